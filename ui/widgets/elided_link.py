"""A link that gives way where there is no room, e.g. an address."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import set_tip


class ElidedLink(LinkButton):
    """Cut in the middle, whole in the tooltip and for the screen reader."""

    def __init__(self, text: str, icon_name: str = "", *, extent: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_name, extent=extent, parent=parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        set_tip(self, self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())  # type: ignore
        if shown != self.text():  # a button has its words in its middle: what is cut begins where all begin
            size = QSize(self.fontMetrics().horizontalAdvance(shown), self.height())
            option.rect = QStyle.alignedRect(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft, size, self.rect())  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
