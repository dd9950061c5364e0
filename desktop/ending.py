"""The operating system's wish that the program end, at a logout or when the computer is shut down: the window closes as by hand."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

WISHES = ("SIGTERM", "SIGHUP")


class EndAsked(QObject):
    """Calls `act` on the Qt thread when the process is told to end: editors save, the copy is closed, the next start need not check it.

    Nothing on Windows, where Qt hears of the end of a session by itself.
    """

    def __init__(self, act: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._act = act
        if os.name != "posix":
            return
        self._read, write = os.pipe()
        for end in (self._read, write):
            os.set_blocking(end, False)
        # Python's own handlers run between two lines of Python, and Qt's loop may wait for long: a byte in a pipe wakes it.
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for name in WISHES:
            signal.signal(getattr(signal, name), _heard)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)

    @Slot()
    def _on_byte(self) -> None:
        told = os.read(self._read, 64)
        if any(int(getattr(signal, name)) in told for name in WISHES):
            self._notifier.setEnabled(False)
            self._act()


def _heard(_number: int, _frame: object) -> None:
    """The byte in the pipe says it."""
