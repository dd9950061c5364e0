"""What the data of a month went into: a bar for each name on one common scale; painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sync.data_class import dataclass
from ui.format import size_words
from ui.style.painting import draw_meter, draw_title_and_amount
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
        is_rtl, letters = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, painter.fontMetrics().height()
        for place, row in enumerate(self._rows):
            line = QRectF(0, place * height, self.width(), letters)
            draw_title_and_amount(painter, line, row.title, size_words(row.bytes), theme, is_rtl=is_rtl)
            bar = QRect(0, round(place * height) + letters + 1, self.width(), theme.px(_THIN))
            draw_meter(painter, bar, row.bytes / most, theme, is_rtl=is_rtl)
        painter.end()


def _row_height(widget: QWidget, theme: Theme) -> int:
    widget.setFont(theme.font("small"))
    return widget.fontMetrics().height() + theme.px(_THIN) + theme.px(8)
