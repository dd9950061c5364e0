"""Reads the modules of what a teacher opens next, on a thread: the desk must not wait for them.

The modules know no circles, so that the window may import the same ones meanwhile.
"""

from __future__ import annotations


def read_desk() -> None:
    """While the password is typed: all that the window on an open profile is made of."""
    import desktop.running_desk  # noqa: F401
    import ui.today.room  # noqa: F401
