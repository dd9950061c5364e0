"""The Twinboard with no line: a note is added, another is moved by the keyboard, and the partner sees both where they hang."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.support.screen import said_name, wait_until
from tests.support.teacher import Teacher
from ui.board.note_card import NoteCard
from ui.board.tab import BoardTab

QUESTION = "Which colour do the fibres at your beach have?"
CTRL = Qt.KeyboardModifier.ControlModifier


def card(teacher: Teacher, text: str) -> NoteCard:
    return next(one for one in teacher.screen.all_of(NoteCard) if isinstance(one, NoteCard) and one.row.text.startswith(text))


def place(teacher: Teacher, text: str) -> tuple[object, object]:
    body = teacher.record("board_note", text).body
    return body["x"], body["y"]


def adds_note(teacher: Teacher, text: str) -> None:
    teacher.opens_project("Twinboard")
    teacher.screen.press("Add note")
    teacher.screen.write("Text", text)
    teacher.screen.press("Send when online")
    wait_until(lambda: teacher.screen.find("Add note"), "the wall again")


def test_a_note_and_a_move_made_with_no_line(maria: Teacher, elena: Teacher) -> None:
    maria.loses_the_line()
    adds_note(maria, QUESTION)
    before = place(maria, QUESTION)
    held = card(maria, QUESTION)
    held.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(held, key, CTRL)
    wait_until(lambda: place(maria, QUESTION) != before, "the new place to be kept")
    x, y = place(maria, QUESTION)
    assert (x, y) == (before[0] + 20, before[1] + 10)  # type: ignore[operator]
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    assert place(elena, QUESTION) == (x, y)
    assert len([one for one in maria.portal.show("board_note") if QUESTION in one["text"]]) == 1


def test_a_note_is_dragged_and_read_beside_the_wall(maria: Teacher) -> None:
    adds_note(maria, QUESTION)
    before = place(maria, QUESTION)
    held = card(maria, QUESTION)
    middle = held.rect().center()
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(held, middle + QPoint(0, 40))
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=middle + QPoint(0, 40))
    wait_until(lambda: place(maria, QUESTION) != before, "the new place to be kept")
    assert maria.screen.says(QUESTION)
    assert place(maria, QUESTION)[0] == before[0]
    maria.screen.the("Close the note (Esc)")
    held.setFocus()
    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert maria.screen.find("Close the note (Esc)") is None
    maria.waits_until_sent()


def test_the_same_notes_as_a_list(maria: Teacher) -> None:
    adds_note(maria, QUESTION)
    maria.screen.press("List")
    assert any(QUESTION in row for row in maria.screen.rows("Notes of the Twinboard"))
    maria.screen.choose("Notes of the Twinboard", QUESTION)
    wait_until(lambda: any(QUESTION in one.toPlainText() for one in maria.screen.window.findChildren(QTextEdit)), "the note to be read")


def test_a_note_is_read_and_a_new_one_begun_by_the_keyboard_alone(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Twinboard")
    maria.desk.window.activateWindow()
    tab = next(one for one in maria.screen.all_of(BoardTab) if isinstance(one, BoardTab))
    tab.focus_list()
    maria.screen.key(Qt.Key.Key_Right)
    wait_until(lambda: maria.screen.find("Close the note (Esc)"), "the note beside the wall")
    maria.screen.key(Qt.Key.Key_Tab)
    at = QApplication.focusWidget()
    assert at is not None
    assert said_name(at) == "Close the note (Esc)"
    maria.screen.key(Qt.Key.Key_Return)
    wait_until(lambda: not maria.screen.find("Close the note (Esc)"), "the whole wall")
    maria.screen.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: maria.screen.says("New note on the Twinboard"), "a new note, no update")
