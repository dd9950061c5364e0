"""Fields for one picture and for files: added from this computer, or a picture that is in the space already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.reading.pictures import PictureReading
from ui.editor.attaching import Attached, Attaching
from ui.editor.clipboard import PICTURE_SUFFIXES
from ui.editor.inlines import decoded
from ui.editor.picture_tray import Thumbnail
from ui.format import size_words
from ui.forms.field_view import FieldView
from ui.forms.listed_view import ListedView
from ui.forms.picture_picker import PicturePicker
from ui.forms.spec import Body
from ui.forms.text_views import LineEdit
from ui.pictures.fitting import PictureFit
from ui.pictures.opening import PictureOpening
from ui.pictures.resizing import Resizing
from ui.pictures.said import PictureSaid
from ui.pictures.size_field import SizeField
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.labels import PlainLabel


class PictureView(FieldView):
    """The picture small, what it shows, and the ways to another one."""

    def build(self) -> None:
        theme = current_theme()
        self.picture = ""
        self.dialog: QFileDialog | PicturePicker | None = None
        self._thumb = Thumbnail(QImage(), self.tr("Small picture", "field of a form: the chosen picture"))
        self._wait = PlainLabel("", size="small", tone="soft")
        self.choose = PlainButton(self.tr("Picture from this computer", "button of a form field"), "picture", extent="small")
        self.from_space = PlainButton(
            self.tr("From the materials", "button of a form field: a picture of the project"), "album", extent="small"
        )
        self.faces = LinkButton(self.tr("Faces and consent", "picture tray, button: cover faces, say who is in the picture"), "face")
        self.opening = PictureOpening(self.context.desk, self.context.space, self)
        self.remove = LinkButton(self.tr("Remove picture", "button of a form field"), "close")
        self.resizing = Resizing(self.context.desk, self)
        self.sizes = SizeField(self.resizing)
        self.alt = LineEdit()
        self.alt.setAccessibleName(self.tr("What does the picture show?", "field of a form: description of a picture"))
        self.alt.setPlaceholderText(self.alt.accessibleName())
        column = QVBoxLayout()
        column.setSpacing(theme.gap("half"))
        buttons = QHBoxLayout()
        for button in (self.choose, self.from_space, self.faces, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.alt)
        column.addWidget(self.sizes)
        column.addWidget(self._wait)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.gap("group"))
        row.addWidget(self._thumb)
        row.addLayout(column, 1)
        self.inside.addLayout(row)
        self._connect()

    def read(self, body: Body) -> None:
        self.picture = str(body.get(self.spec.name) or "")
        if self.picture:
            self.context.media.know(self.picture, self.context.desk.reading.pictures)
        self._show()

    def fields(self) -> Body:
        return {self.spec.name: self.picture or None}

    @property
    def first(self) -> QWidget:
        return self.choose

    def used_ids(self) -> tuple[str, ...]:
        return (self.picture,) if self.picture else ()

    def shown_pictures(self) -> tuple[str, ...]:
        return self.used_ids()

    def go_to_picture(self, _picture: str) -> None:
        self.alt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._attaching = Attaching(self.context.desk, self.context.space, parent=self)
        self._attaching.started.connect(self._on_started)
        self._attaching.ready.connect(self._on_ready)
        self._attaching.failed.connect(self._on_failed)
        self.choose.clicked.connect(self._on_choose)
        self.from_space.clicked.connect(self._on_from_space)
        self.remove.clicked.connect(lambda: self._take(""))
        self.faces.clicked.connect(lambda: self.open_picture(self.picture))
        self.opening.said.connect(self._on_said)
        self.sizes.chosen.connect(lambda name: self.resizing.choose(self._fits(), name))
        self.resizing.resized.connect(self._on_resized)
        self.resizing.failed.connect(self._on_failed)
        self.alt.textEdited.connect(self._on_described)

    def add_file(self, path: Path) -> None:
        """Take this picture file."""
        self._attaching.add_pictures([path])

    def open_picture(self, picture: str) -> None:
        """Cover faces, say who is in it."""
        known = self.context.media.known.get(picture)
        if known is not None:
            self.opening.open(known)

    def _on_said(self, said: PictureSaid) -> None:
        self.context.media.said(said)
        self.context.media.weigh(said.new, self.context.desk.reading.pictures)
        self._take(said.new)

    def _fits(self) -> dict[str, PictureFit]:
        known = self.context.media.known.get(self.picture)
        return {self.picture: known.fit} if known is not None and known.fit is not None else {}

    def _on_resized(self, picture: str, fit: PictureFit) -> None:
        self.context.media.resized(picture, fit)
        self._show()
        self.on_edited()

    def _on_choose(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        kinds = self.tr("Pictures (%1)", "file dialog, kinds of files: %1 are patterns").replace("%1", patterns)
        dialog = QFileDialog(self, self.tr("Choose a picture", "file dialog, title"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.add_file(Path(path)))
        self._open(dialog)

    def _on_from_space(self) -> None:
        dialog = PicturePicker(self.context.desk, self.context.space, self)
        dialog.picked.connect(self._take)
        self._open(dialog)

    def _open(self, dialog: QFileDialog | PicturePicker) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._on_closed(dialog))
        dialog.open()

    def _on_closed(self, dialog: QWidget) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _on_started(self, name: str) -> None:
        self._wait.setText(self.tr("Making it smaller: %1", "a picture is worked on: %1 is its name").replace("%1", name))
        self._wait.show()

    def _on_ready(self, attached: Attached) -> None:
        self.context.media.took(attached)
        self._take(attached.id)
        self.alt.setFocus()

    def _on_failed(self, name: str, error: object) -> None:
        self._wait.hide()
        self.failed.emit(name, error)

    def _on_described(self, text: str) -> None:
        self.context.media.describe(self.picture, text)
        self.edited.emit()

    def _take(self, picture: str) -> None:
        self.picture = picture
        if picture:
            self.context.media.know(picture, self.context.desk.reading.pictures)
        self._show()
        self.on_edited()

    def _show(self) -> None:
        has_one = bool(self.picture)
        known = self.context.media.known.get(self.picture)
        self._wait.hide()
        pictures = self.context.desk.reading.pictures
        row = pictures.get(self.picture) if has_one else None
        self._thumb.set_image(small_picture(pictures, self.picture), row.placeholder if row is not None else "")
        for part in (self._thumb, self.remove):
            part.setVisible(has_one)
        is_new = has_one and known is not None and known.is_new
        self.alt.setVisible(is_new)
        self.faces.setVisible(is_new)
        self.alt.setText(known.alt if known is not None else "")
        self.sizes.show_fits(self._fits())
        self.from_space.setVisible(bool(self.context.desk.reading.pictures.in_space(self.context.space)))


class FilesView(ListedView):
    """Names and sizes of files, each with a way out."""

    def build(self) -> None:
        super().build()
        self.dialog: QFileDialog | None = None
        self._attaching = Attaching(self.context.desk, self.context.space, has_pictures=False, parent=self)
        self._attaching.ready.connect(self._on_ready)
        self._attaching.failed.connect(self.failed)
        self.add.clicked.connect(self._on_add)

    def add_button(self) -> PlainButton:
        return PlainButton(self.tr("Add files", "button of a form field"), "attach", extent="small")

    def used_ids(self) -> tuple[str, ...]:
        return tuple(self.ids)

    def row_of(self, one: str) -> QWidget:
        found = self.context.desk.reading.records.get(one)
        name = self.context.names.get(one) or (found.title if found is not None else one)
        known = self.context.media.known.get(one)
        size = PlainLabel(size_words(known.size_bytes), size="small", tone="soft") if known is not None else None
        return self.row(one, name, None, size)

    def add_files(self, paths: list[Path]) -> None:
        """Take these files."""
        self._attaching.add_files(paths)

    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose files", "file dialog, title"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda found: self.add_files([Path(path) for path in found]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        self.dialog = dialog
        dialog.open()

    def _on_ready(self, attached: Attached) -> None:
        self.context.media.took(attached)
        self.context.names[attached.id] = attached.name
        self.take([*self.ids, attached.id])


def small_picture(pictures: PictureReading, picture: str) -> QImage:
    """The stand-in of a picture that is here, an empty image otherwise."""
    theme = current_theme()
    row = pictures.get(picture) if picture else None
    for variant in (row.thumb, row.preview, row.original) if row is not None else ():
        if variant is not None and variant.is_here and variant.sha256:
            return decoded(pictures.data(variant.sha256), QSize(theme.px(160), theme.px(120)))
    return QImage()
