"""New projects: the form, its way to a TwinSpace, and invitations to take part in somebody else's."""
