"""Today: what is new, what waits, what comes next, and three painted pictures of the projects."""
