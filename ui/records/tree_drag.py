"""Moves a row of a list or tree with the mouse or a finger: a line shows where it would go, a frame below which row; Esc leaves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QListView, QWidget

from ui.records.row import RecordRow
from ui.rows_model import ROW_ROLE
from ui.style.theme import current_theme

BEFORE, BELOW, AFTER = "before", "below", "after"


def _line_at(rect: QRect, where: str) -> QRect:
    """The line above or under a row."""
    thick = max(2, round(current_theme().line("focus")))
    return QRect(rect.left(), (rect.top() if where == BEFORE else rect.bottom()) - thick, rect.width(), 2 * thick)


class _Mark(QWidget):
    """Over the rows: the line between two of them, or the frame around one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.rect_shown = QRect()
        self.is_frame = False
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        thick = theme.line("focus")
        if self.is_frame:
            painter.setPen(QPen(theme.colour("accent"), thick))
            inset = round(thick)
            painter.drawRect(self.rect_shown.adjusted(inset, inset, -inset, -inset))
        else:
            painter.fillRect(self.rect_shown, theme.colour("accent"))
        painter.end()


class TreeDrag(QObject):
    """Watches one list of RecordRow.

    Signals:
        dropped(str, str, str): record, a row ("" for the end of all), and where it goes: "before" that row, "below" it or "after" it.
    """

    dropped = Signal(str, str, str)

    def __init__(self, view: QListView, can_drag: Callable[[RecordRow], bool]) -> None:
        super().__init__(view)
        self._view, self._can_drag = view, can_drag
        self._held: RecordRow | None = None
        self._start = QPoint()
        self._is_on = False
        self._target: tuple[str, str] | None = None
        self._mark = _Mark(view.viewport())
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._is_on:
            self._leave()
            return True
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            row = self._row_at(point)
            self._held = row if row is not None and self._can_drag(row) else None
            self._start = point
        elif event.type() == QEvent.Type.MouseMove and self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._is_on = self._is_on or (point - self._start).manhattanLength() >= QApplication.startDragDistance()
            if self._is_on:
                self._follow(point)
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            return self._let_go()
        return False

    def _row_at(self, point: QPoint) -> RecordRow | None:
        row: RecordRow | None = self._view.indexAt(point).data(ROW_ROLE)
        return row if row is not None and row.is_record else None

    def _follow(self, point: QPoint) -> None:
        """The gap nearest to the pointer, or the row in whose middle it is."""
        row = self._row_at(point)
        viewport = self._view.viewport()
        self._mark.setGeometry(viewport.rect())
        if row is None:
            last = self._view.visualRect(self._view.model().index(self._view.model().rowCount() - 1, 0))
            self._target, self._mark.is_frame = ("", AFTER), False
            self._mark.rect_shown = _line_at(QRect(0, last.top(), viewport.width(), last.height()), AFTER)
        else:
            rect = self._view.visualRect(self._view.indexAt(point))
            where = self._where(point, rect, row)
            self._target, self._mark.is_frame = (row.key, where), where == BELOW
            leading = min(row.depth * current_theme().gap("pane"), rect.width() // 2)
            is_rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            level = rect.adjusted(0, 0, -leading, 0) if is_rtl else rect.adjusted(leading, 0, 0, 0)
            self._mark.rect_shown = rect if where == BELOW else _line_at(level, where)
        self._mark.show()
        self._mark.raise_()
        self._mark.update()
        viewport.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _where(self, point: QPoint, rect: QRect, row: RecordRow) -> str:
        """The upper third is before a row, the middle below it, the last third behind it unless its own rows stand there."""
        third = rect.height() // 3
        if point.y() <= rect.top() + third:
            return BEFORE
        index = self._view.indexAt(point)
        following: RecordRow | None = index.siblingAtRow(index.row() + 1).data(ROW_ROLE)
        has_inner = following is not None and following.depth > row.depth
        return AFTER if point.y() > rect.bottom() - third and not has_inner else BELOW

    def _let_go(self) -> bool:
        held, target, was_on = self._held, self._target, self._is_on
        self._leave()
        if was_on and held is not None and target is not None and target[0] != held.key:
            self.dropped.emit(held.key, *target)
        return was_on

    def _leave(self) -> None:
        self._held, self._target, self._is_on = None, None, False
        self._mark.hide()
        self._view.viewport().unsetCursor()
