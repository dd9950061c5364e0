"""What need not be there when the window appears begins after its first painting: threads that start earlier hold it up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST_MS = 2000
"""A window that is never painted (minimised, on no screen) holds nothing up for longer."""


class AfterFirstPaint(QObject):
    """Calls `act` once, on the Qt thread, when the window has been painted; never after the window is gone."""

    def __init__(self, window: QWidget, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._act: Callable[[], None] | None = act
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST_MS, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._act is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin)  # when this painting is over
        return False

    def _begin(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            act()
