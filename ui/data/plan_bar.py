"""Over the room: what large files, or the rest of a first exchange, would cost before they go, and the answers."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.rows import DeskStatus
from sync.engine.everything import EVERYTHING
from sync.engine.gate import LineHolds, Plan
from sync.engine.line_rules import LATER
from ui.desk import Desk
from ui.format import price_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel


class PlanBar(Place):
    """Hidden while nothing is asked. Texts go meanwhile, and the newest is here to be read."""

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
            EVERYTHING: PlainButton(self.tr("Get everything", "button: answer to what the rest of a first exchange would cost")),
            "all": PlainButton(self.tr("Send and get all", "button: answer to what large files would cost")),
            "text_only": PlainButton(self.tr("Only the texts", "button: answer to what large files would cost")),
            LATER: PlainButton(self.tr("Later", "button: answer to what large files would cost: ask again in an hour")),
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
        if plan is not None and isinstance(said, LineHolds):
            self.words.setText(self._rest_words(plan, said, status) if plan.rest_bytes else self._words(plan, status))
            for choice, button in self.buttons.items():
                button.setVisible(choice == LATER or (choice == EVERYTHING) == bool(plan.rest_bytes))
                button.setAccessibleDescription(self.words.text())

    def _rest_words(self, plan: Plan, said: LineHolds, status: DeskStatus) -> str:
        speed = status.bytes_down_per_s if status.extra.get("is_down_measured") else 0
        text = self.tr("The newest is here to be read. Everything else costs {price}.", "the plan, after the first of a first exchange")
        words = text.format(price=price_words(plan.rest_bytes, speed))
        room = said.holds.room_bytes
        if room is None or room >= plan.rest_bytes:
            return words
        left = self.tr("Your budget has {size} left.", "the plan: follows the price of everything")
        return f"{words} {left.format(size=size_words(room))}"

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
