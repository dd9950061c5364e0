"""What is on screen while an older copy is brought up to date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class OneMoment(Place):
    """Two sentences in the middle; nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setWindowTitle(self.tr("TwinDesk", "title of the window while an older copy is brought up to date"))
        first = self.tr("One moment: this TwinDesk is newer and brings your work up to date.", "while an older copy is converted")
        second = self.tr("A copy of it as it was is kept on this computer.", "while an older copy is converted")
        column = QVBoxLayout(self)
        column.addStretch(2)
        for words, size, tone in ((first, "title", "text"), (second, "base", "soft")):
            label = PlainLabel(words, size=size, tone=tone, strong=size == "title", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        self.setAccessibleName(first)
