"""A part of a reading pane that is a list in a card, filled anew only when what it lists has changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.clearing import clear
from ui.widgets.frames import Card

Item = TypeVar("Item")


class CardPart(PanePart, Generic[Item]):
    """A subclass says what is listed (`items`) and how one looks (`line`)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: list[Item] | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(title)
        card.setMaximumWidth(theme.pane("readingTextMax"))
        edge = theme.gap("group")
        card.body.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        card.body.setSpacing(theme.gap("unit"))
        self._lines = card.body
        column.addWidget(card)

    def items(self, scene: Scene, row: ShownRecord) -> Sequence[Item]:
        """What is listed; the part is absent without any."""
        raise NotImplementedError

    def line(self, item: Item) -> QWidget:
        """One of the list."""
        raise NotImplementedError

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        found = list(self.items(scene, row))
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        clear(self._lines)
        for item in found:
            self._lines.addWidget(self.line(item))
