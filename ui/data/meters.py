"""Today and this month against their budgets: figures and bars."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.engine.line_rules import LineRules
from ui.format import share_words, size_words
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Meter


class PurseMeters(QWidget):
    """Two lines with a bar each; without a budget the figure alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        self._rows = []
        for name in (self.tr("Today", "data used: row"), self.tr("This month", "data used: row")):
            head, amount, meter = QHBoxLayout(), PlainLabel("", size="small"), Meter(name, warns=True)
            head.addWidget(PlainLabel(name, size="small"), 1)
            head.addWidget(amount)
            column.addLayout(head)
            column.addWidget(meter)
            column.addSpacing(current_theme().px(4))
            self._rows.append((amount, meter))

    def show_spent(self, spent: tuple[int, int], rules: LineRules) -> None:
        """(today, this month) in bytes."""
        for (amount, meter), used, budget in zip(self._rows, spent, (rules.day_bytes, rules.month_bytes), strict=True):
            amount.setText(share_words(used, budget) if budget else size_words(used))
            meter.setVisible(bool(budget))
            meter.set_share(used / budget if budget else 0.0)
