"""The hours of the line, from and to: usual ones are chosen, others typed, by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTimeEdit
from shiboken6 import delete

from tests.unit.copy.desk import Desk as CopyDesk
from ui.data.choices import LineChoices, change_rules, rules_now
from ui.data.line_words import hours_words


@pytest.fixture
def hand(tmp_path):
    made = CopyDesk(tmp_path / "profile")
    yield made
    made.closes()


@pytest.fixture
def choices(desk, qtbot):
    made = LineChoices(desk)
    made.resize(320, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    delete(made)


@pytest.fixture
def field(choices):
    return choices.hours


def goes_to_the_end(field):
    field.choice.setFocus()
    QTest.keyClick(field.choice, Qt.Key.Key_End)


def types(edit, digits):
    edit.setFocus()
    edit.setSelectedSection(QTimeEdit.Section.HourSection)
    QTest.keyClicks(edit, digits)


def test_the_last_choice_opens_two_times_and_the_line_obeys_them(choices, field, desk, qtbot):
    assert field.times is None
    goes_to_the_end(field)
    assert rules_now(desk).hours == "20:00-06:00"
    types(field.times.first, "2130")
    types(field.times.last, "0545")
    QTest.keyClick(field.times.last, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rules_now(desk).hours == "21:30-05:45")
    assert field.choice.currentText() == hours_words("21:30-05:45")
    choices.refresh()
    assert (field.times.isVisible(), field.times.hours()) == (True, "21:30-05:45")


def test_what_is_being_typed_is_not_overwritten_and_counts_when_she_pauses(choices, field, desk, qtbot):
    goes_to_the_end(field)
    types(field.times.first, "0915")
    choices.refresh()
    assert field.times.hours() == "09:15-06:00"
    assert rules_now(desk).hours == "20:00-06:00"
    qtbot.waitUntil(lambda: rules_now(desk).hours == "09:15-06:00")


def test_two_equal_times_are_no_hours(field, desk, qtbot):
    goes_to_the_end(field)
    types(field.times.last, "2000")
    QTest.keyClick(field.times.last, Qt.Key.Key_Return)
    assert field.times.says() == "Choose two different times"
    assert rules_now(desk).hours == "20:00-06:00"
    types(field.times.last, "2015")
    QTest.keyClick(field.times.last, Qt.Key.Key_Return)
    assert field.times.says() == ""
    qtbot.waitUntil(lambda: rules_now(desk).hours == "20:00-20:15")


def test_a_usual_choice_takes_the_times_away(field, desk):
    goes_to_the_end(field)
    QTest.keyClick(field.choice, Qt.Key.Key_Home)
    assert (rules_now(desk).hours, field.times.isVisible()) == ("", False)


def test_hours_that_were_typed_before_stand_there_and_can_be_changed(choices, field, desk, qtbot):
    change_rules(desk, hours="07:30-08:15", weekend="22:00-01:00")
    choices.refresh()
    assert (field.times.hours(), choices.weekend.times.hours()) == ("07:30-08:15", "22:00-01:00")
    types(choices.weekend.times.last, "0230")
    QTest.keyClick(choices.weekend.times.last, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: rules_now(desk).weekend == "22:00-02:30")
    assert rules_now(desk).hours == "07:30-08:15"
    change_rules(desk, hours="12:00-16:00")
    qtbot.waitUntil(lambda: choices.refresh() or field.choice.currentData() == "12:00-16:00")
    assert not field.times.isVisible()
