"""What the toolbar does to a text: styles of lines, bold, italic, links; each one undo step, only formats of the closed set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor, QTextList
from PySide6.QtWidgets import QTextEdit

from sync.blocks import Run
from ui.editor.extracting import fragments, list_of, style_at
from ui.editor.formats import OBJECT, Formats, Property, TextStyle, run_of, text_of


def set_style(cursor: QTextCursor, style: TextStyle, formats: Formats) -> None:
    """Give all lines of the selection a style; asking a list, heading or quote twice makes plain text again."""
    lines = [block for block in selected_blocks(cursor) if OBJECT not in block.text()]
    if lines and all(style_at(block) is style for block in lines):
        style = TextStyle.PARAGRAPH
    cursor.beginEditBlock()
    made: QTextList | None = None
    for block in lines:
        there = QTextCursor(block)
        found = list_of(block)
        if found is not None:
            found.remove(block)
        there.setBlockFormat(formats.block(style, text_of(block.blockFormat(), Property.EXTRA)))
        there.setBlockCharFormat(formats.char(style))
        if style.is_list:
            if made is None:
                made = there.createList(formats.list(style))
            else:
                made.add(there.block())
        _dress(block, formats, style)
    cursor.endEditBlock()


def toggle_bold(edit: QTextEdit, formats: Formats) -> None:
    """Bold on, or off if all of it was bold."""
    is_on = not all(run.bold for run in _selected_runs(edit.textCursor()))
    _change(edit, formats, lambda run: replace(run, bold=is_on))


def toggle_italic(edit: QTextEdit, formats: Formats) -> None:
    """Italic on, or off if all of it was italic."""
    is_on = not all(run.italic for run in _selected_runs(edit.textCursor()))
    _change(edit, formats, lambda run: replace(run, italic=is_on))


def link_at(cursor: QTextCursor) -> tuple[str, str]:
    """(words, address) of the link under the cursor, or (selected words, "")."""
    grown = grown_to_link(cursor)
    words = grown.selectedText().replace(OBJECT, "").replace("\u2029", " ").replace("\u2028", " ")
    return words, next((run.link for run in _selected_runs(grown) if run.link), "") or ""


def set_link(edit: QTextEdit, formats: Formats, words: str, address: str | None) -> None:
    """Make the selection, the link under the cursor, or new words a link; None takes the link away."""
    cursor = grown_to_link(edit.textCursor())
    old_words, _ = link_at(cursor)
    style = style_at(cursor.block())
    if address and (not cursor.hasSelection() or words != old_words):
        cursor.insertText(words, formats.char(style, Run(words, link=address)))
        edit.setTextCursor(cursor)
        edit.setCurrentCharFormat(formats.char(style))
        return
    edit.setTextCursor(cursor)
    _change(edit, formats, lambda run: replace(run, link=address))


def grown_to_link(cursor: QTextCursor) -> QTextCursor:
    """The same cursor, or one that selects the whole link it stands in."""
    if cursor.hasSelection():
        return cursor
    grown = QTextCursor(cursor)
    address = cursor.charFormat().anchorHref()
    if not address:
        return grown
    ends = [(p, p + len(t)) for p, t, f in fragments(cursor.block()) if f.toCharFormat().anchorHref() == address]
    touching = [(start, end) for start, end in ends if start <= cursor.position() <= end]
    if touching:
        grown.setPosition(touching[0][0])
        grown.setPosition(touching[-1][1], QTextCursor.MoveMode.KeepAnchor)
    return grown


def selected_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """The lines that a selection touches; without one the line of the cursor."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    found = [block]
    while block != last and block.next().isValid():
        block = block.next()
        found.append(block)
    return found


def restyle(cursor: QTextCursor, formats: Formats) -> None:
    """Dress the cursor's line anew in its own style (after another theme, or after lines were joined)."""
    _dress(cursor.block(), formats, style_at(cursor.block()))


def _selected_runs(cursor: QTextCursor) -> list[Run]:
    if not cursor.hasSelection():
        return [run_of("", cursor.charFormat())]
    return [run for *_, run in _pieces(cursor)] or [run_of("", cursor.charFormat())]


def _pieces(cursor: QTextCursor) -> Iterator[tuple[int, int, TextStyle, Run]]:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for block in selected_blocks(cursor):
        for position, text, made in list(fragments(block)):
            first, last = max(start, position), min(end, position + len(text))
            if first < last and OBJECT not in text:
                yield first, last, style_at(block), run_of(text, made.toCharFormat())


def _change(edit: QTextEdit, formats: Formats, change: Callable[[Run], Run]) -> None:
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        run = change(run_of("", edit.currentCharFormat()))
        edit.setCurrentCharFormat(formats.char(style_at(cursor.block()), run))
        return
    pieces = list(_pieces(cursor))
    painter = QTextCursor(cursor.document())
    painter.beginEditBlock()
    for first, last, style, run in pieces:
        painter.setPosition(first)
        painter.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        painter.setCharFormat(formats.char(style, change(run)))
    painter.endEditBlock()


def _dress(block: QTextBlock, formats: Formats, style: TextStyle) -> None:
    painter = QTextCursor(block)
    for position, text, made in list(fragments(block)):
        if OBJECT in text:
            continue
        painter.setPosition(position)
        painter.setPosition(position + len(text), QTextCursor.MoveMode.KeepAnchor)
        painter.setCharFormat(formats.char(style, run_of("", made.toCharFormat())))
