"""A pack as PDF: A4, page numbers, contents that lead to their pages, pictures scaled; drawn in pieces, so that a big project fits."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QImageReader,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from sync.copy.reading.reader import Reading
from sync.copy.sql import meanings
from sync.data_class import dataclass
from sync.errors import CopyUnusable
from sync.export.gather import Cancelled
from sync.export.html import PackHtml
from sync.export.pack import Pack, PackFile, Speech
from sync.export.writing import Progress, Written, check_target, picture_data
from ui.packs.page_breaks import keep_headings, page_of

_DPI = 144
_MARGIN_MM = 18.0
_FONT_PT = 10
_LONGEST_PX = QSize(430, 520)
_DRAWN_PX = 900
_MOST_PICTURES = 24
"""In one piece: each is in memory while the piece is drawn."""
_MOST_LETTERS = 60_000
_SHORT_LETTERS = 1_800
MOST_DRAWN = 600
"""Pictures of one PDF; further ones are named with their captions and stand in the ZIP."""
_LINK = "color:#000000; text-decoration:none"
"""A line of the contents: pressed, it leads to its page; on paper it is only words."""
_TABLE = "border-collapse:collapse; border-color:#999999; border-style:solid; font-size:7pt"
"""Of receipts: a number of the website stands in one line."""
_KNOWN_TAGS = {
    "<figure>": "<p>",
    "</figure>": "</p>",
    "<figcaption>": "<br><i>",
    "</figcaption>": "</i>",
    "<table>": f'<table border="1" cellspacing="0" cellpadding="3" width="100%" style="{_TABLE}">',
}
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"[^>]*>')


def write_pdf(
    pack: Pack, reading: Reading, speech: Speech, target: Path, progress: Progress, cancel: threading.Event | None = None
) -> Written:
    """The pack as one PDF; nothing is left behind unless it is whole.

    Raises BadInput(file_exists, target_unwritable), CopyUnusable(disk_full, read_only), Cancelled.
    Thread: any; needs a QGuiApplication for the fonts.
    """
    check_target(target)
    beside = target.with_name(target.name + ".part")
    with meanings(str(target)):
        try:
            beside.open("wb").close()  # a folder that cannot be written in says so by itself; QPdfWriter only fails
            written = _Drawing(pack, reading, speech, progress, cancel or threading.Event()).into(beside)
            os.replace(beside, target)
        finally:
            beside.unlink(missing_ok=True)
    return written


@dataclass(frozen=True)
class _Piece:
    """Some HTML that begins on a page of its own or goes on after another piece; `pages` once it was laid out."""

    html: str
    pages: int
    anchors: dict[str, int]


class _Drawing:
    """One PDF in the making."""

    def __init__(self, pack: Pack, reading: Reading, speech: Speech, progress: Progress, cancel: threading.Event) -> None:
        self._pack, self._reading, self._speech, self._progress, self._cancel = pack, reading, speech, progress, cancel
        self._files = {file.record: file for file in pack.files}
        drawn = [file.record for file in pack.files if file.kind == "picture" and (file.is_here or file.stand_in)][:MOST_DRAWN]
        self._html = PackHtml(pack, speech, {record: record for record in drawn}, frozenset())
        self._drawn = len(drawn)
        self._page = 0

    def into(self, path: Path) -> Written:
        """Lay out everything once for the page numbers, then draw."""
        writer = QPdfWriter(str(path))
        writer.setResolution(_DPI)
        writer.setTitle(self._pack.title)
        writer.setCreator("TwinDesk")
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        )
        area = QSizeF(writer.width(), writer.height() - _DPI * 0.4)
        pieces = [self._laid_out(html, writer, area) for html in self._pieces()]
        front = self._front(pieces, writer, area)
        total = front.pages + sum(piece.pages for piece in pieces)
        painter = QPainter()
        if not painter.begin(writer):
            raise CopyUnusable("read_only", str(path))
        try:
            for piece in (front, *pieces):
                self._draw(piece, painter, writer, area, total)
        finally:
            painter.end()
        return Written(self._drawn, len(self._pack.missing()), path.stat().st_size)

    def _pieces(self) -> Iterator[str]:
        """Chapters, cut where their pictures or words grow too many."""
        lines: list[str] = []
        for section in self._pack.sections:
            for at, part in enumerate(self._html.chapter(section)):
                pictures, letters = sum(map(_pictures, lines)), sum(map(len, lines))
                is_full = pictures + _pictures(part) > _MOST_PICTURES or letters > _MOST_LETTERS
                # A chapter begins on a page of its own unless what stands before it is short.
                is_next = at == 0 and (pictures > 1 or letters > _SHORT_LETTERS)
                if lines and (is_full or is_next):
                    yield "\n".join(lines)
                    lines = []
                lines.append(part)
        if lines:
            yield "\n".join(lines)
        yield from self._html.ends()

    def _front(self, pieces: list[_Piece], writer: QPdfWriter, area: QSizeF) -> _Piece:
        """Title and table of contents. Its own length is known before the numbers in it are."""
        empty = self._laid_out(self._contents({}), writer, area)
        numbers: dict[str, int] = {}
        at = empty.pages + 1
        for piece in pieces:
            numbers |= {anchor: at + page for anchor, page in piece.anchors.items()}
            at += piece.pages
        return self._laid_out(self._contents(numbers), writer, area)

    def _contents(self, numbers: dict[str, int]) -> str:
        def row(anchor: str, before: str, title: str, after: str) -> str:
            words = f"<td>{before}<a href='#{escape(anchor)}' style='{_LINK}'>{escape(title)}</a>{after}</td>"
            return f"<tr>{words}<td align='right'>{numbers.get(anchor, '000')}</td></tr>"

        rows = []
        for anchor, words, below in self._html.outline():
            rows.append(row(anchor, "<b>", words, "</b>"))
            rows += [row(one, "&nbsp;&nbsp;&nbsp;", title, "") for one, title in below]
        heading = f"<h2>{escape(self._speech.word('contents'))}</h2>"
        return f"{self._html.title()}{heading}<table width='100%' cellspacing='2'>{''.join(rows)}</table>"

    def _laid_out(self, html: str, writer: QPdfWriter, area: QSizeF) -> _Piece:
        document = self._document(html, writer, area)
        return _Piece(html, document.pageCount(), _anchors(document, area.height()))

    def _draw(self, piece: _Piece, painter: QPainter, writer: QPdfWriter, area: QSizeF, total: int) -> None:
        document = self._document(piece.html, writer, area)
        for page in range(piece.pages):
            if self._cancel.is_set():
                raise Cancelled
            if self._page:
                writer.newPage()
            self._page += 1
            self._progress(self._page, total, self._pack.title)
            painter.save()
            painter.translate(0, -page * area.height())
            document.drawContents(painter, QRectF(0, page * area.height(), area.width(), area.height()))
            painter.restore()
            painter.setFont(_font(_FONT_PT - 2))
            foot = QRectF(0, area.height(), area.width(), _DPI * 0.4)
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, f"{self._page} / {total}")

    def _document(self, html: str, writer: QPdfWriter, area: QSizeF) -> QTextDocument:
        if self._cancel.is_set():
            raise Cancelled
        document = _PictureDocument(self._picture)
        document.setDefaultFont(_font(_FONT_PT))
        if self._speech.is_right_to_left:
            option = document.defaultTextOption()
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            document.setDefaultTextOption(QTextOption(option))
        document.documentLayout().setPaintDevice(writer)
        document.setHtml(self._sized(html))
        document.setPageSize(area)
        keep_headings(document, area.height())
        return document

    def _sized(self, html: str) -> str:
        """Pictures with their size on paper, so that pages can be counted without loading them; tags that Qt does not know replaced."""
        plain = html
        for tag, known in _KNOWN_TAGS.items():
            plain = plain.replace(tag, known)
        return _IMAGE.sub(lambda found: self._image(found[1]), plain)

    def _image(self, record: str) -> str:
        file = self._files.get(record)
        size = QSize(file.width or 4, file.height or 3) if file is not None else QSize(4, 3)
        fitted = size.scaled(_LONGEST_PX, Qt.AspectRatioMode.KeepAspectRatio)
        return f'<img src="{escape(record)}" width="{max(1, fitted.width())}" height="{max(1, fitted.height())}">'

    def _picture(self, record: str) -> QImage | None:
        file = self._files.get(record)
        return None if file is None else _image_of(self._reading, file)


class _PictureDocument(QTextDocument):
    """Loads the pictures of the local copy by their record."""

    def __init__(self, load: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self._load = load

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's own shape
        """Qt asks for what stands in `src`: only our own records, never a file or an address."""
        return self._load(name if isinstance(name, str) else name.toString()) or QImage()


def _image_of(reading: Reading, file: PackFile) -> QImage | None:
    data = picture_data(reading, file)
    if data is None:
        return None
    held = QByteArray(data)
    buffer = QBuffer(held)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _DRAWN_PX:
        reader.setScaledSize(size.scaled(_DRAWN_PX, _DRAWN_PX, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _anchors(document: QTextDocument, height: float) -> dict[str, int]:
    """Anchor → page within the document."""
    found: dict[str, int] = {}
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            for name in iterator.fragment().charFormat().anchorNames():
                found.setdefault(name, page_of(block, height))
            iterator += 1
        block = block.next()
    return found


def _pictures(html: str) -> int:
    return html.count("<img ")


def _font(points: int) -> QFont:
    font = QFont()
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSize(points)
    return font
