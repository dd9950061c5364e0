"""The search field: a line edit with a magnifying glass at its leading edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.style.icons import draw_icon
from ui.style.theme import current_theme


class SearchField(QLineEdit):
    """`hint` stands inside while it is empty and is its accessible name. Escape empties it."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMinimumWidth(theme.px(180))
        indent = theme.icon_size("small") + theme.gap("unit")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if is_rtl else indent, 0, indent if is_rtl else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        side = theme.icon_size("small")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - theme.gap("gap") if is_rtl else theme.gap("gap")
        painter = QPainter(self)
        draw_icon(painter, "search", QRectF(left, (self.height() - side) / 2, side, side), theme.colour("soft"))
        painter.end()
