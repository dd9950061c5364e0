"""The bar beside a quote: a block format has no border of its own, so the text field paints it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from ui.editor.extracting import style_at
from ui.editor.formats import TextStyle
from ui.style.theme import Theme


def paint_quotes(edit: QTextEdit, painter: QPainter, theme: Theme) -> None:
    """Paint a bar at the leading edge of every visible quote of `edit`, on its viewport."""
    layout = edit.document().documentLayout()
    top = edit.verticalScrollBar().value()
    is_rtl = edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    width, inset = theme.px(3), theme.gap("unit")
    left = edit.viewport().width() - inset - width if is_rtl else inset
    block = edit.document().begin()
    while block.isValid():
        rect: QRectF = layout.blockBoundingRect(block)
        if rect.top() - top > edit.viewport().height():
            return
        if rect.bottom() >= top and style_at(block) is TextStyle.QUOTE:
            painter.fillRect(QRectF(left, rect.top() - top, width, rect.height()), theme.colour("control"))
        block = block.next()
