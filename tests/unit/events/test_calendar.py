"""Agenda and month on a desk fed by hand: days, weeks, what lasts over days, what a registration says, and the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.feed import Problem, RecordLine
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.twinspace_desk import TOMAS, TwinSpaceDesk
from tests.unit.copy.desk import OPENING, OWN, PLASTIC, member
from ui.calendar.taking_part import TakingPartActions, TakingPartNote
from ui.calendar.words import there_words
from ui.events.agenda import AgendaTab
from ui.events.month import MonthTab
from ui.events.month_table import MonthModel
from ui.events.room import EventsRoom
from ui.records.facts import FactsPart
from ui.records.list_tab import ListTab
from ui.widgets.buttons import PlainButton

PUBLIC = "ee000000-0000-4000-8000-000000000009"
DeskAndRoom = tuple[TwinSpaceDesk, EventsRoom]


def timed(title: str, starts: str, ends: str, **more: Any) -> dict[str, Any]:
    return {"title": title, "starts_at": starts, "ends_at": ends, "zone": "Europe/Istanbul", "mode": "online", **more}


@pytest.fixture
def desk_and_room(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskAndRoom]:
    """It is 3 May 2026, a Sunday; Maria is in one project and may register."""
    del qtbot
    desk = TwinSpaceDesk(tmp_path / "profile")
    own = replace(member(OWN, "Maria", "own"), rights=frozenset({"registration.create"}))
    project = replace(member(PLASTIC, "Microplastic is everywhere"), rights=frozenset({"meeting.join"}))
    desk.opening = replace(OPENING, spaces=(member(PUBLIC, "Portal", "public"), own, project))

    def public(record: str, body: dict[str, Any]) -> RecordLine:
        line = desk.line_of(record, "event", TOMAS, body, "2026-04-20T08:00:00Z")
        return RecordLine(replace(line.record, space=PUBLIC))

    meeting = timed("Results of week 18", "2026-05-07T14:00:00Z", "2026-05-07T14:45:00Z", url="https://meet.example/x")
    desk.gets_first(
        desk.line_of("m1", "meeting", TOMAS, meeting, "2026-04-20T08:00:00Z"),
        public("fair", timed("Fair of three days", "2026-05-12T08:00:00Z", "2026-05-14T12:00:00Z")),
        public("full", timed("Quiz", "2026-05-20T08:00:00Z", "2026-05-20T09:00:00Z", seats=12, is_full=True)),
        public("few", timed("Walk", "2026-05-21T08:00:00Z", "2026-05-21T09:00:00Z", seats=12, free_seats=3)),
        public("past", timed("Long ago", "2026-04-02T08:00:00Z", "2026-04-02T09:00:00Z")),
    )
    room = EventsRoom(desk.window)
    room.resize(1126, 728)
    room.show()
    room.open_start()
    yield desk, room
    delete(room)
    desk.closes()


def tab_of(room: EventsRoom, key: str) -> Any:
    assert room.page is not None
    room.page.show_tab(key)
    return room.page.tab(key)


def test_what_comes_next_stands_first_and_what_is_over_last(desk_and_room: DeskAndRoom) -> None:
    events: ListTab = tab_of(desk_and_room[1], "events")
    assert [row.title for row in events.model.rows] == ["May 2026", "Fair of three days", "Quiz", "Walk", "Over", "Long ago"]
    assert events.model.rows[1].mark.text == "12"


def test_a_registration_is_told_while_it_waits_and_can_be_taken_back(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    events: ListTab = tab_of(room, "events")
    events.open_record("fair")
    events.pane.part(TakingPartActions).button("register").click()
    qtbot.waitUntil(lambda: "fair" in desk.copy.reading.people.registrations())
    qtbot.waitUntil(lambda: not events.pane.part(TakingPartNote).isHidden())
    qtbot.waitUntil(lambda: events.model.rows[1].state.words == "Your registration waits to be sent")
    events.pane.part(TakingPartActions).button("withdraw").click()
    qtbot.waitUntil(lambda: events.pane.part(TakingPartNote).isHidden())


def test_a_registration_that_came_back_says_so_and_where_to_see_it(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.do(desk.copy.intentions.register, "fair", "event")
    desk.settles(desk.batch()[0], "refused", problem=Problem("bad_field", limit=12))
    events: ListTab = tab_of(room, "events")
    events.open_record("fair")
    note = events.pane.part(TakingPartNote)
    qtbot.waitUntil(lambda: not note.isHidden())
    assert events.pane.part(TakingPartActions).button("withdraw").isHidden()
    qtbot.waitUntil(lambda: events.model.rows[1].state.words == "Your registration came back")
    see = next(button for button in note.findChildren(PlainButton) if not button.isHidden())
    with qtbot.waitSignal(room.open_requested) as opened:
        see.click()
    assert opened.args == ["sending", "came_back", ""]


def test_what_is_full_or_over_offers_no_seat(desk_and_room: DeskAndRoom) -> None:
    events: ListTab = tab_of(desk_and_room[1], "events")
    for record in ("full", "past"):
        events.open_record(record)
        assert events.pane.part(TakingPartActions).button("register").isHidden()
        assert not events.pane.part(TakingPartNote).isHidden()


def test_how_few_seats_are_left_is_told(desk_and_room: DeskAndRoom) -> None:
    events: ListTab = tab_of(desk_and_room[1], "events")
    assert events.model.rows[3].state.words == "Seats left: 3"
    events.open_record("few")
    assert "12, left: 3" in [label.text() for label in events.pane.part(FactsPart).findChildren(QLabel)]


def test_the_agenda_stands_under_its_days(desk_and_room: DeskAndRoom) -> None:
    agenda: AgendaTab = tab_of(desk_and_room[1], "agenda")
    said = [agenda.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(3)]
    assert said[0] == "Thursday 7 May"
    assert "Results of week 18. Online meeting · Microplastic is everywhere" in said[1]
    assert said[2] == "Tuesday 12 May"
    assert [bool(agenda.model.flags(agenda.model.index(place)) & Qt.ItemFlag.ItemIsSelectable) for place in range(3)] == [
        False,
        True,
        False,
    ]
    agenda.show_words("QUIZ")
    assert [entry.title for entry in agenda.model.rows if entry.row] == ["Quiz"]
    QAbstractItemModelTester(agenda.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_what_lasts_three_days_stands_on_each_of_them(desk_and_room: DeskAndRoom) -> None:
    month: MonthTab = tab_of(desk_and_room[1], "month")
    days = [day for day in range(1, 32) if month.model.cell(month.model.index_of(QDate(2026, 5, day))).rows]
    assert days == [7, 12, 13, 14, 20, 21]
    month.show_day(QDate(2026, 5, 13))
    assert [(entry.title, entry.hours) for entry in month.side.model.rows] == [("Fair of three days", "until Thu 14 May")]


def test_the_month_reads_as_a_table(desk_and_room: DeskAndRoom) -> None:
    month: MonthTab = tab_of(desk_and_room[1], "month")
    words = month.model.index_of(QDate(2026, 5, 20)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Wednesday 20 May. ")
    assert words.endswith(" Quiz")
    assert month.model.index_of(QDate(2026, 5, 3)).data(Qt.ItemDataRole.DisplayRole) == "Today. nothing planned"
    assert month.model.index_of(QDate(2027, 1, 1)).isValid() is False
    QAbstractItemModelTester(month.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize(("year", "number", "weeks"), [(2026, 2, 4), (2026, 5, 5), (2026, 8, 6), (2028, 2, 5)])
def test_every_month_has_whole_weeks(year: int, number: int, weeks: int) -> None:
    model = MonthModel()
    model.show_month(QDate(year, number, 15), QDate(2026, 5, 3))
    assert model.first.daysTo(model.last) + 1 == model.rowCount() * 7
    assert model.index_of(QDate(year, number, 1)).row() == 0
    assert model.index_of(QDate(year, number, 1).addMonths(1).addDays(-1)).row() == model.rowCount() - 1
    assert model.rowCount() in (weeks, weeks + 1)  # a language may begin the week on Sunday


def test_every_part_of_the_room_has_a_name(desk_and_room: DeskAndRoom) -> None:
    room = desk_and_room[1]
    for key in ("events", "agenda", "month"):
        tab_of(room, key)
        for check in (nameless, rich_labels, unreachable):
            assert check(room) == []


def test_what_goes_on_for_weeks_ends_on_its_day_on_every_clock() -> None:
    here = QDate(2026, 11, 10)
    over_weeks = there_words("2026-11-10T08:00:00Z", "2026-12-08T09:00:00Z", "Europe/Brussels", here)
    an_hour = there_words("2026-11-10T08:00:00Z", "2026-11-10T09:00:00Z", "Europe/Brussels", here)
    assert "8 Dec" in over_weeks
    assert "Dec" not in an_hour
    assert "Nov" not in an_hour
