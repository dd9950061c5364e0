"""Paints one line of news (dot, avatar, who did what, when and where) and one event (day, month, title, hours)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sync.copy.rows import NewsRow
from sync.data_class import dataclass
from ui.kind_words import noun_words
from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.style.painting import draw_avatar, draw_dot, draw_row_ground, draw_text, mirrored
from ui.style.theme import current_theme

Words = Callable[[NewsRow], str]


def name_words(row: NewsRow) -> str:
    """Who it is from: a person, a project, or for a notice of the website just its kind."""
    return row.author.name if row.author else row.space_title or noun_words(row.kind)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One of the next events, in words already. `record`, `kind`, `space` name what to open."""

    record: str
    kind: str
    space: str
    day: str
    month: str
    title: str
    hours: str


class NewsDelegate(QStyledItemDelegate):
    """Rows of 64 px; `verb`, `when` and `place` give the words. `has_dots`: what is listed is new."""

    def __init__(self, verb: Words, when: Words, place: Words) -> None:
        super().__init__()
        self._verb, self._when, self._place = verb, when, place
        self.has_dots = True

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, current_theme().row("todayNews"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: NewsRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme = current_theme()
        is_rtl = is_right_to_left(option)
        outer = rect_of(option)
        draw_row_ground(painter, option, theme)
        edge, middle = theme.gap("group"), outer.center().y()
        dot = mirrored(QRect(outer.left() + edge, middle, theme.control("dot"), 1), outer, is_rtl=is_rtl)
        if self.has_dots:
            draw_dot(painter, QPointF(dot.center().x() + 0.5, middle + 0.5), theme)
        side = theme.control("avatar")
        left = outer.left() + edge + (theme.control("dot") + theme.gap("gap") if self.has_dots else 0)
        disc = mirrored(QRect(left, middle - side // 2, side, side), outer, is_rtl=is_rtl)
        draw_avatar(painter, disc, name_words(row), row.author.id if row.author else row.space, theme)
        trailing = self._draw_when(painter, row, outer, is_rtl)
        self._draw_words(painter, row, outer, left + side + theme.gap("gap"), trailing, is_rtl)

    def _draw_when(self, painter: QPainter, row: NewsRow, outer: QRect, is_rtl: bool) -> int:
        """When and where, at the trailing edge; gives back the width taken."""
        theme = current_theme()
        small = theme.font("small")
        metrics = QFontMetrics(small)
        lines = (self._when(row), self._place(row))
        width = min(max(metrics.horizontalAdvance(line) for line in lines) + 2, max(theme.px(180), outer.width() * 3 // 10))
        right = outer.right() - theme.gap("group")
        for place, line in enumerate(lines):
            box = _line_box(outer, right - width, width, place)
            draw_text(painter, mirrored(box, outer, is_rtl=is_rtl), line, small, theme.colour("soft"), is_rtl=is_rtl, is_trailing=True)
        return width + theme.gap("group") * 2

    def _draw_words(self, painter: QPainter, row: NewsRow, outer: QRect, left: int, trailing: int, is_rtl: bool) -> None:
        theme = current_theme()
        width = outer.right() - trailing - left
        strong, base = theme.font(strong=True), theme.font()
        name = f"{name_words(row)} "
        taken = min(QFontMetrics(strong).horizontalAdvance(name), width)
        first = _line_box(outer, left, taken, 0)
        draw_text(painter, mirrored(first, outer, is_rtl=is_rtl), name.strip(), strong, theme.colour("text"), is_rtl=is_rtl)
        second = _line_box(outer, left + taken, width - taken, 0)
        draw_text(painter, mirrored(second, outer, is_rtl=is_rtl), self._verb(row), base, theme.colour("soft"), is_rtl=is_rtl)
        box = _line_box(outer, left, width, 1)
        draw_text(painter, mirrored(box, outer, is_rtl=is_rtl), row.text, base, theme.colour("text"), is_rtl=is_rtl)


class EventDelegate(QStyledItemDelegate):
    """Rows of 58 px: the day as a leaf of a calendar, the title, the hours."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, current_theme().row("event"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: EventRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme = current_theme()
        is_rtl = is_right_to_left(option)
        outer = rect_of(option)
        is_last = index.row() == index.model().rowCount() - 1
        draw_row_ground(painter, option, theme, has_line=not is_last)
        edge, leaf = theme.gap("group"), theme.px(40)
        left = outer.left() + edge
        day = mirrored(_line_box(outer, left, leaf, 0), outer, is_rtl=is_rtl)
        month = mirrored(_line_box(outer, left, leaf, 1), outer, is_rtl=is_rtl)
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(strong=True))
        painter.drawText(day, centre, row.day)
        painter.setPen(theme.colour("soft"))
        painter.setFont(theme.font("small"))
        painter.drawText(month, centre, row.month)
        text = left + leaf + theme.gap("gap")
        width = outer.right() - edge - text
        first = mirrored(_line_box(outer, text, width, 0), outer, is_rtl=is_rtl)
        draw_text(painter, first, row.title, theme.font(), theme.colour("text"), is_rtl=is_rtl)
        second = mirrored(_line_box(outer, text, width, 1), outer, is_rtl=is_rtl)
        draw_text(painter, second, row.hours, theme.font("small"), theme.colour("soft"), is_rtl=is_rtl)


def _line_box(outer: QRect, left: int, width: int, line: int) -> QRect:
    """The first or second line of a row of two."""
    theme = current_theme()
    height = theme.px(22)
    top = outer.center().y() - height + 1 if line == 0 else outer.center().y()
    return QRect(left, top, width, height)
