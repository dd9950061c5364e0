"""Times of meetings in the zones of all partners, and calendar files."""
