"""Events, groups, new projects and recognition without a mouse and without a line: reached, read, answered; it waits to be sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar

from tests.stories.test_keyboard_only import CTRL, goes_to, here, is_in_front, presses
from tests.support.screen import said_name, type_into, wait_until
from tests.support.teacher import Teacher
from ui.rows_model import ROW_ROLE

SPACE, TAB, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Down
ANSWERED = (
    ("Events", "Events", "Events", "Coffee with an ambassador", "Register", "Your registration waits."),
    ("Groups", "", "Groups", "Reading a beach", "Join", "You join with the next line."),
    ("New projects", "Proposals", "Proposals", "Letters from two harbours", "Found it together", "Not sent yet"),
    ("New projects", "Invitations", "Invitations", "Voices of the old town", "Take part", "You said yes."),
)
WRITTEN = (
    ("Events", "Events", "Announce an event", "event", "Title"),
    ("Recognition", "Quality Label", "Go on writing", "label_application", "Curricular integration"),
    ("Recognition", "School label", "Go on writing", "school_label_application", "Declaration"),
)


def reaches(maria: Teacher, room: str, tab: str) -> None:
    """Down the list of rooms, Enter, and along the tabs."""
    is_in_front(maria)
    presses(maria, Qt.Key.Key_1, CTRL)
    walks_down(maria, "Rooms and projects", room)
    presses(maria, Qt.Key.Key_Return)
    wait_until(lambda: maria.screen.says(room), f"the room {room}")
    if tab:
        bar = stops_at(maria, QTabBar)
        assert isinstance(bar, QTabBar)
        presses(maria, Qt.Key.Key_Home)
        while not bar.tabText(bar.currentIndex()).startswith(tab):
            presses(maria, Qt.Key.Key_Right)


def stops_at(maria: Teacher, kind: type) -> object:
    """Tab until the keyboard is in such a widget."""
    for _ in range(60):
        if isinstance(QApplication.focusWidget(), kind):
            return QApplication.focusWidget()
        presses(maria, TAB)
    raise AssertionError(f"no {kind.__name__} can be reached")


def walks_down(maria: Teacher, name: str, words: str) -> None:
    """Go to a list, and down to a row of it."""
    while not (here() == name and isinstance(QApplication.focusWidget(), QAbstractItemView)):
        presses(maria, TAB)
        goes_to(maria, name)
    view = QApplication.focusWidget()
    assert isinstance(view, QAbstractItemView)
    presses(maria, Qt.Key.Key_Home)
    for _ in range(view.model().rowCount()):
        row = view.currentIndex().data(ROW_ROLE)
        if row is not None and row.title.startswith(words):
            return
        presses(maria, DOWN)
    raise AssertionError(f"no row {words} in {said_name(view)}")


@pytest.mark.parametrize(("room", "tab", "name", "row", "button", "said"), ANSWERED)
def test_an_answer_is_given_and_waits(maria: Teacher, room: str, tab: str, name: str, row: str, button: str, said: str) -> None:
    maria.loses_the_line()
    reaches(maria, room, tab)
    walks_down(maria, name, row)
    goes_to(maria, button)
    presses(maria, SPACE)
    wait_until(lambda: maria.screen.says(said), said)


@pytest.mark.parametrize(("room", "tab", "button", "kind", "field"), WRITTEN)
def test_a_form_is_begun_and_kept(maria: Teacher, room: str, tab: str, button: str, kind: str, field: str) -> None:
    maria.loses_the_line()
    reaches(maria, room, tab)
    goes_to(maria, button)
    presses(maria, SPACE)
    goes_to(maria, field)
    type_into(QApplication.focusWidget(), "Nothing was clicked")  # type: ignore[arg-type]
    presses(maria, Qt.Key.Key_Escape)
    wait_until(lambda: maria.desk.desk.reading.drafts.list(kind), "the draft")
    assert "Nothing was clicked" in str(maria.desk.desk.reading.drafts.list(kind)[0].fields)
