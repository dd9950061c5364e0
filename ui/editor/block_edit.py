"""The text field itself: a QTextEdit that knows only the closed styles and gives and takes blocks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from sync.blocks import Block, Document, File, Picture, Unknown, Video
from ui.editor import clipboard
from ui.editor.building import fill, insert_blocks
from ui.editor.extracting import extract, extract_selection, list_of, object_of, object_positions, style_at
from ui.editor.formats import OBJECT, Formats, TextStyle, run_of
from ui.editor.inlines import Inlines, OwnDocument
from ui.editor.marking import restyle, set_style
from ui.editor.quotes import paint_quotes
from ui.style.theme import Theme

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BlockEdit(QTextEdit):
    """Rich text over the block model. Blocks in, blocks out; anything pasted is turned into blocks first.

    Signals:
        edited(): the teacher changed the text.
        taken(Taken): pictures, files or a screenshot came by paste or drop and are to be made ready.
        pictures_left_out(int): a pasted text had pictures that were not taken.
        style_moved(): the cursor may stand in another style now.
    """

    edited = Signal()
    taken = Signal(object)
    pictures_left_out = Signal(int)
    style_moved = Signal()

    def __init__(self, inlines: Inlines, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inlines = inlines
        self.formats = Formats(theme)
        self._theme = theme
        self._own = OwnDocument(inlines)
        self.setDocument(self._own)
        self._own.setDocumentMargin(0)
        self._own.setDefaultFont(theme.font())
        self._own.setIndentWidth(theme.gap("pane"))
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        fill(self._own, Document(), self.formats)
        self._own.contentsChanged.connect(self._on_contents_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self._is_filling = False

    def set_content(self, content: Document) -> None:
        """Show a text; nothing to undo afterwards, no signal."""
        self._is_filling = True
        self._name_plates(content.blocks)
        fill(self._own, content, self.formats)
        self._is_filling = False
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._on_cursor_moved()

    def content(self) -> Document:
        """What the text says now, canonical."""
        return extract(self._own)

    def insert(self, *blocks: Block) -> None:
        """Put blocks at the cursor as one undo step; a picture, file or video gets its own line."""
        self._name_plates(blocks)
        cursor = self.textCursor()
        if any(isinstance(block, Picture | File | Video) for block in blocks) and cursor.block().length() > 1:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        insert_blocks(cursor, blocks, self.formats)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def remove_object(self, kind: str, reference: str) -> None:
        """Take all characters of one picture, file or video out of the text, as one undo step."""
        cursor = QTextCursor(self._own)
        cursor.beginEditBlock()
        for position in reversed(object_positions(self._own, kind, reference)):
            cursor.setPosition(position)
            cursor.deleteChar()
            if cursor.block().length() <= 1 and cursor.block().next().isValid():
                cursor.deleteChar()
        cursor.endEditBlock()

    def replace_picture(self, picture: str, new: str) -> None:
        """Another picture in the place of one; there is nothing to undo afterwards."""
        place = self.textCursor().position()
        blocks = (
            replace(one, picture=new) if isinstance(one, Picture) and one.picture == picture else one for one in self.content().blocks
        )
        self.set_content(Document(tuple(blocks)))
        cursor = self.textCursor()
        cursor.setPosition(min(place, self._own.characterCount() - 1))
        self.setTextCursor(cursor)

    def take_style(self, style: TextStyle) -> None:
        """Give the selected lines a style (again: plain text)."""
        set_style(self.textCursor(), style, self.formats)
        self.style_moved.emit()

    def refresh_inlines(self) -> None:
        """Draw pictures and plates anew."""
        self.inlines.forget()
        self._relayout()

    def set_theme(self, theme: Theme) -> None:
        """Dress the text for another theme; what it says stays, undo begins anew."""
        self._theme, self.formats = theme, Formats(theme)
        self.inlines.forget(theme)
        place = self.textCursor().position()
        self._own.setDefaultFont(theme.font())
        self.set_content(self.content())
        cursor = self.textCursor()
        cursor.setPosition(min(place, self._own.characterCount() - 1))
        self.setTextCursor(cursor)

    def _name_plates(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            match block:
                case File():
                    self.inlines.name("file", block.file, block.title)
                case Video():
                    self.inlines.name("video", block.url, block.title)
                case Unknown() | Picture():
                    pass

    def _relayout(self) -> None:
        self._own.markContentsDirty(0, self._own.characterCount())
        self.viewport().update()

    def _on_contents_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _on_cursor_moved(self) -> None:
        """Beside a picture the keyboard writes ordinary text."""
        if object_of(self.currentCharFormat()) is not None:
            self.setCurrentCharFormat(self.formats.char(style_at(self.textCursor().block())))
        self.style_moved.emit()

    def _leaves_link(self) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection() or not self.currentCharFormat().anchorHref():
            return False
        ahead = QTextCursor(cursor)
        ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return cursor.atBlockEnd() or ahead.charFormat().anchorHref() != self.currentCharFormat().anchorHref()

    def _press_return(self) -> bool:
        """Leave headings, empty list items, empty quotes and pictures behind; True if done here."""
        cursor = self.textCursor()
        block = cursor.block()
        style = style_at(block)
        if style is not TextStyle.PARAGRAPH and block.length() <= 1:
            set_style(cursor, TextStyle.PARAGRAPH, self.formats)
            return True
        if (style.level or OBJECT in block.text()) and cursor.atBlockEnd() and not cursor.hasSelection():
            cursor.insertBlock(self.formats.block(TextStyle.PARAGRAPH), self.formats.char(TextStyle.PARAGRAPH))
            self.setTextCursor(cursor)
            return True
        return False

    def _press_backspace(self) -> bool:
        """At the start of a list item, heading or quote: plain text first, joining only then."""
        cursor = self.textCursor()
        is_plain = style_at(cursor.block()) is TextStyle.PARAGRAPH and list_of(cursor.block()) is None
        if cursor.hasSelection() or not cursor.atBlockStart() or is_plain:
            return False
        set_style(cursor, TextStyle.PARAGRAPH, self.formats)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURN and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._press_return():
            return
        if event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._press_backspace():
            return
        if event.text().strip() == "" and event.text() and self._leaves_link():
            run = run_of("", self.currentCharFormat())
            bare = type(run)("", run.bold, run.italic)
            self.setCurrentCharFormat(self.formats.char(style_at(self.textCursor().block()), bare))
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            restyle(self.textCursor(), self.formats)

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.give(extract_selection(self.textCursor()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not self.isReadOnly() and clipboard.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        taken = clipboard.take(source)
        if taken.document.blocks:
            known = {block for block in self.content().blocks if isinstance(block, Picture | File)}
            blocks = [b for b in taken.document.blocks if not isinstance(b, Picture | File) or b in known]
            self.insert(*blocks)
        if taken.pictures_left_out:
            self.pictures_left_out.emit(taken.pictures_left_out)
        if taken.picture_paths or taken.file_paths or taken.screenshot is not None:
            self.taken.emit(taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.inlines.fit(self.viewport().width(), self.devicePixelRatioF()):
            self._relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_quotes(self, painter, self._theme)
        painter.end()
