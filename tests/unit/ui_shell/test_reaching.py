"""What a teacher reaches with the Tab key, in which order, and what stays in sight of a small window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.window import MainWindow
from tests.unit.ui_shell.rooms import small_window
from ui.desk import Desk
from ui.style.theme import Look, ThemeSource
from ui.today.partners_map import parted
from ui.widgets.focus_ring import FocusRing


def _shown(qtbot: QtBot, desk: Desk, height: int = 768) -> MainWindow:
    window = small_window(desk)
    qtbot.addWidget(window)
    window.resize(1366, height)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _stops(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """What the Tab key comes to, from the account on."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.rooms_list.account.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (now := QApplication.focusWidget()) not in found:
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return found


def test_tab_goes_from_the_account_over_rooms_and_room_to_the_status_bar(desk: Desk, qtbot: QtBot) -> None:
    window = _shown(qtbot, desk)
    field = QLineEdit(window.stack.room("messages"))
    window.navigator.go_to("messages")
    field.show()
    stops = _stops(qtbot, window)
    assert stops[:2] == [window.rooms_list.account, window.rooms_list.view]
    below = [window.status_bar.isAncestorOf(stop) for stop in stops]
    assert field in stops
    assert below == sorted(below)
    assert below[-1]


def test_sending_stays_in_sight_where_the_rooms_do_not_fit(desk: Desk, qtbot: QtBot, themes: ThemeSource) -> None:
    themes.set_look(Look("light", is_large=True))
    window = _shown(qtbot, desk, height=560)
    view = window.rooms_list.view
    qtbot.waitUntil(view.pinned.isVisible)
    assert view.pinned.geometry().bottom() >= view.viewport().geometry().bottom() - 1
    QTest.mouseClick(view.pinned, Qt.MouseButton.LeftButton)
    assert window.stack.now is not None
    assert window.stack.now.room == "sending"


def test_a_chosen_room_is_never_behind_sending(desk: Desk, qtbot: QtBot, themes: ThemeSource) -> None:
    themes.set_look(Look("light", is_large=True))
    window = _shown(qtbot, desk, height=560)
    view = window.rooms_list.view
    qtbot.waitUntil(view.pinned.isVisible)
    last = view.model().index(view.pinned.row() - 2, 0)
    view.scrollTo(last)
    assert view.visualRect(last).bottom() < view.viewport().height() - view.pinned.covered_px() + 1


def test_a_pane_that_scrolls_by_keys_has_its_ring_inside(qtbot: QtBot) -> None:
    window, pane = QWidget(), QScrollArea()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(pane)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry() == pane.geometry()


def test_discs_of_neighbours_lie_side_by_side() -> None:
    discs = [("PT", 9, QRectF(10, 40, 28, 28)), ("ES", 4, QRectF(20, 42, 24, 24)), ("FR", 3, QRectF(20, 42, 24, 24))]
    apart = parted(discs, QRectF(0, 0, 300, 150))
    assert [code for code, _, _ in apart] == ["PT", "ES", "FR"]
    for number, (_, _, one) in enumerate(apart):
        for _, _, other in apart[:number]:
            between = one.center() - other.center()
            assert (between.x() ** 2 + between.y() ** 2) ** 0.5 >= (one.width() + other.width()) / 2
