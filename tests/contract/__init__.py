"""The contract, held against the real portal by its own suite and by third parties."""
