"""The steps of a proposal in the reading pane: each with its mark, the one that is waited for in strong words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.proposals.steps import DONE, LATER, NO, NOW, Step, mark_words, steps_of
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.clearing import clear
from ui.widgets.frames import Card, IconLabel
from ui.widgets.labels import PlainLabel

_SIGNS = {DONE: ("checkring", "ok"), NOW: ("clock", "warn"), LATER: ("next", "soft"), NO: ("returned", "bad")}


class StepsPart(PanePart):
    """Is filled anew only when a step changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: tuple[Step, ...] = ()
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("How it becomes a project", "head above the steps of a proposal"))
        card.setMaximumWidth(theme.pane("readingTextMax"))
        edge = theme.gap("group")
        card.body.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        card.body.setSpacing(theme.gap("unit"))
        self._steps = card.body
        column.addWidget(card)

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        steps = steps_of(row)
        if steps == self._shown:
            return
        self._shown = steps
        clear(self._steps)
        for step in steps:
            self._steps.addWidget(StepLine(step))


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
