"""Paints the Updates list: group heads, and rows of three lines with avatar, country code, state and the new dot."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import code_chip_width, draw_avatar, draw_code_chip, draw_dot, draw_row_ground, draw_text, mirrored
from ui.style.theme import Theme, current_theme
from ui.twinspace.updates_rows import NEW, UpdateRow


class UpdatesDelegate(QStyledItemDelegate):
    """Heads are 32 px on `subtle`, rows 80 px."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: UpdateRow | None = index.data(ROW_ROLE)
        return QSize(0, current_theme().row("groupHead" if row is not None and row.is_head else "listThreeLines"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: UpdateRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, outer, is_rtl = current_theme(), rect_of(option), is_right_to_left(option)
        if row.is_head:
            _paint_head(painter, row, outer, theme, is_rtl=is_rtl)
            return
        draw_row_ground(painter, option, theme)
        _Row(painter, row, outer, theme, is_rtl).paint()


def _paint_head(painter: QPainter, row: UpdateRow, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
    painter.fillRect(outer, theme.colour("subtle"))
    painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
    edge = theme.gap("pane")
    room = outer.width() - 2 * edge - (theme.px(110) if row.group == NEW else 0)  # the link "Mark as seen" stands there
    words = mirrored(QRect(outer.left() + edge, outer.top(), room, outer.height()), outer, is_rtl=is_rtl)
    draw_text(painter, words, row.title, theme.font("small", strong=True), theme.colour("soft"), is_rtl=is_rtl)


class _Row:
    """One update; all places are given left to right and turned round when painted."""

    def __init__(self, painter: QPainter, row: UpdateRow, outer: QRect, theme: Theme, is_rtl: bool) -> None:
        self._painter, self._row, self._outer, self._theme, self._is_rtl = painter, row, outer, theme, is_rtl
        self._small = theme.font("small")
        self._left = outer.left() + theme.px(80)
        self._right = outer.right() - theme.gap("group") - theme.gap("half")

    def paint(self) -> None:
        theme, outer = self._theme, self._outer
        if self._row.is_new:
            dot = self._turned(QRect(outer.left() + theme.gap("gap"), outer.center().y(), theme.control("dot"), 1))
            draw_dot(self._painter, QPointF(dot.center().x() + 0.5, dot.y() + 0.5), theme)
        side = theme.control("avatar")
        disc = QRect(outer.left() + theme.px(30), outer.center().y() - side // 2, side, side)
        draw_avatar(self._painter, self._turned(disc), self._row.person, self._row.author_id, theme)
        self._first_line()
        line = self._line(1, self._left, self._right)
        self._text(line, self._row.title, theme.font(strong=self._row.is_new or bool(self._row.state.words)), "text")
        self._third_line()

    def _first_line(self) -> None:
        theme, row = self._theme, self._row
        width = QFontMetrics(self._small).horizontalAdvance(row.when) + 4
        self._text(self._line(0, self._right - width, self._right), row.when, self._small, "soft", is_trailing=True)
        if row.is_pinned:
            side = theme.icon_size("inline")
            pin = self._turned(QRect(self._right - width - side - 4, self._line(0, 0, 1).center().y() - side // 2, side, side))
            draw_icon(self._painter, "pin", QRectF(pin), theme.colour("soft"))
            width += side + 4
        chip = code_chip_width(row.country, theme) + theme.gap("half") if row.country else 0
        font = theme.font("small", strong=row.is_new)
        room = self._right - width - theme.gap("unit") - chip - self._left
        taken = min(QFontMetrics(font).horizontalAdvance(row.author) + 2, room)
        self._text(self._line(0, self._left, self._left + taken), row.author, font, "text" if row.is_new else "soft")
        if chip:
            high = theme.control("code")
            left = self._left + taken + theme.gap("half")
            box = QRect(left, self._line(0, 0, 1).center().y() - high // 2, chip - theme.gap("half"), high)
            draw_code_chip(self._painter, self._turned(box), row.country, theme)

    def _third_line(self) -> None:
        theme, row = self._theme, self._row
        if not row.state.words:
            self._text(self._line(2, self._left, self._right), row.snippet, self._small, "soft")
            return
        side = theme.icon_size("inline")
        line = self._line(2, self._left, self._right)
        icon = self._turned(QRect(self._left, line.center().y() - side // 2, side, side))
        draw_icon(self._painter, row.state.icon, QRectF(icon), theme.colour(row.state.role))
        self._text(line.adjusted(side + theme.gap("half"), 0, 0, 0), row.state.words, self._small, row.state.role)

    def _line(self, number: int, left: int, right: int) -> QRect:
        height = self._theme.px(20)
        top = self._outer.center().y() - round(height * 1.5) + number * height
        return QRect(left, top, right - left, height)

    def _turned(self, rect: QRect) -> QRect:
        return mirrored(rect, self._outer, is_rtl=self._is_rtl)

    def _text(self, rect: QRect, words: str, font: QFont, role: str, *, is_trailing: bool = False) -> None:
        colour = self._theme.colour(role)
        draw_text(self._painter, self._turned(rect), words, font, colour, is_rtl=self._is_rtl, is_trailing=is_trailing)
