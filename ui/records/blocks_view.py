"""A whole rich text to read: text in selectable views, pictures, files and videos as cards with their price."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.blocks import Block, Document, File, Picture, Unknown, Video
from sync.copy.rows import MediaRow
from ui.data.coming import Coming, get_now
from ui.desk import Desk
from ui.records.file_row import FileRow, file_media
from ui.records.picture_card import PictureCard
from ui.records.read_text import ReadText
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel, set_tip

_CARDS = (Picture, File, Video, Unknown)


class BlocksView(QWidget):
    """Shows one document; reads pictures and files from the local copy only.

    Signals:
        media_wanted(str): fetch this hash.
        link_chosen(str): open this address.
        save_wanted(str): save the file record of this id somewhere.
    """

    media_wanted = Signal(str)
    link_chosen = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = Document()
        self._cards: dict[str, PictureCard] = {}
        self._files: dict[str, FileRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().gap("unit"))

    def show_document(self, document: Document, *, is_forced: bool = False) -> None:
        """Show a text; one that is shown already stays as it is, with its scroll place and selection."""
        if document == self._document and not is_forced:
            self.refresh_media()
            return
        self._document = document
        self._clear()
        for group in _grouped(document.blocks):
            self._column.addWidget(self._widget(group))

    def refresh_media(self) -> None:
        """Pictures or files came to this computer or were asked for, or the speed changed."""
        if not self._cards and not self._files:
            return
        speed, coming = self._desk.line.status().bytes_down_per_s, Coming(self._desk)
        for picture, card in self._cards.items():
            card.show_row(self._desk.reading.pictures.get(picture), speed, coming)
        for file, row in self._files.items():
            row.show_media(self._media(file), speed, coming)

    def _clear(self) -> None:
        self._cards.clear()
        self._files.clear()
        clear(self._column)

    def _widget(self, group: tuple[Block, ...]) -> QWidget:
        block = group[0]
        speed = self._desk.line.status().bytes_down_per_s
        match block:
            case Picture():
                row = self._desk.reading.pictures.get(block.picture)
                card = PictureCard(row, block.alt, self._desk.reading.pictures.data, speed, Coming(self._desk))
                card.wanted.connect(self.media_wanted)
                card.wanted_now.connect(self._on_wanted_now)
                self._cards[block.picture] = card
                return card
            case File():
                found = FileRow(block.file, block.title, self._media(block.file), speed, Coming(self._desk))
                found.wanted.connect(self.media_wanted)
                found.wanted_now.connect(self._on_wanted_now)
                found.save_wanted.connect(self.save_wanted)
                self._files[block.file] = found
                return found
            case Video():
                return self._video(block)
            case Unknown():
                words = self.tr("A part of this text is only on the website.", "in place of a block this program does not know")
                return PlainLabel(words, tone="soft", size="small", wrap=True)
        text = ReadText(Document(group), self.tr("Text", "reading pane, the text"))
        text.link_chosen.connect(self.link_chosen)
        return text

    def _video(self, block: Video) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        button = LinkButton(block.title or block.url, "video", extent="base")
        words = self.tr("Video on the web: %1", "screen reader: a link to a video, %1 is its title")
        button.setAccessibleName(words.replace("%1", block.title or block.url))
        set_tip(button, block.url)
        button.clicked.connect(lambda: self.link_chosen.emit(block.url))
        row.addWidget(button)
        row.addWidget(IconLabel("public", "soft", "inline"))
        row.addWidget(PlainLabel(self.tr("opens in the browser", "beside a link to a video"), size="small", tone="soft"))
        row.addStretch(1)
        return holder

    def _on_wanted_now(self, sha256: str) -> None:
        get_now(self._desk, sha256)

    def _media(self, file: str) -> MediaRow | None:
        return file_media(self._desk, file)


def _grouped(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Neighbouring text blocks together, every card alone."""
    texts: list[Block] = []
    for block in blocks:
        if isinstance(block, _CARDS):
            if texts:
                yield tuple(texts)
                texts = []
            yield (block,)
        else:
            texts.append(block)
    if texts:
        yield tuple(texts)
