"""Learning: courses, webinars and conferences, and those the teacher is registered for."""
