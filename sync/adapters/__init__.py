"""The real world behind the ports: the only place where the desk asks a clock, a random source or a disk."""
