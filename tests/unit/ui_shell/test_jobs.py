"""Jobs deliver on the Qt thread, and never to somebody who is gone."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.errors import BadInput, DeskError
from tests.support.small_desk import DirectWriter, SmallReading
from ui.jobs import Jobs


@pytest.fixture
def jobs() -> Any:
    made = Jobs(DirectWriter(), SmallReading)
    yield made
    made.close()


def test_a_read_runs_on_the_reader_and_ends_on_the_qt_thread(jobs: Jobs, qtbot: QtBot) -> None:
    where: list[threading.Thread] = []
    done: list[tuple[object, threading.Thread]] = []
    jobs.read(
        lambda reading: (where.append(threading.current_thread()), reading)[1],
        lambda value: done.append((value, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(done))
    assert where[0] is not threading.main_thread()
    assert done[0][1] is threading.main_thread()
    assert isinstance(done[0][0], SmallReading)


def test_a_failed_write_says_why(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[DeskError] = []

    def refuse() -> None:
        raise BadInput("item_none")

    jobs.write(refuse, initiator="test", on_failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [BadInput("item_none")]


def test_an_error_nobody_waits_for_is_announced(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise BadInput("item_none")

    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.write(refuse, initiator="test")
    assert heard.args == [BadInput("item_none")]


def test_a_dead_receiver_hears_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[object] = []

    class Screen(QObject):
        def on_done(self, value: object) -> None:
            heard.append(value)

    screen = Screen()
    jobs.write(lambda: 1, initiator="test", on_done=screen.on_done)
    delete(screen)
    qtbot.waitUntil(lambda: jobs.running_count == 0)
    assert heard == []


def test_a_bug_is_not_swallowed(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as exceptions:
        jobs.write(lambda: 1 // 0, initiator="test")
        qtbot.waitUntil(lambda: jobs.running_count == 0)
    assert exceptions[0][0] is ZeroDivisionError


def test_the_readers_reading_is_closed(qtbot: QtBot) -> None:
    opened: list[SmallReading] = []
    jobs = Jobs(DirectWriter(), lambda: (opened.append(SmallReading()), opened[-1])[1])
    done: list[object] = []
    jobs.read(lambda _reading: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    jobs.close()
    assert opened[0].is_closed
