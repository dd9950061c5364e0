"""The steps of a proposal in the reading pane: each with its mark, the one that is waited for in strong words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.proposals.steps import DONE, LATER, NO, NOW, Step, mark_words, steps_of
from ui.records.card_part import CardPart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel

_SIGNS = {DONE: ("checkring", "ok"), NOW: ("clock", "warn"), LATER: ("next", "soft"), NO: ("returned", "bad")}


class StepsPart(CardPart[Step]):
    """Every proposal has its steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("StepsPart", "How it becomes a project", "head above the steps of a proposal"), parent)

    def items(self, _scene: Scene, row: ShownRecord) -> Sequence[Step]:
        return steps_of(row)

    def line(self, item: Step) -> QWidget:
        return StepLine(item)


class StepLine(QWidget):
    """One step."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("gap"))
        name, role = _SIGNS[step.mark]
        mark = IconLabel(name, role, "small")
        mark.setAccessibleName(mark_words(step.mark))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(step.words, strong=step.mark == NOW, tone="soft" if step.mark == LATER else "text", wrap=True))
        if step.below:
            words.addWidget(PlainLabel(step.below, size="small", tone="bad" if step.mark == NO else "soft", wrap=True, selectable=True))
        row.addLayout(words, 1)
