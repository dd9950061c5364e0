"""A walk over all widgets of the real window in every room: names for the screen reader, plain text, the keyboard gets everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

HOSTILE = "<img src=file:///etc/passwd><b>bold</b>"


def updates(maria: Teacher) -> None:
    maria.opens_project("Updates")
    maria.screen.choose("Updates", maria.records("update")[0].title)


def pages(maria: Teacher) -> None:
    maria.opens_project("Pages")
    maria.screen.choose("Pages", maria.record("page", "").title)


def conversation(maria: Teacher) -> None:
    maria.opens_room("Messages")
    maria.screen.choose("Conversations", maria.records("conversation")[0].title)


def new_message(maria: Teacher) -> None:
    maria.opens_room("Messages")
    maria.screen.press("New message")


def sending(maria: Teacher) -> None:
    maria.writes_page("A page", "Its text.")
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", "A page")


ROOMS: dict[str, Callable[[Teacher], None]] = {
    "today": lambda maria: maria.opens_room("Today"),
    "updates": updates,
    "pages": pages,
    "materials": lambda maria: maria.opens_project("Materials"),
    "writing": lambda maria: maria.writes_update("A title", "A text"),
    "messages": conversation,
    "new message": new_message,
    "sending": sending,
    "search": lambda maria: maria.searches("fibres"),
    "settings": lambda maria: maria.presses_action("settings"),
    "about": lambda maria: maria.presses_action("about"),
}


@pytest.mark.parametrize("room", ROOMS)
def test_everything_has_a_name_and_can_be_reached(maria: Teacher, room: str) -> None:
    ROOMS[room](maria)
    maria.settles()
    window = maria.desk.window
    assert nameless(window) == []
    assert rich_labels(window) == []
    assert unreachable(window) == []


def test_a_strangers_markup_is_shown_as_it_is(maria: Teacher) -> None:
    maria.posts_update(HOSTILE, HOSTILE)
    maria.screen.choose("Updates", HOSTILE)
    wait_until(lambda: maria.screen.says(HOSTILE), "the title, letter by letter")
    shown = [label for label in maria.screen.all_of(QLabel) if isinstance(label, QLabel) and HOSTILE in label.text()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)
    maria.opens_room("Sending")
    assert any(HOSTILE in row for row in maria.screen.rows("Things to send"))
