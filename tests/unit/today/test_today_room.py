"""Today on hand-made rows: what Maria sees and where a click leads."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sync.changes import Changes
from sync.copy.agenda_rows import AgendaRow
from sync.copy.rows import SendingRow, StorageRow, Today
from sync.records import ItemState
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.hand_made_desk import EMPTY_TODAY, HandMadeDesk
from tests.support.microplastic_rows import TODAY, microplastic_reading
from ui.today.room import TodayRoom


class Days:
    """What today.read() answers; may be changed."""

    def __init__(self, today: Today) -> None:
        self.today = today
        self.summed: list[str] = []

    def read(self, _is_told: object = None) -> Today:
        return self.today

    def projects(self) -> list[tuple[str, str]]:
        return [("s-micro", "Microplastic"), ("s-pen", "Pen-pals")]

    def storage_of(self, space: str, title: str) -> StorageRow:
        self.summed.append(space)
        return StorageRow(space, title, 4_000_000, 12_000_000 if space == "s-micro" else 8_000_000, 30, 5)


@pytest.fixture
def days() -> Days:
    return Days(TODAY)


@pytest.fixture
def desk(days: Days) -> HandMadeDesk:
    reading = microplastic_reading()
    reading.today = days
    return HandMadeDesk(reading)


@pytest.fixture
def room(qtbot: QtBot, desk: HandMadeDesk) -> TodayRoom:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: HandMadeDesk) -> TodayRoom:
    """Today on screen, with all that it reads beside the window."""
    desk.copy.session = SimpleNamespace(setting=lambda _name: None)
    made = TodayRoom(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: desk.jobs.running_count == 0)
    return made


def test_the_models_keep_the_rules_of_qt(room: TodayRoom, qtmodeltester: object) -> None:
    qtmodeltester.check(room.news.model)  # type: ignore[attr-defined]
    qtmodeltester.check(room.week.model)  # type: ignore[attr-defined]


def test_five_pieces_of_news_are_shown_and_more_on_demand(room: TodayRoom) -> None:
    assert len(room.news.model.rows) == 5
    room.news._more.click()
    assert len(room.news.model.rows) == 7
    assert room.news._foot.isHidden()


def test_a_tall_window_shows_more_news_at_first(room: TodayRoom) -> None:
    room.resize(1700, 1100)
    room.show()
    assert len(room.news.model.rows) == 7
    room.resize(1400, 700)
    assert len(room.news.model.rows) == 5


def test_news_are_said_in_words(room: TodayRoom) -> None:
    words = room.news.model.index(0).data(Qt.ItemDataRole.DisplayRole)
    assert words.startswith("Ayşe Demirel wrote a comment: “We found blue ones too")


def test_enter_on_a_piece_of_news_opens_it(room: TodayRoom, qtbot: QtBot) -> None:
    room.news.list.setCurrentIndex(room.news.model.index(1))
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.news.list, Qt.Key.Key_Return)
    assert opened.args == ["update", "r2", "s-micro"]


def test_mark_as_seen_is_asked_of_the_copy(room: TodayRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.news._mark, Qt.MouseButton.LeftButton)
    assert desk.calls == [("visits.mark_seen",)]


def test_what_came_back_leads_to_sending(room: TodayRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.mouseClick(room.waiting._came_back.button, Qt.MouseButton.LeftButton)
    assert opened.args == ["sending", "came_back", ""]


def test_a_week_without_anything_says_what_comes_after_it(room: TodayRoom) -> None:
    assert room.week._nothing.text() == "Nothing this week. After that:"
    assert [row.title for row in room.week.model.rows] == [event.title for event in TODAY.events[:3]]


def test_meetings_and_deadlines_of_the_week_lead_to_their_rooms(qtbot: QtBot) -> None:
    times = ("2024-05-03T14:00:00Z", "2024-05-03T14:45:00Z", "Europe/Tirane")
    meeting = AgendaRow("meeting", "m1", "s-micro", "Microplastic", "Results", *times, False, False, False, False, "", "", "")
    label = AgendaRow("deadline", "d1", "p", "", "Quality Label", "2024-05-05", None, "", True, False, False, False, "", "", "", "AL")
    reading = microplastic_reading()
    reading.today = Days(replace(TODAY, week=(meeting, label)))
    room = shown(qtbot, HandMadeDesk(reading))
    assert room.week._nothing.isHidden()
    assert [row.hours for row in room.week.model.rows][1] == "Deadline"
    with qtbot.waitSignal(room.open_requested) as opened:
        room.week.list.opened.emit(room.week.model.rows[1])
    assert opened.args == ["recognition", "d1", "p"]
    with qtbot.waitSignal(room.open_requested) as asked:
        room.week._agenda.click()
    assert asked.args == ["agenda", "", ""]


def test_a_change_is_read_again(room: TodayRoom, desk: HandMadeDesk, days: Days, qtbot: QtBot) -> None:
    days.today = replace(TODAY, news=TODAY.news[:1], news_total=1)
    desk.bus.changed.emit(Changes(frozenset({("update", "s-micro")})))
    qtbot.waitUntil(lambda: len(room.news.model.rows) == 1)


def test_a_first_visit_lists_the_last_week_without_calling_it_new(qtbot: QtBot) -> None:
    reading = microplastic_reading()
    days = reading.today = Days(replace(EMPTY_TODAY, first_look=TODAY.news))
    room = shown(qtbot, desk := HandMadeDesk(reading))
    assert (room.news.title.text(), room.news.count.text(), room.news._delegate.has_dots) == ("The last seven days", "", False)
    assert room.news._mark.isHidden()
    assert len(room.news.model.rows) == 5
    days.today = replace(EMPTY_TODAY, first_look=TODAY.news, news=TODAY.news[:1], news_total=1)
    desk.bus.changed.emit(Changes(frozenset({("update", "s-micro")})))
    qtbot.waitUntil(lambda: (room.news.title.text(), room.news.count.text()) == ("New", "1"))
    assert room.news._delegate.has_dots


def test_an_empty_desk_says_so(qtbot: QtBot) -> None:
    reading = microplastic_reading()
    reading.today = Days(EMPTY_TODAY)
    room = shown(qtbot, HandMadeDesk(reading))
    assert not room.news._nothing.isHidden()
    assert not room.waiting._nothing.isHidden()
    assert room.waiting._came_back.isHidden()


def test_typing_into_the_field_begins_a_search(room: TodayRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.search_requested) as asked:
        qtbot.keyClick(room._head.search, "k")
    assert asked.args == ["k"]


def test_the_pictures_have_the_same_numbers_as_tables(room: TodayRoom) -> None:
    room.partners._switch.click()
    assert room.partners.is_table_shown
    assert [room.partners.table.item(0, x).text() for x in range(2)] == ["Türkiye (TR)", "5"]
    assert "Türkiye (TR) 5" in room.partners._map.accessibleDescription()
    assert "Microplastic 4.0 MB 12 MB; Pen-pals 4.0 MB 8.0 MB" in room.data._figures.accessibleDescription()


def test_only_what_was_touched_is_summed_again(room: TodayRoom, desk: HandMadeDesk, days: Days, qtbot: QtBot) -> None:
    assert days.summed == ["s-micro", "s-pen"]
    with qtbot.waitSignal(room.storage.changed):
        desk.bus.changed.emit(Changes(frozenset({("picture", "s-pen")})))
    assert days.summed == ["s-micro", "s-pen", "s-pen"]


def test_nothing_is_read_while_nobody_looks(room: TodayRoom, desk: HandMadeDesk, days: Days, qtbot: QtBot) -> None:
    room.hide()
    days.today = replace(TODAY, news=TODAY.news[:1], news_total=1)
    desk.bus.changed.emit(Changes(frozenset({("update", "s-micro")})))
    assert len(room.news.model.rows) == 5
    assert not room._later.isActive()
    room.show()
    qtbot.waitUntil(lambda: len(room.news.model.rows) == 1)


def test_write_offers_the_projects_where_maria_may_post(room: TodayRoom, qtbot: QtBot) -> None:
    room._head._fill_menu()
    actions = room._head.menu.actions()
    assert actions[0].text() == "Update in Microplastic is everywhere"
    with qtbot.waitSignal(room.write_requested) as asked:
        actions[-1].trigger()
    assert asked.args == ["message", ""]


def test_every_control_has_a_name_and_a_way_by_keyboard(room: TodayRoom) -> None:
    assert nameless(room) == []
    assert rich_labels(room) == []
    assert unreachable(room) == []


def test_what_was_merged_is_told_and_reviewed(room: TodayRoom, qtbot: QtBot) -> None:
    row = SendingRow("c7", "p1", "page", "merged", "s1", "Plastic", "How we rinse", ItemState.SENT, 10, 0, "2026-05-04T10:00:00Z")
    room._desk.reading.sending.merged = lambda: [row]
    room.refresh()
    qtbot.waitUntil(lambda: room._desk.jobs.running_count == 0)
    with qtbot.waitSignal(room.open_requested) as heard:
        room.waiting._merged.button.click()
    assert heard.args == ["conflict", "c7", ""]
    room._desk.reading.sending.merged = lambda: [row, row]
    room.refresh()
    qtbot.waitUntil(lambda: room._desk.jobs.running_count == 0)
    with qtbot.waitSignal(room.open_requested) as heard:
        room.waiting._merged.button.click()
    assert heard.args == ["sending", "came_back", ""]
