"""A month as a table of days: painted, read out cell by cell, walked through with the arrow keys beyond its edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from sync.copy.agenda_rows import AgendaRow
from sync.data_class import dataclass
from ui.calendar.words import clock_words, day_words, moment_of
from ui.rows_view import is_right_to_left, rect_of
from ui.style.painting import draw_focus_inside, draw_text, mirrored
from ui.style.theme import Theme, current_theme

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
DAYS = 7


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the grid."""

    day: QDate
    rows: Sequence[AgendaRow] = field(hash=False)
    is_in_month: bool
    is_today: bool


class MonthModel(QAbstractTableModel):
    """Whole weeks, as the language begins them. Thread: the Qt thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month, self._today = QDate(), QDate()
        self._rows: Mapping[int, Sequence[AgendaRow]] = {}
        self._first, self._weeks = QDate(), 0

    @property
    def first(self) -> QDate:
        """The day in the leading corner."""
        return self._first

    @property
    def last(self) -> QDate:
        """The day in the last corner."""
        return self._first.addDays(self._weeks * DAYS - 1)

    def show_month(self, month: QDate, today: QDate) -> None:
        """Lay out the weeks of a month; what is planned comes with `show_rows`."""
        self.beginResetModel()
        self._month, self._today = QDate(month.year(), month.month(), 1), today
        before = (self._month.dayOfWeek() - int(QLocale().firstDayOfWeek().value)) % DAYS
        self._first = self._month.addDays(-before)
        self._weeks = -(-(before + self._month.daysInMonth()) // DAYS)
        self._rows = {}
        self.endResetModel()

    def show_rows(self, rows: Mapping[int, Sequence[AgendaRow]]) -> None:
        """What is planned, by Julian day."""
        self._rows = rows
        if self._weeks:
            self.dataChanged.emit(self.index(0, 0), self.index(self._weeks - 1, DAYS - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else self._weeks

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else DAYS

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell_words(cell, self._today)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        is_said = role == Qt.ItemDataRole.AccessibleTextRole
        form = QLocale.FormatType.LongFormat if is_said else QLocale.FormatType.ShortFormat
        return QLocale().standaloneDayName(self._first.addDays(section).dayOfWeek(), form)

    def cell(self, index: QModelIndex | QPersistentModelIndex) -> DayCell:
        """The day at an index."""
        day = self._first.addDays(index.row() * DAYS + index.column())
        return DayCell(day, self._rows.get(day.toJulianDay(), ()), day.month() == self._month.month(), day == self._today)

    def index_of(self, day: QDate) -> QModelIndex:
        """Where a day stands; invalid if it is not in the grid."""
        number = self._first.daysTo(day)
        return self.index(number // DAYS, number % DAYS) if 0 <= number < self._weeks * DAYS else QModelIndex()


def cell_words(cell: DayCell, today: QDate) -> str:
    """What a screen reader says of a day."""
    parts = [day_words(cell.day, today)]
    parts += [f"{line_words(row, cell.day)} {row.title}".strip() for row in cell.rows]
    if not cell.rows:
        parts.append(QCoreApplication.translate("Events", "nothing planned", "month, screen reader: after a day"))
    return ". ".join(parts)


def line_words(row: AgendaRow, day: QDate) -> str:
    """The hour at which something begins on this day; "" if it lasts all day or began before."""
    begin = None if row.is_all_day else moment_of(row.starts)
    return clock_words(begin.time()) if begin is not None and begin.date() == day else ""


class MonthDelegate(QStyledItemDelegate):
    """The number of the day and as many lines as there is room for; the last says how many more there are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        cell: DayCell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        theme, outer, is_rtl = current_theme(), rect_of(option), is_right_to_left(option)
        state = option.state  # type: ignore[attr-defined]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(outer, theme.colour("selected" if is_chosen else "surface" if cell.is_in_month else "subtle"))
        painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
        painter.fillRect(QRect(outer.left() if is_rtl else outer.right(), outer.top(), 1, outer.height()), theme.colour("line"))
        _paint_number(painter, cell, outer, theme, is_rtl=is_rtl)
        _paint_lines(painter, cell, outer, theme, is_rtl=is_rtl)
        if is_chosen and state & QStyle.StateFlag.State_HasFocus:
            draw_focus_inside(painter, outer, theme)


def _paint_number(painter: QPainter, cell: DayCell, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
    side, inset = theme.px(24), theme.gap("half") + 1
    box = mirrored(QRect(outer.left() + inset, outer.top() + inset, side, side), outer, is_rtl=is_rtl)
    painter.setFont(theme.font("small", strong=cell.is_today or bool(cell.rows)))
    colour = "onAccent" if cell.is_today else "text" if cell.is_in_month else "soft"
    if cell.is_today:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QRectF(box))
        painter.restore()
    painter.setPen(theme.colour(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, QLocale().toString(cell.day.day()))


def _paint_lines(painter: QPainter, cell: DayCell, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
    font = theme.font("small")
    high, inset, bar = QFontMetrics(font).height(), theme.gap("half") + 2, 3
    top = outer.top() + theme.px(32)
    room = max(1, (outer.bottom() - inset - top) // high)
    shown = cell.rows if len(cell.rows) <= room else cell.rows[: room - 1]
    for number, row in enumerate(shown):
        line = QRect(outer.left() + inset, top + number * high, outer.width() - 2 * inset, high)
        mark = mirrored(QRect(line.left(), line.top() + 2, bar, high - 4), outer, is_rtl=is_rtl)
        painter.fillRect(mark, _bar_colour(row, theme))
        words = f"{line_words(row, cell.day)} {row.title}".strip()
        text = mirrored(line.adjusted(bar + inset, 0, 0, 0), outer, is_rtl=is_rtl)
        draw_text(painter, text, words, font, theme.colour("text" if cell.is_in_month else "soft"), is_rtl=is_rtl)
    count = len(cell.rows) - len(shown)
    if count:
        line = QRect(outer.left() + inset, top + len(shown) * high, outer.width() - 2 * inset, high)
        words = QCoreApplication.translate("Events", "more: %n", "month: a day has more than is shown", count)
        draw_text(painter, mirrored(line, outer, is_rtl=is_rtl), words, font, theme.colour("soft"), is_rtl=is_rtl)


def _bar_colour(row: AgendaRow, theme: Theme) -> object:
    if row.kind in ("deadline", "poll"):
        return theme.colour("warn")
    return theme.identity(row.space)[1] if row.space_title else theme.colour("accent" if row.is_registered or row.is_mine else "control")


class MonthTable(QTableView):
    """Arrow keys walk by days and weeks, Page up and down by months; what is outside of the grid is asked for.

    Signals:
        day_wanted(QDate): a day was clicked, or reached with the keys.
        day_opened(): Enter: go into the list of the day.
    """

    day_wanted = Signal(object)
    day_opened = Signal()

    def __init__(self, model: MonthModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(MonthDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(current_theme().px(52))
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(current_theme().px(30))
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.day_wanted.emit(model.cell(index).day))

    def choose(self, day: QDate) -> None:
        """Put the cursor on a day of the grid."""
        self.setCurrentIndex(self._model.index_of(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
            return
        day = self._model.cell(index).day
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}
        key = Qt.Key(event.key())
        if key in steps:
            self.day_wanted.emit(day.addDays(steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.day_wanted.emit(day.addMonths(-1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit()
        else:
            super().keyPressEvent(event)
