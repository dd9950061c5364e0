"""A day and a time by keys: arrows that go on over a month, and a whole value typed over, whatever the language writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.day_edit import DayEdit, TimeEdit, _DateEdit

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


def types_over(field: TimeEdit | _DateEdit, words: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("words", ["20:30", "2030", "20.30"])
def test_a_time_is_typed_over_a_whole_one(qtbot: QtBot, words: str) -> None:
    field = TimeEdit("From")
    qtbot.addWidget(field)
    field.set_time(time(15))
    types_over(field, words)
    assert field.time_of_day() == time(20, 30)
    field.set_time(time(20, 30))  # what is said anew does not write into it
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.time_of_day() == time(20, 35)
    types_over(field, "27:90")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.time_of_day() == time(20, 35)


@pytest.mark.usefixtures("_language")
def test_a_date_is_typed_over_a_whole_one_in_the_own_order(qtbot: QtBot) -> None:
    field = DayEdit("Day", lambda: date(2026, 12, 31))
    qtbot.addWidget(field)
    field.button.click()
    is_american = QLocale().name() == "en_US"
    for words in ("5/3/2027", "05032027", "2027-05-03") if is_american else ("3.5.2027", "3/5", "030527", "2027-05-03"):
        types_over(field.edit, words)
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        assert field.day() in (date(2027, 5, 3), date(2026, 5, 3)), words
    types_over(field.edit, "31.31.2027")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.day() == date(2027, 5, 3)


def test_tab_after_a_time_that_was_typed_over_goes_to_the_next_field(qtbot: QtBot) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    row = QHBoxLayout(both)
    begin, end = TimeEdit("From"), TimeEdit("To")
    row.addWidget(begin)
    row.addWidget(end)
    both.show()
    begin.setFocus()
    types_over(begin, "8:30")
    QTest.keyClick(begin, Qt.Key.Key_Tab)
    assert (both.focusWidget(), begin.time_of_day()) == (end, time(8, 30))
