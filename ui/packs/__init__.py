"""A copy of a TwinSpace to keep, and the evidence of a label application: as PDF, ZIP or folder."""
