"""What is thrown away goes on Qt's thread, whichever thread has made the garbage."""

from __future__ import annotations

import gc
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from desktop.garbage import Garbage, keep_garbage_here
from tests.support.small_desk import DirectWriter, SmallReading
from ui.jobs import Jobs

ROOT = Path(__file__).parents[3]
MANY = 50


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs(DirectWriter(), SmallReading)
    yield made
    made.close()


@pytest.fixture
def garbage(qapp: QCoreApplication) -> Garbage:
    gc.collect()
    return keep_garbage_here(qapp)


class Part(QObject):
    """Tells on which thread it goes."""

    def __init__(self, went: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self._went = went

    def __del__(self) -> None:
        self._went.append(threading.current_thread())


def throw_away(many: int) -> None:
    """As a thread that is busy does: enough for Python to collect at least once of itself."""
    kept = [[number] for number in range(many)]
    kept.append([kept])


def test_a_room_goes_on_qts_thread_though_another_makes_the_garbage(jobs: Jobs, garbage: Garbage, qtbot: QtBot) -> None:
    went: list[threading.Thread] = []
    for _ in range(MANY):
        Part(went)
    jobs.run(throw_away, 20 * gc.get_threshold()[0], on_done=lambda _: None)
    qtbot.waitUntil(lambda: jobs.running_count == 0)
    qtbot.waitUntil(lambda: (throw_away(1000), garbage.look(), len(went) == MANY)[2])
    assert set(went) == {threading.main_thread()}


@pytest.mark.parametrize("way", ["read", "run"])
def test_what_only_a_job_still_held_goes_on_qts_thread(jobs: Jobs, garbage: Garbage, qtbot: QtBot, way: str) -> None:
    went: list[threading.Thread] = []

    def ask(part: Part) -> None:
        del part.itself  # nothing but the job holds it now
        if way == "read":
            jobs.read(lambda _reading: part.objectName(), lambda _name: None)
        else:
            jobs.run(lambda: part.objectName(), on_done=lambda _name: None)

    for _ in range(MANY):
        ask(Part(went))
    qtbot.waitUntil(lambda: jobs.running_count == 0 and len(went) == MANY)
    assert set(went) == {threading.main_thread()}


def test_one_module_steers_the_collector() -> None:
    rooms = ("desktop", "ui", "sync")
    steering = [
        path
        for room in rooms
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"^\s*(import|from) gc\b", path.read_text("utf-8"), re.M)
    ]
    assert [path.relative_to(ROOT).as_posix() for path in steering] == ["desktop/collecting.py"]


def test_nobody_takes_hold_of_objects_that_another_thread_is_building() -> None:
    """Python's own `tuple(…)` of a generator has refused to grow since: a SystemError in whatever read records at that moment."""
    for room in ("desktop", "ui", "sync", "portal"):
        for path in (ROOT / room).rglob("*.py"):
            assert not re.search(r"gc\.get_(objects|referrers)\(", path.read_text("utf-8")), path


def test_no_other_thread_collects_once_there_is_an_application(garbage: Garbage, qapp: QCoreApplication) -> None:
    assert not gc.isenabled()
    assert keep_garbage_here(qapp) is garbage
