"""The list of Sending: a painted button in each line, Enter for the same, Alt+arrows to reorder, a menu for all the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.rows_model import ROW_ROLE
from ui.sending.lines import SendingLine, can_move
from ui.sending.sending_delegate import SendingDelegate
from ui.sending.sending_model import SendingModel
from ui.widgets.row_drag import Landing, RowDrag, gap_at


class SendingList(QListView):
    """One click selects a line, its button or Enter acts.

    Signals:
        acted(SendingLine): the next action of a line is wanted.
        moved(SendingLine, int): -1 earlier, 1 later.
        dropped(SendingLine, SendingLine | None): dragged to before another line, or behind the last that waits.
        menu_wanted(SendingLine, QPoint): all actions of a line; a point on the screen.
        chosen(SendingLine | None): another line is selected.
    """

    acted = Signal(object)
    moved = Signal(object, int)
    dropped = Signal(object, object)
    menu_wanted = Signal(object, QPoint)
    chosen = Signal(object)

    def __init__(self, model: SendingModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = SendingDelegate(self)
        self.setItemDelegate(self._painter)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._drag = RowDrag(self, self._held, self._gap)
        self._drag.dropped.connect(self._on_dropped)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.data(ROW_ROLE)))

    def current_line(self) -> SendingLine | None:
        """The line with the keyboard, if any."""
        line: SendingLine | None = self.currentIndex().data(ROW_ROLE)
        return line

    def _button_at(self, point: QPoint) -> SendingLine | None:
        index = self.indexAt(point)
        line: SendingLine | None = index.data(ROW_ROLE)
        if line is None:
            return None
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return line if self._painter.button_rect(line, self.visualRect(index), is_rtl=is_rtl).contains(point) else None

    def _held(self, point: QPoint) -> SendingLine | None:
        return _movable(self.indexAt(point)) if self._button_at(point) is None else None

    def _gap(self, point: QPoint) -> Landing | None:
        """The gap between waiting rows that is nearest to the pointer; its place is the line below it, None behind the last."""
        rows = [self.model().index(place, 0) for place in range(self.model().rowCount())]
        moving = [index for index in rows if _movable(index) is not None]
        gaps = [Landing(_movable(index), gap_at(self.visualRect(index), is_below=False)) for index in moving]
        if moving:
            gaps.append(Landing(None, gap_at(self.visualRect(moving[-1]), is_below=True)))
        return min(gaps, key=lambda gap: abs(gap.rect.center().y() - point.y()), default=None)

    def _on_dropped(self, line: SendingLine, before: SendingLine | None) -> None:
        if before is None or before.key != line.key:
            self.dropped.emit(line, before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._painter.pointer = event.position().toPoint()
        over = self._button_at(self._painter.pointer)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self._button_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        if line is not None:
            self.acted.emit(line)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._painter.pointer = QPoint(-1, -1)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if line is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(line, steps[Qt.Key(event.key())])
        elif line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.acted.emit(line)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index: QModelIndex = self.currentIndex() if by_key else self.indexAt(event.pos())
        line: SendingLine | None = index.data(ROW_ROLE)
        if line is not None and line.row is not None:
            self.setCurrentIndex(index)
            point = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(line, self.viewport().mapToGlobal(point))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a reason may need a second line now


def _movable(index: QModelIndex) -> SendingLine | None:
    line: SendingLine | None = index.data(ROW_ROLE)
    return line if line is not None and can_move(line) else None
