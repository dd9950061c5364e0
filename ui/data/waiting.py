"""What waits for data in both directions, why, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.wishes import FetchWish
from sync.engine.gate import LineHolds
from ui.data.choices import rules_now
from ui.data.line_words import hold_words
from ui.desk import Desk
from ui.format import price_words
from ui.kind_words import noun_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel

_MOST = 4


def holds_of(desk: Desk) -> LineHolds:
    """What the line's rules hold back now."""
    said = desk.line.status().extra.get("line")
    return said if isinstance(said, LineHolds) else LineHolds()


class WaitingForData(Card):
    """A row for what is to be sent, and one for each file that was asked for; hidden while nothing waits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._shown: list[QWidget] = []
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Waiting", "head of a card of the data page"))
        theme = current_theme()
        edge = theme.gap("group")
        self.body.setContentsMargins(edge, theme.gap("unit"), edge, theme.gap("gap"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.gap("unit"))
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """As it stands now."""
        for row in self._shown:
            self._rows.removeWidget(row)
            row.deleteLater()
        self._shown = []
        status = self._desk.line.status()
        self._add_sending(status.bytes_up_per_s)
        wishes = self._desk.reading.data.wishes()
        for wish in wishes[:_MOST]:
            self._add_wish(wish, status.bytes_down_per_s)
        if len(wishes) > _MOST:
            size = sum(one.size_bytes for one in wishes[_MOST:])
            more = self.tr("And more: %n (%1)", "more files to fetch than are listed; %1 is their price", len(wishes) - _MOST)
            self._put(PlainLabel(more.replace("%1", price_words(size, status.bytes_down_per_s)), size="small", tone="soft"))
        self.setVisible(bool(self._shown))

    def _add_sending(self, speed: float) -> None:
        status, holds = self._desk.line.status(), holds_of(self._desk)
        if not status.waiting_count:
            return
        words = self.tr("To be sent: %n (%1)", "count, and its price in size and time", status.waiting_count)
        reason = hold_words(holds.holds.text or holds.of_file("", status.waiting_bytes), rules_now(self._desk).hours)
        button = PlainButton(self.tr("Send now", "button: let what is held go, whatever the rules say")) if reason else None
        if button is not None:
            button.clicked.connect(self._send_now)
        self._add(words.replace("%1", price_words(status.waiting_bytes, speed)), reason, button)

    def _add_wish(self, wish: FetchWish, speed: float) -> None:
        rules, holds = rules_now(self._desk), holds_of(self._desk)
        code = holds.of_wish(wish, wish.size_bytes, is_night=holds.is_night)
        words = self.tr("To be fetched: {kind}, {price}", "a file that was asked for; price in size and time")
        button = PlainButton(self.tr("Get it now", "button: fetch a file that waits, whatever the rules say")) if code else None
        if button is not None:
            button.clicked.connect(lambda: self._get_now(wish))
        price = price_words(wish.size_bytes, speed)
        self._add(words.format(kind=noun_words(wish.kind or "file"), price=price), hold_words(code, rules.hours), button)

    def _add(self, words: str, reason: str, button: PlainButton | None) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(PlainLabel(words, wrap=True))
        if reason:
            texts.addWidget(PlainLabel(reason, size="small", tone="warn", wrap=True))
        line.addLayout(texts, 1)
        if button is not None:
            button.setAccessibleDescription(words)
            line.addWidget(button)
        self._put(row)

    def _put(self, row: QWidget) -> None:
        self._rows.addWidget(row)
        self._shown.append(row)

    def _send_now(self) -> None:
        self._desk.line.let(*[one.sha256 for one in self._desk.reading.data.files_waiting() if one.is_up])
        self._desk.line.try_now()

    def _get_now(self, wish: FetchWish) -> None:
        self._desk.line.fetch_media(wish.sha256)
        self._desk.line.let(wish.sha256)
