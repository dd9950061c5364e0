"""The offline desk without a window: records, local copy, portal client and engine. No Qt, no sentences."""
