"""Waiting for you: what came back (tinted), what was merged for you and what waits to be sent, each with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import SendingRow, Today
from ui.format import price_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Card, IconLabel, Place
from ui.widgets.labels import PlainLabel, Rule


class WaitingCard(Card):
    """Shows the two numbers of the rooms list and of Sending; when both are zero it says so.

    Signals:
        sending_requested(str): "came_back" or "to_send".
        review_requested(str): show what was merged; the conflict's id, "" for several.
    """

    sending_requested = Signal(str)
    review_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Waiting for you", "head of a card of Today"))
        head = QWidget()
        head.setLayout(self.head)
        self.body.addWidget(head)
        self.body.addWidget(Rule())
        self._came_back = _Line("badTint", "returned", "bad", self.tr("See why", "button: opens what came back"))
        self._came_back.button.clicked.connect(lambda: self.sending_requested.emit("came_back"))
        self._merged_item = ""
        self._merged = _Line("surface", "history", "soft", self.tr("Review", "button: shows what was merged for you"))
        self._merged.button.clicked.connect(lambda: self.review_requested.emit(self._merged_item))
        self._waits = _Line("surface", "clock", "soft", self.tr("See list", "button: opens what waits to be sent"))
        self._waits.button.clicked.connect(lambda: self.sending_requested.emit("to_send"))
        self._rule, self._rule_below_merged = Rule(), Rule()
        self._nothing = _Line("surface", "checkring", "ok", "")
        for part in (self._came_back, self._rule, self._merged, self._rule_below_merged, self._waits, self._nothing):
            self.body.addWidget(part)
        self.body.addSpacing(current_theme().radius("card") // 2)  # a row would cover the round corners

    def show_today(self, today: Today, bytes_up_per_s: float, merged: Sequence[SendingRow] = ()) -> None:
        """The counts as of now; `merged` is what nobody has looked at yet."""
        back, waiting = today.came_back_count, today.waiting_count
        safe = self.tr("Nothing is lost, the texts are on this computer.", "below the count of what came back")
        self._came_back.say(self.tr("Came back: %n", "count on Today", back), safe)
        price = price_words(today.waiting_bytes, bytes_up_per_s) if bytes_up_per_s > 0 else size_words(today.waiting_bytes)
        self._waits.say(self.tr("Waiting to be sent: %n", "count on Today", waiting), price)
        none = self.tr("Nothing waits", "Today: no unsent work")
        self._nothing.say(none, self.tr("Everything you sent has arrived.", "Today: no unsent work"))
        self._came_back.setVisible(back > 0)
        self._merged.say(self.tr("Merged for you: %n", "count on Today", len(merged)), ", ".join(row.title for row in merged[:2]))
        self._merged_item = merged[0].item if len(merged) == 1 else ""
        self._merged.setVisible(bool(merged))
        self._rule.setVisible(back > 0 and (waiting > 0 or bool(merged)))
        self._rule_below_merged.setVisible(bool(merged) and waiting > 0)
        self._waits.setVisible(waiting > 0)
        self._nothing.setVisible(back == 0 and waiting == 0 and not merged)


class _Line(Place):
    """Icon, two lines of words, a button."""

    def __init__(self, place: str, icon_name: str, role: str, button_text: str) -> None:
        super().__init__(place)
        theme = current_theme()
        row = QHBoxLayout(self)
        edge = theme.gap("group")
        row.setContentsMargins(edge, theme.px(9), edge, theme.px(9))
        row.setSpacing(theme.gap("gap"))
        self._first = PlainLabel("", strong=True)
        self._second = PlainLabel("", size="small", tone="text" if place == "badTint" else "soft", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._first)
        words.addWidget(self._second)
        self.button = PlainButton(button_text, extent="small")
        row.addWidget(IconLabel(icon_name, role))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.button.setVisible(bool(button_text))

    def say(self, first: str, second: str) -> None:
        self._first.setText(first)
        self._second.setText(second)
        self.button.setAccessibleDescription(first)
