"""News and ideas: articles, the project gallery, project kits, and who helps."""
