"""What shows it: the posts, pages and materials of an application, each opens at one click."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.forms.record_views import kind_words, title_words
from ui.recognition.written import as_written
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel


class EvidencePart(PanePart):
    """Says so when there is none: such an application is refused."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap("unit"), 0, 0)
        column.setSpacing(theme.gap("half"))
        self.heading = PlainLabel("", strong=True)
        column.addWidget(self.heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.gap("half"))
        column.addLayout(self._lines)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        ids = [str(one) for one in as_written(scene.desk, row).body.get("evidence") or ()]
        self.heading.setText(self.tr("Evidence: %n", "head of the evidence of an application: a count", len(ids)))
        clear(self._lines)
        for record in ids:
            self._lines.addWidget(self._line(record))
        if not ids:
            words = self.tr("None yet. Choose “Use as evidence” in the menu of a post, page or file.", "an application without evidence")
            self._lines.addWidget(PlainLabel(words, tone="warn", wrap=True))

    def _line(self, record: str) -> QWidget:
        found = self._desk.reading.records.get(record)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("unit"))
        if found is None:
            row.addWidget(PlainLabel(self.tr("No longer on this computer", "evidence whose record is gone"), tone="soft"))
        else:
            link = LinkButton(title_words(found), extent="base")
            link.clicked.connect(lambda: self.wanted.emit(Wish("open", found.kind, found.id, found.space)))
            row.addWidget(link)
            row.addWidget(PlainLabel(kind_words(found), size="small", tone="soft"))
        row.addStretch(1)
        return made
