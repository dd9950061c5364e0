"""The pictures of a text below the editor: thumbnail, the question what it shows, size before and after, remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.editor.preflight import TrayPicture
from ui.format import size_words
from ui.pictures.fitting import PictureFit
from ui.pictures.resizing import Resizing
from ui.pictures.size_field import SizeField
from ui.style.painting import draw_mosaic
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import Place
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule

_EDGE = 8
"""Room for the ring of a field at the foot of the list."""


class Thumbnail(QWidget):
    """A picture cut to a small frame; `alt` is what a screen reader says."""

    def __init__(self, image: QImage, alt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._placeholder = ""
        self.setAccessibleName(alt)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage, placeholder: str = "") -> None:
        """Show another picture; one that is not here shows its stand-in."""
        self._image, self._placeholder = image, placeholder
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(120), theme.px(80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = current_theme()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), theme.radius("card"), theme.radius("card"))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.colour("track"))
        if not self._image.isNull():
            scale = max(self.width() / self._image.width(), self.height() / self._image.height())
            wide, high = self._image.width() * scale, self._image.height() * scale
            painter.drawImage(QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), self._image)
        elif self._placeholder:
            draw_mosaic(painter, self.rect(), self._placeholder, theme)
        painter.end()


class TrayRow(QWidget):
    """One picture with its description field.

    Signals:
        described(str, str): picture id and what the teacher wrote.
        removed(str): the picture is to be taken out of the text.
        opened(str): the teacher wants to cover faces or say who is in it.
        sized(str, str): the picture and the name of the size it shall have.
    """

    described = Signal(str, str)
    removed = Signal(str)
    opened = Signal(str)
    sized = Signal(str, str)

    def __init__(self, picture: TrayPicture, image: QImage, resizing: Resizing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = picture.id
        self.size_field = SizeField(resizing)
        self.size_field.chosen.connect(lambda name: self.sized.emit(self._id, name))
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.gap("half"), 0, theme.gap("half"))
        row.setSpacing(theme.gap("group"))
        row.addWidget(Thumbnail(image, self.tr("Small picture", "picture tray, beside the description")), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.gap("half"))
        column.addLayout(self._question())
        self.field = QLineEdit(picture.alt)
        self.field.setAccessibleName(self.tr("What does the picture show?", "picture tray, description field"))
        self.field.textChanged.connect(lambda text: self.described.emit(self._id, text))
        column.addWidget(self.field)
        column.addLayout(self._below(picture))
        column.addStretch(1)
        row.addLayout(column, 1)

    def show_size(self, picture: TrayPicture) -> None:
        """What it weighs, and what it can weigh."""
        self.size_field.show_fits({picture.id: picture.fit} if picture.fit is not None else {})
        self._size.setText(size_line(picture.size_bytes, picture.from_bytes))
        self._size.setVisible(picture.fit is None)

    def _question(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("What does the picture show?", "picture tray, description field"), size="small"))
        row.addWidget(
            ElidedLabel(self.tr("For people who cannot see it.", "picture tray, why a description"), size="small", tone="soft"), 1
        )
        return row

    def _below(self, picture: TrayPicture) -> QHBoxLayout:
        row = QHBoxLayout()
        self._size = PlainLabel("", size="small", tone="soft")
        row.addWidget(self._size)
        row.addWidget(self.size_field)
        row.addStretch(1)
        self.show_size(picture)
        if picture.is_new:
            self.faces = LinkButton(self.tr("Faces and consent", "picture tray, button: cover faces, say who is in the picture"), "face")
            self.faces.clicked.connect(lambda: self.opened.emit(self._id))
            row.addWidget(self.faces)
        remove = LinkButton(self.tr("Remove picture", "picture tray, button"), "close")
        remove.clicked.connect(lambda: self.removed.emit(self._id))
        row.addWidget(remove)
        return row


class PictureTray(Place):
    """All pictures of the text, in its order; hidden when there are none. Fields stay while their picture stays.

    Signals:
        described(str, str): picture id and its description.
        removed(str), opened(str): picture id.
    """

    described = Signal(str, str)
    removed = Signal(str)
    opened = Signal(str)

    def __init__(self, image_of: Callable[[str], QImage], resizing: Resizing, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent=parent)
        theme = current_theme()
        self._resizing = resizing
        self._fits: dict[str, PictureFit] = {}
        self.all_sizes = SizeField(resizing)
        self.all_sizes.chosen.connect(lambda name: self._resizing.choose(self._fits, name))
        self._image_of = image_of
        self._rows: dict[str, TrayRow] = {}
        self._waiting: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.gap("reading"), theme.gap("gap"), theme.gap("reading"), theme.gap("unit"))
        self._head = PlainLabel("", size="small", strong=True)
        self._sum = PlainLabel("", size="small", tone="soft")
        head = QHBoxLayout()
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._sum)
        head.addWidget(self.all_sizes)
        inside.addLayout(head)
        inside.addWidget(self._scroll(), 1)
        column.addLayout(inside)
        self.hide()

    def show_pictures(self, pictures: tuple[TrayPicture, ...]) -> None:
        """Show these pictures; rows that stay keep their field and focus."""
        wanted = {picture.id: picture for picture in pictures}
        for gone in [key for key in self._rows if key not in wanted]:
            self._rows.pop(gone).deleteLater()
        for place, picture in enumerate(pictures):
            row = self._rows.get(picture.id) or self._add(picture)
            if row.field.text().strip() != picture.alt.strip():
                row.field.setText(picture.alt)
            row.show_size(picture)
            self._list.insertWidget(place, row)
        self._tell(pictures)

    def show_waiting(self, names: list[str]) -> None:
        """Name what is still being made smaller."""
        self._waiting = list(names)
        self._wait.setText(self.tr("Making it smaller: %1", "picture tray, while a picture is worked on").replace("%1", ", ".join(names)))
        self._wait.setVisible(bool(names))
        self.setVisible(bool(self._rows) or bool(names))

    def focus_description(self, picture_id: str) -> None:
        """Put the keyboard into one picture's description."""
        row = self._rows.get(picture_id)
        if row is not None:
            self._area.ensureWidgetVisible(row)
            row.field.setFocus()

    def _add(self, picture: TrayPicture) -> TrayRow:
        row = TrayRow(picture, self._image_of(picture.id), self._resizing)
        row.sized.connect(lambda key, name: self._resizing.choose({key: self._fits[key]}, name))
        row.described.connect(self.described)
        row.removed.connect(self.removed)
        row.opened.connect(self.opened)
        self._rows[picture.id] = row
        return row

    def _scroll(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = Place("subtle")
        self._list = QVBoxLayout(inside)
        edge = round(current_theme().line("focus") + current_theme().line("focusOffset"))  # room for the focus ring of a field
        self._list.setContentsMargins(0, edge, edge, edge)
        self._list.setSpacing(0)
        self._wait = ElidedLabel("", size="small", tone="soft")
        self._wait.hide()
        self._list.addWidget(self._wait)
        self._list.addStretch(1)
        self._area.setWidget(inside)
        return self._area

    def _tell(self, pictures: tuple[TrayPicture, ...]) -> None:
        self._head.setText(self.tr("Pictures in this text: %n", "picture tray, head with the count", len(pictures)))
        after, before = sum(p.size_bytes for p in pictures), sum(p.from_bytes for p in pictures)
        self._fits = {p.id: p.fit for p in pictures if p.fit is not None}
        self.all_sizes.show_fits(self._fits if len(self._fits) > 1 else {})
        self._sum.setText(size_line(after, before) if self.all_sizes.isHidden() else "")
        self.setVisible(bool(pictures) or bool(self._waiting))
        rows = 1 if len(pictures) < 2 else 1.6
        row = next(iter(self._rows.values()), None)
        self._area.setFixedHeight(round((row.sizeHint().height() if row is not None else current_theme().px(112)) * rows) + _EDGE)


def size_line(size_bytes: int, from_bytes: int) -> str:
    """What a picture weighs, and what it weighed."""
    if from_bytes <= size_bytes:
        return size_words(size_bytes)
    words = QCoreApplication.translate("PictureTray", "%1, made smaller from %2", "size of a picture after (%1) and before (%2)")
    return words.replace("%1", size_words(size_bytes)).replace("%2", size_words(from_bytes))
