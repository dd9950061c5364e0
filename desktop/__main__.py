"""`python -m desktop`: the window, or one command."""

from __future__ import annotations

import os
import sys

from desktop.collecting import not_while_modules_are_read


def main(words: list[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    _keep_standard_streams()
    not_while_modules_are_read()
    try:
        from desktop.cli.running import run

        return run(sys.argv[1:] if words is None else words)
    except KeyboardInterrupt:  # also while the modules are still being read
        return 130


def _keep_standard_streams() -> None:
    """Whoever closed one must not find a file of ours under its number: a library's word on "standard error" would spoil it."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    sys.exit(main())
