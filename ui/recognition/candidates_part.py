"""The own projects under a label: where each stands, and one button to begin or to go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.recognition.eligible import LABEL, Candidate, candidates
from ui.records.card_part import CardPart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.marks import ProjectTile


class CandidatesPart(CardPart[Candidate]):
    """Only below the label for projects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CandidatesPart", "Your projects", "head of the projects below a label"), parent)

    def items(self, scene: Scene, row: ShownRecord) -> Sequence[Candidate]:
        return candidates(scene.desk) if row.body.get("scheme") == "national_quality_label" else []

    def line(self, item: Candidate) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("unit"))
        row.addWidget(ProjectTile(item.space.title, item.space.id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(item.space.title, strong=True))
        words.addWidget(PlainLabel(item.words(), size="small", tone="soft", wrap=True))
        row.addLayout(words, 1)
        wish, said, name = self._wish(item)
        if wish is not None:
            button = PlainButton(said, extent="small")
            button.setAccessibleName(f"{said}: {item.space.title}")
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
