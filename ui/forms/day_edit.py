"""A day that may be empty, and a time: typed in the teacher's own order of day and month, or chosen in a month."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QStackedLayout, QTimeEdit, QWidget

from ui.style.icons import draw_icon
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, PlainButton


class DayEdit(QWidget):
    """A button "Choose a day" while there is none; then the date with a month to open, and a button to take it away.

    Signals:
        edited(): the teacher changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = PlainButton(self.tr("Choose a day", "button: a date that is empty"), "events")
        self.button.setAccessibleName(f"{name}: {self.button.text()}")
        self.edit = _DateEdit()
        self.edit.setAccessibleName(name)
        self.remove = IconButton("close", self.tr("Take the day away", "button beside a date"))
        self._stack = QStackedLayout()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        shown = QWidget()
        shown.setLayout(row)
        self._stack.addWidget(self.button)
        self._stack.addWidget(shown)
        self.setLayout(self._stack)
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
        found = self.edit.date()
        return date(found.year(), found.month(), found.day()) if self._stack.currentIndex() else None

    def set_day(self, day: date | None) -> None:
        """Show a date without a signal."""
        self._is_filling = True
        if day is not None:
            self.edit.setDate(QDate(day.year, day.month, day.day))
        self._stack.setCurrentIndex(0 if day is None else 1)
        self._is_filling = False

    def _on_wanted(self) -> None:
        today = QDate.currentDate()
        self.set_day(date(today.year(), today.month(), today.day()))
        self.edit.setFocus()
        self.edited.emit()

    def _on_removed(self) -> None:
        self.set_day(None)
        self.button.setFocus()
        self.edited.emit()

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()


class _DateEdit(QDateEdit):
    """Our own arrow; the year has four digits; the wheel scrolls the form, never the date."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dress()

    def _dress(self) -> None:
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat("ddd " + (pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")))
        theme = current_theme()
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("Mmm 00.00.0000") + theme.px(64))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        side = theme.icon_size("small")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = theme.gap("gap") if is_rtl else self.width() - side - theme.gap("gap")
        painter = QPainter(self)
        draw_icon(painter, "down", QRectF(left, (self.height() - side) / 2, side, side), theme.colour("text"))
        painter.end()


class TimeEdit(QTimeEdit):
    """A time of the day in whole minutes.

    Signals:
        edited(): the teacher changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat(clock_pattern())
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00:00 MM") + current_theme().px(24))
        self._is_filling = False
        self.userTimeChanged.connect(self._on_changed)

    def time_of_day(self) -> time:
        """What it says."""
        found = self.time()
        return time(found.hour(), found.minute())

    def set_time(self, moment: time) -> None:
        """Show a time without a signal."""
        self._is_filling = True
        self.setTime(QTime(moment.hour, moment.minute))
        self._is_filling = False

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def clock_pattern() -> str:
    """How the teacher's language writes a clock time, without seconds."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "").replace(".ss", "")


def clock_words(moment: time) -> str:
    """A clock time in the teacher's language."""
    return QLocale().toString(QTime(moment.hour, moment.minute), clock_pattern())
