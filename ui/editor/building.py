"""From blocks to a QTextDocument: whole texts and insertions at a cursor, each one undo step; no HTML on the way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument, QTextList

from sync.blocks import Block, Document, File, Heading, ListBlock, Paragraph, Picture, Quote, Runs, Unknown, Video
from ui.editor.extracting import style_at
from ui.editor.formats import Formats, TextStyle, heading_style


def fill(target: QTextDocument, content: Document, formats: Formats) -> None:
    """Replace everything in `target`; afterwards there is nothing to undo and nothing modified."""
    target.setUndoRedoEnabled(False)
    target.clear()
    cursor = QTextCursor(target)
    cursor.setBlockFormat(formats.block(TextStyle.PARAGRAPH))
    cursor.setBlockCharFormat(formats.char(TextStyle.PARAGRAPH))
    insert_blocks(cursor, content.blocks, formats)
    target.setUndoRedoEnabled(True)
    target.setModified(False)


def insert_blocks(cursor: QTextCursor, blocks: Iterable[Block], formats: Formats) -> None:
    """Put blocks where the cursor stands, replacing its selection. One paragraph alone goes into the line that is there."""
    found = tuple(blocks)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if len(found) == 1 and isinstance(found[0], Paragraph) and cursor.block().length() > 1:
        _insert_runs(cursor, style_at(cursor.block()), found[0].runs, formats)
    else:
        builder = _Builder(cursor, formats)
        for block in found:
            builder.add(block)
        builder.leave_objects()
    cursor.endEditBlock()


def _insert_runs(cursor: QTextCursor, style: TextStyle, runs: Runs, formats: Formats) -> None:
    for run in runs:
        cursor.insertText(run.text.replace("\n", "\u2028"), formats.char(style, run))


class _Builder:
    """Appends blocks at a cursor; reuses the line it stands in when that line is empty."""

    def __init__(self, cursor: QTextCursor, formats: Formats) -> None:
        self._cursor = cursor
        self._formats = formats
        self._is_line_free = cursor.block().length() <= 1
        self._ends_with_object = False

    def add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._text(TextStyle.PARAGRAPH, block.runs, block.extra)
            case Heading():
                self._text(heading_style(block.level), block.runs, block.extra)
            case Quote():
                self._text(TextStyle.QUOTE, block.runs, block.extra)
            case ListBlock():
                self._list(block)
            case Picture():
                self._object("picture", block.picture, block.alt, block.extra)
            case File():
                self._object("file", block.file, block.title, block.extra)
            case Video():
                self._object("video", block.url, block.title, block.extra)
            case Unknown():
                self._object("unknown", block.raw, "", "")

    def leave_objects(self) -> None:
        """After a picture there is always a line to write on."""
        if self._ends_with_object and self._cursor.atBlockEnd() and not self._cursor.block().next().isValid():
            self._line(TextStyle.PARAGRAPH, "")

    def _line(self, style: TextStyle, extra: str) -> None:
        block_format, char_format = self._formats.block(style, extra), self._formats.char(style)
        if self._is_line_free:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(char_format)
        else:
            self._cursor.insertBlock(block_format, char_format)
        self._is_line_free = False
        self._ends_with_object = False

    def _text(self, style: TextStyle, runs: Runs, extra: str) -> None:
        self._line(style, extra)
        _insert_runs(self._cursor, style, runs, self._formats)

    def _list(self, block: ListBlock) -> None:
        style = TextStyle.NUMBERS if block.ordered else TextStyle.BULLETS
        made: QTextList | None = None
        for runs in block.items:
            self._line(style, "")
            if made is None:
                made = self._cursor.createList(self._formats.list(style, block.extra))
            else:
                made.add(self._cursor.block())
            _insert_runs(self._cursor, style, runs, self._formats)

    def _object(self, kind: str, reference: str, words: str, extra: str) -> None:
        self._line(TextStyle.PARAGRAPH, "")
        self._cursor.insertImage(self._formats.object(kind, reference, words, extra))
        self._ends_with_object = True
