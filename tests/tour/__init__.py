"""The tour: the real window through a teacher's day, with pictures and a report."""
