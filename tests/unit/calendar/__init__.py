"""Calendar files, time zones and the agenda."""
