"""Chaos from outside: real processes, a line that lies, kill -9, and a ledger of everything written."""
