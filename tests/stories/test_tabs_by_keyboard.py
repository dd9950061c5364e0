"""Every tab of a project without a mouse: reached with the arrow keys, read, written in, sent, and the keyboard back in the list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTabBar

from tests.stories.test_keyboard_only import CTRL, goes_to, is_in_front, presses, waits_for_keyboard
from tests.support.screen import type_into, wait_until
from tests.support.teacher import Teacher
from ui.rows_model import ROW_ROLE

TABS, WORDS = "Parts of the project", "Nothing was clicked"
SPACE = Qt.Key.Key_Space
ANSWERED = {
    "Updates": ("Write a comment", "comment"),
    "Forum": ("Write an answer", "reply"),
    "Chat": ("Write a line", "chat_line"),
    "Walls": ("Write an answer", "wall_reply"),
}
WRITTEN = {
    "Pages": ("Write page", "page", ("Title", "Text")),
    "Forum": ("New topic", "thread", ("Title", "Text")),
    "Meetings": ("Plan a meeting", "meeting", ("Title", "Day: Choose a day")),
    "Twinboard": ("Add note", "board_note", ("Text",)),
    "Teachers": ("Write note", "bulletin_note", ("Title", "Text")),
    "Polls": ("New poll", "poll", ("Question", "Answers 1", "Answers 2")),
    "Pupils": ("Add pupil", "pupil", ("Name that others see", "User name")),
}
LISTS = {
    "Pages": "Pages",
    "Forum": "Topics of the forum",
    "Meetings": "Meetings",
    "Teachers": "Notes for teachers",
    "Polls": "Polls",
    "Pupils": "Pupils",
}


def reaches(maria: Teacher, tab: str) -> None:
    """From the list of rooms to the tab, arrow by arrow, also where it stands under More."""
    is_in_front(maria)
    presses(maria, Qt.Key.Key_2, CTRL)
    goes_to(maria, TABS)
    presses(maria, Qt.Key.Key_Home)
    bar = QApplication.focusWidget()
    assert isinstance(bar, QTabBar)
    while bar.tabText(bar.currentIndex()) != tab:
        assert bar.currentIndex() < bar.count() - 1, f"no tab {tab}"
        presses(maria, Qt.Key.Key_Right)


def fills(maria: Teacher, fields: Sequence[str]) -> None:
    """Type into each field, or press the button that chooses a day."""
    for number, name in enumerate(fields):
        goes_to(maria, name)
        if name.startswith("Day"):
            presses(maria, SPACE)
        else:
            words = WORDS if not number else f"keys.{number}"
            type_into(QApplication.focusWidget(), words)  # type: ignore[arg-type]


@pytest.mark.parametrize("tab", WRITTEN)
def test_something_new_is_written_and_sent(maria: Teacher, tab: str) -> None:
    button, kind, fields = WRITTEN[tab]
    reaches(maria, tab)
    goes_to(maria, button)
    presses(maria, SPACE)
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        QTest.keyClick(menu, Qt.Key.Key_Return)
        maria.settles()
    fills(maria, fields)
    presses(maria, Qt.Key.Key_Return, CTRL)
    maria.waits_until_sent()
    assert WORDS in str(maria.portal.show(kind))
    if tab in LISTS:
        waits_for_keyboard(maria, LISTS[tab])


@pytest.mark.parametrize("tab", ANSWERED)
def test_an_answer_is_written_below_what_is_read(maria: Teacher, tab: str) -> None:
    field, kind = ANSWERED[tab]
    reaches(maria, tab)
    goes_to(maria, field)
    type_into(QApplication.focusWidget(), WORDS)  # type: ignore[arg-type]
    presses(maria, Qt.Key.Key_Return, CTRL)
    maria.waits_until_sent()
    assert WORDS in str(maria.portal.show(kind))
    waits_for_keyboard(maria, field)


def test_the_arrow_keys_show_what_they_reach(maria: Teacher) -> None:
    for tab, name in LISTS.items():
        reaches(maria, tab)
        goes_to(maria, name)
        view = QApplication.focusWidget()
        assert isinstance(view, QAbstractItemView)
        presses(maria, Qt.Key.Key_End)
        row = view.currentIndex().data(ROW_ROLE)
        assert row.is_record, tab
        title = row.title.split("…")[0]
        wait_until(lambda title=title: maria.screen.says(title), f"{title} in the reading pane of {tab}")
        goes_to(maria, "Reading pane")
