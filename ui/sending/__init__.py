"""Sending: drafts, what waits, what came back, what arrived; and Two versions of one record side by side."""
