"""Below a saved search: how many it found, and the first of them, each a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.directory_rows import Findings
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import count_words
from ui.partners.words import place_words
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel, Rule

_MOST = 8


class FoundRowsPart(PanePart):
    """Pressing one shows it in the tab of its directory."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._record = ""
        self._count = PlainLabel("", strong=True)
        self._shown: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        column.addWidget(Rule())
        column.addWidget(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().gap("unit"))
        column.addLayout(self._list)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        directory, filters = str(row.body.get("directory") or ""), row.body.get("filters")
        if row.id != self._record:
            self._record, self._shown = row.id, []
            self.hide()
        if isinstance(filters, dict):
            self._desk.jobs.read(
                lambda reading: reading.directory.look(directory, filters, _MOST), lambda findings: self._on_found(row.id, findings)
            )

    def _on_found(self, record: str, findings: Findings) -> None:
        if record != self._record:
            return
        words = self.tr("Found: %1", "below a saved search: a count")
        self._count.setText(words.replace("%1", count_words(findings.total)))
        shown = [(one.id, f"{one.title}\n{place_words(one)}") for one in findings.rows]
        self.setVisible(bool(shown))
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            for one in findings.rows:
                self._list.addWidget(self._line(record, one.id, one.title, place_words(one)))

    def _line(self, record: str, one: str, title: str, place: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        link = LinkButton(title.replace("&", "&&"), extent="base")
        link.clicked.connect(lambda: self.wanted.emit(Wish("search", "saved_search", record, parent=one)))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(PlainLabel(place, size="small", tone="soft"))
        return holder
