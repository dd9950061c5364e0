"""The reading pane of the Pages tab."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
from ui.twinspace.pages_rows import readers_words
from ui.twinspace.record_head import RecordHead
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Place
from ui.widgets.labels import ElidedLabel


class PagePane(QWidget):
    """Shows one page with the titles above it in the tree.

    Signals:
        edit_wanted(object): the ShownRecord to edit.
        below_wanted(str): a new page below this one.
        sending_wanted(str): see this record in Sending.
        save_wanted(str): save this file record.
    """

    edit_wanted = Signal(object)
    below_wanted = Signal(str)
    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ShownRecord | None = None
        self._space: SpaceRow | None = None
        self._path = ElidedLabel("", size="small", tone="soft")
        self.head = RecordHead()
        self.edit = PlainButton(self.tr("Edit page", "below a page, button"), "write")
        self.below = PlainButton(self.tr("New page below this one", "below a page, button"), "plus")
        self.blocks = BlocksView(desk)
        self._lay_out()
        self._connect()

    @property
    def record_id(self) -> str:
        """What is shown, or ""."""
        return self._row.id if self._row else ""

    def show_page(self, record: str, space: SpaceRow) -> bool:
        """Show a page; False if this computer does not have it."""
        row = self._desk.reading.records.get(record)
        if row is None or row.is_deleted_here:
            return False
        is_other = self._row is None or self._row.id != row.id
        self._row, self._space = row, space
        state = state_words(row, self._desk.line.status().bytes_up_per_s, self._desk.clock.now_utc())
        can_edit = may_edit(space, row)
        is_public = row.body.get("visibility") == "internet" and row.body.get("state") != "draft"
        can_delete = may_delete(space, row)
        self.head.show_record(row, state, readers_words(row), is_public=is_public, can_edit=can_edit, can_delete=can_delete)
        self.edit.setVisible(can_edit)
        self.below.setVisible(may(space, "page", "create"))
        above = self._titles_above(row)
        self._path.setText(" / ".join(above))
        self._path.setVisible(bool(above))
        self.blocks.show_document(parse(row.body.get("blocks")))
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        return True

    def on_changed(self, changes: Changes) -> None:
        """Read again what was touched."""
        if self._row is None or self._space is None:
            return
        if changes.touches("page", "outbox", "conflict", "space"):
            self.show_page(self._row.id, self._space)
        if changes.touches("media", "picture", "file"):
            self.blocks.refresh_media()

    def _titles_above(self, row: ShownRecord) -> list[str]:
        titles: list[str] = []
        seen = {row.id}
        above = row.parent
        while above and above not in seen:
            seen.add(above)
            found = self._desk.reading.records.get(above)
            if found is None:
                break
            titles.insert(0, found.title)
            above = found.parent
        return titles

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        page = Place("surface")
        inside = QVBoxLayout(page)
        edge = theme.gap("reading")
        inside.setContentsMargins(edge, theme.gap("pane"), edge, theme.gap("pane"))
        inside.setSpacing(theme.gap("gap"))
        for part in (self._path, self.head, self.blocks):
            inside.addWidget(part)
        inside.addSpacing(theme.gap("unit"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.gap("gap"))
        buttons.addWidget(self.edit)
        buttons.addWidget(self.below)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addStretch(1)
        self._scroll.setWidget(page)
        column.addWidget(self._scroll)

    def _connect(self) -> None:
        self.head.edit_wanted.connect(lambda: self.edit_wanted.emit(self._row))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._row))
        self.below.clicked.connect(lambda: self.below_wanted.emit(self.record_id))
        self.head.delete_wanted.connect(self._on_delete_wanted)
        self.head.copy_wanted.connect(self._on_copy_wanted)
        self.head.sending_wanted.connect(lambda: self.sending_wanted.emit(self.record_id))
        self.blocks.media_wanted.connect(self._desk.line.fetch_media)
        self.blocks.link_chosen.connect(commands.open_link)
        self.blocks.save_wanted.connect(self.save_wanted)

    def _on_delete_wanted(self) -> None:
        row = self._row
        if row is not None:
            ask_delete(self, row.title, lambda: commands.remove(self._desk, row))

    def _on_copy_wanted(self) -> None:
        if self._row is not None:
            QGuiApplication.clipboard().setMimeData(give(parse(self._row.body.get("blocks"))))
