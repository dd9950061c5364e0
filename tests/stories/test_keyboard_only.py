"""A teacher without a mouse writes an update and sends it, reads her messages and comes back: keys only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.portal_server import PortalServer
from tests.support.screen import said_name, wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Written without a mouse", "Every button can be reached."
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def presses(maria: Teacher, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    if QApplication.activeWindow() is None:  # offscreen, a window that goes takes the activation of all others along
        is_in_front(maria)
    QTest.keyClick(QApplication.focusWidget() or maria.desk.window, key, modifier)
    maria.settles()


def here() -> str:
    widget = QApplication.focusWidget()
    return said_name(widget) if isinstance(widget, QWidget) else ""


def goes_to(maria: Teacher, name: str) -> None:
    """Tab until the keyboard is there; every stop on the way has a name."""
    stops = []
    while not here().startswith(name):
        assert len(stops) < 80, f"{name} cannot be reached; stops: {stops}; in front: {QApplication.activeWindow()}"
        presses(maria, Qt.Key.Key_Tab)
        stops.append(here() or type(QApplication.focusWidget()).__name__)


def is_in_front(maria: Teacher) -> None:
    maria.desk.window.activateWindow()
    wait_until(maria.desk.window.isActiveWindow, "the window to be active")


def waits_for_keyboard(maria: Teacher, name: str) -> None:
    """Until the keyboard is there; a window that lost its place in front to another, offscreen, takes it again."""

    def is_there() -> bool:
        if QApplication.activeWindow() is None:
            maria.desk.window.activateWindow()
        return here() == name

    wait_until(is_there, f"the keyboard in {name}")


def test_maria_writes_and_sends_with_keys(maria: Teacher, portal: PortalServer) -> None:
    is_in_front(maria)
    presses(maria, Qt.Key.Key_2, CTRL)
    presses(maria, Qt.Key.Key_N, CTRL)
    waits_for_keyboard(maria, "Title")
    QTest.keyClicks(QApplication.focusWidget(), TITLE)
    presses(maria, Qt.Key.Key_Tab)
    goes_to(maria, "Text")
    QTest.keyClicks(QApplication.focusWidget(), TEXT)
    presses(maria, Qt.Key.Key_Return, CTRL)
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]


def test_the_send_button_is_reached_by_tab(maria: Teacher) -> None:
    is_in_front(maria)
    presses(maria, Qt.Key.Key_2, CTRL)
    presses(maria, Qt.Key.Key_N, CTRL)
    waits_for_keyboard(maria, "Title")
    QTest.keyClicks(QApplication.focusWidget(), TITLE)
    goes_to(maria, "Send when online")
    presses(maria, Qt.Key.Key_Space)
    maria.record("update", TITLE)


def test_maria_goes_through_the_rooms_with_keys(maria: Teacher) -> None:
    is_in_front(maria)
    rooms = maria.screen.rows("Rooms and projects")
    number = next(place for place, row in enumerate(maria.desk.window.places.open_keys()) if row == "messages") + 1
    presses(maria, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    wait_until(lambda: maria.screen.find("Conversations"), f"Messages by Ctrl+{number}, of {rooms}")
    goes_to(maria, "Conversations")
    presses(maria, Qt.Key.Key_Down)
    presses(maria, Qt.Key.Key_Return)
    wait_until(lambda: maria.screen.find("Your message"), "the conversation")
    presses(maria, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: not maria.screen.find("Conversations"), "the room before")
