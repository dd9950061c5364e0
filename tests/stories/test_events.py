"""Events with no line: Maria registers and withdraws, announces her own, looks through the agenda and walks through the month."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog

from sync.records import ItemState
from tests.stories.test_keyboard_only import goes_to, is_in_front, presses
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher
from ui.events.month import MonthTab
from ui.events.month_table import MonthTable

COFFEE, LABEL = "Coffee with an ambassador", "Questions about the Quality Label"


def test_maria_registers_for_an_event_and_withdraws_from_another(maria: Teacher) -> None:
    coffee, label = (maria.record("event", title).id for title in (COFFEE, LABEL))
    maria.loses_the_line()
    maria.opens_room("Events")
    maria.screen.choose("Events", COFFEE)
    maria.screen.press("Register")
    wait_until(lambda: maria.screen.says("Your registration waits. It goes out with the next line."), "the registration to wait")
    maria.screen.choose("Events", LABEL)
    maria.screen.press("Withdraw")
    wait_until(lambda: maria.screen.says("You have withdrawn."), "the withdrawal to wait")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    mine = {row.parent: row.id for row in maria.records("registration")}
    assert label not in mine
    assert [row["id"] for row in maria.portal.show("registration")].count(mine[coffee]) == 1


def test_what_is_full_cannot_be_registered_for(maria: Teacher) -> None:
    maria.opens_room("Events")
    maria.screen.choose("Events", "Pupils' quiz: rivers of Europe")
    wait_until(lambda: maria.screen.says("No seats left: one cannot register now."), "the reason")
    assert maria.screen.find("Register") is None


def test_maria_announces_an_event_of_her_own(maria: Teacher, elena: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_room("Events")
    maria.screen.press("Announce an event")
    maria.screen.write("Title", "Lake day of our school")
    maria.screen.press("Online")
    maria.screen.press("Day: Choose a day")
    QTest.keyClick(maria.screen.the("Day", QDateEdit), Qt.Key.Key_Up)
    maria.sends()
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_room("Events")
    elena.screen.choose("Events", "Lake day of our school")
    wait_until(lambda: elena.screen.find("Register"), "the event on another desk")


def test_the_agenda_opens_what_it_lists_and_goes_into_a_file(maria: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "agenda.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    maria.opens_room("Events")
    maria.opens_tab("Agenda")
    maria.screen.press("Meetings")
    wait_until(lambda: not any("Event" in row for row in maria.screen.rows("Agenda")), "meetings only")
    maria.screen.press("Save for my calendar")
    wait_until(lambda: maria.screen.says("Saved: agenda.ics"), "the file")
    entries = Calendar.from_ical(kept.read_bytes()).walk("VEVENT")
    heads = [row for row in maria.screen.rows("Agenda") if "Online meeting" not in row]
    assert len(entries) == len(maria.screen.rows("Agenda")) - len(heads) > 0
    meeting = next(row for row in maria.records("meeting") if any(row.title in said for said in maria.screen.rows("Agenda")))
    maria.screen.choose("Agenda", meeting.title)
    wait_until(lambda: maria.screen.find("Plan a meeting"), "the meeting in its project")


def test_the_month_is_walked_through_by_keyboard(maria: Teacher) -> None:
    maria.opens_room("Events")
    maria.opens_tab("Month")
    table = maria.screen.the("Month", MonthTable)
    tab = table.parent().parent() if isinstance(table, MonthTable) else None
    assert isinstance(tab, MonthTab)
    begin = maria.record("event", LABEL).body["starts_at"]
    today, wanted = tab.day, QDate.fromString(begin[:10], "yyyy-MM-dd")
    table.setFocus()
    for _ in range(abs(today.daysTo(wanted))):
        QTest.keyClick(table, Qt.Key.Key_Right if today < wanted else Qt.Key.Key_Left)
    wait_until(lambda: any(LABEL in row for row in maria.screen.rows("This day")), "the day of the event")
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    assert tab.day == wanted.addMonths(1)
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    for _ in range(tab.day.daysTo(wanted)):  # the next month may be the shorter one
        QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    place = next(number for number, row in enumerate(maria.screen.rows("This day")) if LABEL in row)
    for _ in range(place):
        QTest.keyClick(tab.side.list, Qt.Key.Key_Down)
    QTest.keyClick(tab.side.list, Qt.Key.Key_Return)
    wait_until(lambda: maria.screen.find("Withdraw"), "the event in its tab")


def test_something_is_planned_on_a_day_of_the_month(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_room("Events")
    maria.opens_tab("Month")
    is_in_front(maria)
    goes_to(maria, "Month")
    presses(maria, Qt.Key.Key_PageDown)
    tab = next(maria.screen.all_of(MonthTab))
    assert isinstance(tab, MonthTab)
    goes_to(maria, "Plan something…")
    maria.screen.pick("Plan something…", f"Online meeting: {PROJECT}")
    maria.screen.write("Title", "Results of the lake day")
    maria.sends()
    sent = maria.record("meeting", "Results of the lake day")
    assert sent.body["starts_at"].startswith(tab.day.toString("yyyy-MM-dd"))
    assert sent.state in (ItemState.WAITING, ItemState.CHECKING)  # a connection that was open when the line went may have taken it along


def test_joining_is_said_to_need_a_line_while_there_is_none(maria: Teacher) -> None:
    words = "Joining needs a line; there is none just now."
    maria.opens_room("Events")
    maria.screen.choose("Events", LABEL)
    assert not maria.screen.says(words)
    maria.loses_the_line()
    wait_until(lambda: maria.screen.says(words), "what cannot wait")
    maria.portal.faults.come_back()
    maria.gets_news()
    wait_until(lambda: not maria.screen.says(words), "that one can join")


def test_today_tells_the_week_and_leads_to_the_agenda(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_room("Today")
    meeting = next(row for row in maria.desk.desk.reading.today.week() if row.kind == "meeting")
    wait_until(lambda: any(meeting.title in row for row in maria.screen.rows("This week")), "the meeting on Today")
    maria.screen.press("Agenda")
    wait_until(lambda: any(meeting.title in row for row in maria.screen.rows("Agenda")), "the agenda")
    maria.opens_room("Today")
    maria.screen.choose("This week", meeting.title)
    wait_until(lambda: maria.screen.find("Plan a meeting"), "the meeting in its project")
