"""First start, unlock, settings and about: screens that take plain callables and know no database."""
