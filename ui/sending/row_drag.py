"""Moves a row of Sending with the mouse: a line shows where it would go, releasing puts it there, Esc leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QListView

from ui.rows_model import ROW_ROLE
from ui.sending.lines import SendingLine, can_move
from ui.style.theme import current_theme


@dataclass
class RowDrag:
    """From the press on; `is_on` once the pointer has moved far enough to be meant."""

    line: SendingLine
    start: QPoint
    is_on: bool = False
    before: SendingLine | None = None
    y: int = -1

    def follow(self, view: QListView, point: QPoint) -> None:
        """Find the gap between waiting rows that is nearest to the pointer."""
        self.is_on = self.is_on or (point - self.start).manhattanLength() >= QApplication.startDragDistance()
        gaps = _gaps(view)
        if self.is_on and gaps:
            self.y, self.before = min(gaps, key=lambda gap: abs(gap[0] - point.y()))

    def paint(self, view: QListView) -> None:
        """The line where the row would go."""
        if self.is_on and self.y >= 0:
            painter = QPainter(view.viewport())
            theme = current_theme()
            thick = round(theme.line("focus"))
            painter.fillRect(QRect(0, self.y - thick, view.viewport().width(), 2 * thick), theme.colour("accent"))
            painter.end()


def pressed(view: QListView, point: QPoint) -> RowDrag | None:
    """What a press begins; None where nothing can be moved."""
    line: SendingLine | None = view.indexAt(point).data(ROW_ROLE)
    return RowDrag(line, point) if line is not None and can_move(line) else None


def _gaps(view: QListView) -> list[tuple[int, SendingLine | None]]:
    """(y, the row below it) for each gap between rows that wait; the last gap has none below."""
    model = view.model()
    rows = [model.index(place, 0) for place in range(model.rowCount())]
    moving = [index for index in rows if _line(index) is not None]
    gaps: list[tuple[int, SendingLine | None]] = [(view.visualRect(index).top(), _line(index)) for index in moving]
    return [*gaps, (view.visualRect(moving[-1]).bottom(), None)] if moving else []


def _line(index: QModelIndex) -> SendingLine | None:
    line: SendingLine | None = index.data(ROW_ROLE)
    return line if line is not None and can_move(line) else None
