"""What an exchange has taken for a while goes back to the operating system; what stays is not looked through again and again."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Slot

from sync.copy.rows import DeskStatus
from ui.desk import Desk

_USUAL = gc.get_threshold()
_BUSY = (*_USUAL[:2], 10_000)
"""What news are read into is thousands of records at a time, none of them garbage: each look through all of them stops the window 70 ms."""


class Memory(QObject):
    """Of one desk. Thread: Qt's, the giving back on a thread of the jobs."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = desk.jobs
        self._was_busy = False
        desk.bus.status.connect(self._on_status)

    def settle(self) -> None:
        """The window stands: its modules and rooms stay, and a collection that goes through all of them would stop it for 20 ms."""
        gc.freeze()

    def close(self) -> None:
        """What goes now may be collected."""
        gc.set_threshold(*_USUAL)
        gc.unfreeze()

    @Slot(object)
    def _on_status(self, status: DeskStatus) -> None:
        was_busy, self._was_busy = self._was_busy, status.line.startswith("busy")
        if was_busy != self._was_busy:
            gc.set_threshold(*(_BUSY if self._was_busy else _USUAL))
        if was_busy and not self._was_busy:
            self._jobs.run(give_back, on_done=lambda _: None)


def give_back() -> None:
    """Every page that no block stands in, of all threads; the C library of Linux keeps them else. Nothing elsewhere."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not every C library of Linux has it
        if trim is not None:
            trim(0)
