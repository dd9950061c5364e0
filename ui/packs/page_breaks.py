"""Where a document on paper breaks: on which page words stand, and what may not be torn from what follows it."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

_PICTURE = "\ufffc"
"""How a picture stands in the words of a block."""


def page_of(block: QTextBlock, height: float) -> int:
    """The page of its first line: a block whose words did not fit below others keeps its own top there, and the line goes over."""
    layout = block.layout()
    line = layout.lineAt(0).y() if layout.lineCount() else 0.0
    return int((layout.position().y() + line) // height)


def keep_headings(document: QTextDocument, height: float) -> None:
    """No heading, and no name over a picture, stands alone at the foot of a page: it goes over with what follows it."""
    document.pageCount()  # lays all of it out
    first, block = None, document.begin()
    while block.isValid():
        following = block.next()
        if not _leads(block, following):
            first = None
        else:
            first = block if first is None else first
            if page_of(following, height) > page_of(block, height):
                moved = first.blockFormat()
                moved.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(first).setBlockFormat(moved)
                document.pageCount()
        block = following


def _leads(block: QTextBlock, following: QTextBlock) -> bool:
    """True for a heading, and for who made a picture that follows."""
    if not following.isValid():
        return False
    is_name = block.begin().fragment().charFormat().fontItalic() and _PICTURE in following.text()
    return is_name or bool(block.blockFormat().headingLevel())
