"""Saves a pack in a thread of its own: search and reading go on meanwhile, and it can be stopped at any page."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QThread, Signal

from sync.copy.reading.reader import Reading
from sync.errors import DeskError
from sync.export.gather import Cancelled
from ui.packs.writing import Order, fill

log = logging.getLogger(__name__)


class PackSaving(QThread):
    """One order. `open_reading` gives the thread its own view of the local copy.

    Signals:
        moved(int, int, str): done and whole, and what is being written.
        done(object): Written.
        failed(object): a DeskError; nothing was left behind.
        stopped(): by the teacher; nothing was left behind.
    """

    moved = Signal(object, object, str)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, open_reading: Callable[[], Reading], order: Order) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)  # whatever window asked may be gone first, and a running thread must never be deleted
        self.finished.connect(self.deleteLater)
        if app is not None:
            app.aboutToQuit.connect(self._on_about_to_quit)
        self._open_reading, self._order = open_reading, order
        self._cancel = threading.Event()
        self._told = -1

    def stop(self) -> None:
        """Stop at the next page or file. Any thread."""
        self._cancel.set()

    def _on_about_to_quit(self) -> None:
        self.stop()
        self.wait()

    def run(self) -> None:
        """The thread."""
        try:
            reading = self._open_reading()
            try:
                written = fill(self._order, reading, self._on_progress, self._cancel)
            finally:
                reading.close()
        except Cancelled:
            self.stopped.emit()
        except DeskError as error:
            self.failed.emit(error)
        except Exception as error:
            log.exception("a pack could not be saved")
            self.failed.emit(DeskError(type(error).__name__))
        else:
            self.done.emit(written)

    def _on_progress(self, done: int, total: int, name: str) -> None:
        share = 100 * done // total if total else 0
        if share != self._told:
            self._told = share
            self.moved.emit(done, total, name)
