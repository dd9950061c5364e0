"""The filled button that opens a menu: an arrow at its trailing edge says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.style.icons import draw_icon
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton


class MenuButton(PrimaryButton):
    """A PrimaryButton with room for the arrow."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return super().sizeHint() + QSize(theme.icon_size("inline") + theme.gap("unit"), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        side = theme.icon_size("inline")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = theme.gap("gap") if is_rtl else self.width() - side - theme.gap("gap")
        painter = QPainter(self)
        draw_icon(painter, "down", QRectF(left, (self.height() - side) / 2, side, side), theme.colour("onAccent"))
        painter.end()
