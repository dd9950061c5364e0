"""The writing part of the screen: readers, toolbar, title, text and picture tray; gives the fields of the record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sync.blocks import Document, File, Picture, files_of, parse, pictures_of, to_json
from sync.copy.rows import DraftRow
from ui.desk import Desk
from ui.editor.asking import Asking
from ui.editor.attaching import Attached, Attaching
from ui.editor.block_edit import BlockEdit
from ui.editor.clipboard import Taken
from ui.editor.edit_session import Gathered
from ui.editor.formats import object_url
from ui.editor.inlines import Inlines
from ui.editor.picture_tray import PictureTray
from ui.editor.preflight import TrayPicture
from ui.editor.readers_bar import ReadersBar
from ui.editor.toolbar import EditorToolbar
from ui.style.theme import current_theme
from ui.widgets.frames import Place


class WriteForm(Place):
    """Holds one unfinished text. What is shown comes from `draft` once; afterwards only the teacher changes it.

    Signals:
        edited(): anything the record is made of changed.
        told(str): a sentence for the teacher (pictures left out of a paste).
        attach_failed(str, DeskError): a picture or file could not be taken.
    """

    edited = Signal()
    told = Signal(str)
    attach_failed = Signal(str, object)

    def __init__(self, desk: Desk, draft: DraftRow, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._draft = draft
        self._new_ids: list[str] = list(draft.picture_ids)
        self._known: dict[str, TrayPicture] = {}
        self._waiting: list[str] = []
        theme = current_theme()
        pictures = desk.reading.pictures
        unknown = self.tr("A part that is only on the website", "editor, in place of a block this program does not know")
        self._inlines = Inlines(pictures.get, pictures.data, theme, unknown)
        self.edit = BlockEdit(self._inlines, theme)
        self.edit.setAccessibleName(self.tr("Text", "editor, the text field"))
        self.edit.setPlaceholderText(self.tr("Write here", "editor, empty text field"))
        self.title = self._title_field()
        self.readers = ReadersBar(draft.kind, draft.fields)
        self.toolbar = EditorToolbar(self.edit)
        self.tray = PictureTray(self._image_of)
        self._attaching = Attaching(desk, draft.space, parent=self)
        self.asking = Asking(self.edit, self.toolbar, self._attaching, self)
        self._lay_out()
        self._fill()
        self._connect()

    def fields(self) -> dict[str, Any]:
        """The body fields as they stand now; other fields of the draft ride along."""
        return {
            **self._draft.fields,
            "title": self.title.text().strip(),
            "blocks": to_json(self._content()),
            **self.readers.fields(),
        }

    def gather(self) -> Gathered:
        """The text as it stands, for the edit session."""
        content = self.edit.content()
        used = {*pictures_of(content), *files_of(content)}
        kept = tuple(found for found in self._new_ids if found in used)
        return Gathered(self.fields(), kept, tuple(found for found in self._new_ids if found not in used))

    def pictures(self) -> tuple[TrayPicture, ...]:
        """The pictures of the text in order, as described so far; one that is on the website already weighs nothing."""
        return tuple(self._known[found] for found in pictures_of(self.edit.content()) if found in self._known)

    def file_sizes(self) -> tuple[int, ...]:
        """Bytes of each file attached in this draft."""
        used = [found for found in files_of(self.edit.content()) if found in self._new_ids]
        return tuple(self._known[found].size_bytes for found in used if found in self._known)

    def is_empty(self) -> bool:
        """True if there is no title and no text at all."""
        return not self.title.text().strip() and not self.edit.content().blocks

    def refresh_pictures(self) -> None:
        """A picture of the text came to this computer."""
        self.edit.refresh_inlines()

    def _content(self) -> Document:
        blocks = (self._described(b) if isinstance(b, Picture) else b for b in self.edit.content().blocks)
        return Document(tuple(blocks))

    def _described(self, block: Picture) -> Picture:
        known = self._known.get(block.picture)
        return replace(block, alt=known.alt.strip()) if known else block

    def _title_field(self) -> QLineEdit:
        theme = current_theme()
        field = QLineEdit()
        field.setAccessibleName(self.tr("Title", "editor, the title field"))
        field.setPlaceholderText(self.tr("Title", "editor, the title field"))
        field.setProperty("noRing", True)
        field.setFont(theme.font("title", strong=True))
        field.setTextMargins(-2, 0, 0, 0)  # a line edit keeps 2 px for itself; title and text share one edge
        size, weight = theme.font("title").pixelSize(), theme.tokens.weight["strong"]
        field.setStyleSheet(f"QLineEdit {{ border: 0; padding: 0; background: transparent; font-size: {size}px; font-weight: {weight}; }}")
        return field

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.readers)
        column.addWidget(self.toolbar)
        inside = QVBoxLayout()
        edge = theme.gap("reading")
        inside.setContentsMargins(edge, theme.gap("group"), edge, 0)
        inside.setSpacing(theme.gap("half"))
        inside.addWidget(self.title)
        inside.addWidget(self.edit, 1)
        column.addLayout(inside, 1)
        column.addWidget(self.tray)
        self.setTabOrder(self.title, self.edit)

    def _fill(self) -> None:
        content = parse(self._draft.fields.get("blocks"))
        self.title.setText(str(self._draft.fields.get("title", "")))
        for block in content.blocks:
            if isinstance(block, Picture):
                self._know_picture(block)
        self.edit.set_content(content)
        self.tray.show_pictures(self.pictures())

    def _know_picture(self, block: Picture) -> None:
        row = self._desk.reading.pictures.get(block.picture)
        is_new = block.picture in self._new_ids
        size = row.original.size_bytes if is_new and row and row.original else 0
        self._known[block.picture] = TrayPicture(block.picture, block.alt or (row.alt if row else ""), size)

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _text: self.edited.emit())
        self.title.returnPressed.connect(self.edit.setFocus)
        self.edit.edited.connect(self.edited)
        self.edit.taken.connect(self._on_taken)
        self.edit.pictures_left_out.connect(self._on_left_out)
        self.readers.changed.connect(self.edited)
        self.tray.described.connect(self._on_described)
        self.tray.removed.connect(self._on_removed)
        self._attaching.started.connect(lambda name: self._wait_for(name, is_over=False))
        self._attaching.ready.connect(self._on_ready)
        self._attaching.failed.connect(self._on_failed)

    def show_pictures(self) -> None:
        """Bring the tray in line with the text; not at every keystroke, because it reads the whole text."""
        self.tray.show_pictures(self.pictures())

    def _on_removed(self, picture: str) -> None:
        self.edit.remove_object("picture", picture)
        self.show_pictures()

    def _on_described(self, picture: str, alt: str) -> None:
        self._known[picture] = replace(self._known[picture], alt=alt)
        self.edited.emit()

    def _on_taken(self, taken: Taken) -> None:
        self._attaching.add_pictures(taken.picture_paths)
        self._attaching.add_files(taken.file_paths)
        if taken.screenshot is not None:
            name = self.tr("Picture from the clipboard", "name of a pasted picture")
            self._attaching.add_screenshot(taken.screenshot, name)

    def _on_left_out(self, count: int) -> None:
        words = self.tr("Pictures that could not be pasted with the text: %n. Add them with the button “Picture”.", "notice", count)
        self.told.emit(words)

    def _on_ready(self, attached: Attached) -> None:
        self._wait_for(attached.name, is_over=True)
        self._new_ids.append(attached.id)
        self._known[attached.id] = TrayPicture(attached.id, "", attached.size_bytes, attached.from_bytes)
        if attached.kind == "picture":
            self.edit.insert(Picture(attached.id))
            self.show_pictures()
            self.tray.focus_description(attached.id)
        else:
            self.edit.insert(File(attached.id, attached.name))

    def _on_failed(self, name: str, error: object) -> None:
        self._wait_for(name, is_over=True)
        self.attach_failed.emit(name, error)

    def _wait_for(self, name: str, *, is_over: bool) -> None:
        if is_over:
            self._waiting.remove(name)
        else:
            self._waiting.append(name)
        self.tray.show_waiting(self._waiting)

    def _image_of(self, picture: str) -> QImage:
        return self._inlines.image(object_url("picture", picture))
