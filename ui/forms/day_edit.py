"""A day that may be empty, and a time: typed in the teacher's own order of day and month, or chosen in a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QDateTimeEdit, QHBoxLayout, QStackedLayout, QTimeEdit, QWidget

from ui.forms.typed_over import TypedOver, read_day, read_time
from ui.forms.zones import as_utc, at_wall, own_zone, zone_words
from ui.style.icons import draw_icon
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.flow import FlowBox
from ui.widgets.labels import PlainLabel

Section, Step = QDateEdit.Section, QAbstractSpinBox.StepEnabledFlag


class DayEdit(QWidget):
    """A button "Choose a day" while there is none; then the date with a month to open, and a button to take it away.

    The first day offered is `days_ahead` after `today()`. With `words` the button is a link that says them.

    Signals:
        edited(): the teacher changed it.
    """

    edited = Signal()

    def __init__(
        self, name: str, today: Callable[[], date], *, days_ahead: int = 0, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._days_ahead = today, days_ahead
        choose = self.tr("Choose a day", "button: a date that is empty")
        self.button = LinkButton(words, "clock") if words else PlainButton(choose, "events")
        self.button.setAccessibleName(words or f"{name}: {choose}")
        self.edit = _DateEdit()
        self.edit.setAccessibleName(name)
        self.remove = IconButton("close", self.tr("Take the day away", "button beside a date"))
        self._stack = QStackedLayout(self)  # without a widget of its own it would show what is added as a window
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        shown, empty = QWidget(), QWidget()
        shown.setLayout(row)
        leading = QHBoxLayout(empty)
        leading.setContentsMargins(0, 0, 0, 0)
        leading.addWidget(self.button)
        leading.addStretch(1)
        self._stack.addWidget(empty)
        self._stack.addWidget(shown)
        self.button.clicked.connect(self._on_wanted)
        self.remove.clicked.connect(self._on_removed)
        self.edit.userDateChanged.connect(self._on_changed)
        self._is_filling = False

    @property
    def first(self) -> QWidget:
        """What takes the keyboard now."""
        return self.edit if self._stack.currentIndex() else self.button

    def day(self) -> date | None:
        """The date, None if there is none."""
        return self.edit.day() if self._stack.currentIndex() else None

    def set_day(self, day: date | None) -> None:
        """Show a date without a signal."""
        if self.edit.typed.holds(day):
            return
        self._is_filling = True
        if day is not None:
            self.edit.setDate(QDate(day.year, day.month, day.day))
        self._stack.setCurrentIndex(0 if day is None else 1)
        self._is_filling = False

    def _on_wanted(self) -> None:
        self.set_day(self._today() + timedelta(days=self._days_ahead))
        self.edit.setFocus()
        self.edit.go_to_day()
        self.edited.emit()

    def _on_removed(self) -> None:
        self.set_day(None)
        self.button.setFocus()
        self.edited.emit()

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()


class _TypedField(QDateTimeEdit if TYPE_CHECKING else object):  # type: ignore[misc]
    """What a date and a time field share: the whole of it is typed over, and the wheel scrolls the form, never the value."""

    typed: TypedOver[Any]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.typed.takes(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return self.typed.leaves(is_next) or super().focusNextPrevChild(is_next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.typed.end()
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _DateEdit(_TypedField, QDateEdit):
    """Our own arrow; the year has four digits."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would turn day, month and year round
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dress()
        self.typed = TypedOver(self, read_day, self.day, lambda day: self.setDate(QDate(day.year, day.month, day.day)))

    def day(self) -> date:
        """What it says."""
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def _dress(self) -> None:
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat("ddd " + (pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")))
        theme = current_theme()
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("Mmm 00.00.0000") + theme.px(64))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def go_to_day(self) -> None:
        """The keyboard on the day of the month; before it stands the weekday, which nobody types, and in some languages the month."""
        self.setCurrentSectionIndex(max(number for number in range(self.sectionCount()) if self.sectionAt(number) == Section.DaySection))

    def stepBy(self, steps: int) -> None:
        """A day goes on into the next month, a month into the next year: Qt would stop at the last."""
        section, place = self.currentSection(), self.currentSectionIndex()
        if section not in (Section.DaySection, Section.MonthSection):
            super().stepBy(steps)
            return
        self.setDate(self.date().addDays(steps) if section == Section.DaySection else self.date().addMonths(steps))
        self.setCurrentSectionIndex(place)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return Step.StepUpEnabled | Step.StepDownEnabled

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        side = theme.icon_size("small")
        painter = QPainter(self)
        draw_icon(
            painter, "down", QRectF(self.width() - side - theme.gap("gap"), (self.height() - side) / 2, side, side), theme.colour("text")
        )
        painter.end()


class TimeEdit(_TypedField, QTimeEdit):
    """A time of the day in whole minutes.

    Signals:
        edited(): the teacher changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat(clock_pattern())
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00:00 MM") + current_theme().px(24))
        self._is_filling = False
        self.typed = TypedOver(self, read_time, self.time_of_day, lambda moment: self.setTime(QTime(moment.hour, moment.minute)))
        self.userTimeChanged.connect(self._on_changed)

    def time_of_day(self) -> time:
        """What it says."""
        found = self.time()
        return time(found.hour(), found.minute())

    def set_time(self, moment: time) -> None:
        """Show a time without a signal."""
        if self.typed.holds(moment):
            return
        self._is_filling = True
        self.setTime(QTime(moment.hour, moment.minute))
        self._is_filling = False

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()


class MomentEdit(FlowBox):
    """A day and a time in the zone of this computer, given and taken in UTC; empty until a day is chosen.

    Signals:
        edited(): the teacher changed it.
    """

    edited = Signal()

    def __init__(self, name: str, today: Callable[[], date], *, usual: time = time(15), days_ahead: int = 0, words: str = "") -> None:
        super().__init__(current_theme().gap("half"))
        self._zone, self._usual = own_zone(), usual
        self.day = DayEdit(
            self.tr("%1: day", "part of a field: %1 is its name").replace("%1", name), today, days_ahead=days_ahead, words=words
        )
        self.time = TimeEdit(self.tr("%1: time", "part of a field: %1 is its name").replace("%1", name))
        self._place = PlainLabel(zone_words(self._zone), size="small", tone="soft")
        for part in (self.day, self.time, self._place):
            self.flow.addWidget(part)
        self.day.edited.connect(self._on_changed)
        self.time.edited.connect(self._on_changed)
        self.set_moment(None)

    @property
    def first(self) -> QWidget:
        """What takes the keyboard now."""
        return self.day.first

    def moment(self) -> str | None:
        """The moment in UTC, None if there is none."""
        day = self.day.day()
        return as_utc(datetime.combine(day, self.time.time_of_day()), self._zone) if day else None

    def set_moment(self, utc: str | None) -> None:
        """Show a moment without a signal."""
        wall = at_wall(utc or "", self._zone)
        self.day.set_day(wall.date() if wall else None)
        self.time.set_time(wall.time() if wall else self._usual)
        self._show()

    def _on_changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        for part in (self.time, self._place):
            part.setVisible(self.day.day() is not None)


def clock_pattern() -> str:
    """How the teacher's language writes a clock time, without seconds."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "").replace(".ss", "")


def clock_words(moment: time) -> str:
    """A clock time in the teacher's language."""
    return QLocale().toString(QTime(moment.hour, moment.minute), clock_pattern())
