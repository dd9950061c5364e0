"""The application shell: the only room that knows all the others."""
