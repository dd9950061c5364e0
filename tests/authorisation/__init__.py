"""Who may do what on the portal, and what happens when many ask at once."""
