"""When Python collects garbage: the one place that steers it. The others say what they are about to do.

A command of one line lets Python do it. With a window it is done by hand, on Qt's thread (`desktop.garbage` says when): Python's own
collector runs on whichever thread happens to allocate.
"""

from __future__ import annotations

import gc

_USUAL = gc.get_threshold()
_NEWS = (*_USUAL[:2], 10_000)
"""What news are read into is thousands of records at a time, none of them garbage: each look through all of them stops the window 70 ms."""


def not_while_modules_are_read() -> None:
    """From now on nothing is collected: what is read at a start cannot be thrown away, and is looked through again and again."""
    gc.disable()


def as_python_does() -> None:
    """For a command without a window."""
    gc.enable()


def keep_what_stands() -> None:
    """What stands now stays: no collection goes through it. All modules and the rooms of a window are 20 ms of it."""
    gc.freeze()


def let_go_of_what_stood() -> None:
    """What was kept may be collected again."""
    gc.unfreeze()


def while_news_come(are_coming: bool) -> None:
    """No collection goes through all there is as long as news are read."""
    gc.set_threshold(*(_NEWS if are_coming else _USUAL))


class ByHand:
    """Collects what Python itself would have collected since the last look, by its thresholds. Thread: always the same.

    How much stands is counted by what was made and not thrown away, never by asking for the objects (`gc.get_objects`): that takes
    hold of what another thread is just building, and its `tuple(…)` of a generator ends as a SystemError.
    """

    def __init__(self) -> None:
        gc.disable()
        self._young = self._middle = 0
        self._grown = self._aged = self._old = 0

    def look(self) -> None:
        """Collect what is due."""
        young, middle, old = gc.get_threshold()
        made = gc.get_count()[0]
        due = made // max(1, young)
        if not due:
            return
        self._young += due
        if self._young <= middle:
            self._grown += made - gc.collect(0)
            return
        self._middle += self._young // max(1, middle)
        self._aged += max(0, self._grown + made - gc.collect(1))
        self._young = self._grown = 0
        # As Python does: all is looked through only when a quarter more stands there than the last time.
        if self._middle > old and 4 * self._aged > self._old:
            self._old = max(0, self._old + self._aged - gc.collect(2))
            self._aged = self._middle = 0
