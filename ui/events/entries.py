"""One line of agenda or month: its hours, what it is, where; painted the same in both."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sync.copy.agenda_rows import AgendaRow
from sync.data_class import dataclass
from ui.calendar.words import hours_words, kind_words
from ui.rows_model import ROW_ROLE, RowsModel
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import draw_row_ground, draw_text, draw_tile, mirrored
from ui.style.theme import Theme, current_theme

ICONS = {"meeting": "video", "event": "events", "learning_offer": "learning", "deadline": "recognition", "poll": "poll"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A head (no `row`) or something planned, in words already; `day` is the day it is shown under."""

    key: str
    title: str
    hours: str = ""
    below: str = ""
    state: str = ""
    state_role: str = "soft"
    day: QDate | None = None
    row: AgendaRow | None = None


def head_entry(day: QDate, words: str) -> Entry:
    """The head of a day."""
    return Entry(f"head:{day.toJulianDay()}", words, day=day)


def entry_of_row(row: AgendaRow, day: QDate, today: QDate) -> Entry:
    """Something planned as it is said on one of its days."""
    kind = kind_words(row)
    below = " · ".join(part for part in (kind, row.space_title, row.place) if part)
    state, role = _state(row)
    key = f"{row.kind}:{row.record}:{row.country}:{row.starts}"
    return Entry(key, row.title, hours_words(row, day, today), below, state, role, day, row)


def planned_words(entry: Entry) -> str:
    """What a screen reader says."""
    return ". ".join(part for part in (entry.hours, entry.title, entry.below, entry.state) if part)


def _state(row: AgendaRow) -> tuple[str, str]:
    if row.is_waiting and row.is_registered:
        return QCoreApplication.translate("TakingPart", "Your registration waits to be sent", "event or course"), "warn"
    if row.is_waiting:
        return QCoreApplication.translate("Events", "Not sent yet", "agenda: own, waits to be sent"), "warn"
    if row.is_registered:
        return QCoreApplication.translate("Events", "You are registered", "agenda"), "ok"
    return "", "soft"


class EntriesModel(RowsModel[Entry]):
    """Heads of days cannot be chosen."""

    def __init__(self, read: Callable[[], Sequence[Entry]], parent: QObject | None = None) -> None:
        super().__init__(read, key=lambda entry: entry.key, words=planned_words, kinds=(), parent=parent)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        entry: Entry | None = index.data(ROW_ROLE)
        return Qt.ItemFlag.ItemIsEnabled if entry is not None and entry.row is None else super().flags(index)


class EntriesDelegate(QStyledItemDelegate):
    """Heads of days on `subtle`; rows with the hours in a column of their own, so that the eye runs down them."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry | None = index.data(ROW_ROLE)
        return QSize(0, current_theme().row("groupHead" if entry is not None and entry.row is None else "event"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        entry: Entry | None = index.data(ROW_ROLE)
        if entry is None:
            return
        theme, outer, is_rtl = current_theme(), rect_of(option), is_right_to_left(option)
        if entry.row is None:
            painter.fillRect(outer, theme.colour("subtle"))
            painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
            words = outer.adjusted(theme.gap("pane"), 0, -theme.gap("pane"), 0)
            draw_text(painter, words, entry.title, theme.font("small", strong=True), theme.colour("soft"), is_rtl=is_rtl)
            return
        draw_row_ground(painter, option, theme)
        _paint_entry(painter, entry, entry.row, outer, theme, is_rtl=is_rtl)


def _paint_entry(painter: QPainter, entry: Entry, row: AgendaRow, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
    edge, small, middle = theme.gap("pane"), theme.font("small"), outer.center().y()
    is_narrow = outer.width() < theme.px(560)
    hours = 0 if is_narrow else theme.px(170)
    left, side, line = outer.left() + edge, theme.control("projectTile"), theme.px(22)

    def place(x: int, wide: int, top: int) -> QRect:
        return mirrored(QRect(x, top, wide, line), outer, is_rtl=is_rtl)

    if hours:
        draw_text(painter, place(left, hours - edge, middle - line // 2), entry.hours, theme.font(), theme.colour("text"), is_rtl=is_rtl)
    mark = mirrored(QRect(left + hours, middle - side // 2, side, side), outer, is_rtl=is_rtl)
    if row.space_title:
        draw_tile(painter, mark, row.space_title, row.space, theme)
    else:
        draw_icon(painter, ICONS.get(row.kind, "events"), QRectF(mark).adjusted(2, 2, -2, -2), theme.colour("soft"))
    text = left + hours + side + theme.gap("gap")
    state = (
        min(QFontMetrics(small).horizontalAdvance(entry.state) + theme.gap("gap"), theme.px(220)) if entry.state and not is_narrow else 0
    )
    right = outer.right() - theme.gap("group")
    title = theme.font(strong=True)
    draw_text(painter, place(text, right - text - state, middle - line + 1), entry.title, title, theme.colour("text"), is_rtl=is_rtl)
    below = f"{entry.hours} · {entry.state or entry.below}" if is_narrow else entry.below
    draw_text(painter, place(text, right - text, middle), below, small, theme.colour("soft"), is_rtl=is_rtl)
    if state:
        box = place(right - state, state, middle - line + 1)
        draw_text(painter, box, entry.state, small, theme.colour(entry.state_role), is_rtl=is_rtl, is_trailing=True)
