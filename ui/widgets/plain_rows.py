"""Rows of a small list or table as everywhere in the house: two lines, an icon, a tick whose target is the whole row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.style.icons import draw_icon
from ui.style.painting import draw_row_ground, draw_text
from ui.style.theme import Theme, current_theme

Index = QModelIndex | QPersistentModelIndex


class PlainRows(QStyledItemDelegate):
    """For items with plain text ("title\\nbelow"), perhaps an icon, perhaps a check state."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, option, theme, has_line=False)
        row: QRect = option.rect  # type: ignore[attr-defined]
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        left = theme.gap("gap")
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            side = theme.control("checkbox")
            box = _turned(QRect(row.left() + left, row.center().y() - side // 2, side, side), row, is_rtl=is_rtl)
            _draw_tick(painter, box, theme, is_on=Qt.CheckState(state) == Qt.CheckState.Checked)
            left += side + theme.gap("unit")
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QIcon) and not image.isNull():
            size: QSize = option.decorationSize  # type: ignore[attr-defined]
            place = QRect(row.left() + left, row.center().y() - size.height() // 2, size.width(), size.height())
            image.paint(painter, _turned(place, row, is_rtl=is_rtl))
            left += size.width() + theme.gap("unit")
        words = _turned(row.adjusted(left, 0, -theme.gap("unit"), 0), row, is_rtl=is_rtl)
        self._draw_words(painter, words, str(index.data() or ""), theme, is_rtl=is_rtl)
        painter.restore()

    def _draw_words(self, painter: QPainter, place: QRect, text: str, theme: Theme, *, is_rtl: bool) -> None:
        title, _, below = text.partition("\n")
        if not below:
            draw_text(painter, place, title, theme.font(), theme.colour("text"), is_rtl=is_rtl)
            return
        half = place.height() // 2
        draw_text(painter, place.adjusted(0, theme.gap("half"), 0, -half), title, theme.font(), theme.colour("text"), is_rtl=is_rtl)
        small = place.adjusted(0, half, 0, -theme.gap("half"))
        draw_text(painter, small, below, theme.font("small"), theme.colour("soft"), is_rtl=is_rtl)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        lines = 2 if "\n" in str(index.data() or "") else 1
        image = index.data(Qt.ItemDataRole.DecorationRole)
        size: QSize = option.decorationSize  # type: ignore[attr-defined]
        least = size.height() + theme.gap("unit") if isinstance(image, QIcon) else 0
        return QSize(theme.px(120), max(theme.px(52 if lines > 1 else 36), least))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in the row, or the space bar, ticks it."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        is_space = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if state is None or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease and not is_space:
            return False
        is_on = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, wanted.value, Qt.ItemDataRole.CheckStateRole)


def _turned(place: QRect, row: QRect, *, is_rtl: bool) -> QRect:
    """The place from the leading edge of the row."""
    return QRect(row.left() + row.right() - place.right(), place.top(), place.width(), place.height()) if is_rtl else place


def _draw_tick(painter: QPainter, box: QRect, theme: Theme, *, is_on: bool) -> None:
    painter.setPen(QPen(theme.colour("accent" if is_on else "control"), theme.line("checkbox")))
    painter.setBrush(theme.colour("accent" if is_on else "surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), theme.radius("checkbox"), theme.radius("checkbox"))
    if is_on:
        draw_icon(painter, "check", QRectF(box).adjusted(2, 2, -2, -2), theme.colour("onAccent"))
