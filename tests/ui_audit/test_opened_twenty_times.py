"""The real window opened and closed twenty times leaves no widget, no thread and no Qt warning behind."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TIMES, FIRST = 20, 3


def left_over() -> int:
    """Widgets that are there now, after everything that may go has gone."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    return len(QApplication.allWidgets())


def begun_since(kept: set[threading.Thread]) -> list[str]:
    """Threads, without those of the portal, which lives in this process too and takes as many as it is asked at once."""
    return [one.name for one in threading.enumerate() if one not in kept and not one.name.startswith(("AnyIO", "portal"))]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_twenty_windows_leave_nothing_behind(maria: Teacher) -> None:
    maria.closes_twindesk()
    counts, kept = [], set(threading.enumerate())
    for _ in range(TIMES):
        maria.opens_again()
        maria.opens_project("Updates")
        maria.settles()
        maria.closes_twindesk()
        wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, "the pool to rest")
        wait_until(lambda: not begun_since(kept), "its threads to end")
        counts.append(left_over())
    assert max(counts[FIRST:]) <= counts[FIRST], counts
