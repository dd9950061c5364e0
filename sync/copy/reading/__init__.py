"""What screens and the command line read of the local copy: projected views, one connection a thread, nothing written."""
