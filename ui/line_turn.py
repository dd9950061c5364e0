"""The moment at which there is a line, or is none any more: what a room says of it must not be older than the status bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from sync.copy.rows import DeskStatus
from sync.engine.everything import EVERYTHING
from ui.desk import Desk

_NO_LINE = ("offline", "paused", "sign_in")


def has_no_line(desk: Desk) -> bool:
    """True while what needs the website at once cannot be done."""
    status = desk.line.status()
    return status.line in _NO_LINE and status.reason != EVERYTHING  # only the rest of a first exchange rests then


class LineTurn(QObject):
    """Signals:
    turned(): there is a line again, or there is none any more.
    """

    turned = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._had_none = has_no_line(desk)
        desk.bus.status.connect(self._on_status)

    def _on_status(self, _status: DeskStatus) -> None:
        if self._had_none != has_no_line(self._desk):
            self._had_none = not self._had_none
            self.turned.emit()
