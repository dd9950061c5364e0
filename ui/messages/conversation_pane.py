"""One conversation: its title and people, the bubbles, and the field for the reply."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow, ShownRecord
from sync.records import Author
from ui.bus import Notice
from ui.desk import Desk
from ui.messages import commands
from ui.messages.people import as_person, first_name
from ui.messages.thread_view import ThreadView
from ui.messages.writing_field import WritingField
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton
from ui.widgets.frames import Place
from ui.widgets.labels import ElidedLabel, Rule


class ConversationPane(Place):
    """Signals:
    draft_wanted(str): an unsent line became this draft and is to be edited.
    """

    draft_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self.conversation = ""
        name = self.tr("Messages of this conversation", "list of bubbles, for screen readers")
        self.lines = ThreadView(desk, name, lambda conversation, limit: desk.reading.messages.lines(conversation, limit=limit))
        self.field = WritingField(desk)
        self._compose()
        self.lines.edit_wanted.connect(self._on_edit_wanted)
        self.lines.take_back_wanted.connect(self._on_take_back_wanted)
        self.field.sent.connect(self._on_sent)

    def open_conversation(self, conversation: str, draft: DraftRow | None = None) -> None:
        """Show it, with the reply begun before, or `draft`."""
        shown = self._desk.reading.records.get(conversation)
        if shown is None:
            return
        is_other = conversation != self.conversation
        self.conversation = conversation
        self._show_head(shown)
        if is_other:
            self.lines.show_conversation(conversation)
        self.field.open_draft(draft or commands.reply_draft(self._desk, shown), self._hint(shown))

    def refresh(self) -> None:
        """Read the lines again; what is being written stays."""
        if self.conversation:
            self.lines.refresh()

    def _compose(self) -> None:
        theme = current_theme()
        edge = theme.gap("reading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel("", size="title", strong=True)
        self._people = ElidedLabel("", size="small", tone="soft")
        words.addWidget(self._title)
        words.addWidget(self._people)
        head.addLayout(words, 1)
        self._more = IconButton("more", self.tr("More", "button: menu of a conversation"))
        self._more.clicked.connect(self._on_more_pressed)
        head.addWidget(self._more)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self.lines, 1)
        column.addWidget(Rule())
        foot = QVBoxLayout()
        foot.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        foot.addWidget(self.field)
        column.addLayout(foot)

    def _others(self, shown: ShownRecord) -> list[Author]:
        people = [as_person(raw) for raw in shown.body.get("participants") or ()]
        return [person for person in people if person is not None and person.id != self._desk.person.id]

    def _show_head(self, shown: ShownRecord) -> None:
        self._title.setText(shown.title)
        names = ", ".join(person.name for person in self._others(shown))
        with_you = self.tr("{names} and you", "below the title of a conversation: who takes part")
        self._people.setText(with_you.format(names=names) if names else "")

    def _hint(self, shown: ShownRecord) -> str:
        names = ", ".join(first_name(person) for person in self._others(shown))
        return self.tr("Write to {names}", "inside the empty reply field").format(names=names)

    def _on_edit_wanted(self, line: ShownRecord) -> None:
        """What is in the field is kept as another draft; the line comes back into the field."""
        self.field.close_editor()
        commands.take_back(self._desk, line, self.draft_wanted.emit)

    def _on_take_back_wanted(self, line: ShownRecord) -> None:
        """It is not sent, and not lost either."""
        said = self.tr("Taken back. It is kept under Drafts in Sending.", "notice after a message was taken back")
        commands.take_back(self._desk, line, lambda _draft: self._desk.bus.say.emit(Notice(said)))

    def _on_sent(self, _record: str) -> None:
        shown = self._desk.reading.records.get(self.conversation)
        self.lines.refresh()
        if shown is not None:
            self.field.open_draft(commands.reply_draft(self._desk, shown), self._hint(shown))
            self.field.edit.setFocus()

    def _on_more_pressed(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Mark as read", "menu of a conversation"), lambda: commands.mark_as_read(self._desk, self.conversation))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
