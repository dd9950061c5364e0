"""The Twinboard: a wall of notes and pictures of one project."""
