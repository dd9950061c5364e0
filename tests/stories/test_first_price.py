"""On a line that is paid by volume she sees what the first exchange costs before she pays it, and reads meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sync.copy.rows import DeskStatus
from sync.engine.everything import READABLE_RECORDS, Coming
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.data.choices import change_rules

LITTLE = 20_000


@pytest.fixture
def maria(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    """Signed in on a new computer, and careful before anything has come."""
    teacher = Teacher("maria", tmp_path, portal).signs_in()
    portal.faults.go_away()
    teacher.opens_twindesk()
    change_rules(teacher.desk.desk, ask_bytes=LITTLE)
    teacher.settles()
    portal.faults.come_back()
    teacher.desk.loop.try_now()
    yield teacher
    teacher.closes_twindesk()


def is_asked(teacher: Teacher) -> None:
    wait_until(lambda: teacher.screen.says("The newest is here to be read. Everything else costs "), "the price")
    teacher.settles()


def shown(teacher: Teacher) -> int:
    kinds = ("update", "message", "comment", "reply", "picture", "notification", "page", "activity", "article", "chat_line")
    return sum(len(teacher.records(kind)) for kind in kinds)


def test_she_reads_the_newest_sees_the_price_and_gets_everything_when_she_wants(maria: Teacher, portal: PortalServer) -> None:
    is_asked(maria)
    wait_until(lambda: maria.screen.says("The rest waits for your answer"), "the status bar to say what it waits for")
    assert shown(maria) > READABLE_RECORDS / 2
    wait_until(lambda: maria.screen.says("The last seven days"), "Today to show the newest")
    maria.opens_again()
    is_asked(maria)
    told: list[DeskStatus] = []
    maria.desk.bus.status.connect(told.append)
    before, asked = shown(maria), portal.faults.requests_to("/v1/changes")
    maria.screen.the("Get everything").setFocus()
    QTest.keyClick(maria.screen.the("Get everything"), Qt.Key.Key_Space)
    maria.waits_for_first_news()
    wait_until(lambda: not maria.screen.says("Everything else costs"), "the question to be gone")
    assert shown(maria) > before
    assert portal.faults.requests_to("/v1/changes") > asked
    comings = [one.extra["coming"] for one in told if "coming" in one.extra]
    assert all(isinstance(one, Coming) and one.got_bytes <= one.all_bytes for one in comings)


def test_later_keeps_what_is_here_and_what_she_writes_goes(maria: Teacher, portal: PortalServer) -> None:
    is_asked(maria)
    maria.screen.press("Later")
    wait_until(lambda: not maria.screen.says("Everything else costs"), "the question to be gone")
    asked = portal.faults.requests_to("/v1/changes")
    maria.writes_update("Nets", "We counted them.")
    maria.sends()
    wait_until(lambda: any(row["body"]["title"] == "Nets" for row in portal.show("update")), "what she wrote")
    assert portal.faults.requests_to("/v1/changes") == asked
    maria.gets_news()
    is_asked(maria)
