"""A project's TwinSpace: updates with comments, pages, materials."""
