"""What the projects weigh: a bar for what is on the website, filled as far as it is on this computer; painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sync.copy.rows import StorageRow
from ui.format import size_words
from ui.style.painting import draw_meter, draw_title_and_amount
from ui.style.theme import Theme, current_theme

MOST_ROWS = 2
_THIN = 6


class StorageBars(QWidget):
    """At most MOST_ROWS projects on one common scale; title and amount above each bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StorageRow, ...] = ()

    def show_rows(self, rows: tuple[StorageRow, ...]) -> None:
        """Show the heaviest projects, as given."""
        self._rows = rows[:MOST_ROWS]
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(220), MOST_ROWS * _row_height(self, theme))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        height = _row_height(self, theme)
        most = max([row.bytes_there for row in self._rows] or [0])
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, row in enumerate(self._rows):
            box = QRectF(0, place * height, self.width(), height)
            line = QRectF(0, place * height, self.width(), painter.fontMetrics().height())
            draw_title_and_amount(painter, line, row.title, size_words(row.bytes_there), theme, is_rtl=is_rtl)
            self._draw_bar(painter, theme, row, box, most)
        painter.end()

    def _draw_bar(self, painter: QPainter, theme: Theme, row: StorageRow, box: QRectF, most: int) -> None:
        if not row.bytes_there:
            return
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        thin = theme.px(_THIN)
        wide = max(thin, round(box.width() * row.bytes_there / most))
        left = round(box.right()) - wide if is_rtl else round(box.x())
        top = round(box.y()) + painter.fontMetrics().height() + 1
        draw_meter(painter, QRect(left, top, wide, thin), row.bytes_here / row.bytes_there, theme, is_rtl=is_rtl)


def _row_height(widget: QWidget, theme: Theme) -> int:
    widget.setFont(theme.font("small"))
    return widget.fontMetrics().height() + theme.px(_THIN) + theme.px(5)
