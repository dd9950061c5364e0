"""The one way to write: batches of operations, each a transaction of its own (portal-api.md §4)."""
