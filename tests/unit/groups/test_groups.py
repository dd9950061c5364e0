"""Groups: the own record before the copy everybody sees, who may join or leave, and what is said of an archived project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.feed import JoinedLine, RecordLine
from tests.support.twinspace_desk import TwinSpaceDesk
from tests.unit.copy.desk import OPENING, OWN, left, member
from ui.groups import joining
from ui.groups.room import GroupsRoom
from ui.records.list_tab import ListTab
from ui.records.parts import ActionsPart, NotePart
from ui.records.scene import scene_of
from ui.twinspace.space_state import SpaceStateBar

PUBLIC = "ee000000-0000-4000-8000-000000000009"
INSIDE, OUTSIDE = "ee000000-0000-4000-8000-000000000011", "ee000000-0000-4000-8000-000000000012"
DeskAndRoom = tuple[TwinSpaceDesk, GroupsRoom]


def group_line(desk: TwinSpaceDesk, record: str, title: str, space: str, **more: str) -> RecordLine:
    body = {"title": title, "access": "open", "summary": "What we talk about", **more}
    line = desk.line_of(record, "group", desk.window.person, body, "2026-04-20T08:00:00Z")
    return RecordLine(replace(line.record, space=space))


@pytest.fixture
def desk_and_room(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskAndRoom]:
    """Maria is in one group of two, and sees the public copies of both."""
    del qtbot
    desk = TwinSpaceDesk(tmp_path / "profile")
    may = frozenset({"registration.create", "registration.delete_own"})
    spaces = (member(PUBLIC, "Portal", "public"), replace(member(OWN, "Maria", "own"), rights=may), member(INSIDE, "Salt", "group"))
    desk.opening = replace(OPENING, spaces=spaces)
    desk.gets_first(
        group_line(desk, "g-in", "Salt", PUBLIC, to_space=INSIDE),
        group_line(desk, "g-in", "Salt", INSIDE),
        group_line(desk, "g-out", "Wind", PUBLIC, to_space=OUTSIDE),
    )
    room = GroupsRoom(desk.window)
    room.resize(1126, 728)
    room.show()
    room.open_start()
    yield desk, room
    delete(room)
    desk.closes()


def listed(room: GroupsRoom) -> ListTab:
    assert room.page is not None
    tab = room.page.tab("groups")
    assert isinstance(tab, ListTab)
    return tab


def test_each_group_stands_once_the_own_ones_first(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    assert [row.title for row in listed(room).model.rows] == ["Your groups", "Salt", "Open to you", "Wind"]
    own = desk.window.reading.records.get("g-in")
    assert own is not None
    assert own.space == INSIDE


def test_joining_is_offered_waits_and_can_be_taken_back(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    tab = listed(room)
    tab.open_record("g-out")
    actions = tab.pane.part(ActionsPart)
    assert not actions.button("join").isHidden()
    actions.button("join").click()
    qtbot.waitUntil(lambda: not actions.button("take_back").isHidden())
    assert not tab.pane.part(NotePart).isHidden()
    qtbot.waitUntil(lambda: "Joining" in [row.state.words for row in tab.model.rows])
    actions.button("take_back").click()
    qtbot.waitUntil(lambda: not actions.button("join").isHidden())


def test_a_group_opens_with_its_tabs_and_leads_back(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    listed(room).pane.part(ActionsPart).button("enter_group").click()
    assert room.space_id == INSIDE
    assert room.page is not None
    assert [spec.key for spec in room.page.specs] == ["forum", "pages", "materials", "members"]
    room.show_all()
    assert listed(room).pane.record_id == "g-in"


def test_nobody_leaves_a_group_never_entered_by_a_registration(desk_and_room: DeskAndRoom) -> None:
    desk, _room = desk_and_room
    row = desk.window.reading.records.get("g-in")
    assert row is not None
    assert not joining.can_leave(scene_of(desk.window), row)
    assert not joining.can_join(scene_of(desk.window), row)


def test_a_group_that_was_left_can_be_entered_again(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.gets(left(INSIDE, 50))
    listed(room).refresh()
    listed(room).open_record("g-in")
    actions = listed(room).pane.part(ActionsPart)
    assert not actions.button("join").isHidden()
    assert not actions.button("enter_group").isHidden()


def test_on_joining_the_group_that_is_read_stays_on_screen_also_before_its_own_record_is_here(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.gets(group_line(desk, "g-z", "Zebras", PUBLIC))
    tab = listed(room)
    tab.refresh()
    tab.open_record("g-out")
    desk.gets(JoinedLine(60, member(OUTSIDE, "Wind", "group", joined_seq=60)))
    tab.refresh()
    assert [row.title for row in tab.model.rows] == ["Your groups", "Salt", "Wind", "Open to you", "Zebras"]
    desk.gets(group_line(desk, "g-out", "Wind", OUTSIDE))
    tab.refresh()
    assert [row.title for row in tab.model.rows] == ["Your groups", "Salt", "Wind", "Open to you", "Zebras"]
    assert tab.pane.record_id == "g-out"


@pytest.mark.parametrize(
    ("state", "is_member", "is_said"), [("open", True, False), ("archived", True, True), ("closed", True, True), ("open", False, True)]
)
def test_a_state_in_which_nothing_can_be_written_is_explained(
    desk_and_room: DeskAndRoom, state: str, is_member: bool, is_said: bool
) -> None:
    desk, _room = desk_and_room
    space = desk.window.reading.spaces.get(INSIDE)
    assert space is not None
    bar = SpaceStateBar()
    bar.show_space(replace(space, state=state, is_member=is_member))
    assert bool(bar.words.text()) is is_said
    delete(bar)
