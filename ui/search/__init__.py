"""Search over everything on this computer."""
