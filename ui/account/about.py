"""About TwinDesk: the version and the licences of the parts it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.style.icons import mark_pixmap
from ui.style.theme import current_theme
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class AboutRoom(Place):
    """A room of the window; `version` comes from the application."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        edge = theme.gap("page")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("group"))
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        mark = QLabel()
        mark.setPixmap(mark_pixmap(theme.px(56), ratio=self.devicePixelRatioF()))
        row.addWidget(mark)
        names = QVBoxLayout()
        names.addWidget(PlainLabel("TwinDesk", size="title", strong=True))
        names.addWidget(
            PlainLabel(self.tr("Version %1", "about: version of the program").replace("%1", version), tone="soft", selectable=True)
        )
        row.addLayout(names)
        row.addStretch(1)
        column.addLayout(row)
        for text in self._sentences():
            label = PlainLabel(text, wrap=True, selectable=True)
            label.setMaximumWidth(theme.pane("readingTextMax"))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("The offline desk of an eTwinning teacher. Your texts stay on this computer until they are sent.", "about: what it is"),
            self.tr("TwinDesk is free software under the Apache License 2.0.", "about: licence"),
            self.tr("It uses Qt for Python (LGPL 3), SQLCipher, nh3, requests and other free parts; see LICENSE.", "about: parts"),
        )
