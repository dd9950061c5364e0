"""Moves a row of a list or tree with the mouse or a finger: before a row, below it, or behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListView

from ui.records.row import RecordRow
from ui.rows_model import ROW_ROLE
from ui.style.theme import current_theme
from ui.widgets.row_drag import Landing, RowDrag, gap_at

BEFORE, BELOW, AFTER = "before", "below", "after"


class TreeDrag(QObject):
    """Watches one list of RecordRow.

    Signals:
        dropped(str, str, str): record, a row ("" for the end of all), and where it goes: "before" that row, "below" it or "after" it.
    """

    dropped = Signal(str, str, str)

    def __init__(self, view: QListView, can_drag: Callable[[RecordRow], bool]) -> None:
        super().__init__(view)
        self._view, self._can_drag = view, can_drag
        self._drag = RowDrag(view, self._held, self._landing)
        self._drag.dropped.connect(self._on_dropped)

    def _held(self, point: QPoint) -> RecordRow | None:
        row = self._row_at(point)
        return row if row is not None and self._can_drag(row) else None

    def _row_at(self, point: QPoint) -> RecordRow | None:
        row: RecordRow | None = self._view.indexAt(point).data(ROW_ROLE)
        return row if row is not None and row.is_record else None

    def _landing(self, point: QPoint) -> Landing:
        """The gap nearest to the pointer, or the row in whose middle it is."""
        row = self._row_at(point)
        if row is None:
            last = self._view.visualRect(self._view.model().index(self._view.model().rowCount() - 1, 0))
            whole = QRect(0, last.top(), self._view.viewport().width(), last.height())
            return Landing(("", AFTER), gap_at(whole, is_below=True))
        rect = self._view.visualRect(self._view.indexAt(point))
        where = self._where(point, rect, row)
        if where == BELOW:
            return Landing((row.key, where), rect, is_frame=True)
        leading = min(row.depth * current_theme().gap("pane"), rect.width() // 2)
        is_rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        level = rect.adjusted(0, 0, -leading, 0) if is_rtl else rect.adjusted(leading, 0, 0, 0)
        return Landing((row.key, where), gap_at(level, is_below=where == AFTER))

    def _where(self, point: QPoint, rect: QRect, row: RecordRow) -> str:
        """The upper third is before a row, the middle below it, the last third behind it unless its own rows stand there."""
        third = rect.height() // 3
        if point.y() <= rect.top() + third:
            return BEFORE
        index = self._view.indexAt(point)
        following: RecordRow | None = index.siblingAtRow(index.row() + 1).data(ROW_ROLE)
        has_inner = following is not None and following.depth > row.depth
        return AFTER if point.y() > rect.bottom() - third and not has_inner else BELOW

    def _on_dropped(self, held: RecordRow, place: tuple[str, str]) -> None:
        if place[0] != held.key:
            self.dropped.emit(held.key, *place)
