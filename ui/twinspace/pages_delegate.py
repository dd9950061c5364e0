"""Paints the tree of pages: title indented by depth, below it who changed it when, or where an own page stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import draw_dot, draw_row_ground, draw_text, mirrored
from ui.style.theme import current_theme
from ui.twinspace.pages_rows import PageRow

DEEPEST = 5


class PagesDelegate(QStyledItemDelegate):
    """Rows of 58 px."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, current_theme().row("event"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: PageRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, outer, is_rtl = current_theme(), rect_of(option), is_right_to_left(option)
        draw_row_ground(painter, option, theme)
        if row.is_new:
            dot = mirrored(QRect(outer.left() + theme.gap("gap"), outer.center().y(), theme.control("dot"), 1), outer, is_rtl=is_rtl)
            draw_dot(painter, QPointF(dot.center().x() + 0.5, dot.y() + 0.5), theme)
        left = outer.left() + theme.gap("reading") + min(row.depth, DEEPEST) * theme.gap("pane")
        high, width = theme.px(22), outer.right() - theme.gap("group") - left
        first = mirrored(QRect(left, outer.center().y() - high + 1, width, high), outer, is_rtl=is_rtl)
        strong = row.is_new or row.depth == 0
        draw_text(painter, first, row.title, theme.font(strong=strong), theme.colour("text"), is_rtl=is_rtl)
        second = QRect(left, outer.center().y(), width, high)
        words, role = (row.state.words, row.state.role) if row.state.words else (row.below, "soft")
        if row.state.words:
            side = theme.icon_size("inline")
            icon = mirrored(QRect(left, second.center().y() - side // 2, side, side), outer, is_rtl=is_rtl)
            draw_icon(painter, row.state.icon, QRectF(icon), theme.colour(role))
            second.adjust(side + theme.gap("half"), 0, 0, 0)
        turned = mirrored(second, outer, is_rtl=is_rtl)
        draw_text(painter, turned, words, theme.font("small"), theme.colour(role), is_rtl=is_rtl)
