"""A plain text under a head of its own, for records with several texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel


class TitledTextPart(PanePart):
    """Absent while the text is empty; as wide as one reads well."""

    def __init__(self, title: str, words: Callable[[ShownRecord], str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap("unit"), 0, 0)
        column.setSpacing(theme.gap("half"))
        column.addWidget(PlainLabel(title, strong=True))
        self._text = PlainLabel("", wrap=True, selectable=True)
        self._text.setMaximumWidth(theme.pane("readingTextMax"))
        column.addWidget(self._text)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        words = self._words(row).strip()
        self.setVisible(bool(words))
        self._text.setText(words)
