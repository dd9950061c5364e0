"""The chat room of a project: its lines in order, and a field that is honest about when a line arrives."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.editor.preflight import why_not
from ui.line_turn import LineTurn, has_no_line
from ui.messages.thread_view import ThreadView
from ui.records import commands
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswerSpec
from ui.records.rights import may
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import TabSpec
from ui.style.theme import current_theme
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel

CHAT, LINE = "chat", "chat_line"
_KINDS = (LINE, "outbox", "conflict", "space", "status")
_GATHER_MS = 100


def chat_tab() -> TabSpec:
    """The tab of a project."""

    def make(desk: Desk, space: SpaceRow | None) -> TabPage:
        assert space is not None
        return ChatTab(desk, space)

    words = QCoreApplication.translate("SpaceHeader", "Chat", "tab of a project: its chat room")
    return TabSpec(CHAT, words, make, (LINE,))


class ChatTab(TabPage):
    """Reads what was fetched; what one writes waits its turn, in the order it was written."""

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._field: AnswerField | None = None
        name = self.tr("Lines of the chat", "list of bubbles, for screen readers")
        self.lines = ThreadView(desk, name, self._read)
        self._note = PlainLabel("", size="small", tone="soft", wrap=True)
        self._empty = PlainLabel(self.tr("Nobody has written here yet.", "chat room is empty"), tone="soft")
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self.lines.edit_wanted.connect(lambda line: commands.take_back(desk, line.id, self._on_taken_back))
        self.lines.take_back_wanted.connect(lambda line: commands.remove(desk, line))
        self.lines.show_conversation(space.id)
        self.refresh()
        LineTurn(desk, self).turned.connect(self._show_note)

    def open_record(self, record: str) -> bool:
        """Scroll to a line."""
        self.lines.show_line(record)
        return True

    def focus_list(self) -> None:
        (self._field.field if self._field is not None else self.lines).setFocus()

    def show_space(self, space: SpaceRow) -> None:
        self._space = space
        self._show_field()
        self._show_note()

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read again, and say how old this is."""
        self.lines.refresh()
        self._empty.setVisible(not self.lines.bubbles)
        self._show_note()

    def close_editors(self) -> None:
        if self._field is not None:
            self._field.close_editors()

    def new_count(self) -> int:
        return sum(1 for row in self.lines.bubbles if row.bubble.line.is_new)

    def _read(self, space: str, limit: int) -> list[ShownRecord]:
        return self._desk.reading.records.list(LINE, space, limit=limit)[::-1]

    def _show_note(self) -> None:
        self._note.setText(self._note_words())

    def _note_words(self) -> str:
        if not may(self._space, LINE, "create"):
            if self._field is not None and not self._field.isHidden():
                return ""  # what was begun there says it
            if self._space.state != "open" or not self._space.is_member:
                return why_not(self._space)
            return self.tr(
                "You can read the chat; writing is for others.", "below the chat of a project in which one has no right to write"
            )
        if not has_no_line(self._desk):
            return self.tr("A line arrives with the next exchange, in a minute or so: this is no live chat.", "below the chat")
        return self.tr("There is no line now. What you write goes out in this order when you are online again.", "below the chat")

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lines, 1)
        note = Place("surface")
        inside = QVBoxLayout(note)
        inside.setContentsMargins(theme.gap("reading"), theme.gap("half"), theme.gap("reading"), theme.gap("half"))
        inside.addWidget(self._empty)
        inside.addWidget(self._note)
        column.addWidget(note)
        self._column = column
        self._show_field()

    def _show_field(self) -> None:
        """The field is absent where the rights do not allow to write, and nothing was begun."""
        can_write = may(self._space, LINE, "create")
        if self._field is None and (can_write or self._desk.reading.drafts.list(LINE, self._space.id)):
            hint = self.tr("Write a line", "field of the chat")
            self._field = AnswerField(self._desk, AnswerSpec(LINE, "", "", hint, str))
            self._column.addWidget(self._field)
        if self._field is not None:
            self._field.show_space(self._space)

    def _on_taken_back(self, _draft: str) -> None:
        """The line comes back into the field; what stood there is kept as its draft."""
        if self._field is not None:
            self._field.close_editors()
            self._field.open_in(self._space.id)
            self._field.field.setFocus()
