"""A room that was never opened is read in one turn of the window and built in the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui_shell.rooms import SmallRoom
from ui.frame.room_stack import LateRoom, RoomStack, Target


@pytest.fixture
def read() -> list[str]:
    """The rooms whose modules were read, in order."""
    return []


@pytest.fixture
def stack(qtbot: QtBot, read: list[str]) -> RoomStack:
    def late(name: str) -> LateRoom:
        return LateRoom(lambda: (read.append(name), QWidget)[1])

    made = RoomStack({name: late(name) for name in ("today", "people", "events")})
    qtbot.addWidget(made)
    made.go_soon(Target("today"))  # the first is there at once
    return made


def test_a_new_room_is_read_now_and_on_screen_in_the_next_turn(stack: RoomStack, read: list[str], qtbot: QtBot) -> None:
    stack.go_soon(Target("people"))
    assert (read, stack.now, stack.is_going) == (["today", "people"], Target("today"), True)
    qtbot.waitUntil(lambda: stack.now == Target("people"))
    assert stack.currentWidget() is stack.room("people")
    assert not stack.is_going
    stack.go_soon(Target("today"))
    stack.go_soon(Target("people"))  # both are read
    assert stack.now == Target("people")


def test_of_two_wishes_the_last_counts(stack: RoomStack, qtbot: QtBot) -> None:
    stack.go_soon(Target("people"))
    stack.go_soon(Target("events"))
    qtbot.waitUntil(lambda: stack.now == Target("events"))
    stack.back()
    assert stack.now == Target("today")


def test_whoever_writes_meanwhile_is_not_taken_away(stack: RoomStack, qtbot: QtBot) -> None:
    stack.go_soon(Target("people"))
    stack.go(Target("today"))
    QCoreApplication.processEvents()
    assert (stack.now, stack.is_going) == (Target("today"), False)


def test_a_tab_of_another_space_is_opened_in_that_space_also_in_a_room_made_anew(qtbot: QtBot) -> None:
    stack = RoomStack({"twinspace": lambda parent: SmallRoom("twinspace", parent)})
    qtbot.addWidget(stack)
    stack.go(Target("twinspace", "pupil", "", "s-maths"))
    first = stack.room("twinspace")
    stack.rebuild()
    again = stack.room("twinspace")
    assert again is not first
    assert isinstance(again, SmallRoom)
    assert again.asked == [("space", "s-maths"), ("open", "pupil", "")]
