"""Real processes, killed at random instants."""
