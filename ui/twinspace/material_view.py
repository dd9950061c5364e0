"""One material, large: the picture with its description, or the file, with what getting it costs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.blocks import Block, Document, File, Picture, Video
from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records import commands
from ui.records.blocks_view import BlocksView
from ui.records.confirm import ask_delete
from ui.records.rights import may_delete
from ui.records.states import state_words
from ui.style.theme import current_theme
from ui.twinspace.record_head import RecordHead
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class MaterialView(QWidget):
    """Shows a picture, file or video record.

    Signals:
        back_wanted(): to the grid.
        sending_wanted(str), save_wanted(str): record ids.
    """

    back_wanted = Signal()
    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ShownRecord | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = Place("surface")
        inside = QVBoxLayout(page)
        edge = theme.gap("reading")
        inside.setContentsMargins(edge, theme.gap("group"), edge, theme.gap("pane"))
        inside.setSpacing(theme.gap("gap"))
        top = QHBoxLayout()
        self.back = PlainButton(self.tr("All materials", "above one picture or file, back to all"), "back", extent="small")
        self.back.clicked.connect(self.back_wanted)
        self.save = PlainButton(self.tr("Save as…", "above one picture or file"), "computer", extent="small")
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._row.id if self._row else ""))
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.save)
        inside.addLayout(top)
        self.head = RecordHead()
        self._caption = PlainLabel("", wrap=True, selectable=True)
        self.blocks = BlocksView(desk)
        for part in (self.head, self.blocks, self._caption):
            inside.addWidget(part)
        inside.addStretch(1)
        area.setWidget(page)
        column.addWidget(area)
        self.head.sending_wanted.connect(lambda: self.sending_wanted.emit(self.record_id))
        self.head.delete_wanted.connect(self._on_delete_wanted)
        self.blocks.media_wanted.connect(desk.line.fetch_media)
        self.blocks.link_chosen.connect(commands.open_link)
        self.blocks.save_wanted.connect(self.save_wanted)

    @property
    def record_id(self) -> str:
        """What is shown, or ""."""
        return self._row.id if self._row else ""

    def show_material(self, record: str, title: str, space: SpaceRow) -> bool:
        """Show a record; False if this computer does not have it."""
        row = self._desk.reading.records.get(record)
        if row is None or row.is_deleted_here:
            return False
        self._row = row
        state = state_words(row, self._desk.line.status().bytes_up_per_s, self._desk.clock.now_utc())
        self.head.show_record(row, state, "", is_public=False, can_edit=False, can_delete=may_delete(space, row))
        self.head.show_title(title)
        self.blocks.show_document(Document((_block_of(row, title),)))
        self._caption.setText(str(row.body.get("caption") or ""))
        media = self._desk.reading.pictures.get(record)
        self.save.setVisible(bool(media and media.original and media.original.is_here))
        return True

    def _on_delete_wanted(self) -> None:
        row = self._row
        if row is None:
            return

        def delete() -> None:
            commands.remove(self._desk, row)
            self.back_wanted.emit()

        ask_delete(self, row.title or row.text, delete)


def _block_of(row: ShownRecord, title: str) -> Block:
    url = row.body.get("url")
    if row.kind == "video" and isinstance(url, str) and url:
        return Video(url, title)
    return Picture(row.id, str(row.body.get("alt") or "")) if row.kind == "picture" else File(row.id, title)
