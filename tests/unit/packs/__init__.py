"""Saved copies of TwinSpaces and evidence packs."""
