"""The months, a bar each: what came in and what went out, and the budget as a line across; painted."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sync.copy.reading.data import DataSum
from ui.format import size_words
from ui.style.painting import text_direction
from ui.style.theme import Theme, current_theme


class MonthBars(QWidget):
    """The oldest month first, in the direction of reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[DataSum, ...] = ()
        self._budget_bytes = 0

    def show_months(self, months: tuple[DataSum, ...], budget_bytes: int) -> None:
        """Show these; `budget_bytes` 0 draws no line."""
        self._months, self._budget_bytes = months, budget_bytes
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(360), theme.px(190))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(220), theme.px(170))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        high = painter.fontMetrics().height() + theme.px(4)
        box = QRectF(0, high, self.width(), self.height() - 3 * high)
        most = max([self._budget_bytes, *(month.bytes for month in self._months), 1])
        step = box.width() / max(1, len(self._months))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, month in enumerate(self._months):
            at = len(self._months) - 1 - place if is_rtl else place
            self._draw_month(painter, theme, month, QRectF(box.x() + at * step, box.y(), step, box.height()), most)
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))
        if self._budget_bytes:
            level = box.bottom() - box.height() * self._budget_bytes / most
            painter.setPen(QPen(theme.colour("warn"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))
        self._draw_legend(painter, theme, self.height() - high, is_rtl=is_rtl)
        painter.end()

    def _draw_legend(self, painter: QPainter, theme: Theme, top: float, *, is_rtl: bool) -> None:
        """What the two fills and the dashed line are."""
        names = [
            ("accent", self.tr("fetched", "legend of the bars: data that came")),
            ("soft", self.tr("sent", "legend of the bars: data")),
        ]
        if self._budget_bytes:
            names.append(("warn", self.tr("budget of a month", "legend of the bars: the dashed line")))
        side, at = theme.px(10), 0.0
        for role, words in names:
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = self.width() - at - side if is_rtl else at
            painter.fillRect(QRectF(left, top + theme.px(5), side, theme.px(2) if role == "warn" else side), theme.colour(role))
            painter.setPen(theme.colour("soft"))
            gap = theme.px(6)
            room = QRectF(left - gap - wide if is_rtl else left + side + gap, top, wide + 1, painter.fontMetrics().height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
            at += side + gap + wide + theme.gap("group")

    def _draw_month(self, painter: QPainter, theme: Theme, month: DataSum, box: QRectF, most: int) -> None:
        wide = min(theme.px(44), box.width() * 0.56)
        left = box.center().x() - wide / 2
        painter.setPen(Qt.PenStyle.NoPen)
        floor = box.bottom()
        for size, role in ((month.down, "accent"), (month.up, "soft")):
            height = box.height() * size / most
            painter.setBrush(theme.colour(role))
            painter.drawRect(QRectF(left, floor - height, wide, height))
            floor -= height
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(theme.colour("text"))
        high = painter.fontMetrics().height()
        if month.bytes:
            painter.setLayoutDirection(text_direction(size_words(month.bytes)))
            painter.drawText(QRectF(box.x(), floor - high - theme.px(2), box.width(), high), centre, size_words(month.bytes))
        painter.setPen(theme.colour("soft"))
        name = QLocale().standaloneMonthName(int(month.name[5:7]), QLocale.FormatType.ShortFormat)
        painter.drawText(QRectF(box.x(), box.bottom() + theme.px(2), box.width(), high), centre, name)
