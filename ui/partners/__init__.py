"""Find partners: people, schools and projects with no line, posts of those who look for partners, saved searches."""
