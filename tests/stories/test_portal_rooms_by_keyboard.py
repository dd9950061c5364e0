"""The rooms below Messages without a mouse: each list is reached and read, each thing a teacher does there is done with keys."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTabBar

from tests.stories.test_keyboard_only import CTRL, goes_to, here, is_in_front, presses, waits_for_keyboard
from tests.support.screen import type_into, wait_until
from tests.support.teacher import Teacher
from ui.rows_model import ROW_ROLE

ROOMS, WORDS, SPACE, ENTER = "Rooms and projects", "Nothing was clicked", Qt.Key.Key_Space, Qt.Key.Key_Return
LISTS = {
    "Contacts": {"Contacts": "Contacts", "Following": "Following", "Notices": "Notices"},
    "Find partners": {
        "People": "People",
        "Schools": "Schools",
        "Projects": "Projects",
        "Partner posts": "Partner posts",
        "Saved searches": "Saved searches",
    },
    "Learning": {"Offers": "Courses and webinars", "Registered": "Courses you are registered for"},
    "Recognition": {
        "Labels and prizes": "Labels and prizes",
        "Quality Label": "Quality Label",
        "School label": "School label",
        "Certificates": "Certificates",
    },
    "News and ideas": {"News": "News", "Project gallery": "Project gallery", "Project kits": "Project kits", "Support": "Support"},
}


def view_here() -> QAbstractItemView:
    view = QApplication.focusWidget()
    assert isinstance(view, QAbstractItemView)
    return view


def chooses(maria: Teacher, words: str) -> None:
    """From the top of the list down to the row that begins so."""
    presses(maria, Qt.Key.Key_Home)
    view = view_here()
    while words not in str(view.currentIndex().data() or ""):
        before = view.currentIndex().row()
        presses(maria, Qt.Key.Key_Down)
        assert view.currentIndex().row() > before, f"no row {words}"


def enters(maria: Teacher, room: str, tab: str = "") -> None:
    """Down the rooms list, Enter, and with the arrows to a tab."""
    is_in_front(maria)
    goes_to(maria, ROOMS)
    chooses(maria, room)
    presses(maria, ENTER)
    wait_until(lambda: here() != ROOMS, f"the room {room}")
    if tab:
        goes_to(maria, "Parts of")
        bar = QApplication.focusWidget()
        assert isinstance(bar, QTabBar)
        presses(maria, Qt.Key.Key_Home)
        while not bar.tabText(bar.currentIndex()).startswith(tab):
            assert bar.currentIndex() < bar.count() - 1, f"no tab {tab}"
            presses(maria, Qt.Key.Key_Right)


def types(maria: Teacher, fields: Sequence[str]) -> None:
    for name in fields:
        goes_to(maria, name)
        type_into(QApplication.focusWidget(), WORDS)  # type: ignore[arg-type]


def picks(maria: Teacher, button: str, entry: str) -> None:
    """Open the menu of a button and go down to an entry."""
    goes_to(maria, button)
    presses(maria, SPACE)
    wait_until(lambda: QApplication.activePopupWidget() is not None, f"the menu of {button}")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() is not None and menu.activeAction().text().startswith(entry):
            break
    QTest.keyClick(menu, ENTER)
    maria.settles()


@pytest.mark.parametrize("room", LISTS)
def test_every_list_is_reached_and_the_last_row_read(maria: Teacher, room: str) -> None:
    for tab, name in LISTS[room].items():
        enters(maria, room, tab)
        goes_to(maria, name)
        presses(maria, Qt.Key.Key_End)
        row = view_here().currentIndex().data(ROW_ROLE)
        wait_until(lambda title=row.title: maria.screen.says(title.split("…")[0]), f"{row.title} in the reading pane of {tab}")


@pytest.mark.parametrize(
    ("room", "tab", "button", "fields", "kind"),
    [
        ("Find partners", "Partner posts", "Write a partner post", ("Title", "Your idea"), "partner_post"),
        ("Find partners", "Partner posts", "", ("Write an answer",), "partner_answer"),
        ("Messages", "", "New message", ("About", "Your message"), "message"),
    ],
)
def test_something_is_written_and_sent(maria: Teacher, room: str, tab: str, button: str, fields: Sequence[str], kind: str) -> None:
    enters(maria, room, tab)
    if button:
        goes_to(maria, button)
        presses(maria, SPACE)
    if room == "Messages":
        goes_to(maria, "To")
        type_into(QApplication.focusWidget(), "Elena Popescu")  # type: ignore[arg-type]
        presses(maria, ENTER)
    types(maria, fields)
    presses(maria, ENTER, CTRL)
    maria.waits_until_sent()
    assert WORDS in str(maria.portal.show(kind))


def test_a_search_is_narrowed_asked_and_saved(maria: Teacher) -> None:
    maria.loses_the_line()
    enters(maria, "Find partners", "People")
    goes_to(maria, "Ready for a project")
    presses(maria, SPACE)
    goes_to(maria, "Ask the website")
    presses(maria, SPACE)
    wait_until(lambda: maria.screen.says("The website is asked at the next connection."), "the wish to be kept")
    goes_to(maria, "Save this search")
    presses(maria, SPACE)
    waits_for_keyboard(maria, "Name of the search")
    presses(maria, Qt.Key.Key_A, CTRL)
    type_into(QApplication.focusWidget(), WORDS)  # type: ignore[arg-type]
    presses(maria, ENTER)
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert WORDS in [one["title"] for one in maria.portal.show("saved_search")]


def test_a_course_is_entered_and_a_notice_read(maria: Teacher) -> None:
    maria.loses_the_line()
    enters(maria, "Learning", "Offers")
    goes_to(maria, "Courses and webinars")
    chooses(maria, "Le premier projet")
    goes_to(maria, "Register")
    presses(maria, SPACE)
    wait_until(lambda: maria.screen.says("Your registration waits."), "the registration")
    unread = maria.desk.desk.reading.notices.unread
    before = len(unread())
    enters(maria, "Contacts", "Notices")
    goes_to(maria, "Notices")
    presses(maria, Qt.Key.Key_Down)
    presses(maria, ENTER)
    wait_until(lambda: len(unread()) == before - 1, "the notice to be read")


def test_a_request_is_accepted_and_the_profile_changed(maria: Teacher) -> None:
    enters(maria, "Contacts", "Contacts")
    goes_to(maria, "Contacts")
    presses(maria, Qt.Key.Key_Home)
    goes_to(maria, "Accept")
    presses(maria, SPACE)
    maria.waits_until_sent()
    picks(maria, "Account of", "Me and my school")
    goes_to(maria, "Edit my profile")
    presses(maria, SPACE)
    goes_to(maria, "About you")
    type_into(QApplication.focusWidget(), WORDS)  # type: ignore[arg-type]
    presses(maria, ENTER, CTRL)
    maria.waits_until_sent()
    assert WORDS in str(maria.portal.show("profile"))
