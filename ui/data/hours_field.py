"""The hours of the line: usual ones in a drop-down, and behind "Other times" a time to begin and a time to end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.engine.line_rules import NIGHT
from ui.data.line_words import hours_words
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField
from ui.widgets.labels import PlainLabel

_OTHER = "other"
_SETTLE_MS = 800
"""A time is typed in several steps; the line obeys the last one."""


class HoursField(QWidget):
    """A choice counts at once, a time when it is typed or left. `usual`: the hours that are offered, "20:00-06:00" and the like.

    Signals:
        chosen(str): other hours than before.
    """

    chosen = Signal(str)

    def __init__(self, name: str, usual: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual, self._own = list(usual), ""
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._on_typed)
        self.choice = ChoiceField(name)
        self.choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)  # a panel gives it its width
        for hours in usual:
            self.choice.addItem(hours_words(hours), hours)
        self.choice.addItem(self.tr("Other times", "last choice of a drop-down: the hours are typed below"), _OTHER)
        self.choice.activated.connect(self._on_activated)
        self.times: _Times | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(4))
        self._column.addWidget(self.choice)

    def show_hours(self, hours: str) -> None:
        """What is set now; times that are being typed stay as they are."""
        if self._later.isActive() or (self.choice.currentIndex() == len(self._usual) and hours == self._own):
            return
        if hours in self._usual:
            self.choice.setCurrentIndex(self._usual.index(hours))
            self._hide_times()
        else:
            self._show_own(hours)

    def _show_own(self, hours: str) -> None:
        """Hours that nobody offers are a choice of their own, before "Other times"."""
        self._name_own(hours)
        if self.times is None:
            self.times = _Times(self.choice.accessibleName())
            self.times.edited.connect(self._later.start)
            self.times.left.connect(self._on_left)
            self._column.addWidget(self.times)
        self.times.show_hours(hours)
        self.times.show()

    def _name_own(self, hours: str) -> None:
        self._own, at = hours, len(self._usual)
        if self.choice.count() == at + 1:
            self.choice.insertItem(at, "", hours)
        self.choice.setItemText(at, hours_words(hours))
        self.choice.setItemData(at, hours)
        self.choice.setCurrentIndex(at)

    def _hide_times(self) -> None:
        self._later.stop()
        if self.times is not None:
            self.times.hide()

    def _on_activated(self, index: int) -> None:
        hours = str(self.choice.itemData(index))
        if hours == _OTHER:
            hours = self._own or NIGHT
        if index < len(self._usual):
            self._hide_times()
        else:
            self._show_own(hours)
        self.chosen.emit(hours)

    def _on_left(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self._on_typed()

    def _on_typed(self) -> None:
        hours = self.times.hours() if self.times is not None else ""
        if hours and hours != self._own:
            self._name_own(hours)
            self.chosen.emit(hours)


class _Times(QWidget):
    """From and to; an end before the begin is the next morning.

    Signals:
        edited(): something was typed. left(): Enter, or another field has the keyboard.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ui.forms.day_edit import TimeEdit

        self.first = TimeEdit(self.tr("%1: from", "part of a field: a time; %1 is the field's name").replace("%1", name))
        self.last = TimeEdit(self.tr("%1: to", "part of a field: a time; %1 is the field's name").replace("%1", name))
        row = QHBoxLayout()
        row.setSpacing(current_theme().gap("unit"))
        to = PlainLabel(self.tr("to", "between two times: 15:00 to 15:45"), tone="soft")
        for part in (self.first, to, self.last):
            row.addWidget(part)
        row.addStretch(1)
        self._fault = PlainLabel(
            self.tr("Choose two different times", "below two fields with the same time"), size="small", tone="bad", wrap=True
        )
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        column.addLayout(row)
        column.addWidget(self._fault)
        for edit in (self.first, self.last):
            edit.edited.connect(self._on_edited)
            edit.editingFinished.connect(self.left)

    def show_hours(self, hours: str) -> None:
        """Fill both, "20:00-06:00"; what cannot be read leaves them."""
        for edit, text in zip((self.first, self.last), hours.split("-"), strict=False):
            try:
                edit.set_time(time.fromisoformat(text))
            except ValueError:
                continue
        self._fault.setVisible(not self.hours())

    def hours(self) -> str:
        """What they say; "" where both say the same."""
        first, last = (f"{one.time_of_day():%H:%M}" for one in (self.first, self.last))
        return f"{first}-{last}" if first != last else ""

    def says(self) -> str:
        """What is wrong with them; "" if nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    def _on_edited(self) -> None:
        self._fault.setVisible(not self.hours())
        self.edited.emit()
