"""The filled button that opens a menu: an arrow at its trailing edge says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from ui.style.icons import draw_icon
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton


class MenuButton(PrimaryButton):
    """A PrimaryButton with room for the arrow."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return super().sizeHint() + QSize(theme.icon_size("inline") + theme.gap("unit"), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        side = theme.icon_size("inline")
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = theme.gap("gap") if is_rtl else self.width() - side - theme.gap("gap")
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = side + theme.gap("unit")
        option.rect.adjust(room if is_rtl else 0, 0, 0 if is_rtl else -room, 0)  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        draw_icon(painter, "down", QRectF(left, (self.height() - side) / 2, side, side), theme.colour("onAccent"))
        painter.end()
