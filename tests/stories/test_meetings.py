"""Maria plans an online meeting with no line; Elena says she will come, keeps it in her calendar and joins it in the browser."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, LINK = "We compare our fibres", "https://meet.example/fibres"


def plans(maria: Teacher) -> None:
    maria.opens_project("Meetings")
    maria.screen.press("Plan a meeting")
    maria.screen.write("Title", TITLE)
    maria.screen.press("Day: Choose a day")
    QTest.keyClick(maria.screen.the("Day", QDateEdit), Qt.Key.Key_Up)
    maria.screen.write("Link to the meeting", LINK)
    maria.sends()


def test_a_meeting_is_planned_offline_and_joined_by_a_partner(maria: Teacher, elena: Teacher, monkeypatch: pytest.MonkeyPatch) -> None:
    maria.loses_the_line()
    plans(maria)
    wait_until(lambda: maria.screen.says("Not sent yet"), "the state of the meeting")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Meetings")
    elena.screen.choose("Meetings", TITLE)
    elena.screen.press("I will take part")
    wait_until(lambda: elena.screen.says("Your registration waits"), "the registration to wait")
    elena.waits_until_sent()
    wait_until(lambda: elena.screen.says("You are registered."), "the registration to have arrived")
    mine = next(row for row in elena.records("registration") if row.parent == elena.record("meeting", TITLE).id)
    assert [row["id"] for row in elena.portal.show("registration")].count(mine.id) == 1
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    elena.screen.press("Join in the browser")
    assert [url.toString() for url in opened] == [LINK]


def test_a_meeting_goes_into_the_teachers_own_calendar(maria: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "meeting.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    maria.loses_the_line()
    plans(maria)
    maria.screen.press("Add to my calendar")
    wait_until(lambda: maria.screen.says("Saved: meeting.ics"), "the file")
    (entry,) = Calendar.from_ical(kept.read_bytes()).walk("VEVENT")
    assert TITLE in str(entry["summary"])
    assert entry["dtend"].dt - entry["dtstart"].dt == timedelta(minutes=45)
    assert str(entry["url"]) == LINK
