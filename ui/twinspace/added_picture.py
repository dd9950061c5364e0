"""One picture on its way into Materials: what it shows, asked for, and a caption, if there is one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.editor.picture_tray import TrayRow
from ui.editor.preflight import TrayPicture
from ui.pictures.resizing import Resizing
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel


class AddedPicture(QWidget):
    """The row of the editor's pictures, with a field for the caption below.

    Signals:
        described(str, str), captioned(str, str): picture id and words.
        removed(str), opened(str): picture id.
        sized(str, str): picture id and the name of the size it shall have.
    """

    described = Signal(str, str)
    captioned = Signal(str, str)
    removed = Signal(str)
    opened = Signal(str)
    sized = Signal(str, str)

    def __init__(self, picture: TrayPicture, caption: str, image: QImage, resizing: Resizing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.gap("gap"))
        column.setSpacing(theme.gap("half"))
        self.row = TrayRow(picture, image, resizing)
        self.row.sized.connect(self.sized)
        self.row.described.connect(self.described)
        self.row.removed.connect(self.removed)
        self.row.opened.connect(self.opened)
        column.addWidget(self.row)
        words = self.tr("Caption", "adding a picture: shown below it, may stay empty")
        self.caption = QLineEdit(caption)
        self.caption.setAccessibleName(words)
        self.caption.setMaxLength(500)
        self.caption.textChanged.connect(lambda text: self.captioned.emit(picture.id, text))
        below = QHBoxLayout()
        below.setSpacing(theme.gap("gap"))
        below.addSpacing(theme.px(120) + theme.gap("group") - theme.gap("gap"))  # as wide as the small picture
        below.addWidget(PlainLabel(words, size="small"))
        below.addWidget(self.caption, 1)
        column.addLayout(below)
