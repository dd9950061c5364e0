"""Garbage is collected on Qt's thread only: a widget or a timer that another thread destroys ends the program some time later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from desktop.collecting import ByHand

LOOK_MS = 500
FIRST_MS = 3000
"""The window stands by then, and what was read for it is kept: looking through all of that would hold it up."""


class Garbage(QObject):
    """Looks for it between two turns of the window, 500 ms at most after it was due.

    Once made it stays for as long as the application: what a closed window leaves behind may not go on another thread either.
    Thread: Qt's.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._by_hand = ByHand()
        self._timer = QTimer(self, interval=FIRST_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python itself would have collected meanwhile."""
        if self._timer.interval() != LOOK_MS:
            self._timer.setInterval(LOOK_MS)
        self._by_hand.look()


def keep_garbage_here(app: QCoreApplication) -> Garbage:
    """From now on only this thread, Qt's, collects. Asked again, the same."""
    return app.findChild(Garbage, options=Qt.FindChildOption.FindDirectChildrenOnly) or Garbage(app)
