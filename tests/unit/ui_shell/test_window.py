"""The main window routes, remembers, collapses and says what went wrong."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop import actions
from desktop.window import MainWindow, WindowFacts
from sync.changes import Changes
from sync.copy.reading.notices import UnreadNotice
from sync.copy.rows import ConversationRow
from sync.errors import CopyUnusable
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.small_desk import DirectWriter, SmallLine, SmallMessages, SmallReading, small_desk, space
from tests.unit.ui_shell.rooms import SmallRoom, Wishes, small_window
from ui.bus import Notice
from ui.desk import Desk
from ui.frame.dialogs import ErrorDetails, KeysList
from ui.jobs import Jobs
from ui.style.theme import Look, ThemeSource


def _shown(qtbot: QtBot, window: MainWindow, width: int = 1366) -> MainWindow:
    qtbot.addWidget(window)
    window.resize(width, 768)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _room(window: MainWindow, name: str) -> SmallRoom:
    room = window.stack.room(name)
    assert isinstance(room, SmallRoom)
    return room


def _key(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()
    qtbot.keyClick(window, key, modifier)


def _windows() -> int:
    return sum(isinstance(widget, MainWindow) for widget in QApplication.topLevelWidgets())


def test_the_window_opens_on_today(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    assert window.stack.currentWidget() is _room(window, "today")
    assert len(window.stack.rooms()) == 1  # the others are made when first wanted


def test_a_click_on_a_project_opens_it(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    view = window.rooms_list.view
    spot = view.visualRect(window.places.index_of("project:s-pen")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert _room(window, "twinspace").asked == [("space", "s-pen")]


def test_ctrl_two_opens_the_first_project_and_alt_left_goes_back(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    _key(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is _room(window, "twinspace")
    _key(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stack.currentWidget() is _room(window, "today")


def test_f5_gets_news(desk: Desk, line: SmallLine, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    _key(qtbot, window, Qt.Key.Key_F5)
    assert line.wishes == ["try_now"]


def test_ctrl_n_writes_where_the_window_is(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    window.navigator.go_to("project:s-maths")
    _key(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert _room(window, "twinspace").asked[-1] == ("write", "s-maths", "update")
    window.navigator.go_to("messages")
    _key(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert _room(window, "messages").asked[-1] == ("write",)


def test_a_room_may_ask_for_a_record_of_another_room(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    _room(window, "today").open_requested.emit("message", "m-1", "")
    assert _room(window, "messages").asked == [("open", "message", "m-1")]
    _room(window, "messages").open_requested.emit("update", "u-1", "s-micro")
    assert window.rooms_list.view.currentIndex().data() == "Microplastic is everywhere, New: 3"


def test_see_why_opens_what_came_back(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    window.status_bar.wish_chosen.emit("see_returned")
    assert _room(window, "sending").asked == [("open", "sending", "came_back")]


def test_below_1100_the_rooms_list_shows_icons(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk), width=1024)
    assert window.rooms_list.width() == 64
    window.resize(1366, 768)
    assert window.rooms_list.width() == 240


def test_sending_stands_at_the_bottom(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    view = window.rooms_list.view
    qtbot.waitUntil(lambda: view.visualRect(window.places.index_of("sending")).bottom() > view.viewport().height() - 12)


def test_large_controls_are_one_key_away(desk: Desk, qtbot: QtBot, themes: ThemeSource) -> None:
    wishes = Wishes()
    window = _shown(qtbot, small_window(desk, wishes))
    _key(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert wishes.looks == [Look("light", is_large=True)]
    assert window.status_bar.height() == 50


def test_an_error_without_a_screen_is_said_in_words(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    desk.jobs.failed.emit(CopyUnusable("disk_full"))
    assert window.notice_bar.text().startswith("The disk of this computer is full.")
    window.notice_bar.button.click()
    details = window.findChild(ErrorDetails)
    assert isinstance(details, ErrorDetails)
    assert nameless(details) == []


def test_a_notice_can_be_answered(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    answers: list[str] = []
    desk.bus.say.emit(Notice("Draft discarded.", "plain", "Undo", lambda: answers.append("undo")))
    window.notice_bar.button.click()
    assert answers == ["undo"]


def test_a_passing_notice_goes_with_the_room_an_error_stays(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    desk.bus.say.emit(Notice("Draft discarded."))
    window.navigator.go_to("messages")
    assert window.notice_bar.text() == ""
    desk.jobs.failed.emit(CopyUnusable("disk_full"))
    window.navigator.go_to("today")
    assert window.notice_bar.text() != ""


def test_a_new_record_changes_the_counts_soon(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    desk.reading.spaces.rows[0] = space("s-micro", "Microplastic is everywhere", new=9)  # type: ignore[attr-defined]
    desk.bus.changed.emit(Changes(frozenset({("update", "s-micro")})))
    qtbot.waitUntil(lambda: "New: 9" in window.places.index_of("project:s-micro").data())


def test_new_messages_are_counted_off_the_qt_thread(line: SmallLine, qtbot: QtBot) -> None:
    desk = small_desk(line)
    reading = SmallReading(messages=SmallMessages([ConversationRow("c", "Meeting", (), "", None, "", True, 0)]))
    reading.notices.rows.append(UnreadNotice("n", "comment"))
    desk.jobs = Jobs(DirectWriter(), lambda: reading)
    window = _shown(qtbot, small_window(desk))
    qtbot.waitUntil(lambda: window.places.index_of("messages").data() == "Messages, New: 1")
    assert window.places.index_of("people").data() == "Contacts, New: 1"
    reading.messages.rows.clear()
    desk.bus.changed.emit(Changes(frozenset({("read_mark", "own")})))
    qtbot.waitUntil(lambda: window.places.index_of("messages").data() == "Messages")
    desk.jobs.close()


def test_a_repaired_copy_is_announced(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk, facts=WindowFacts(recovered="desk.db.damaged-1")))
    assert window.notice_bar.text().startswith("The local copy was damaged")


def test_locking_and_closing_save_the_editors_first(desk: Desk, qtbot: QtBot) -> None:
    wishes = Wishes()
    window = _shown(qtbot, small_window(desk, wishes))
    _key(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert _room(window, "today").asked == [("close",), ("close",)]
    assert wishes.heard == ["lock", "closed True"]


def test_the_window_remembers_its_size(desk: Desk, qtbot: QtBot) -> None:
    first = _shown(qtbot, small_window(desk), width=1200)
    geometry = bytes(first.saveGeometry().data())
    second = small_window(desk, facts=WindowFacts(geometry=geometry))
    qtbot.addWidget(second)
    assert second.width() == min(1200, QGuiApplication.primaryScreen().size().width())


def test_f1_lists_every_key(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    _key(qtbot, window, Qt.Key.Key_F1)
    assert window.findChild(KeysList) is not None
    assert len(actions.key_rows()) > 8


def test_f6_goes_round_the_panes(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    button = QPushButton("Write", _room(window, "today"))
    button.show()
    window.rooms_list.view.setFocus()
    _key(qtbot, window, Qt.Key.Key_F6)
    assert button.hasFocus()
    _key(qtbot, window, Qt.Key.Key_F6)
    assert window.status_bar.link.hasFocus()
    _key(qtbot, window, Qt.Key.Key_F6)
    assert window.rooms_list.view.hasFocus()
    _key(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    _key(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert button.hasFocus()


def test_another_size_makes_the_rooms_again(desk: Desk, qtbot: QtBot, themes: ThemeSource) -> None:
    window = _shown(qtbot, small_window(desk))
    before = _room(window, "today")
    themes.set_look(Look("dark"))
    assert _room(window, "today") is before
    themes.set_look(Look("dark", is_large=True))
    assert before.asked == [("close",)]
    assert _room(window, "today") is not before
    assert window.stack.currentWidget() is _room(window, "today")


def test_no_two_actions_share_a_key() -> None:
    keys = [key for words in actions.action_table() for key in words.keys]
    assert len(keys) == len(set(keys))


def test_everything_has_a_name_and_can_be_reached(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    assert nameless(window) == []
    assert unreachable(window) == []
    assert [where for where in rich_labels(window) if "SmallRoom" not in where] == []


def test_the_ring_follows_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, small_window(desk))
    field = QLineEdit(_room(window, "today"))
    field.show()
    window.activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(window.focus_ring.isVisible)
    assert window.focus_ring.geometry().contains(field.rect().translated(field.mapTo(window, field.rect().topLeft())))
    field.hide()
    qtbot.waitUntil(lambda: not window.focus_ring.isVisible() or window.focus_ring.width() > 0)


def test_twenty_windows_leave_nothing_behind(desk: Desk, qtbot: QtBot) -> None:
    before = _windows()
    for _ in range(20):
        window = small_window(desk)
        window.show()
        window.close()
        window.deleteLater()
        del window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert _windows() <= before
