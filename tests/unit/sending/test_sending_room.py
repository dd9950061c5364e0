"""The Sending room by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.hand_made_desk import HandMadeDesk
from tests.support.sending_rows import CONFLICT, ROWS, sending_reading
from ui.bus import Notice
from ui.sending.room import SendingRoom


@pytest.fixture
def desk() -> HandMadeDesk:
    return HandMadeDesk(sending_reading(), answers={"intentions.take_back": "d9", "intentions.edit_returned": "d8"})


@pytest.fixture
def room(qtbot: QtBot, desk: HandMadeDesk) -> SendingRoom:
    made = SendingRoom(desk)
    qtbot.addWidget(made)
    made.resize(1200, 1000)
    made.show()
    return made


def press_button_of(room: SendingRoom, item: str, qtbot: QtBot) -> None:
    """Click where the line's button is painted."""
    index = room.model.index_of(item)
    line = room.model.row_at(index)
    assert line is not None
    place = room.list._painter.button_rect(line, room.list.visualRect(index), is_rtl=False)
    qtbot.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())


def test_the_model_keeps_the_rules_of_qt(room: SendingRoom, qtmodeltester: object) -> None:
    qtmodeltester.check(room.model)  # type: ignore[attr-defined]


def test_edit_by_mouse_takes_the_item_back_to_a_draft(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.open_requested) as opened:
        press_button_of(room, "o2", qtbot)
    assert desk.calls == [("intentions.take_back", "r-o2")]
    assert opened.args == ["draft", "d9", "s-micro"]


def test_edit_by_keyboard_does_the_same(room: SendingRoom, qtbot: QtBot) -> None:
    room.list.setCurrentIndex(room.model.index_of("d1"))
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.list, Qt.Key.Key_Return)
    assert opened.args == ["draft", "d1", "s-micro"]


def test_segments_show_their_items_only(room: SendingRoom) -> None:
    room.open_target("sending", "came_back")
    assert [line.key for line in room.model.rows] == ["#came_back", "o6", "c1"]
    assert room._segments.current() == "came_back"


def test_the_reason_of_what_came_back_stands_beside_it(room: SendingRoom, qtbot: QtBot) -> None:
    press_button_of(room, "o6", qtbot)
    said = [label.text() for label in room.panel._words if not label.isHidden()]
    assert "This is larger than the website takes." in said
    assert "Your text is safe on this computer." in said
    assert not room.panel.button("save").isHidden()


def test_try_again_sends_it_once_more(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    room.open_target("sending", "o6")
    qtbot.mouseClick(room.panel.button("try_again"), Qt.MouseButton.LeftButton)
    assert desk.calls == [("intentions.resend", "o6")]


def test_giving_up_is_asked_first(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    room.open_target("sending", "o6")
    room.panel.button("give_up").click()
    (box,) = room.findChildren(QMessageBox)
    assert desk.calls == []
    next(button for button in box.buttons() if box.buttonRole(button) == QMessageBox.ButtonRole.DestructiveRole).click()
    assert desk.calls == [("intentions.drop", "o6")]


def test_compare_opens_two_versions(room: SendingRoom, qtbot: QtBot) -> None:
    press_button_of(room, "c1", qtbot)
    assert room._stack.currentWidget() is room.versions


def test_a_version_deleted_on_the_website_can_go_out_as_a_new_one(qtbot: QtBot) -> None:
    desk = HandMadeDesk(sending_reading(conflict=replace(CONFLICT, theirs=None)))
    room = SendingRoom(desk)
    qtbot.addWidget(room)
    room.open_target("sending", "c1")
    room.panel.button("send_as_new").click()
    assert desk.calls == [("conflicts.resolve", "c1", CONFLICT.mine)]


def test_alt_down_sends_an_item_later(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    room.list.setCurrentIndex(room.model.index_of("o2"))
    qtbot.keyClick(room.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.calls == [("outbox.move", "o2", None)]


def test_a_row_is_dragged_with_the_mouse(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    view, port = room.list, room.list.viewport()
    first, last = (view.visualRect(room.model.index_of(item)).center() - QPoint(200, 0) for item in ("o2", "o3"))
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=last)
    qtbot.mouseMove(port, pos=first)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=first - QPoint(0, 20))
    assert desk.calls == [("outbox.move", "o3", "o2")]


def test_escape_leaves_a_dragged_row_where_it_was(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    view, port = room.list, room.list.viewport()
    first, last = (view.visualRect(room.model.index_of(item)).center() - QPoint(200, 0) for item in ("o2", "o3"))
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=last)
    qtbot.mouseMove(port, pos=first)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=first)
    assert desk.calls == []


def test_pause_is_a_wish_to_the_line(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot) -> None:
    qtbot.mouseClick(room._pause, Qt.MouseButton.LeftButton)
    assert desk.line.wishes == ["pause"]  # type: ignore[attr-defined]
    desk.line.now = replace(desk.line.now, line="paused")  # type: ignore[attr-defined]
    room.refresh()
    assert room._pause.text() == "Resume"


def test_save_as_file_keeps_the_words(room: SendingRoom, desk: HandMadeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    said: list[Notice] = []
    desk.bus.say.connect(said.append)
    from ui.sending import saving

    text = saving.text_of(desk, next(row for row in ROWS if row.item == "c1"))
    room._actions.save_to(str(path), text)
    qtbot.waitUntil(lambda: bool(said))
    assert path.read_text("utf-8").startswith("How we count fibres\n\nCount together")
    assert said[0].tone == "ok"


def test_an_empty_segment_says_what_it_is_for(qtbot: QtBot) -> None:
    room = SendingRoom(HandMadeDesk(sending_reading(rows=())))
    qtbot.addWidget(room)
    room.open_target("sending", "came_back")
    assert room._lists.currentIndex() == 1
    assert room._empty.sentence.text() == "Nothing came back."


def test_every_control_has_a_name_and_a_way_by_keyboard(room: SendingRoom) -> None:
    assert nameless(room) == []
    assert rich_labels(room) == []
    assert unreachable(room) == []


def test_a_speed_that_was_not_measured_is_called_a_guess(room: SendingRoom, desk: HandMadeDesk) -> None:
    desk.line.now = replace(desk.line.now, extra={"is_up_measured": False, "is_down_measured": True})  # type: ignore[attr-defined]
    room.refresh()
    assert [label.text() for label in room.panel._names] == ["sending, a guess", "getting"]
