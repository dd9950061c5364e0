"""The bar at the top of a room: its title at the leading edge, its tools at the other."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class TopBar(Place):
    """`row` is the layout; without a title it is empty, to be filled from the leading edge.

    The room that is left stands where None is among the tools, else before them; `stretched` takes it all.
    """

    def __init__(self, title: str = "", *tools: QWidget | None, stretched: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__("topBar", parent=parent)
        theme = current_theme()
        self.setFixedHeight(theme.row("topBar"))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.gap("pane"), 0, theme.gap("pane"), 0)
        self.row.setSpacing(theme.gap("group"))
        if title:
            self.row.addWidget(PlainLabel(title, size="title", strong=True))
        if title and stretched is None and None not in tools:
            self.row.addStretch(1)
        for tool in tools:
            if tool is None:
                self.row.addStretch(1)
            else:
                self.row.addWidget(tool, 1 if tool is stretched else 0)
