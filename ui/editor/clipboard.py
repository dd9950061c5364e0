"""What a text gives to the clipboard and takes from it: own blocks, clean HTML, plain text, picture files, screenshots."""

from __future__ import annotations

import json
from dataclasses import field
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextEdit

from sync.blocks import Document, from_text, parse, plain_text, to_json
from sync.data_class import dataclass
from sync.html_in import read_paste
from sync.html_out import to_html

OWN_TYPE = "application/x-twindesk-blocks"
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".bmp"})


@dataclass(frozen=True)
class Taken:
    """What came in: a text, or files and one screenshot that have to be made ready off the Qt thread."""

    document: Document = field(default_factory=Document)
    picture_paths: tuple[Path, ...] = ()
    file_paths: tuple[Path, ...] = ()
    screenshot: QImage | None = None
    pictures_left_out: int = 0


def give(document: Document) -> QMimeData:
    """The selection in all the forms another program may want."""
    data = _made_by_qt()
    data.setData(OWN_TYPE, QByteArray(json.dumps(to_json(document)).encode()))
    data.setHtml(to_html(document))
    data.setText(plain_text(document))
    return data


def give_html(html: str, text: str) -> QMimeData:
    """A text ready for a web editor, and the same in plain words."""
    data = _made_by_qt()
    data.setHtml(html)
    data.setText(text)
    return data


def _made_by_qt() -> QMimeData:
    """Empty data whose every part is Qt's: the clipboard outlives Python, and data that Python made ends the program with a crash."""
    source = QTextEdit()
    source.setPlainText("-")
    source.selectAll()
    data = source.createMimeDataFromSelection()
    data.formats(), data.text()  # Qt fills its data late and once: now, so that it does not overwrite ours
    data.clear()
    return data


def can_take(data: QMimeData) -> bool:
    """True if there is anything for a text in it."""
    return data.hasFormat(OWN_TYPE) or data.hasUrls() or data.hasImage() or data.hasHtml() or data.hasText()


def take(data: QMimeData) -> Taken:
    """Read the clipboard or a drop; the richest form that has words wins, files before all but our own."""
    if data.hasFormat(OWN_TYPE):
        return Taken(_own(data.data(OWN_TYPE).data()))
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and not _is_elsewhere(url.toLocalFile())]
    if paths:
        pictures = tuple(path for path in paths if path.suffix.lower() in PICTURE_SUFFIXES)
        return Taken(picture_paths=pictures, file_paths=tuple(path for path in paths if path not in pictures))
    pasted = read_paste(data.html()) if data.hasHtml() else None
    if pasted and pasted.document.blocks:
        return Taken(pasted.document, pictures_left_out=pasted.pictures_left_out)
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Taken(screenshot=image)
    return Taken(from_text(data.text()))


def _own(raw: bytes | bytearray | memoryview) -> Document:
    try:
        return parse(json.loads(bytes(raw)))
    except ValueError:
        return Document()


def _is_elsewhere(path: str) -> bool:
    """A share of another computer: opening it would sign in there."""
    return path.startswith(("//", "\\\\"))
