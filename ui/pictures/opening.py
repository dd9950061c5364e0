"""Opens the dialog of one picture: its bytes are read and decoded off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QWidget

from sync.copy.reading.reader import Reading
from ui.desk import Desk
from ui.editor.preflight import TrayPicture
from ui.pictures.picture_dialog import PictureDialog


class PictureOpening(QObject):
    """One dialog at a time over `window`; `dialog` is the open one, for tests.

    Signals:
        said(PictureSaid): the teacher is done with it.
        closed(): the dialog is gone, whatever was done, or did not open.
    """

    said = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, space: str, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._space, self._window = desk, space, window
        self.dialog: PictureDialog | None = None

    def open(self, picture: TrayPicture) -> None:
        """Read the picture and show it; one whose bytes are not here cannot be opened."""

        def read(reading: Reading) -> tuple[bytes, QImage]:
            row = reading.pictures.get(picture.id)
            data = reading.pictures.data(row.original.sha256) if row is not None and row.original is not None else None
            return data or b"", _upright(data or b"")

        self._desk.jobs.read(read, lambda outcome: self._show(picture, *outcome))

    def _show(self, picture: TrayPicture, data: bytes, image: QImage) -> None:
        if image.isNull() or self.dialog is not None:
            self.closed.emit()
            return
        dialog = PictureDialog(self._desk, self._space, picture, data, image, self._window)
        dialog.said.connect(self.said)
        dialog.finished.connect(lambda _result: self._on_closed(dialog))
        self.dialog = dialog
        dialog.open()

    def _on_closed(self, dialog: PictureDialog) -> None:
        self.dialog = None
        dialog.deleteLater()
        self.closed.emit()


def _upright(data: bytes) -> QImage:
    """The picture as the maker will read it: covers are placed in these pixels. A null image for bytes that are no picture."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()
