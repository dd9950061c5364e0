"""A day is chosen by keys: the arrows go from one month into the next, whatever the order of day and month in the language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.forms.day_edit import DayEdit

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture(params=["en_US", "en_GB", "tr_TR", "da_DK"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize(
    ("today", "key", "expected"),
    [
        (date(2027, 1, 30), UP, date(2027, 1, 31)),
        (date(2027, 1, 31), UP, date(2027, 2, 1)),
        (date(2027, 3, 1), DOWN, date(2027, 2, 28)),
        (date(2026, 12, 31), UP, date(2027, 1, 1)),
    ],
)
def test_the_arrows_go_on_over_the_end_of_a_month(qtbot: QtBot, today: date, key: Qt.Key, expected: date) -> None:
    field = DayEdit("Day", lambda: today)
    qtbot.addWidget(field)
    field.button.click()
    assert field.day() == today
    QTest.keyClick(field.edit, key)
    assert field.day() == expected
    QTest.keyClick(field.edit, DOWN if key == UP else UP)
    assert field.day() == today


@pytest.mark.usefixtures("_language")
def test_the_months_go_on_over_the_end_of_a_year(qtbot: QtBot) -> None:
    field = DayEdit("Day", lambda: date(2026, 12, 31))
    qtbot.addWidget(field)
    field.button.click()
    field.edit.setCurrentSection(field.edit.Section.MonthSection)
    QTest.keyClick(field.edit, UP)
    QTest.keyClick(field.edit, UP)
    assert field.day() == date(2027, 2, 28)
