"""Draws one line of a found text with the words that were searched for in bold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from sync.copy.search_fold import fold
from ui.style.painting import text_direction

_WORD = re.compile(r"\w+")


def spans_of(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """(start, length) of each word of `text` that begins with one of the folded words `wanted`."""
    found = (match for match in _WORD.finditer(text) if any(fold(match.group()).startswith(word) for word in wanted))
    return [(match.start(), len(match.group())) for match in found]


def draw_hits(painter: QPainter, rect: QRect, text: str, wanted: Sequence[str], font: QFont, colour: QColor, *, is_rtl: bool) -> None:
    """One elided line at the leading edge, centred vertically."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    line_text = QFontMetrics(strong).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(text_direction(line_text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(line_text, font)
    layout.setTextOption(option)
    layout.setFormats([_bold(*span, strong) for span in spans_of(line_text, wanted)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    left = rect.right() + 1 - line.naturalTextWidth() if is_rtl else rect.left()
    painter.setPen(colour)
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2))


def _bold(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form  # type: ignore[attr-defined]
    return found
