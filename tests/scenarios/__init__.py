"""The rows of the reliability table: one file per group, one or more tests per row."""
