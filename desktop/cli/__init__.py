"""The command line for school admins and tests; the window never needs it."""
