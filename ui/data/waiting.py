"""What waits for data in both directions, why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.wishes import FetchWish
from sync.data_class import dataclass
from ui.data.choices import hours_today
from ui.data.coming import Comes, Coming, get_now, give_up, holds_of
from ui.data.line_words import hold_words
from ui.desk import Desk
from ui.format import price_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel

_MOST = 4


@dataclass(frozen=True)
class _Row:
    """One line of the card. `files`: the hashes its buttons are about."""

    words: str
    reason: str = ""
    is_held: bool = False
    is_up: bool = False
    can_forget: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Group:
    """Files of one project that wait for the same reason."""

    space: str
    comes: Comes
    is_by_itself: bool


class WaitingForData(Card):
    """A row for what is to be sent, and one for the files of each project that were asked for; hidden while nothing waits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.rows: list[_Row] = []
        self.shown: list[QWidget] = []
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Waiting", "head of a card of the data page"))
        theme = current_theme()
        edge = theme.gap("group")
        self.body.setContentsMargins(edge, theme.gap("unit"), edge, theme.gap("gap"))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.gap("unit"))
        self.body.addLayout(self._column)

    def refresh(self) -> None:
        """As it stands now. Rows that say the same stay, with the keyboard in them."""
        rows = [*self._sending(), *self._fetching()]
        self.setVisible(bool(rows))
        if rows == self.rows:
            return
        for widget in self.shown:
            self._column.removeWidget(widget)
            widget.deleteLater()
        self.rows, self.shown = rows, [self._widget(row) for row in rows]
        for widget in self.shown:
            self._column.addWidget(widget)

    def _sending(self) -> list[_Row]:
        status, holds = self._desk.line.status(), holds_of(self._desk)
        if not status.waiting_count:
            return []
        ups = [one for one in self._desk.reading.data.files_waiting() if one.is_up]
        codes = [holds.of_file(one.sha256, one.left_bytes, is_begun=one.is_begun) for one in ups]
        reason = hold_words(holds.holds.text or next(filter(None, codes), ""), hours_today(self._desk))
        words = self.tr("To be sent: %n (%1)", "count, and its price in size and time", status.waiting_count)
        price = price_words(status.waiting_bytes, status.bytes_up_per_s)
        return [_Row(words.replace("%1", price), reason, bool(reason), True, files=tuple(one.sha256 for one in ups))]

    def _fetching(self) -> list[_Row]:
        speed, coming = self._desk.line.status().bytes_down_per_s, Coming(self._desk)
        groups: dict[_Group, list[FetchWish]] = {}
        for wish in self._desk.reading.data.wishes():
            groups.setdefault(_Group(wish.space, coming.of_wish(wish), wish.is_by_itself), []).append(wish)
        rows = [self._fetch_row(group, wishes, speed) for group, wishes in list(groups.items())[:_MOST]]
        rest = [wish for wishes in list(groups.values())[_MOST:] for wish in wishes]
        if rest:
            more = self.tr("And more: %n (%1)", "more files to fetch than are listed; %1 is their price", len(rest))
            rows.append(_Row(more.replace("%1", price_words(sum(one.size_bytes for one in rest), speed))))
        return rows

    def _fetch_row(self, group: _Group, wishes: list[FetchWish], speed: float) -> _Row:
        space = self._desk.reading.spaces.get(group.space) if group.space else None
        words = self.tr("To be fetched: %n (%1)", "files that were asked for; %1 is their price in size and time", len(wishes))
        if space is not None:
            words = self.tr("To be fetched: %n (%1), %2", "files of the project %2 that were asked for; %1 is their price", len(wishes))
        words = words.replace("%1", price_words(sum(one.size_bytes for one in wishes), speed))
        words = words.replace("%2", space.title) if space is not None else words
        files = tuple(one.sha256 for one in wishes)
        return _Row(words, group.comes.words, group.comes.is_held, False, not group.is_by_itself, files)

    def _widget(self, row: _Row) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(PlainLabel(row.words, wrap=True))
        if row.reason:
            texts.addWidget(PlainLabel(row.reason, size="small", tone="warn" if row.is_held else "soft", wrap=True))
        line.addLayout(texts, 1)
        for button in self._buttons(row):
            button.setAccessibleDescription(row.words)
            line.addWidget(button)
        return widget

    def _buttons(self, row: _Row) -> list[PlainButton]:
        found: list[PlainButton] = []
        if row.can_forget:
            forget = LinkButton(self.tr("Not any more", "button: files that were asked for shall not be fetched"))
            forget.clicked.connect(lambda: give_up(self._desk, *row.files))
            found.append(forget)
        if row.is_held and row.is_up:
            send = PlainButton(self.tr("Send now", "button: let what is held go, whatever the rules say"))
            send.clicked.connect(lambda: self._send_now(row))
            found.append(send)
        elif row.is_held:
            get = PlainButton(self.tr("Get it now", "button: fetch a file that waits, whatever the rules say"))
            get.clicked.connect(lambda: get_now(self._desk, *row.files))
            found.append(get)
        return found

    def _send_now(self, row: _Row) -> None:
        self._desk.line.let(*row.files)
        self._desk.line.try_now()
