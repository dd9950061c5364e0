"""Rooms list, status bar and banners tell the truth about the snapshot they are given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sync.changes import Changes
from sync.copy.rows import DeskStatus
from sync.engine.everything import Coming
from sync.engine.gate import LineHolds
from sync.engine.line_rules import Holds
from tests.support.small_desk import OFFLINE, space
from ui.desk import Desk
from ui.frame.account_button import AccountButton
from ui.frame.banners import Banners
from ui.frame.places import PlacesModel, more_rooms, place_words
from ui.frame.room_stack import Target
from ui.frame.rooms_list import RoomsList
from ui.frame.routes import place_key, route, target_of
from ui.frame.status_bar import StatusBar
from ui.widgets.frames import NoticeBar

UP_TO_DATE = DeskStatus("up_to_date", last_news_utc="2024-05-03T12:05:00Z")


def test_the_rooms_list_is_a_good_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = PlacesModel(desk)
    qtmodeltester.check(model)
    model.toggle_archive()


def test_projects_and_their_counts_are_listed(desk: Desk) -> None:
    titles = [place.title for place in PlacesModel(desk).rows if place.kind == "project"]
    assert titles == ["Microplastic is everywhere", "Pen-pals by the sea", "Maths in the kitchen"]


def test_a_new_project_appears_when_it_is_announced(desk: Desk, qtbot: QtBot) -> None:
    model = PlacesModel(desk)
    desk.reading.spaces.rows.append(space("s-new", "Letters", new=2))  # type: ignore[attr-defined]
    with qtbot.waitSignal(model.rowsInserted):
        model.on_changed(Changes(frozenset({("space", "s-new")})))
    assert "project:s-new" in model.open_keys()


def test_archived_projects_are_folded_away(desk: Desk) -> None:
    desk.reading.spaces.rows.append(space("s-old", "Last year", state="archived"))  # type: ignore[attr-defined]
    model = PlacesModel(desk)
    assert "project:s-old" not in model.open_keys()
    model.toggle_archive()
    assert "project:s-old" in model.open_keys()


def test_sending_says_what_came_back_and_what_waits(desk: Desk) -> None:
    sending = PlacesModel(desk).rows[-1]
    assert place_words(sending) == "Sending, Came back: 2, Waiting to be sent: 4"


@pytest.mark.parametrize(
    ("status", "state", "link"),
    [
        (OFFLINE, "Offline", "Try the line now"),
        (UP_TO_DATE, "Up to date", "Get news"),
        (replace(UP_TO_DATE, line="paused"), "Paused", "Go on"),
        (replace(UP_TO_DATE, line="sign_in"), "Sign-in needed", "Sign in to send"),
        (replace(UP_TO_DATE, line="busy_getting"), "Getting news", ""),
        (replace(UP_TO_DATE, line="busy_sending", step=1, steps=4), "Getting news", ""),
        (replace(OFFLINE, line="busy_sending", extra={"step": "push", "done": 2}), "Sending 3 of 6", ""),
        (replace(OFFLINE, line="busy_sending", extra={"step": "uploads", "done": 5, "total": 9}), "Sending", ""),
        (replace(UP_TO_DATE, line="came_back", came_back_count=2), "Came back: 2", "See why"),
    ],
)
def test_the_status_bar_says_one_of_five_things(status: DeskStatus, state: str, link: str, desk: Desk, qtbot: QtBot) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.show_status(status)
    assert bar.state.text() == state
    assert bar.link.text() == link
    assert bar.link.isHidden() == (link == "")


@pytest.mark.parametrize(
    ("line", "extra", "fact"),
    [
        ("busy_sending", {"step": "uploads", "done": 1_200_000, "total": 6_000_000}, "1.2 MB of 6.0 MB"),
        ("busy_getting", {"step": "pull", "done": 2_310, "total": 0}, "So far: 2,310"),
        ("busy_getting", {"step": "pull", "done": 2_310, "coming": Coming(400_000, 2_400_000)}, "400 kB of about 2.4 MB"),
        (
            "busy_getting",
            {"step": "pull", "done": 9, "coming": Coming(400_000, 2_400_000), "is_down_measured": True},
            "400 kB of about 2.4 MB, 4 min more",
        ),
        ("busy_getting", {"step": "pull", "done": 0, "total": 0}, "Last news today at 12:05"),
    ],
)
def test_the_status_bar_says_how_far_it_has_come(line: str, extra: dict[str, object], fact: str, desk: Desk, qtbot: QtBot) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.show_status(replace(OFFLINE, line=line, extra=extra, bytes_down_per_s=8_000))
    assert bar.facts[0].text() == fact


def test_the_status_bar_knows_time_and_price(desk: Desk, qtbot: QtBot) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.show_status(OFFLINE)
    assert [fact.text() for fact in bar.facts] == ["Last news today at 12:05", "Waiting to be sent: 4 (1.2 MB, about 3 min)"]
    assert bar.purse.text() == "This month 38 MB"
    assert bar.meter.isHidden()


def test_with_a_budget_the_purse_has_a_meter(desk: Desk, qtbot: QtBot) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.show_status(replace(OFFLINE, extra={"budget_month_bytes": 200_000_000}))
    assert bar.purse.text() == "This month 38 MB of 200 MB"
    assert not bar.meter.isHidden()


USED_UP = replace(OFFLINE, line="paused", reason="purse_month", bytes_month=240_000_000_000, extra={"budget_month_bytes": 10_000_000_000})


@pytest.mark.parametrize(
    ("width", "has_meter", "facts", "purse"), [(3000, True, 2, "This month 240 GB of 10 GB"), (300, False, 0, "240 GB of 10 GB")]
)
def test_a_narrow_bar_lets_the_meter_go_then_the_facts(
    width: int, has_meter: bool, facts: int, purse: str, desk: Desk, qtbot: QtBot
) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.resize(width, bar.height())
    bar.show()
    bar.show_status(USED_UP)
    assert (bar.meter.isVisible(), sum(fact.isVisible() for fact in bar.facts)) == (has_meter, facts)
    assert (bar.meter.role, bar.purse.text(), bar.purse.accessibleName()) == ("warn", purse, "This month 240 GB of 10 GB")


def test_what_the_bar_says_of_the_purse_is_never_cut(desk: Desk, qtbot: QtBot) -> None:
    bar = StatusBar(desk.clock)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_status(USED_UP)
    bar.resize(300, bar.height())
    least = 100 + sum(part.sizeHint().width() for part in (bar.state, bar.link, bar.purse))
    for width in range(least, 3 * least, 50):
        bar.resize(width, bar.height())
        bar.layout().activate()
        assert [part for part in (bar.state, bar.link, bar.purse) if part.width() < part.sizeHint().width()] == []


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("no_line", "Offline."),
        ("captive", "The network asks for a sign-in page first."),
        ("proxy_login", "The school network asks for a password."),
        ("disk_full", "The disk of this computer is full."),
        ("tls_inspected", "The school network replaces the website's certificate."),
    ],
)
def test_a_banner_names_the_line(reason: str, words: str, qtbot: QtBot) -> None:
    bar = NoticeBar("Close")
    qtbot.addWidget(bar)
    Banners(bar).show_status(DeskStatus("offline", reason))
    assert bar.text().startswith(words)


def test_a_closed_banner_stays_away_until_the_line_changes(qtbot: QtBot) -> None:
    bar = NoticeBar("Close")
    qtbot.addWidget(bar)
    banners = Banners(bar)
    banners.show_status(OFFLINE)
    bar.close_button.click()
    banners.show_status(OFFLINE)
    assert bar.text() == ""
    banners.show_status(UP_TO_DATE)
    banners.show_status(OFFLINE)
    assert bar.text().startswith("Offline")


def test_sign_in_is_asked_before_anything_else(qtbot: QtBot) -> None:
    bar = NoticeBar("Close")
    qtbot.addWidget(bar)
    banners = Banners(bar)
    banners.show_status(DeskStatus("sign_in"))
    with qtbot.waitSignal(banners.wish_chosen) as heard:
        bar.button.click()
    assert heard.args == ["sign_in"]


@pytest.mark.parametrize(("text", "words"), [("", "Pictures and files wait"), ("metered", "Everything waits")])
def test_a_metered_network_is_told_while_it_holds_something(text: str, words: str, qtbot: QtBot) -> None:
    bar = NoticeBar("Close")
    qtbot.addWidget(bar)
    banners = Banners(bar)
    banners.show_status(replace(UP_TO_DATE, extra={"line": LineHolds(Holds(text, "metered"))}))
    assert words in bar.text()
    with qtbot.waitSignal(banners.wish_chosen) as heard:
        bar.button.click()
    assert heard.args == ["see_data"]
    banners.show_status(replace(UP_TO_DATE, extra={"line": LineHolds()}))
    assert bar.text() == ""


def test_every_kind_has_its_room() -> None:
    assert route("message", "m1") == Target("messages", "message", "m1")
    assert route("update", "u1", "s1") == Target("twinspace", "update", "u1", "s1")
    assert route("two-versions", "c1") == Target("sending", "conflict", "c1")
    assert route("draft", "d1", draft_kind="message").room == "messages"
    assert route("draft", "d1", "s1", draft_kind="page").room == "twinspace"
    assert place_key(target_of("project:s1")) == "project:s1"


def test_with_many_rooms_rows_come_closer_and_sending_stays_in_sight(desk: Desk, qtbot: QtBot) -> None:
    for number in range(8):
        desk.reading.spaces.rows.append(space(f"s-{number}", f"Project {number}"))  # type: ignore[attr-defined]
    rooms = RoomsList(PlacesModel(desk), AccountButton(desk.person, "", QMenu()))
    qtbot.addWidget(rooms)
    rooms.resize(240, 654 + 36 * len(more_rooms()))
    rooms.show()
    rects = {place.key: rooms.view.visualRect(rooms.model.index_of(place.key)) for place in rooms.model.rows}
    assert rects["sending"].bottom() <= rooms.view.viewport().height()
    assert rects["project:s-0"].height() < 40
    rooms.resize(240, 1800)
    assert rooms.view.visualRect(rooms.model.index_of("today")).height() == 40
