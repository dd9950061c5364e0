"""Groups of teachers: those the teacher is in, and those one can enter."""
