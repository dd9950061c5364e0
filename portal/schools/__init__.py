"""Deterministic made-up schools: people, projects and texts in a dozen languages, for the demo and for measuring."""
