"""The commands of `python -m portal`, one module each; every one works while the portal serves."""
