"""Typing over the whole of a date or time field: Qt takes the keys one part at a time and would refuse them, or set only the minutes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Generic, TypeVar

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QWidget

Value = TypeVar("Value", date, time)
_RUBBING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_CENTURY = 2000
_NOON = 12


class TypedOver(Generic[Value]):
    """The words that replace a field's whole value while it stands selected.

    `read(words, before)` is what they say, None if nothing; `put` sets the value, as if it had been chosen. What is said counts at once,
    so that nothing is lost to who sends from within the field; words that say nothing leave the value of before.
    """

    def __init__(
        self,
        field: QDateTimeEdit,
        read: Callable[[str, Value], Value | None],
        value: Callable[[], Value],
        put: Callable[[Value], None],
    ) -> None:
        self._field = field
        self._read: Callable[[str, Value], Value | None] = read
        self._value: Callable[[], Value] = value
        self._put: Callable[[Value], None] = put
        self._words: str | None = None
        self._before: Value = value()
        self._line().cursorPositionChanged.connect(lambda *_places: self.end())

    def takes(self, event: QKeyEvent) -> bool:
        """True if the key was typed over the whole; anything else ends that, and is the field's own."""
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._is_whole() and self._paste()
        words, is_rubbing = event.text(), event.key() in _RUBBING
        is_typed = is_rubbing or (bool(words) and words.isprintable() and not event.modifiers() & _COMMANDS)
        if not is_typed or not (self._words is not None or (self._is_whole() and (is_rubbing or words.isdecimal()))):
            if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr):
                self.end()
            return False
        if self._words is None or self._is_whole():
            self._begin()
            is_rubbing = False
        self._say((self._words or "")[:-1] if is_rubbing else (self._words or "") + ("" if event.key() in _RUBBING else words))
        return True

    def holds(self, value: Value | None) -> bool:
        """True while words that say this value are being typed: they shall stay as they are."""
        return self._words is not None and value == self._value()

    def leaves(self, is_next: bool) -> bool:
        """Tab after words that replaced the whole goes to the next field; Qt would go on to the minutes. False if it is the field's own."""
        if self._words is None:
            return False
        self.end()
        return QWidget.focusNextPrevChild(self._field, is_next)

    def end(self) -> None:
        """The field shows its value again."""
        if self._words is None:
            return
        said, self._words = self._read(self._words, self._before), None
        self._set(self._before if said is None else said)

    def _begin(self) -> None:
        if self._words is None:
            self._before = self._value()
        self._words = ""

    def _paste(self) -> bool:
        words = QGuiApplication.clipboard().text().strip()
        if self._read(words, self._value()) is None:
            return False
        self._begin()
        self._say(words)
        self.end()
        return True

    def _say(self, words: str) -> None:
        said, self._words = self._read(words, self._before), None
        if said is not None:
            self._set(said)
        self._words, line = words, self._line()
        with QSignalBlocker(line):  # to the field they are no text of its own
            line.setText(words)

    def _set(self, value: Value) -> None:
        if value != self._value():
            self._put(value)
        shown = self._field.textFromDateTime(self._field.dateTime())
        if self._line().text() != shown:
            with QSignalBlocker(self._line()):
                self._line().setText(shown)

    def _is_whole(self) -> bool:
        line = self._line()
        return line.hasSelectedText() and line.selectedText() == line.text()

    def _line(self) -> QLineEdit:
        line = self._field.lineEdit()
        assert line is not None  # every spin box has one
        return line


def read_time(words: str, before: time) -> time | None:
    """ "8", "8:30", "8.30", "0830", "8:30 pm". Where clocks have twelve hours and nothing is said, the half of the day stays."""
    found = re.fullmatch(r"\s*(\d{1,2})\s*(?:[:.,\-h ]\s*(\d{2})?|(\d{2}))?\s*(\D*)", words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = _half(found[4].strip())
    if half is None:
        return None
    if 1 <= hour <= _NOON and (half or _has_twelve_hours()):
        is_after_noon = half == "pm" or (not half and before.hour >= _NOON)
        hour = hour % _NOON + (_NOON if is_after_noon else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def read_day(words: str, before: date) -> date | None:
    """ "3.5.2027", "3/5", "03052027" in the teacher's own order of day and month, or "2027-05-03"; no year: that of before."""
    numbers = re.findall(r"\d+", words)
    if len(numbers) == 1 and len(numbers[0]) in (6, 8):
        numbers = _cut(numbers[0])
    order = _order()
    if len(numbers) == len(order) and len(numbers[0]) == 4:
        order = "yMd"
    if len(numbers) == len(order) - 1:
        order = order.replace("y", "")
    if len(numbers) != len(order):
        return None
    said = dict(zip(order, numbers, strict=True))
    year = said.get("y", str(before.year))
    if len(year) not in (2, 4):
        return None
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(said["M"]), int(said["d"]))
    except ValueError:
        return None


def _half(words: str) -> str | None:
    """ "am", "pm", "" if nothing is said, None for other words."""
    if not words:
        return ""
    said = words.casefold().replace(".", "")
    for half, own in (("am", QLocale().amText()), ("pm", QLocale().pmText())):
        if half.startswith(said) or own.casefold().replace(".", "").startswith(said):
            return half
    return None


def _has_twelve_hours() -> bool:
    return "a" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).casefold()


def _order() -> str:
    """The letters of day, month and year as the language writes them."""
    pattern = re.sub(r"'[^']*'", "", QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    return "".join(dict.fromkeys(letter for letter in pattern if letter in "dMy"))


def _cut(digits: str) -> list[str]:
    """Six or eight digits without anything between them."""
    year, places, found = len(digits) - 4, 0, []
    for letter in _order():
        step = year if letter == "y" else 2
        found.append(digits[places : places + step])
        places += step
    return found
