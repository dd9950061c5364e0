"""Forms by field spec: what a record of one kind is made of, and the widgets that ask for it."""
