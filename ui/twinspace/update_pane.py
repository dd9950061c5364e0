"""The reading pane of the Updates tab: one update with its pictures, comments, likes and the field to answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from sync.blocks import parse
from sync.changes import Changes
from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.editor.clipboard import give
from ui.records import commands
from ui.records.blocks_view import BlocksView
from ui.records.confirm import ask_delete
from ui.records.rights import may, may_delete, may_edit
from ui.records.states import state_words
from ui.style.theme import current_theme
from ui.twinspace.comments import CommentField, Comments
from ui.twinspace.record_head import RecordHead
from ui.widgets.frames import Place
from ui.widgets.labels import Rule


class UpdatePane(QWidget):
    """Shows one update; re-reads it when it, its comments or its pictures were written.

    Signals:
        edit_wanted(object): the ShownRecord to edit.
        sending_wanted(str): see this record in Sending.
        save_wanted(str): save this file record.
    """

    edit_wanted = Signal(object)
    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ShownRecord | None = None
        self._space: SpaceRow | None = None
        self.head = RecordHead()
        self.blocks = BlocksView(desk)
        self.comments = Comments(desk)
        self.field = CommentField(desk)
        self._lay_out()
        self._connect()

    @property
    def record_id(self) -> str:
        """What is shown, or ""."""
        return self._row.id if self._row else ""

    def show_update(self, record: str, space: SpaceRow) -> bool:
        """Show an update; False if this computer does not have it."""
        row = self._desk.reading.records.get(record)
        if row is None or row.is_deleted_here:
            return False
        is_other = self._row is None or self._row.id != row.id
        self._row, self._space = row, space
        now, speed = self._desk.clock.now_utc(), self._desk.line.status().bytes_up_per_s
        is_public = row.body.get("is_public") is True
        readers = self.tr("Everyone can read this", "head of an update") if is_public else self.tr("Members only", "head of an update")
        state = state_words(row, speed, now)
        can_edit, can_delete = may_edit(space, row), may_delete(space, row)
        self.head.show_record(row, state, readers, is_public=is_public, can_edit=can_edit, can_delete=can_delete)
        self.blocks.show_document(parse(row.body.get("blocks")))
        self._show_comments(row, space)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        return True

    def on_changed(self, changes: Changes) -> None:
        """Read again what was touched."""
        if self._row is None or self._space is None:
            return
        if changes.touches("update", "comment", "like", "outbox", "conflict", "space"):
            self.show_update(self._row.id, self._space)
        if changes.touches("media", "picture", "file"):
            self.blocks.refresh_media()

    def close_editors(self) -> None:
        """Keep the comment that is being written."""
        self.field.close_session()

    def _show_comments(self, row: ShownRecord, space: SpaceRow) -> None:
        can_like = may(space, "like", "create")
        self.comments.show_update(row, can_like=can_like, can_delete=lambda comment: may_delete(space, comment))
        can_comment = may(space, "comment", "create")
        self.field.setVisible(can_comment)
        if can_comment:
            self.field.open_for(row)

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        page = Place("surface")
        inside = QVBoxLayout(page)
        edge = theme.gap("reading")
        inside.setContentsMargins(edge, theme.gap("pane"), edge, theme.gap("pane"))
        inside.setSpacing(theme.gap("gap"))
        for part in (self.head, self.blocks, Rule(), self.comments):
            inside.addWidget(part)
        inside.addStretch(1)
        self._scroll.setWidget(page)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.field)

    def _connect(self) -> None:
        desk = self._desk
        self.head.edit_wanted.connect(lambda: self.edit_wanted.emit(self._row))
        self.head.delete_wanted.connect(self._on_delete_wanted)
        self.head.copy_wanted.connect(self._on_copy_wanted)
        self.head.sending_wanted.connect(lambda: self.sending_wanted.emit(self.record_id))
        self.blocks.media_wanted.connect(self._desk.line.fetch_media)
        self.blocks.link_chosen.connect(commands.open_link)
        self.blocks.save_wanted.connect(self.save_wanted)
        self.comments.like_toggled.connect(self._on_like_toggled)
        self.comments.delete_wanted.connect(lambda row: ask_delete(self, row.text[:80], lambda: commands.remove(desk, row)))

    def _on_delete_wanted(self) -> None:
        row = self._row
        if row is not None:
            ask_delete(self, row.title, lambda: commands.remove(self._desk, row))

    def _on_copy_wanted(self) -> None:
        if self._row is not None:
            QGuiApplication.clipboard().setMimeData(give(parse(self._row.body.get("blocks"))))

    def _on_like_toggled(self, is_liked: bool) -> None:
        if self._row is not None:
            commands.set_liked(self._desk, self._row.id, is_liked=is_liked)
