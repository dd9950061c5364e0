"""Paints the rows of the rooms list: tile or icon, words, counts, the red arrow of what came back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.format import count_words
from ui.frame.places import Place
from ui.rows_model import ROW_ROLE
from ui.style.icons import draw_icon
from ui.style.painting import draw_focus_inside, draw_text, draw_tile, mirrored
from ui.style.theme import Theme, current_theme

_Index = QModelIndex | QPersistentModelIndex


class PlacesDelegate(QStyledItemDelegate):
    """`stretch_px` is the height of the row that pushes Sending to the bottom, `row_px` that of a place (0: as the tokens say).

    Collapsed, only tiles and icons are drawn.
    """

    stretch_px = 0
    row_px = 0
    is_collapsed = False

    def height_of(self, place: Place) -> int:
        """The height of one row; heads vanish when collapsed."""
        theme = current_theme()
        if place.kind == "stretch":
            return max(theme.gap("gap"), self.stretch_px)
        if place.kind == "gap":
            return theme.gap("gap")
        if place.kind == "head":
            return theme.gap("gap") if self.is_collapsed else theme.row("groupHead") + theme.gap("half")
        return self.row_px or theme.row("nav")

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, self.height_of(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place: Place = index.data(ROW_ROLE)
        painter.save()
        if place.kind == "head" and not self.is_collapsed:
            self._paint_head(painter, option, place)
        elif place.can_open:
            self._paint_place(painter, option, place)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: Any, place: Place) -> None:
        theme = current_theme()
        rect: QRect = option.rect.adjusted(theme.px(20), 0, -theme.px(20), 0)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        draw_text(painter, rect, place.title, theme.font("small", strong=True), theme.colour("soft"), is_rtl=is_rtl)

    def _paint_place(self, painter: QPainter, option: Any, place: Place) -> None:
        theme = current_theme()
        outer: QRect = option.rect
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, theme, is_selected=is_selected)
        side = theme.control("projectTile")
        left = (outer.width() - side) // 2 if self.is_collapsed else theme.px(20)
        mark = mirrored(QRect(outer.left() + left, outer.top() + (outer.height() - side) // 2, side, side), outer, is_rtl=is_rtl)
        if place.kind == "project":
            draw_tile(painter, mark, place.title, place.space, theme)
        else:
            draw_icon(painter, place.icon, _centred(mark, theme.icon_size()), theme.colour("accent" if is_selected else "soft"))
        if self.is_collapsed:
            if place.count or place.returned:
                self._paint_bead(painter, mark, theme, "bad" if place.returned else "accent")
            return
        left = theme.px(56)
        used = self._paint_counts(painter, outer, place, theme, is_rtl=is_rtl)
        words = QRect(outer.left() + left, outer.top(), outer.width() - left - used, outer.height())
        is_strong = is_selected or bool(place.count and place.kind == "project" and is_selected)
        font = theme.font("base", strong=is_strong)
        draw_text(painter, mirrored(words, outer, is_rtl=is_rtl), place.title, font, theme.colour("text"), is_rtl=is_rtl)

    def _paint_ground(self, painter: QPainter, option: Any, theme: Theme, *, is_selected: bool) -> None:
        margin = theme.gap("unit")
        ground = option.rect.adjusted(margin, 0, -margin, 0)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if is_selected else "hover"))
            painter.drawRoundedRect(QRectF(ground), theme.radius("card"), theme.radius("card"))
        has_focus = option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange
        if has_focus:
            draw_focus_inside(painter, ground, theme)

    def _paint_counts(self, painter: QPainter, outer: QRect, place: Place, theme: Theme, *, is_rtl: bool) -> int:
        """Paint from the trailing edge inwards; gives back the width used, margin included."""
        font = theme.font("small", strong=True)
        metrics = QFontMetrics(font)
        used = theme.px(21)
        parts = [(count_words(place.count), "text", "")] if place.count else []
        if place.returned:
            parts.append((count_words(place.returned), "bad", "returned"))
        for text, role, icon_name in parts:
            width = metrics.horizontalAdvance(text) + 2
            rect = QRect(outer.right() - used - width + 1, outer.top(), width, outer.height())
            spot = mirrored(rect, outer, is_rtl=is_rtl)
            draw_text(painter, spot, text, font, theme.colour(role), is_rtl=is_rtl, is_trailing=True)
            used += width
            if icon_name:
                side = theme.icon_size("inline")
                arrow = QRect(outer.right() - used - side - theme.px(3), outer.top() + (outer.height() - side) // 2, side, side)
                draw_icon(painter, icon_name, QRectF(mirrored(arrow, outer, is_rtl=is_rtl)), theme.colour(role))
                used += side + theme.px(3)
            used += theme.px(22)
        return used - theme.px(10) if parts else theme.px(12)

    def _paint_bead(self, painter: QPainter, mark: QRect, theme: Theme, role: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        side = theme.control("dot")
        painter.drawEllipse(QRect(mark.right() - side // 2, mark.top() - side // 2, side, side))


def _centred(rect: QRect, side: int) -> QRectF:
    return QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
