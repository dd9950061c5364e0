"""Read-only words with what was added and removed marked by a sign, a line and a tint: never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.sending.word_marks import Stretch
from ui.style.theme import Theme, current_theme


class GrowingText(QTextEdit):
    """A text as high as its words; it never scrolls and never takes rich text. Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for set_policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())

    def fit(self) -> None:
        """Take the height of the words."""
        margins = self.contentsMargins()
        edges = self.height() - self.viewport().height() if self.isVisible() else margins.top() + margins.bottom()
        wanted = round(self.document().size().height()) + max(0, edges) + 1
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(200), current_theme().px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class MarkedText(GrowingText):
    """`show_marks` writes the words; the accessible description says them with plus and minus."""

    def __init__(self, name: str, *, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setStyleSheet("QTextEdit { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self._tone = tone

    def show_marks(self, stretches: tuple[Stretch, ...]) -> None:
        """Write the words anew."""
        theme = current_theme()
        self.clear()
        cursor = QTextCursor(self.document())
        for one in stretches:
            is_at_space = not cursor.position() or self.toPlainText()[-1:].isspace()
            if one.sign:
                sign = "−" if one.sign == "-" else "+"
                cursor.insertText("" if is_at_space else " ", _plain(theme, self._tone))
                cursor.insertText(f"{sign} ", _mark(theme, one.sign, is_sign=True))
                cursor.insertText(one.text.strip(), _mark(theme, one.sign))
                cursor.insertText(" ", _plain(theme, self._tone))
            else:
                cursor.insertText(one.text.lstrip(" ") if is_at_space else one.text, _plain(theme, self._tone))
        self.setAccessibleDescription("".join(f" {one.sign}{one.text}" if one.sign else one.text for one in stretches))
        self.fit()


def _plain(theme: Theme, tone: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.colour(tone))
    return form


def _mark(theme: Theme, sign: str, *, is_sign: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    is_added = sign == "+"
    form.setForeground(theme.colour("ok" if is_added else "bad"))
    form.setBackground(theme.colour("okTint" if is_added else "badTint"))
    form.setFontUnderline(is_added)
    form.setFontStrikeOut(not is_added and not is_sign)
    if is_added:
        form.setFontWeight(QFont.Weight.DemiBold)
    return form
