"""Paints a hit: face or tile, title, the words around the hit, kind and place; and the heads of groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.search.found_lines import FoundLine, place_of
from ui.search.hits import draw_hits
from ui.style.painting import draw_avatar, draw_row_ground, draw_text, draw_tile, mirrored
from ui.style.theme import Theme, current_theme


class FoundDelegate(QStyledItemDelegate):
    """Heads of 40 px, hits of 80 px; `when` gives the words of a time, `wanted` the folded words that are shown in bold."""

    def __init__(self, when: Callable[[str], str], wanted: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._when, self._wanted = when, wanted

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: FoundLine | None = index.data(ROW_ROLE)
        theme = current_theme()
        return QSize(0, theme.row("nav") if line is None or line.row is None else theme.row("listThreeLines"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: FoundLine | None = index.data(ROW_ROLE)
        if line is None:
            return
        theme, is_rtl, outer = current_theme(), is_right_to_left(option), rect_of(option)
        edge = theme.gap("pane")
        if line.row is None:
            painter.fillRect(outer, theme.colour("subtle"))
            painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
            box = mirrored(outer.adjusted(edge, 0, -edge, 0), outer, is_rtl=is_rtl)
            draw_text(painter, box, line.title, theme.font("small", strong=True), theme.colour("soft"), is_rtl=is_rtl)
            return
        draw_row_ground(painter, option, theme)
        self._paint_face(painter, line, outer, is_rtl, theme)
        left = outer.left() + edge + theme.control("avatar") + theme.gap("gap")
        width = outer.right() - edge - left
        snippet = line.row.snippet if line.row.snippet != line.title else ""
        text = mirrored(QRect(left, outer.top() + theme.px(30), width, theme.px(22)), outer, is_rtl=is_rtl)
        draw_hits(painter, text, snippet, self._wanted(), theme.font(), theme.colour("text"), is_rtl=is_rtl)
        lines = (
            (line.title, theme.font(strong=True), "text", 8 if snippet else 19),
            (place_of(line.row, self._when), theme.font("small"), "soft", 53 if snippet else 42),
        )
        for words, font, role, top in lines:
            box = mirrored(QRect(left, outer.top() + theme.px(top), width, theme.px(22)), outer, is_rtl=is_rtl)
            draw_text(painter, box, words, font, theme.colour(role), is_rtl=is_rtl)

    def _paint_face(self, painter: QPainter, line: FoundLine, outer: QRect, is_rtl: bool, theme: Theme) -> None:
        side = theme.control("avatar")
        face = QRect(outer.left() + theme.gap("pane"), outer.center().y() - side // 2, side, side)
        place = mirrored(face, outer, is_rtl=is_rtl)
        row = line.row
        who = (row.about or row.author) if row is not None else None
        if who is not None:
            draw_avatar(painter, place, who.name, who.id, theme)
        elif row is not None:
            draw_tile(painter, place, row.space_title or line.title, row.space, theme)
