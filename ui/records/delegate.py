"""Paints every list of records: heads of groups, and rows of two or three lines with mark, codes, state, pin and the new dot."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.records.grouping import NEW
from ui.records.row import RecordRow
from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import (
    code_chip_width,
    draw_avatar,
    draw_code_chip,
    draw_dot,
    draw_leaf,
    draw_row_ground,
    draw_text,
    draw_tile,
    mirrored,
)
from ui.style.theme import Theme, current_theme

DEEPEST = 5
MOST_CODES = 4


class RecordsDelegate(QStyledItemDelegate):
    """Heads are 32 px on `subtle`, rows 58 or 80 px."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: RecordRow | None = index.data(ROW_ROLE)
        is_head = row is not None and row.is_head
        return QSize(0, current_theme().row("groupHead" if is_head else "event" if row is None or row.lines() < 3 else "listThreeLines"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: RecordRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, outer, is_rtl = current_theme(), rect_of(option), is_right_to_left(option)
        if row.is_head:
            _paint_head(painter, row, outer, theme, is_rtl=is_rtl)
            return
        draw_row_ground(painter, option, theme)
        _Painted(painter, row, outer, theme, is_rtl).paint()


def _paint_head(painter: QPainter, row: RecordRow, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
    painter.fillRect(outer, theme.colour("subtle"))
    painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
    edge = theme.gap("pane")
    room = outer.width() - 2 * edge - (theme.px(110) if row.group == NEW else 0)  # the link "Mark as seen" stands there
    words = mirrored(QRect(outer.left() + edge, outer.top(), room, outer.height()), outer, is_rtl=is_rtl)
    draw_text(painter, words, row.title, theme.font("small", strong=True), theme.colour("soft"), is_rtl=is_rtl)


class _Painted:
    """One row; all places are given left to right and turned round when painted."""

    def __init__(self, painter: QPainter, row: RecordRow, outer: QRect, theme: Theme, is_rtl: bool) -> None:
        self._painter, self._row, self._outer, self._theme, self._is_rtl = painter, row, outer, theme, is_rtl
        self._small = theme.font("small")
        self._count = row.lines()
        left = theme.px(80) if row.mark.sort else theme.gap("reading")
        self._left = outer.left() + left + min(row.depth, DEEPEST) * theme.gap("pane")
        self._right = outer.right() - theme.gap("group") - theme.gap("half")

    def paint(self) -> None:
        theme, outer, row = self._theme, self._outer, self._row
        if row.is_new:
            dot = self._turned(QRect(outer.left() + theme.gap("gap"), outer.center().y(), theme.control("dot"), 1))
            draw_dot(self._painter, QPointF(dot.center().x() + 0.5, dot.y() + 0.5), theme)
        self._paint_mark()
        is_named_above = bool(row.above) and row.mark.sort != "leaf"  # above the name of what is planned stands only when
        is_strong = row.is_new or bool(row.state.words) or (not is_named_above and row.depth == 0)
        title = theme.font(strong=is_strong)
        lines = [(row.title, title, "text")]
        if row.above:
            lines.insert(0, (row.above, theme.font("small", strong=row.is_new), "text" if row.is_new else "soft"))
        lines += [(words, self._small, "soft") for words in (row.state.words or row.below, row.more) if words]
        at_state = 1 + bool(row.above) if row.state.words else -1
        self._first_line(*lines[0])
        for number, (words, font, role) in enumerate(lines[1:3], 1):
            if number == at_state:
                self._state(self._line(number, self._left, self._right))
            else:
                self._text(self._line(number, self._left, self._right), words, font, role)

    def _paint_mark(self) -> None:
        theme, outer, mark = self._theme, self._outer, self._row.mark
        side = theme.control("avatar")
        box = QRect(self._left - theme.px(50), outer.center().y() - side // 2, side, side)
        match mark.sort:
            case "person":
                draw_avatar(self._painter, self._turned(box), mark.text, mark.id, theme)
            case "tile":
                draw_tile(self._painter, self._turned(box), mark.text, mark.id, theme)
            case "code":
                wide, high = code_chip_width(mark.text, theme), theme.control("code")
                chip = QRect(box.center().x() - wide // 2, outer.center().y() - high // 2, wide, high)
                draw_code_chip(self._painter, self._turned(chip), mark.text, theme)
            case "leaf":
                draw_leaf(self._painter, self._turned(box.adjusted(-theme.px(10), 0, theme.px(10), 0)), mark.text, mark.id, theme)
            case "sign":
                small = theme.icon_size()
                place = self._turned(QRect(box.center().x() - small // 2, outer.center().y() - small // 2, small, small))
                draw_icon(self._painter, mark.text, QRectF(place), theme.colour("soft"))

    def _first_line(self, words: str, font: QFont, role: str) -> None:
        theme, row = self._theme, self._row
        width = QFontMetrics(self._small).horizontalAdvance(row.when) + 4 if row.when else 0
        self._text(self._line(0, self._right - width, self._right), row.when, self._small, "soft", is_trailing=True)
        if row.is_pinned:
            side = theme.icon_size("inline")
            pin = self._turned(QRect(self._right - width - side - 4, self._line(0, 0, 1).center().y() - side // 2, side, side))
            draw_icon(self._painter, "pin", QRectF(pin), theme.colour("soft"))
            width += side + 4
        chips = [(code, code_chip_width(code, theme)) for code in row.codes[:MOST_CODES] if code]
        room, wanted = self._right - width - theme.gap("unit") - self._left, QFontMetrics(font).horizontalAdvance(words) + 2
        taken = sum(wide + theme.gap("half") for _, wide in chips)
        while len(chips) > 1 and wanted + taken > room:  # the words before the countries, but one of those always
            taken -= chips.pop()[1] + theme.gap("half")
        used = min(wanted, room - taken)
        self._text(self._line(0, self._left, self._left + used), words, font, role)
        left, high = self._left + used + theme.gap("half"), theme.control("code")
        for code, wide in chips:
            box = QRect(left, self._line(0, 0, 1).center().y() - high // 2, wide, high)
            draw_code_chip(self._painter, self._turned(box), code, theme)
            left += wide + theme.gap("half")

    def _state(self, line: QRect) -> None:
        theme, state = self._theme, self._row.state
        side = theme.icon_size("inline")
        icon = self._turned(QRect(self._left, line.center().y() - side // 2, side, side))
        draw_icon(self._painter, state.icon, QRectF(icon), theme.colour(state.role))
        self._text(line.adjusted(side + theme.gap("half"), 0, 0, 0), state.words, self._small, state.role)

    def _line(self, number: int, left: int, right: int) -> QRect:
        height = self._theme.px(20)
        top = self._outer.center().y() - round(height * self._count / 2) + number * height
        return QRect(left, top, right - left, height)

    def _turned(self, rect: QRect) -> QRect:
        return mirrored(rect, self._outer, is_rtl=self._is_rtl)

    def _text(self, rect: QRect, words: str, font: QFont, role: str, *, is_trailing: bool = False) -> None:
        colour = self._theme.colour(role)
        draw_text(self._painter, self._turned(rect), words, font, colour, is_rtl=self._is_rtl, is_trailing=is_trailing)
