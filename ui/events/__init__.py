"""Events: online and at a place, one's own too; the agenda of all that is planned, and the month as a table."""
