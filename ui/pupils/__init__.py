"""Whole classes at once: pupils from a list, their passwords on slips, and what their families said about pictures."""
