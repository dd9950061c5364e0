"""The body of a text with a title: readers, toolbar, title, text and picture tray; gives the fields of the record."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from ui.desk import Desk
from ui.editor.draft_media import DraftMedia
from ui.editor.edit_session import Gathered
from ui.editor.preflight import (
    LONGEST_TITLE,
    Checked,
    TrayPicture,
    is_for_everyone,
    length_check,
    may,
    readers_check,
    resizing_check,
    title_check,
)
from ui.editor.readers_bar import ReadersBar
from ui.editor.rich_text import RichText
from ui.style.theme import Theme, current_theme
from ui.widgets.frames import Place

HAS_READERS = ("update", "page")


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
        self._draft = draft
        self._media = DraftMedia(list(draft.picture_ids))
        self.title = self._title_field()
        is_group, may_choose = _is_in_group(desk, draft), _may_choose_readers(desk, draft)
        self.readers = ReadersBar(draft.kind, draft.fields, can_change=may_choose, is_group=is_group)
        self.readers.setVisible(draft.kind in HAS_READERS)
        self.rich = RichText(desk, draft.space, self._media, head=self.title, edge=current_theme().gap("reading"))
        self.edit, self.toolbar, self.tray, self.asking = self.rich.edit, self.rich.toolbar, self.rich.tray, self.rich.asking
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.readers)
        column.addWidget(self.rich, 1)
        self.title.setText(str(draft.fields.get("title", "")))
        self.rich.set_blocks(draft.fields.get("blocks"))
        self._connect()

    def fields(self) -> dict[str, Any]:
        """The body fields as they stand now; other fields of the draft ride along."""
        readers = self.readers.fields() if self._draft.kind in HAS_READERS else {}
        return {**self._draft.fields, "title": self.title.text().strip(), "blocks": self.rich.blocks(), **readers}

    def gather(self) -> Gathered:
        """The text as it stands, for the edit session."""
        used = set(self.rich.used_ids())
        new = self._media.new_ids
        kept = tuple(found for found in new if found in used)
        return Gathered(self.fields(), kept, tuple(found for found in new if found not in used), self._media.alts())

    def checks(self) -> tuple[Checked, ...]:
        """A title is needed, and fits; who will read it."""
        fields = self.fields()
        found = (title_check(str(fields["title"])), *length_check(fields["blocks"]), *resizing_check(self.rich.resizing.is_busy))
        return found if self._draft.kind not in HAS_READERS else (*found, readers_check(self._draft.kind, fields))

    def is_public(self, fields: dict[str, Any]) -> bool:
        """True if people outside the project will see it."""
        return is_for_everyone(self._draft.kind, fields)

    def pictures(self) -> tuple[TrayPicture, ...]:
        """The pictures of the text in order, as described so far; one that is on the website already weighs nothing."""
        return self.rich.pictures()

    def file_sizes(self) -> tuple[int, ...]:
        """Bytes of each file attached in this draft."""
        return self.rich.file_sizes()

    def is_empty(self) -> bool:
        """True if there is no title and no text at all."""
        return not self.title.text().strip() and self.rich.is_empty()

    def show_pictures(self) -> None:
        """Bring the tray in line with the text."""
        self.rich.show_pictures()

    def refresh_pictures(self) -> None:
        """A picture of the text came to this computer."""
        self.rich.refresh_pictures()

    def go_to(self, name: str) -> None:
        """To the title, the text or the picture that lacks a description."""
        what, _, picture = name.partition(":")
        if what == "picture":
            self.tray.focus_description(picture)
        elif what == "who":
            self.rich.open_picture(picture)
        elif name == "readers":
            self.readers.button.setFocus()
        else:
            (self.edit if name == "blocks" else self.title).setFocus()

    def show_missing(self) -> None:
        """The panel says it; the title is in sight."""

    def start(self) -> None:
        """The title first, then the text."""
        (self.edit if self.title.text() else self.title).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Dress the text anew."""
        self.edit.set_theme(theme)

    def _title_field(self) -> QLineEdit:
        theme = current_theme()
        field = QLineEdit()
        field.setAccessibleName(self.tr("Title", "editor, the title field"))
        field.setPlaceholderText(self.tr("Title", "editor, the title field"))
        field.setMaxLength(LONGEST_TITLE * 2)  # what is too long is said, not cut
        field.setProperty("noRing", True)
        field.setFont(theme.font("title", strong=True))
        field.setTextMargins(-2, 0, 0, 0)  # a line edit keeps 2 px for itself; title and text share one edge
        size, weight = theme.font("title").pixelSize(), theme.tokens.weight["strong"]
        field.setStyleSheet(f"QLineEdit {{ border: 0; padding: 0; background: transparent; font-size: {size}px; font-weight: {weight}; }}")
        return field

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _text: self.edited.emit())
        self.title.returnPressed.connect(self.edit.setFocus)
        self.readers.changed.connect(self.edited)
        self.rich.edited.connect(self.edited)
        self.rich.told.connect(self.told)
        self.rich.failed.connect(self.attach_failed)


def _is_in_group(desk: Desk, draft: DraftRow) -> bool:
    space = desk.reading.spaces.get(draft.space)
    return space is not None and space.kind == "group"


def _may_choose_readers(desk: Desk, draft: DraftRow) -> bool:
    """True for the author, and for who may change everything: others write on the text of a shared page, not on its readers."""
    row = desk.reading.records.get(draft.record) if draft.record else None
    space = desk.reading.spaces.get(draft.space)
    return row is None or row.is_mine or space is None or may(space, draft.kind, "edit_any")
