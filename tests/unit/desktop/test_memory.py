"""What a start or an exchange took goes back when the desk rests; what stays is not looked through again."""

from __future__ import annotations

import gc
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.memory import Memory, give_back
from sync.copy.rows import DeskStatus
from ui.bus import Bus


class HeardJobs:
    """Keeps what it was to run."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def run(self, fn: object, **_: object) -> None:
        self.heard.append(fn)


def test_it_gives_back_once_the_desk_is_at_rest_after_an_exchange(qtbot: QtBot) -> None:
    bus, jobs = Bus(), HeardJobs()
    memory = Memory(SimpleNamespace(bus=bus, jobs=jobs), rest_ms=0)  # type: ignore[arg-type]
    for line in ("up_to_date", "busy_sending", "busy_getting", "offline", "offline", "busy_getting", "up_to_date"):
        bus.status.emit(DeskStatus(line))
    qtbot.waitUntil(lambda: bool(jobs.heard))
    bus.status.emit(DeskStatus("busy_getting"))
    bus.status.emit(DeskStatus("up_to_date"))
    qtbot.waitUntil(lambda: len(jobs.heard) == 2)
    assert jobs.heard == [give_back, give_back]
    memory.close()


def test_a_start_gives_back_too_and_not_while_news_come(qtbot: QtBot) -> None:
    bus, jobs = Bus(), HeardJobs()
    memory = Memory(SimpleNamespace(bus=bus, jobs=jobs), rest_ms=0)  # type: ignore[arg-type]
    memory.settle()
    bus.status.emit(DeskStatus("busy_getting"))
    QCoreApplication.processEvents()
    assert not jobs.heard
    bus.status.emit(DeskStatus("offline"))
    qtbot.waitUntil(lambda: jobs.heard == [give_back])
    memory.close()


def test_while_news_come_no_collection_goes_through_all_of_them(qapp: QCoreApplication) -> None:
    bus, usual, often = Bus(), gc.get_threshold(), list[bool]()
    memory = Memory(SimpleNamespace(bus=bus, jobs=HeardJobs()))  # type: ignore[arg-type]
    for line in ("up_to_date", "busy_getting", "busy_getting", "up_to_date", "busy_sending"):
        bus.status.emit(DeskStatus(line))
        often.append(gc.get_threshold() == usual)
    memory.close()
    assert often == [True, False, False, True, False]
    assert gc.get_threshold() == usual


def test_what_stays_is_frozen_until_the_desk_goes(qapp: QCoreApplication) -> None:
    memory = Memory(SimpleNamespace(bus=Bus(), jobs=HeardJobs()))  # type: ignore[arg-type]
    memory.settle()
    assert gc.get_freeze_count() > 0
    memory.close()
    assert gc.get_freeze_count() == 0
    give_back()
