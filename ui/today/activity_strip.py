"""Posts of four weeks, one row of 28 small bars for each project, painted."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sync.data_class import dataclass
from ui.style.painting import text_direction
from ui.style.theme import Theme, current_theme

DAYS = 28
MOST_ROWS = 3


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """`days`: posts on each of the last 28 days, oldest first."""

    space: str
    title: str
    days: tuple[int, ...]


class ActivityStrip(QWidget):
    """Bars on one common scale; the axis names each Monday-like week start and ends with the word for today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ActivityRow, ...] = ()
        self._today = QDate()

    def show_rows(self, rows: tuple[ActivityRow, ...], today: QDate) -> None:
        """Show at most MOST_ROWS projects, as given."""
        self._rows, self._today = rows[:MOST_ROWS], today
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(320), theme.px(40) * MOST_ROWS + theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(220), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        label = min(self.width() * 2 // 5, max([metrics.horizontalAdvance(row.title) for row in self._rows] or [0])) + theme.px(18)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        bars = QRectF(0 if is_rtl else label, 0, self.width() - label, self.height())
        most = max([count for row in self._rows for count in row.days] or [0])
        step = min(theme.px(64), (self.height() - theme.px(22)) / max(1, len(self._rows)))
        for place, row in enumerate(self._rows):
            line = QRectF(0, place * step, self.width(), step - theme.px(6))
            self._draw_label(painter, theme, row.title, line, label - theme.px(12))
            self._draw_bars(painter, theme, row, QRectF(bars.x(), line.y(), bars.width(), line.height()), most)
        self._draw_axis(painter, theme, QRectF(bars.x(), len(self._rows) * step - theme.px(2), bars.width(), theme.px(20)))
        painter.end()

    def _draw_label(self, painter: QPainter, theme: Theme, title: str, line: QRectF, width: float) -> None:
        painter.setPen(theme.colour("text"))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(line.right() - width if is_rtl else line.x(), line.y(), width, line.height())
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(width))
        painter.setLayoutDirection(text_direction(words))
        painter.drawText(box, int(_leading(is_rtl) | Qt.AlignmentFlag.AlignBottom), words)

    def _draw_bars(self, painter: QPainter, theme: Theme, row: ActivityRow, box: QRectF, most: int) -> None:
        step = box.width() / DAYS
        floor = box.bottom() - 1
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(box.left(), floor + 1), QPointF(box.right(), floor + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for day, count in enumerate(row.days[-DAYS:]):
            if count:
                height = max(theme.px(4), round((box.height() - theme.px(4)) * count / most))
                place = DAYS - 1 - day if is_rtl else day
                bar = QRectF(box.left() + place * step + step * 0.12, floor - height, step * 0.76, height)
                painter.drawRoundedRect(bar, 1.5, 1.5)

    def _draw_axis(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        painter.setPen(theme.colour("soft"))
        step = box.width() / DAYS
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        today = self.tr("today", "end of the axis below the bars of four weeks")
        taken = painter.fontMetrics().horizontalAdvance(today) + theme.px(8)
        first = QLocale().toString(self._today.addDays(1 - DAYS), "d MMM")
        weeks = [week for week in range(4) if week != 1 or painter.fontMetrics().horizontalAdvance(first) < 6 * step]
        for week in weeks:
            day = self._today.addDays(7 * week + 1 - DAYS)
            words = first if week == 0 else QLocale().toString(day.day())
            wide = (14 if week == 0 and 1 not in weeks else 7) * step
            left = box.right() - week * 7 * step - wide if is_rtl else box.left() + week * 7 * step
            room = QRectF(left, box.top(), wide, box.height())
            if week < 3 or 7 * step > taken + painter.fontMetrics().horizontalAdvance(words):
                painter.drawText(room, int(_leading(is_rtl) | Qt.AlignmentFlag.AlignVCenter), words)
        painter.drawText(box, int(_leading(not is_rtl) | Qt.AlignmentFlag.AlignVCenter), today)


def _leading(is_rtl: bool) -> Qt.AlignmentFlag:
    """AlignAbsolute: the painter's own direction must not turn it round once more."""
    return (Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
