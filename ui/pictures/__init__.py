"""Child-safe pictures: covering faces and badges, saying who is in a picture, before it leaves."""
