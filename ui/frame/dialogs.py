"""Small windows of the frame: the list of keys, the details of an error. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ui.error_words import ErrorWords
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import margins
from ui.widgets.labels import PlainLabel


class DeskDialog(QDialog):
    """A dialog with a title inside, a body and one close button; Esc closes."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        edge = theme.gap("pane")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("group"))
        column.addWidget(PlainLabel(title, size="title", strong=True, wrap=True))
        self.body = QVBoxLayout()
        column.addLayout(self.body, 1)
        self.footer = QHBoxLayout()
        self.footer.addStretch(1)
        self.close_button = PlainButton(self.tr("Close", "button of a small window"))
        self.close_button.clicked.connect(self.reject)
        self.footer.addWidget(self.close_button)
        column.addLayout(self.footer)


class KeysList(DeskDialog):
    """All shortcuts in a table of two columns."""

    def __init__(self, rows: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("List of keys", "title of the window with the keyboard shortcuts"), parent)
        theme = current_theme()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(*margins(0, 0, theme.gap("group"), 0))
        grid.setVerticalSpacing(theme.gap("unit"))
        grid.setHorizontalSpacing(theme.gap("pane"))
        for line, (text, key) in enumerate(rows):
            grid.addWidget(PlainLabel(text), line, 0)
            grid.addWidget(PlainLabel(key, strong=True), line, 1, Qt.AlignmentFlag.AlignLeading)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(self.windowTitle())
        self.body.addWidget(area)
        self.resize(theme.px(520), theme.px(520))


class ErrorDetails(DeskDialog):
    """What happened, that the work is safe, what to do, and the technical part to copy."""

    def __init__(self, words: ErrorWords, parent: QWidget | None = None) -> None:
        super().__init__(words.happened, parent)
        for text in (words.is_safe, words.todo):
            if text:
                self.body.addWidget(PlainLabel(text, wrap=True, selectable=True))
        details = QPlainTextEdit(words.details)
        details.setReadOnly(True)
        details.setProperty("kind", "field")
        details.setAccessibleName(self.tr("Details for the school's IT", "screen reader: technical text of an error"))
        details.setTabChangesFocus(True)
        self.body.addWidget(details, 1)
        self.resize(current_theme().px(520), current_theme().px(320))
