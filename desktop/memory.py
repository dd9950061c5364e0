"""What a start and an exchange have taken for a while goes back to the operating system once the desk is at rest."""

from __future__ import annotations

import linecache
import sys

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.collecting import keep_what_stands, let_go_of_what_stood, while_news_come
from sync.copy.rows import DeskStatus
from ui.desk import Desk

REST_MS = 1000
"""After an exchange the rooms read anew what has changed; what that takes for a while goes back with the rest."""


class Memory(QObject):
    """Of one desk. Thread: Qt's, the giving back on a thread of the jobs."""

    def __init__(self, desk: Desk, parent: QObject | None = None, rest_ms: int = REST_MS) -> None:
        super().__init__(parent)
        self._jobs = desk.jobs
        self._was_busy = False
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._rest.timeout.connect(lambda: self._jobs.run(give_back, on_done=lambda _: None))
        desk.bus.status.connect(self._on_status)

    def settle(self) -> None:
        """The window stands: its modules and rooms stay."""
        keep_what_stands()
        self._rest.start()

    def close(self) -> None:
        """What goes now may be collected."""
        self._rest.stop()
        while_news_come(False)
        let_go_of_what_stood()

    @Slot(object)
    def _on_status(self, status: DeskStatus) -> None:
        was_busy, self._was_busy = self._was_busy, status.line.startswith("busy")
        if was_busy == self._was_busy:
            return
        while_news_come(self._was_busy)
        if self._was_busy:
            self._rest.stop()
        else:
            self._rest.start()


def give_back() -> None:
    """Every page that no block stands in, of all threads; the C library of Linux keeps them else. Nothing elsewhere."""
    linecache.clearcache()  # PySide6 reads the source of modules that are imported after it, and Python keeps the lines
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not every C library of Linux has it
        if trim is not None:
            trim(0)
