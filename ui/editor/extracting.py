"""From a QTextDocument, or a selection in one, back to blocks; never through toHtml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextList, QTextListFormat

from sync.blocks import Block, Document, File, Heading, ListBlock, Paragraph, Picture, Quote, Run, Runs, Unknown, Video, normalise
from ui.editor.formats import OBJECT, Property, TextStyle, run_of, text_of

_NUMBERED = QTextListFormat.Style.ListDecimal


def extract(source: QTextDocument) -> Document:
    """What the document says, in canonical form."""
    return _extract(source, 0, source.characterCount())


def extract_selection(cursor: QTextCursor) -> Document:
    """What is selected, in canonical form."""
    return _extract(cursor.document(), cursor.selectionStart(), cursor.selectionEnd())


def list_of(block: QTextBlock) -> QTextList | None:
    """The list a line belongs to."""
    return cast("QTextList | None", block.textList())


def style_at(block: QTextBlock) -> TextStyle:
    """The style of one line."""
    found = list_of(block)
    if found is not None:
        return TextStyle.NUMBERS if found.format().style() == _NUMBERED else TextStyle.BULLETS
    name = text_of(block.blockFormat(), Property.STYLE)
    style = TextStyle(name) if name in set(TextStyle) else TextStyle.PARAGRAPH
    return TextStyle.PARAGRAPH if style.is_list else style


def fragments(block: QTextBlock) -> Iterator[tuple[int, str, QTextFormat]]:
    """(position, text, char format) of each fragment of a line."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.isValid():
            yield fragment.position(), fragment.text(), fragment.charFormat()
        place += 1


def object_of(made: QTextFormat) -> Block | None:
    """The picture, file, video or unknown block that a character stands for; None for a foreign image."""
    kind, reference = text_of(made, Property.OBJECT_KIND), text_of(made, Property.REFERENCE)
    words, extra = text_of(made, Property.WORDS), text_of(made, Property.OBJECT_EXTRA)
    match kind:
        case "picture":
            return Picture(reference, words, extra)
        case "file":
            return File(reference, words, extra)
        case "video":
            return Video(reference, words, extra)
        case "unknown":
            return Unknown(reference)
    return None


def object_positions(source: QTextDocument, kind: str, reference: str) -> list[int]:
    """Where the characters of one picture, file or video stand, ascending."""
    found: list[int] = []
    block = source.begin()
    while block.isValid():
        for position, text, made in fragments(block):
            is_it = text_of(made, Property.OBJECT_KIND) == kind and text_of(made, Property.REFERENCE) == reference
            found += [position + place for place, char in enumerate(text) if char == OBJECT and is_it]
        block = block.next()
    return found


def _extract(source: QTextDocument, start: int, end: int) -> Document:
    found: list[Block] = []
    last_list = -1
    block = source.findBlock(start)
    while block.isValid() and block.position() < max(end, start + 1):
        parts = list(_line(block, start, end))
        list_id = block.blockFormat().objectIndex() if list_of(block) is not None else -1
        before = found[-1] if found else None
        for part in parts:
            if isinstance(part, ListBlock) and isinstance(before, ListBlock) and list_id == last_list:
                found[-1] = ListBlock(before.ordered, before.items + part.items, before.extra)
            else:
                found.append(part)
            before = found[-1]
        last_list = list_id
        block = block.next()
    return normalise(Document(tuple(found)))


def _line(block: QTextBlock, start: int, end: int) -> Iterator[Block]:
    """The blocks of one line: text before an object, the object, text after it."""
    runs: list[Run] = []
    for position, text, made in fragments(block):
        text = text[max(0, start - position) : max(0, end - position)]
        char = made.toCharFormat()
        words = text.replace(OBJECT, "")
        standing = object_of(made) if OBJECT in text else None
        if standing is not None:
            if runs:
                yield _text_block(block, tuple(runs))
                runs = []
            for _ in range(text.count(OBJECT)):
                yield standing
        if words:
            runs.append(run_of(words.replace("\u2028", "\n"), char))
    if runs:
        yield _text_block(block, tuple(runs))


def _text_block(block: QTextBlock, runs: Runs) -> Block:
    style = style_at(block)
    extra = text_of(block.blockFormat(), Property.EXTRA)
    found = list_of(block)
    if found is not None:
        return ListBlock(style is TextStyle.NUMBERS, (runs,), text_of(found.format(), Property.EXTRA))
    if style.level:
        return Heading(style.level, runs, extra)
    return Quote(runs, extra) if style is TextStyle.QUOTE else Paragraph(runs, extra)
