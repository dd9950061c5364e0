"""The Messages room: conversations at the leading side, the chosen one with its reply field, or a new message."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ConversationRow, FoundRow
from ui.bus import Notice
from ui.desk import Desk
from ui.messages import commands
from ui.messages.conversation_list import KINDS, ConversationsModel
from ui.messages.conversation_pane import ConversationPane
from ui.messages.conversations_side import ConversationsSide
from ui.messages.new_message import NewMessage
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.frames import EmptyState, Place
from ui.widgets.top_bar import TopBar

_EMPTY, _TALK, _NEW = 0, 1, 2
_MANY = 199
"""From here on reading the conversations would be felt while typing."""


class MessagesRoom(Place):
    """A conversation counts as read once it is left or answered, not by looking at it.

    Signals:
        open_requested(kind, record_id, space): not used by messages themselves; the window connects it.
    """

    open_requested = Signal(str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._later = QTimer(self, singleShot=True, interval=100)
        self._later.timeout.connect(self.refresh)
        self._searching = self._asked = 0
        self._are_many = desk.reading.records.count("conversation") > _MANY
        self.model = ConversationsModel(desk.reading.messages.conversations, desk.person.id, are_many=self._are_many)
        self._side = ConversationsSide(desk, self.model)
        self.list = self._side.list
        self.pane = ConversationPane(desk)
        self.new = NewMessage(desk)
        self._compose()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again, off the Qt thread where there are many; the chosen conversation stays."""
        self._asked += 1
        number = self._asked
        limit, only = self.model.limit, self.model.only
        if self._are_many or self.model.total > _MANY:
            self._desk.jobs.read(lambda reading: reading.messages.conversations(limit, only), lambda rows: self._on_read(number, rows))
        else:
            self._on_read(number, None)

    def _on_read(self, number: int, rows: list[ConversationRow] | None) -> None:
        if number != self._asked:
            return
        chosen = self.pane.conversation
        self.model.show_rows(rows)
        self._side.show_counts()
        if self._right.currentIndex() == _NEW:
            self._choose_new()
        elif chosen:
            self._side.choose(chosen)
        self.pane.refresh()

    def open_target(self, kind: str, record_id: str) -> None:
        """A conversation, one of its messages, a draft of one, or somebody to write to: a contact, or a person by id."""
        if kind == "draft":
            self._open_draft(record_id)
        elif kind == "conversation" and record_id:
            self._show_talk(record_id)
        elif kind in ("contact", "person"):
            self.start_writing()
            (self.new.add_contact if kind == "contact" else self.new.add_known)(record_id)
        elif record_id:
            line = self._desk.reading.records.get(record_id)
            if line is not None and line.parent:
                self._show_talk(line.parent)
                self.pane.lines.show_line(record_id)

    def start_writing(self) -> None:
        """A new message."""
        self.close_editors()
        self._right.setCurrentIndex(_NEW)
        self.new.open_draft(commands.new_draft(self._desk))
        self._choose_new()

    def close_editors(self) -> None:
        """Keep what is being written: at close, at lock, before another conversation. Raises CopyUnusable."""
        self.pane.field.close_editor()
        self.new.field.close_editor()

    def on_shown(self) -> None:
        """The room came on screen: the keyboard goes into its list, or stays in the text that is being written."""
        now = self.window().focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.list.setFocus()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._search.setFocus()

    def _connect(self) -> None:
        self._desk.bus.changed.connect(self._on_changed)
        self._side.segment_chosen.connect(self._on_segment_chosen)
        self.list.opened.connect(self._on_opened)
        self.model.more_wanted.connect(self.refresh)
        self._write.clicked.connect(self.start_writing)
        self._search.textEdited.connect(self._on_search_typed)
        self.pane.draft_wanted.connect(self._open_draft)
        self.new.sent.connect(self._on_new_sent)
        self.new.kept.connect(lambda: self._on_new_left(is_kept=True))
        self.new.dropped.connect(lambda: self._on_new_left(is_kept=False))

    def _compose(self) -> None:
        self._search = SearchField(self.tr("Search messages", "search field of Messages"))
        self._search.setFixedWidth(current_theme().px(260))
        self._write = PrimaryButton(self.tr("New message", "button"), "write")
        bar = TopBar(self.tr("Messages", "title of the room"), self._search, self._write)
        self._right = QStackedWidget()
        hint = self.tr("Choose a conversation, or write a new message.", "Messages: nothing is chosen")
        start = EmptyState(hint, self.tr("New message", "button"), "messages")
        start.wanted.connect(self.start_writing)
        for page in (start, self.pane, self.new):
            self._right.addWidget(page)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._side)
        body.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(body, 1)

    def _choose_new(self) -> None:
        """The row of the first message that is being written, or none before it is kept."""
        self._side.choose(self.new.field.draft_id)

    def _on_opened(self, row: ConversationRow) -> None:
        if not row.is_draft:
            self._show_talk(row.id)
        elif self._right.currentIndex() != _NEW or self.new.field.draft_id != row.id:
            self._open_draft(row.id)

    def _show_talk(self, conversation: str) -> None:
        if self.pane.conversation != conversation or self._right.currentIndex() != _TALK:
            self.close_editors()
            self._leave_talk()
            self.pane.open_conversation(conversation)
        self._right.setCurrentIndex(_TALK)
        self._side.choose(conversation)

    def _leave_talk(self) -> None:
        """The conversation was on screen and is left now: what was new in it is read."""
        left = next((row for row in self.model.rows if row.id == self.pane.conversation), None)
        if left is not None and left.is_new and self._right.currentIndex() == _TALK:
            commands.mark_as_read(self._desk, left.id)

    def _open_draft(self, draft_id: str) -> None:
        draft = self._desk.reading.drafts.get(draft_id)
        if draft is None:
            return
        self.close_editors()
        if draft.kind == "conversation":
            self._right.setCurrentIndex(_NEW)
            self.new.open_draft(draft)
            self._choose_new()
        elif draft.parent:
            self.pane.open_conversation(draft.parent, draft)
            self._right.setCurrentIndex(_TALK)
            self._side.choose(draft.parent)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS, "file", "picture", "media", "fetch_wish") and not self._later.isActive():
            self._later.start()

    def _on_segment_chosen(self, segment: str) -> None:
        self.model.show_segment(segment)
        self.refresh()

    def _on_search_typed(self, text: str) -> None:
        """Filter by the texts of the messages; a later answer to an earlier search is ignored."""
        self._searching += 1
        number = self._searching
        if text.strip():
            self._desk.jobs.read(lambda reading: reading.search.find(text, limit=500), lambda rows: self._on_found(number, _talks_of(rows)))
        else:
            self._on_found(number, None)

    def _on_found(self, number: int, talks: frozenset[str] | None) -> None:
        if number == self._searching:
            self.model.only = talks
            self.refresh()

    def _on_new_sent(self, message: str) -> None:
        self.refresh()
        self.open_target("message", message)

    def _on_new_left(self, *, is_kept: bool) -> None:
        if is_kept:
            self._desk.bus.say.emit(
                Notice(self.tr("Kept as a draft. It stands first in the list.", "notice: a message to go on with later"))
            )
        self._right.setCurrentIndex(_TALK if self.pane.conversation else _EMPTY)
        if self.pane.conversation:
            self.pane.open_conversation(self.pane.conversation)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible():  # another room came; at the end of the program nothing is written any more
            self._leave_talk()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least, most = current_theme().px(260), current_theme().pane("conversations")
        self._side.setFixedWidth(min(most, max(least, round(self.width() * 0.36))))


def _talks_of(rows: list[FoundRow]) -> frozenset[str]:
    """The conversations that the hits are in."""
    talks = {row.parent if row.kind == "message" else row.record for row in rows if row.kind in ("message", "conversation")}
    return frozenset(talk for talk in talks if talk)
