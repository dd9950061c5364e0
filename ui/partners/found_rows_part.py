"""Below a saved search: the first of what it found, each a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.partners.words import place_words
from ui.records.pane import PanePart
from ui.records.parts import clear
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import PlainLabel, Rule

_MOST = 8


class FoundRowsPart(PanePart):
    """Pressing one shows it in the tab of its directory."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._shown: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        column.addWidget(Rule())
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().gap("unit"))
        column.addLayout(self._list)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        directory, filters = str(row.body.get("directory") or ""), row.body.get("filters")
        found = self._desk.reading.directory.find(directory, filters, limit=_MOST) if isinstance(filters, dict) else []
        shown = [(one.id, f"{one.title}\n{place_words(one)}") for one in found]
        self.setVisible(bool(shown))
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            for one in found:
                self._list.addWidget(self._line(row, one.id, one.title, place_words(one)))

    def _line(self, row: ShownRecord, one: str, title: str, place: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        link = LinkButton(title.replace("&", "&&"), extent="base")
        link.clicked.connect(lambda: self.wanted.emit(Wish("search", "saved_search", row.id, parent=one)))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(PlainLabel(place, size="small", tone="soft"))
        return holder
