"""The own projects under a label: where each stands, and one button to begin or to go on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.recognition.eligible import LABEL, Candidate, candidates
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.clearing import clear
from ui.widgets.frames import Card
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.marks import ProjectTile


class CandidatesPart(PanePart):
    """Only below the label for projects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: list[Candidate] | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Your projects", "head of the projects below a label"))
        card.setMaximumWidth(theme.pane("readingTextMax"))
        edge = theme.gap("group")
        card.body.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        card.body.setSpacing(theme.gap("unit"))
        self._rows = card.body
        column.addWidget(card)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        found = candidates(scene.desk) if row.body.get("scheme") == "national_quality_label" else []
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        clear(self._rows)
        for one in found:
            self._rows.addWidget(self._line(one))

    def _line(self, one: Candidate) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("unit"))
        row.addWidget(ProjectTile(one.space.title, one.space.id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(one.space.title, strong=True))
        words.addWidget(PlainLabel(one.words(), size="small", tone="soft", wrap=True))
        row.addLayout(words, 1)
        wish, said, name = self._wish(one)
        if wish is not None:
            button = PlainButton(said, extent="small")
            button.setAccessibleName(f"{said}: {one.space.title}")
            button.setObjectName(name)
            button.clicked.connect(lambda: self.wanted.emit(wish))
            row.addWidget(button)
        return made

    def _wish(self, one: Candidate) -> tuple[Wish | None, str, str]:
        if one.draft:
            return Wish("draft", record=one.draft), self.tr("Go on writing", "button beside a project: an application"), "go_on"
        if one.can_begin:
            fields = {"project": one.space.id}
            return Wish("write", LABEL, fields=fields), self.tr("Apply", "button beside a project: for a label"), "apply"
        if one.application is not None:
            wish = Wish("open", LABEL, one.application.id, one.application.space)
            return wish, self.tr("Open the application", "button beside a project"), "open"
        return None, "", ""
