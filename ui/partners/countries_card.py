"""Where those are who were found: a map with counts, and the same as a table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import count_words, country_name
from ui.today.partners_map import PartnersMap
from ui.today.picture_card import PictureCard


class CountriesCard(QWidget):
    """Shows what was counted; the map is never mirrored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = PartnersMap()
        self.card = PictureCard(self.tr("Where they are", "title of the map in Find partners"), self._map)
        self.card.set_place("surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def show_countries(self, counts: Mapping[str, int]) -> None:
        """Country → how many."""
        self._map.show_countries(tuple(counts.items()))
        heads = (self.tr("Country", "head of a table"), self.tr("Found", "head of a table: how many were found in a country"))
        self.card.fill(heads, [(country_name(code), count_words(count)) for code, count in counts.items()])
