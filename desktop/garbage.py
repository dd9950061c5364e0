"""Garbage is collected on Qt's thread only: a widget or a timer that another thread destroys ends the program some time later."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

LOOK_MS = 500
FIRST_MS = 3000
"""The window stands by then, and what was read for it is frozen: looking through all of that would hold it up."""


class Garbage(QObject):
    """In place of Python's own collector, which runs on whichever thread happens to allocate: as often, by its thresholds.

    Once made it stays for as long as the application: what a closed window leaves behind may not go on another thread either.
    Thread: Qt's.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._young = self._middle = 0
        self._aged, self._old = 0, 0
        self._timer = QTimer(self, interval=FIRST_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python itself would have collected meanwhile. Between two turns of the window, 500 ms at most after it was due."""
        if self._timer.interval() != LOOK_MS:
            self._timer.setInterval(LOOK_MS)
        young, middle, old = gc.get_threshold()
        due = gc.get_count()[0] // max(1, young)
        if not due:
            return
        self._young += due
        if self._young <= middle:
            gc.collect(0)
            return
        self._middle += self._young // max(1, middle)
        self._young = 0
        self._aged += len(gc.get_objects(0)) + len(gc.get_objects(1)) - gc.collect(1)
        # As Python does: all is looked through only when a quarter more stands there than the last time.
        if self._middle > old and 4 * self._aged > self._old:
            gc.collect(2)
            self._old, self._aged, self._middle = len(gc.get_objects(2)), 0, 0


def keep_garbage_here(app: QCoreApplication) -> Garbage:
    """From now on only this thread, Qt's, collects. Asked again, the same."""
    return app.findChild(Garbage, options=Qt.FindChildOption.FindDirectChildrenOnly) or Garbage(app)
