"""Materials, members, walls and the description of a project without a mouse: opened, fetched, made, invited, answered, changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from tests.stories.test_keyboard_only import CTRL, goes_to, presses, waits_for_keyboard
from tests.stories.test_tabs_by_keyboard import SPACE, WORDS, reaches
from tests.support.screen import type_into, wait_until
from tests.support.teacher import Teacher
from ui.rows_model import ROW_ROLE

EMAIL = "aino.lehtonen@school.example"


def types(words: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    type_into(field, words)


def picks(maria: Teacher, words: str) -> None:
    """Down the menu that is open to a line, and Return."""
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        active = menu.activeAction()
        if active is not None and active.text() == words:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    maria.settles()


def stands_on(kind: str) -> str:
    """The title of the first material of a kind; the keyboard goes there."""
    view = QApplication.focusWidget()
    assert isinstance(view, QAbstractItemView)
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(view.model().rowCount()):
        row = view.currentIndex().data(ROW_ROLE)
        if row.kind == kind:
            return str(row.title)
        QTest.keyClick(view, Qt.Key.Key_Right)
    raise AssertionError(f"no {kind}")


def test_a_picture_is_opened_fetched_and_left_again(maria: Teacher) -> None:
    reaches(maria, "Materials")
    goes_to(maria, "Materials")
    stands_on("picture")
    presses(maria, Qt.Key.Key_Return)
    goes_to(maria, "Show picture")
    presses(maria, SPACE)
    wait_until(lambda: not maria.screen.find("Show picture"), "the picture")
    goes_to(maria, "All materials")
    presses(maria, SPACE)
    waits_for_keyboard(maria, "Materials")


def test_an_album_is_made(maria: Teacher) -> None:
    maria.loses_the_line()
    reaches(maria, "Materials")
    goes_to(maria, "Add material")
    presses(maria, SPACE)
    picks(maria, "New album for pictures…")
    goes_to(maria, "Title")
    types(WORDS)
    presses(maria, Qt.Key.Key_Return, CTRL)
    wait_until(lambda: maria.screen.says("Inside: 0"), "the album, open")
    maria.record("album", WORDS)


def test_somebody_is_invited(maria: Teacher) -> None:
    maria.loses_the_line()
    reaches(maria, "Members")
    goes_to(maria, "Invite")
    presses(maria, SPACE)
    goes_to(maria, "Or an e-mail address")
    types(EMAIL)
    presses(maria, Qt.Key.Key_Return, CTRL)
    wait_until(lambda: any(EMAIL in row for row in maria.screen.rows("Members")), "the invitation in the list")
    waits_for_keyboard(maria, "Members")


def test_a_post_on_a_wall_is_answered(maria: Teacher) -> None:
    maria.loses_the_line()
    reaches(maria, "Walls")
    goes_to(maria, "Posts on the walls")
    presses(maria, Qt.Key.Key_End)
    goes_to(maria, "Write an answer")
    types(WORDS)
    presses(maria, Qt.Key.Key_Return, CTRL)
    maria.record("wall_reply", WORDS)
    waits_for_keyboard(maria, "Write an answer")


def test_the_description_is_changed_and_a_copy_kept(maria: Teacher) -> None:
    maria.loses_the_line()
    reaches(maria, "About")
    goes_to(maria, "Edit the description")
    presses(maria, SPACE)
    goes_to(maria, "Expected results")
    types(WORDS)
    presses(maria, Qt.Key.Key_Return, CTRL)
    maria.record("project", WORDS)
    goes_to(maria, "Keep a copy…")
    presses(maria, SPACE)
    wait_until(lambda: maria.screen.find("Choose where…"), "the dialog")
    presses(maria, Qt.Key.Key_Escape)
    wait_until(lambda: not maria.screen.find("Choose where…"), "the dialog to go")
