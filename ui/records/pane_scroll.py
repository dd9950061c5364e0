"""What scrolls in a reading pane: parts from top to bottom, with the edges of the look."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.frames import Place


class PaneScroll(QScrollArea):
    """Up and down only; the name is what a screen reader says."""

    def __init__(self, parts: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QCoreApplication.translate("ReadingPane", "Reading pane", "screen reader: the side of a room on which one record is read")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme = current_theme()
        page = Place("surface")
        inside = QVBoxLayout(page)
        edge = theme.gap("reading")
        inside.setContentsMargins(edge, theme.gap("pane"), edge, theme.gap("pane"))
        inside.setSpacing(theme.gap("gap"))
        for part in parts:
            inside.addWidget(part)
        inside.addStretch(1)
        self.setWidget(page)
