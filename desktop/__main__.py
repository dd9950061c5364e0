"""`python -m desktop`: the window, or one command."""

from __future__ import annotations

import sys


def main(words: list[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    from desktop.cli.running import run

    return run(sys.argv[1:] if words is None else words)


if __name__ == "__main__":
    sys.exit(main())
