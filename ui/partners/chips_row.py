"""Short words in pills, wrapped onto lines; what stands out has a tick and a ground of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.flow import FlowBox
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel


class WordChip(Place):
    """One pill."""

    def __init__(self, words: str, *, stands_out: bool, parent: QWidget | None = None) -> None:
        super().__init__("okTint" if stands_out else "subtle", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("unit"), 0, theme.gap("unit"), 0)
        row.setSpacing(theme.gap("half"))
        if stands_out:
            row.addWidget(IconLabel("check", "ok", "inline"))
        row.addWidget(ElidedLabel(words, size="small", strong=True, tone="ok" if stands_out else "text"))
        self.setFixedHeight(theme.control("chip"))
        self.setProperty("form", "chip")


class ChipsRow(FlowBox):
    """Absent while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().gap("unit"), parent)
        self._shown: list[tuple[str, bool]] = []

    def show_chips(self, chips: Sequence[tuple[str, bool]]) -> None:
        """(words, whether they stand out)."""
        self.setVisible(bool(chips))
        if list(chips) != self._shown:
            self._shown = list(chips)
            self.clear()
            for words, stands_out in chips:
                self.flow.addWidget(WordChip(words, stands_out=stands_out))
            self.updateGeometry()
