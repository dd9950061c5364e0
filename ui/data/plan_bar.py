"""Over the room: what large files would cost before they go, and the three answers."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.rows import DeskStatus
from sync.engine.gate import LineHolds, Plan
from ui.desk import Desk
from ui.format import price_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel


class PlanBar(Place):
    """Hidden while nothing is asked. Texts go meanwhile."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._desk = desk
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        self.words = PlainLabel("", wrap=True)
        row.addWidget(IconLabel("purse", "accent"))
        row.addWidget(self.words, 1)
        self.buttons = {
            "all": PlainButton(self.tr("Send and get all", "button: answer to what large files would cost")),
            "text_only": PlainButton(self.tr("Only the texts", "button: answer to what large files would cost")),
            "later": PlainButton(self.tr("Later", "button: answer to what large files would cost: ask again in an hour")),
        }
        for choice, button in self.buttons.items():
            button.clicked.connect(lambda _=False, choice=choice: self._answer(choice))
            row.addWidget(button)
        self.hide()
        desk.bus.status.connect(self.show_status)

    def show_status(self, status: DeskStatus) -> None:
        """Ask, or ask no more."""
        said = status.extra.get("line")
        plan = said.plan if isinstance(said, LineHolds) else None
        self.setVisible(plan is not None)
        if plan is not None:
            self.words.setText(self._words(plan, status))
            for button in self.buttons.values():
                button.setAccessibleDescription(self.words.text())

    def _words(self, plan: Plan, status: DeskStatus) -> str:
        parts = []
        if plan.up_bytes:
            up = self.tr("sending {price}", "part of a plan; price in size and time")
            parts.append(up.format(price=price_words(plan.up_bytes, status.bytes_up_per_s)))
        if plan.down_bytes:
            down = self.tr("getting {price}", "part of a plan; price in size and time")
            parts.append(down.format(price=price_words(plan.down_bytes, status.bytes_down_per_s)))
        words = self.tr("Texts go now. Large files wait for your answer: %n ({prices}).", "the plan, before large files go", plan.count)
        return words.format(prices="; ".join(parts))

    def _answer(self, choice: str) -> None:
        self._desk.line.answer_plan(choice)
        self.hide()
