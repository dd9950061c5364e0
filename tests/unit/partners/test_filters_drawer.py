"""Where there is no room, the filters are a drawer: opened and closed by its button and by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.partners.filters_bar import FiltersBar
from ui.partners.filters_panel import FiltersPanel
from ui.partners.words import PEOPLE
from ui.widgets.beside import Beside


class Narrow(QWidget):
    """A list with filters beside it, as wide as one wants."""

    def __init__(self) -> None:
        super().__init__()
        self.filters, self.side = FiltersPanel(PEOPLE), QWidget()
        self.filters.setFixedWidth(240)
        self.bar = FiltersBar(self.filters)
        inside = QHBoxLayout(self.side)
        inside.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        self.beside = Beside(self.side, self.filters, self.bar.drawer, bar=self.bar, is_leading=True, is_narrow=self.is_narrow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.beside)

    def is_narrow(self) -> bool:
        return self.width() < 800


def shown(qtbot: QtBot, width: int) -> Narrow:
    made = Narrow()
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_there_is_no_drawer_where_there_is_room(qtbot: QtBot) -> None:
    wide = shown(qtbot, 1000)
    assert wide.filters.isVisible()
    assert not wide.bar.isVisible()
    assert wide.side.x() >= 240


def test_the_drawer_opens_below_its_button_and_escape_closes_it(qtbot: QtBot) -> None:
    narrow = shown(qtbot, 700)
    narrow.activateWindow()
    qtbot.waitUntil(narrow.isActiveWindow)
    assert not narrow.filters.isVisible()
    QTest.mouseClick(narrow.bar.drawer, Qt.MouseButton.LeftButton)
    assert narrow.filters.isVisible()
    assert narrow.filters.y() >= narrow.bar.drawer.mapTo(narrow.beside, narrow.bar.drawer.rect().bottomLeft()).y()
    qtbot.waitUntil(narrow.filters.subject.hasFocus)
    QTest.keyClick(narrow.filters.subject, Qt.Key.Key_Escape)
    assert not narrow.filters.isVisible()
    qtbot.waitUntil(narrow.bar.drawer.hasFocus)


def test_room_again_brings_the_filters_back(qtbot: QtBot) -> None:
    narrow = shown(qtbot, 700)
    narrow.resize(1000, 600)
    qtbot.waitUntil(narrow.filters.isVisible)
    assert not narrow.bar.isVisible()
