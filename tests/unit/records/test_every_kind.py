"""The checklist "Adding a record kind" of CONTRIBUTING, walked for every kind of the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.rooms import room_makers
from portal import schema
from sync.kinds import KINDS
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.twinspace_desk import TwinSpaceDesk
from ui.forms.catalogue import EDITED_KINDS, WRITTEN_KINDS
from ui.frame.places import more_rooms
from ui.frame.routes import NEVER_OPENED, ROOM_OF_KIND, TWINSPACE
from ui.kind_words import noun_words
from ui.records.answers import partner_answers, replies, wall_replies
from ui.records.drafts import is_answer
from ui.records.tabbed_page import TabbedPage
from ui.records.writing_room import WritingRoom

ROOT = Path(__file__).parents[3]
ROOM_IS_COMING = frozenset(
    [
        "group",
        "member",
        "invitation",
        "pupil",
        "wall_post",
        "wall_reply",
        "bulletin_note",
        "board_note",
        "chat_line",
        "discussion",
        "thread",
        "reply",
        "poll",
        "project",
    ]
)
"""Kinds whose room is being built; a kind that is in the table of routes by now is no fault here."""


def test_the_checklist_names_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text[text.index("## Adding a record kind") : text.index("## A new field or call")]
    named = [name for name in re.findall(r"`([\w./-]+)`", section) if "/" in name]
    assert len(named) > 12
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_has_words_and_a_room_or_a_reason_why_not(kind: str) -> None:
    assert kind in schema.KINDS
    assert noun_words(kind) != noun_words("a_kind_of_tomorrow")
    assert kind in ROOM_OF_KIND or kind in NEVER_OPENED or kind in ROOM_IS_COMING


def test_nothing_is_opened_that_is_said_to_be_never_opened() -> None:
    assert not set(NEVER_OPENED) & set(ROOM_OF_KIND)
    assert set(NEVER_OPENED) <= set(KINDS)


def test_what_is_answered_in_a_field_names_its_parent_as_the_contract_does() -> None:
    for spec in (replies(), wall_replies(), partner_answers()):
        assert KINDS[spec.kind].parent == spec.field
        assert is_answer(spec.kind)
        assert spec.kind not in WRITTEN_KINDS
        assert spec.kind in EDITED_KINDS


class StrayWindows(QObject):
    """Notes every widget that is shown as a window of its own: shown before it has a parent, it would flash on the screen."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.seen: set[str] = set()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def stray_windows(qapp: QCoreApplication) -> Iterator[StrayWindows]:
    """What was shown as a window during the test."""
    stray = StrayWindows(qapp)
    yield stray
    qapp.removeEventFilter(stray)
    delete(stray)


@pytest.fixture
def pages(maria: TwinSpaceDesk) -> Iterator[dict[str, TabbedPage]]:
    """The page of every room that follows the pattern."""
    window = QWidget()
    made = {name: make(window) for name, make in room_makers(maria.window).items()}
    found = {}
    for name, room in made.items():
        if isinstance(room, WritingRoom):
            room.open_target("update", "u-beach") if name == TWINSPACE else room.open_start()
        if isinstance(room, WritingRoom) and room.page is not None:
            found[name] = room.page
    yield found
    delete(window)


def test_every_room_shows_what_is_routed_to_it(pages: dict[str, TabbedPage]) -> None:
    assert {"twinspace", "library"} <= set(pages)
    hanging = {kind.name for kind in KINDS.values() if kind.parent is not None}
    for name, page in pages.items():
        shown = {kind for spec in page.specs for kind in spec.kinds}
        routed = {kind for kind, room in ROOM_OF_KIND.items() if room == name and kind in KINDS}
        assert routed - shown - hanging - ROOM_IS_COMING == set(), name
        assert shown - set(ROOM_OF_KIND) - set(NEVER_OPENED) - ROOM_IS_COMING == set(), name


def test_every_tab_of_every_room_opens_and_everything_in_it_has_a_name(stray_windows: StrayWindows, pages: dict[str, TabbedPage]) -> None:
    for page in pages.values():
        for spec in page.specs:
            page.show_tab(spec.key)
            assert page.shown()[0] == spec.key
            assert [check(page) for check in (nameless, rich_labels, unreachable)] == [[], [], []]
    assert stray_windows.seen == set()


def test_every_room_below_messages_can_be_made(maria: TwinSpaceDesk) -> None:
    assert {place.key for place in more_rooms()} <= set(room_makers(maria.window))
