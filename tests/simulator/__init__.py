"""Seeded worlds: the real engine, local copies and portal in one process, with faults and crashes (`python -m tests.simulator`)."""
