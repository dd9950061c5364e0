"""What the data of a month went into: a bar for each name on one common scale; painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.format import size_words
from ui.style.painting import draw_meter, text_direction
from ui.style.theme import Theme, current_theme

MOST_ROWS = 5
_THIN = 6


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One name and its bytes out and in."""

    title: str
    up: int
    down: int

    @property
    def bytes(self) -> int:
        """Both directions."""
        return self.up + self.down


class ShareBars(QWidget):
    """At most MOST_ROWS rows; title and amount above each bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ShareRow, ...] = ()

    def show_rows(self, rows: Sequence[ShareRow]) -> None:
        """Show the dearest, as given."""
        self._rows = tuple(rows[:MOST_ROWS])
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(260), MOST_ROWS * _row_height(self, theme))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        height = _row_height(self, theme)
        most = max([row.bytes for row in self._rows] or [1]) or 1
        for place, row in enumerate(self._rows):
            self._draw_words(painter, theme, row, QRectF(0, place * height, self.width(), painter.fontMetrics().height()))
            thin = theme.px(_THIN)
            bar = QRect(0, round(place * height) + painter.fontMetrics().height() + 1, self.width(), thin)
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            draw_meter(painter, bar, row.bytes / most, theme, is_rtl=is_rtl)
        painter.end()

    def _draw_words(self, painter: QPainter, theme: Theme, row: ShareRow, line: QRectF) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        metrics, amount = painter.fontMetrics(), size_words(row.bytes)
        wide = metrics.horizontalAdvance(amount) + theme.gap("unit")
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, int(line.width() - wide))
        for words, role, is_leading in ((title, "text", True), (amount, "soft", False)):
            painter.setPen(theme.colour(role))
            painter.setLayoutDirection(text_direction(words))
            side = Qt.AlignmentFlag.AlignLeft if is_leading is not is_rtl else Qt.AlignmentFlag.AlignRight
            painter.drawText(line, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)


def _row_height(widget: QWidget, theme: Theme) -> int:
    widget.setFont(theme.font("small"))
    return widget.fontMetrics().height() + theme.px(_THIN) + theme.px(8)
