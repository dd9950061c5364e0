"""A rich text with all that belongs to it: toolbar, text, picture tray, pictures on their way; for the write screen and for forms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.blocks import Document, File, Picture, files_of, parse, pictures_of, to_json
from ui.desk import Desk
from ui.editor.asking import Asking
from ui.editor.attaching import Attached, Attaching
from ui.editor.block_edit import BlockEdit
from ui.editor.clipboard import Taken
from ui.editor.draft_media import DraftMedia
from ui.editor.formats import object_url
from ui.editor.inlines import Inlines
from ui.editor.picture_tray import PictureTray
from ui.editor.preflight import TrayPicture
from ui.editor.toolbar import EditorToolbar
from ui.pictures.fitting import PictureFit
from ui.pictures.opening import PictureOpening
from ui.pictures.resizing import Resizing
from ui.pictures.said import PictureSaid
from ui.style.theme import current_theme
from ui.widgets.frames import Place


class RichText(Place):
    """`head`: a widget that stands between the toolbar and the text (a title). What is shown comes once, by `set_blocks`.

    Signals:
        edited(): text, description or pictures changed.
        told(str): a sentence for the teacher.
        failed(str, DeskError): a picture or file could not be taken.
    """

    edited = Signal()
    told = Signal(str)
    failed = Signal(str, object)

    def __init__(
        self, desk: Desk, space: str, media: DraftMedia, *, head: QWidget | None = None, edge: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self.media = media
        self._waiting: list[str] = []
        self._sizing: dict[str, str] = {}
        theme = current_theme()
        pictures = desk.reading.pictures
        unknown = self.tr("A part that is only on the website", "editor, in place of a block this program does not know")
        self._inlines = Inlines(pictures.get, pictures.data, theme, unknown)
        self.edit = BlockEdit(self._inlines, theme)
        self.edit.setAccessibleName(self.tr("Text", "editor, the text field"))
        self.edit.setPlaceholderText(self.tr("Write here", "editor, empty text field"))
        self.toolbar = EditorToolbar(self.edit)
        self.resizing = Resizing(desk, self)
        self.tray = PictureTray(self._image_of, self.resizing)
        self.attaching = Attaching(desk, space, parent=self)
        self.opening = PictureOpening(desk, space, self)
        self.asking = Asking(self.edit, self.toolbar, self.attaching, self)
        self._lay_out(head, edge)
        self._connect()

    def set_blocks(self, raw: object) -> None:
        """Show a text; no signal, nothing to undo."""
        content = parse(raw)
        for block in content.blocks:
            if isinstance(block, Picture):
                self.media.know(block.picture, self._desk.reading.pictures, block.alt)
        self.edit.set_content(content)
        self.show_pictures()

    def blocks(self) -> list[dict[str, Any]]:
        """The text as it stands, pictures with what the tray says of them."""
        content = (self._described(block) if isinstance(block, Picture) else block for block in self.edit.content().blocks)
        return to_json(Document(tuple(content)))

    def is_empty(self) -> bool:
        """True if there is nothing in the text."""
        return not self.edit.content().blocks

    def used_ids(self) -> tuple[str, ...]:
        """Pictures and files that stand in the text."""
        content = self.edit.content()
        return (*pictures_of(content), *files_of(content))

    def pictures(self) -> tuple[TrayPicture, ...]:
        """The pictures of the text in order."""
        return self.media.pictures(pictures_of(self.edit.content()))

    def file_sizes(self) -> tuple[int, ...]:
        """Bytes of each file attached in this draft."""
        return self.media.sizes(files_of(self.edit.content()))

    def show_pictures(self) -> None:
        """Bring the tray in line with the text; not at every keystroke, because it reads the whole text."""
        self.tray.show_pictures(self.pictures())

    def refresh_pictures(self) -> None:
        """A picture of the text came to this computer."""
        self.edit.refresh_inlines()

    def _described(self, block: Picture) -> Picture:
        known = self.media.known.get(block.picture)
        return replace(block, alt=known.alt.strip()) if known else block

    def _lay_out(self, head: QWidget | None, edge: int) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        inside = QVBoxLayout()
        inside.setContentsMargins(edge, theme.gap("group"), edge, 0)
        inside.setSpacing(theme.gap("half"))
        if head is not None:
            inside.addWidget(head)
        inside.addWidget(self.edit, 1)
        column.addLayout(inside, 1)
        column.addWidget(self.tray)
        if head is not None:
            self.setTabOrder(head, self.edit)

    def _connect(self) -> None:
        self.edit.edited.connect(self.edited)
        self.edit.taken.connect(self._on_taken)
        self.edit.pictures_left_out.connect(self._on_left_out)
        self.tray.described.connect(self._on_described)
        self.tray.removed.connect(self._on_removed)
        self.tray.opened.connect(self.open_picture)
        self.opening.said.connect(self._on_said)
        self.resizing.started.connect(self._on_resizing)
        self.resizing.ended.connect(self._on_resize_ended)
        self.resizing.resized.connect(self._on_resized)
        self.resizing.failed.connect(lambda picture, error: self.failed.emit(self._name_of(picture), error))
        self.attaching.started.connect(lambda name: self._wait_for(name, is_over=False))
        self.attaching.ready.connect(self._on_ready)
        self.attaching.failed.connect(self._on_failed)

    def _on_removed(self, picture: str) -> None:
        self.edit.remove_object("picture", picture)
        self.show_pictures()

    def open_picture(self, picture: str) -> None:
        """Cover faces, say who is in it."""
        known = self.media.known.get(picture)
        if known is not None:
            self.opening.open(known)

    def _on_said(self, said: PictureSaid) -> None:
        """A covered picture stands where the uncovered one stood; undo must not bring that one back, so it begins anew."""
        self.media.said(said)
        if said.new != said.picture:
            self.media.weigh(said.new, self._desk.reading.pictures)
            self.edit.replace_picture(said.picture, said.new)
        self.show_pictures()
        self.edited.emit()

    def _on_resizing(self, picture: str) -> None:
        self._sizing[picture] = self._name_of(picture)
        self._wait_for(self._sizing[picture], is_over=False)
        self.edited.emit()

    def _on_resize_ended(self, picture: str) -> None:
        self._wait_for(self._sizing.pop(picture), is_over=True)
        self.edited.emit()

    def _on_resized(self, picture: str, fit: PictureFit) -> None:
        self.media.resized(picture, fit)
        self.show_pictures()

    def _name_of(self, picture: str) -> str:
        known = self.media.known.get(picture)
        return (known.alt.strip() if known is not None else "") or self.tr("Picture", "name of a picture that has no description yet")

    def _on_described(self, picture: str, alt: str) -> None:
        self.media.describe(picture, alt)
        self.edited.emit()

    def _on_taken(self, taken: Taken) -> None:
        self.attaching.add_pictures(taken.picture_paths)
        self.attaching.add_files(taken.file_paths)
        if taken.screenshot is not None:
            name = self.tr("Picture from the clipboard", "name of a pasted picture")
            self.attaching.add_screenshot(taken.screenshot, name)

    def _on_left_out(self, count: int) -> None:
        words = self.tr("Pictures that could not be pasted with the text: %n. Add them with the button “Picture”.", "notice", count)
        self.told.emit(words)

    def _on_ready(self, attached: Attached) -> None:
        self._wait_for(attached.name, is_over=True)
        self.media.took(attached)
        if attached.kind == "picture":
            self.edit.insert(Picture(attached.id))
            self.show_pictures()
            self.tray.focus_description(attached.id)
        else:
            self.edit.insert(File(attached.id, attached.name))

    def _on_failed(self, name: str, error: object) -> None:
        self._wait_for(name, is_over=True)
        self.failed.emit(name, error)

    def _wait_for(self, name: str, *, is_over: bool) -> None:
        if is_over:
            self._waiting.remove(name)
        else:
            self._waiting.append(name)
        self.tray.show_waiting(self._waiting)

    def _image_of(self, picture: str) -> QImage:
        return self._inlines.image(object_url("picture", picture))
