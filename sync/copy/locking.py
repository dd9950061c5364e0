"""One process writes a profile: an operating system lock on a file, which a crash releases."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from sync.errors import CopyUnusable


class ProfileLock:
    """Held from the moment it is made until `release`. Raises CopyUnusable(in_use)."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise CopyUnusable("in_use", str(path)) from error

    def release(self) -> None:
        """Let another process in. May be called twice."""
        if self._handle >= 0:
            with contextlib.suppress(OSError):
                os.close(self._handle)
            self._handle = -1


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
