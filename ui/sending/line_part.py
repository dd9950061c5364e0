"""Beside the list of Sending: when to use the line, and the data purse with its meters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.data.choices import LineChoices, rules_now
from ui.data.meters import PurseMeters
from ui.desk import Desk
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import PlainLabel, Rule


class LinePart(QWidget):
    """Signals:
    purse_wanted(): the page about the data purse.
    """

    purse_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("gap"))
        self.choices, self.meters = LineChoices(desk), PurseMeters()
        self.change = LinkButton(self.tr("Change the purse", "link: opens the page about data budgets"))
        self.change.clicked.connect(self.purse_wanted)
        column.addWidget(Rule())
        column.addWidget(PlainLabel(self.tr("When to use the line", "head in the panel beside Sending"), strong=True))
        column.addWidget(self.choices)
        column.addWidget(Rule())
        column.addWidget(PlainLabel(self.tr("Data purse", "head in the panel beside Sending"), strong=True))
        column.addWidget(self.meters)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)

    def refresh(self) -> None:
        """What is set and used now."""
        self.choices.refresh()
        self._desk.jobs.read(lambda reading: reading.data.spent(), self._on_read)

    def _on_read(self, spent: tuple[int, int]) -> None:
        self.meters.show_spent(spent, rules_now(self._desk))
