"""The page Data on a real copy: budgets are set, what was used is told, what waits can be let go; the question before large files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shiboken6 import delete

from sync.copy.rows import DeskStatus
from sync.copy.traffic import TrafficPart
from sync.copy.wishes import FetchWish
from sync.engine.gate import LineHolds, Plan
from sync.engine.line_rules import Holds, LineRules
from tests.support.sending_rows import ROWS
from tests.unit.copy.desk import PLASTIC
from tests.unit.copy.desk import Desk as CopyDesk
from ui.data.choices import change_rules, rules_now
from ui.data.plan_bar import PlanBar
from ui.data.room import DataRoom
from ui.sending.lines import Around, lines_of
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import PlainLabel


@pytest.fixture
def hand(tmp_path):
    made = CopyDesk(tmp_path / "profile")
    made.gets()
    made.do(made.copy.traffic.count, [TrafficPart(PLASTIC, "picture", "files", 3_000_000, 9_000_000), TrafficPart("", "", "news", 1, 999)])
    yield made
    made.closes()


@pytest.fixture
def room(desk, qtbot):
    made = DataRoom(desk)
    made.resize(1100, 700)
    made.show()
    qtbot.waitUntil(lambda: made.months.table.rowCount() == 6)
    yield made
    delete(made)


def table(card):
    return [[card.table.item(y, x).text() for x in range(card.table.columnCount())] for y in range(card.table.rowCount())]


def test_what_was_used_is_told_by_month_project_and_kind(room):
    assert table(room.months)[0][1:] == ["3.0 MB", "9.0 MB", "12 MB"]
    assert table(room.projects)[0] == ["Microplastic is everywhere", "3.0 MB", "9.0 MB", "12 MB"]
    assert table(room.kinds)[0][0] == "Picture"


def test_a_budget_is_chosen_and_kept(room, desk):
    room.purse.month.setCurrentIndex(room.purse.month.findData(200_000_000))
    room.purse.month.activated.emit(room.purse.month.currentIndex())
    room.line.text_first.click()
    assert rules_now(desk) == LineRules(month_bytes=200_000_000, text_first=False)


def test_a_value_nobody_offers_is_shown_all_the_same(room, desk):
    change_rules(desk, day_bytes=3_000_000, hours="07:30-08:15")
    room.refresh()
    assert room.purse.day.currentText() == "3.0 MB"
    assert room.line.hours.choice.currentData() == "07:30-08:15"


def test_where_nothing_waits_there_is_no_card_for_it(room, desk):
    assert room.waiting.isHidden()
    desk.line.now = replace(desk.line.now, waiting_count=2, waiting_bytes=9_000)
    room.refresh()
    assert not room.waiting.isHidden()


def test_what_waits_says_why_and_can_be_fetched_all_the_same(room, desk, hand, qtbot):
    hand.do(hand.copy.wishes.add, [FetchWish("ab" * 32, "image/jpeg", 400_000, PLASTIC, "picture", is_tonight=True)])
    room.refresh()
    (row,) = room.waiting.shown
    said = " ".join(label.text() for label in row.findChildren(PlainLabel))
    assert "To be fetched: 1 (400 kB" in said
    assert "Comes tonight" in said
    forget, button = row.findChildren(PlainButton)
    button.click()
    assert desk.line.wishes == [f"fetch {'ab' * 32}", f"let {'ab' * 32}"]
    forget.click()
    qtbot.waitUntil(lambda: not desk.reading.data.wishes())


def test_a_held_upload_says_why_and_offers_to_send_it_now():
    upload = replace(ROWS[0], action="upload", state="waiting", item="u")
    held = Around("2024-05-03T12:30:00Z", 8_000, lambda _row: "", lambda _row: "Waits: not enough data left this month")
    (line,) = [one for one in lines_of([upload], "to_send", held) if one.row is not None]
    assert (line.state, line.act, line.action) == ("Waits: not enough data left this month", "send_now", "Send now")


def test_a_file_that_goes_says_so_before_its_first_part_has_arrived():
    upload = replace(ROWS[0], action="upload", state="waiting", item="u")
    (line,) = [one for one in lines_of([upload], "to_send", Around("2024-05-03T12:30:00Z", 8_000, str, going="u")) if one.row is not None]
    assert (line.shape, line.act) == ("now", "pause")
    assert line.below.startswith("Sending now.")


def test_large_files_are_asked_about_with_their_price(desk, qtbot):
    bar = PlanBar(desk)
    qtbot.addWidget(bar)
    asked = LineHolds(Holds("", "ask"), Plan(12_000_000, 0, 2))
    bar.show_status(DeskStatus("up_to_date", bytes_up_per_s=32_000, extra={"line": asked}))
    assert not bar.isHidden()
    assert "12 MB" in bar.words.text()
    bar.buttons["text_only"].click()
    assert desk.line.wishes == ["answer text_only"]
    assert bar.isHidden()


def test_the_rest_of_a_first_exchange_is_asked_about_with_its_price_and_what_the_budget_has(desk, qtbot):
    bar = PlanBar(desk)
    qtbot.addWidget(bar)
    asked = LineHolds(Holds("", "", 1_000_000, "purse_day"), Plan(rest_bytes=12_000_000), rest="ask")
    bar.show_status(DeskStatus("paused", "everything", bytes_down_per_s=5_000, extra={"line": asked, "is_down_measured": True}))
    assert bar.words.text() == ("The newest is here to be read. Everything else costs 12 MB, about 40 min. Your budget has 1.0 MB left.")
    offered = [choice for choice, button in bar.buttons.items() if not button.isHidden()]
    assert offered == ["everything", "later"]
    assert all(bar.buttons[choice].accessibleDescription() == bar.words.text() for choice in offered)
    bar.buttons["everything"].click()
    assert desk.line.wishes == ["answer everything"]
