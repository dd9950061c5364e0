"""The local copy: facts from the portal, intentions of the teacher, and what both together show."""
