"""The comments below an update, the likes, and the field to write one; what is written is kept as a draft at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk
from ui.editor.edit_session import EditSession, Gathered
from ui.format import country_name, when_words
from ui.records.states import author_words, state_words
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Avatar, CodeChip

SHOWN_AT_FIRST = 30


class CommentLine(QWidget):
    """One comment: who, from where, when, and the words.

    Signals:
        delete_wanted(object): the ShownRecord to delete.
    """

    delete_wanted = Signal(object)

    def __init__(self, row: ShownRecord, desk: Desk, *, can_delete: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        now = desk.clock.now_utc()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, theme.gap("half"), 0, theme.gap("half"))
        outer.setSpacing(theme.gap("gap"))
        author = row.author
        avatar = Avatar(author.name if author else "?", author.id if author else row.id, size="avatarSmall")
        outer.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.gap("unit"))
        head.addWidget(PlainLabel(author_words(row), size="small", strong=True))
        if author and author.country and not row.is_mine:
            head.addWidget(CodeChip(author.country, country_name(author.country)))
        head.addWidget(PlainLabel(when_words(row.written_at or row.created_at, now), size="small", tone="soft"))
        state = state_words(row, desk.line.status().bytes_up_per_s, now)
        if state.words:
            head.addWidget(PlainLabel(state.words, size="small", tone=state.role))
        head.addStretch(1)
        if can_delete:
            head.addWidget(self._more(row))
        column.addLayout(head)
        column.addWidget(PlainLabel(row.text, wrap=True, selectable=True))
        outer.addLayout(column, 1)

    def _more(self, row: ShownRecord) -> IconButton:
        name = self.tr("More about the comment: %1", "button with a menu, for the screen reader: %1 are its words")
        button = IconButton("more", name.replace("%1", row.text[:60]))
        side = current_theme().px(24)
        button.setStyleSheet(f"QToolButton {{ min-height: {side - 2}px; max-height: {side - 2}px; }}")
        button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        delete = menu.addAction(self.tr("Delete", "menu of a comment"))
        delete.triggered.connect(lambda: self.delete_wanted.emit(row))
        button.setMenu(menu)
        return button


class Comments(QWidget):
    """All comments of one update, the oldest first; of very many only the latest until the teacher asks for the others.

    Signals:
        delete_wanted(object): the comment to delete.
        like_toggled(bool): like it, or no longer.
    """

    delete_wanted = Signal(object)
    like_toggled = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._target = ""
        self._rows: list[ShownRecord] = []
        self._limit = SHOWN_AT_FIRST
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        head = QHBoxLayout()
        self._head = PlainLabel(self.tr("Comments", "below an update"), strong=True)
        self._count = PlainLabel("", tone="soft")
        self.like = PlainButton("", "like", extent="small")
        self.like.setText(self.tr("Likes: %n", "button below an update with the count", 0))
        self.like.setCheckable(True)
        self.like.clicked.connect(self.like_toggled)
        head.addWidget(self._head)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.like)
        column.addLayout(head)
        self._earlier = LinkButton("", "up")
        self._earlier.hide()
        self._earlier.clicked.connect(self._on_earlier)
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeading)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)

    def show_update(self, row: ShownRecord, *, can_like: bool, can_delete: Any) -> None:
        """Read the comments of an update again; nothing flickers if they are the same."""
        if row.id != self._target:
            self._target, self._rows, self._limit = row.id, [], SHOWN_AT_FIRST
        self._can_delete = can_delete
        rows = self._desk.reading.records.list("comment", row.space, row.id, limit=1000, newest_first=False)
        self._count.setText(str(len(rows)))
        self.like.setEnabled(can_like)
        self.like.setChecked(row.is_liked_by_me)
        self.like.setText(self.tr("Likes: %n", "button below an update with the count", row.like_count))
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def _fill(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        hidden = max(0, len(self._rows) - self._limit)
        self._earlier.setText(self.tr("Show earlier comments: %n", "link above comments, with the count", hidden))
        self._earlier.setVisible(hidden > 0)
        for row in self._rows[hidden:]:
            line = CommentLine(row, self._desk, can_delete=self._can_delete(row))
            line.delete_wanted.connect(self.delete_wanted)
            self._list.addWidget(line)

    def _on_earlier(self) -> None:
        self._limit += 200
        self._fill()


class CommentField(Place):
    """The field at the foot of the pane. Each update has its own unfinished comment; Ctrl+Enter sends."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent=parent)
        self._desk = desk
        self._session: EditSession | None = None
        self._target = ""
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("reading"), theme.gap("gap"), theme.gap("reading"), theme.gap("gap"))
        row.setSpacing(theme.gap("gap"))
        self.field = QPlainTextEdit()
        self.field.setProperty("kind", "field")
        self.field.setPlaceholderText(self.tr("Write a comment", "field below an update"))
        self.field.setAccessibleName(self.tr("Write a comment", "field below an update"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme.control("field"))
        self.field.document().setDocumentMargin(theme.px(5))
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.textChanged.connect(self._on_edited)
        self.field.installEventFilter(self)
        self.button = PlainButton(self.tr("Send when online", "below an update, sends a comment"))
        self.button.clicked.connect(self._on_send_clicked)
        row.addWidget(self.field, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)

    def open_for(self, update: ShownRecord) -> None:
        """Write below this update; what stood here for another one is kept as its draft."""
        if update.id == self._target:
            return
        self.close_session()
        self._target = update.id
        drafts = self._desk.reading.drafts.list("comment", update.space)
        found = next((draft for draft in drafts if draft.fields.get("target") == update.id), None)
        draft = found or DraftRow("", "comment", update.space, update.id, None, None, {"target": update.id, "text": ""}, (), "")
        self._begin(draft)

    def close_session(self) -> None:
        """Keep what stands here. Raises CopyUnusable."""
        if self._session is not None:
            if self.field.toPlainText().strip() or self._session.draft_id:
                self._session.flush()
            self._session.deleteLater()
        self._session, self._target = None, ""

    def _begin(self, draft: DraftRow) -> None:
        text = str(draft.fields.get("text", ""))
        fields = {key: value for key, value in draft.fields.items() if key != "text"}
        self._session = None
        self.field.setPlainText(text)
        gather = lambda: Gathered({**fields, "text": self.field.toPlainText().strip()})  # noqa: E731
        self._session = EditSession(self._desk, draft, gather, self)
        self._session.sent.connect(self._on_sent)
        self.button.setEnabled(bool(text.strip()))

    def _on_edited(self) -> None:
        has_text = bool(self.field.toPlainText().strip())
        self.button.setEnabled(has_text)
        lines = min(5, max(1, self.field.document().blockCount()))
        theme = current_theme()
        self.field.setFixedHeight(theme.control("field") + (lines - 1) * theme.px(theme.tokens.line_height["base"]))
        if self._session is not None and (has_text or self._session.draft_id):
            self._session.touch()

    def _on_send_clicked(self) -> None:
        if self._session is not None and self.field.toPlainText().strip():
            self.field.setFocus()  # the keyboard stays here when the button goes off
            self.button.setEnabled(False)
            self._session.send()

    def _on_sent(self, _record: str) -> None:
        update = self._desk.reading.records.get(self._target)
        self._target = ""
        self._session = None
        self.field.clear()
        if update is not None:
            self.open_for(update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._on_send_clicked()
                return True
        return super().eventFilter(watched, event)
