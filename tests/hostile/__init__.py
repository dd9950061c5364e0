"""Hostile input for every parser that meets the outside, and secrets looked for in every file."""
