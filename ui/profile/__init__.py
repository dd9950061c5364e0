"""Me and my school: the own profile, the own school, and the membership."""
