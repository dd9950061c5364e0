"""Read-only words with what was added and removed marked by a sign, a line and a tint: never by colour alone."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.sending.word_marks import Stretch
from ui.style.theme import Theme, current_theme
from ui.widgets.growing_text import ReadOnlyText


class MarkedText(ReadOnlyText):
    """`show_marks` writes the words; the accessible description says them with plus and minus."""

    def __init__(self, name: str, *, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__("", name, parent)
        self._tone = tone

    def show_marks(self, stretches: tuple[Stretch, ...]) -> None:
        """Write the words anew."""
        theme = current_theme()
        self.clear()
        cursor = QTextCursor(self.document())
        for before, one in zip((None, *stretches), stretches, strict=False):
            is_at_space = not cursor.position() or self.toPlainText()[-1:].isspace()
            if one.sign:
                sign = "−" if one.sign == "-" else "+"
                cursor.insertText("" if is_at_space else " ", _plain(theme, self._tone))
                cursor.insertText(f"{sign} ", _mark(theme, one.sign, is_sign=True))
                cursor.insertText(one.text.strip(), _mark(theme, one.sign))
            else:
                # The space that belonged to a change stands behind its mark; a full stop stands close to it.
                gap = " " if before is not None and before.text[-1:].isspace() and not one.text[:1].isspace() else ""
                cursor.insertText(f"{gap}{one.text}".lstrip(" ") if is_at_space else f"{gap}{one.text}", _plain(theme, self._tone))
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
