"""A list of painted rows that opens one with a click or with Enter, exactly once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QListView, QStyleOptionViewItem, QWidget

from ui.rows_model import ROW_ROLE, RowsModel

_BACKWARDS = (QListView.CursorAction.MoveUp, QListView.CursorAction.MovePageUp, QListView.CursorAction.MoveEnd)


class RowsView(QListView):
    """Rows keep their own heights; the whole row is the target.

    Signals:
        opened(object): the row that was clicked, or on which Enter was pressed.
    """

    opened = Signal(object)

    def __init__(self, model: RowsModel[Any], delegate: QAbstractItemDelegate, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_opened)

    def choose(self, index: QModelIndex) -> None:
        """Choose a row and bring it on screen, also when rows were added this moment."""
        self.setCurrentIndex(index)
        self.scrollTo(index)
        QTimer.singleShot(0, self, self._show_current)

    def grow_to_rows(self) -> None:
        """Be as high as all rows, for a list inside a page that scrolls."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(sum(self.sizeHintForRow(place) for place in range(self.model().rowCount())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays on screen when a bar above takes room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid() and event.oldSize().height() != event.size().height():
            QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        self.scrollTo(self.currentIndex())

    def _on_opened(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The keys stop at rows, never at the head of a group."""
        found = super().moveCursor(action, modifiers)
        step = -1 if action in _BACKWARDS else 1
        while found.isValid() and not found.flags() & Qt.ItemFlag.ItemIsSelectable:
            found = found.siblingAtRow(found.row() + step)
        return found if found.isValid() else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The rectangle of a row that is being painted."""
    found: QRect = option.rect  # type: ignore[attr-defined]
    return found


def is_right_to_left(option: QStyleOptionViewItem) -> bool:
    """The direction of a row that is being painted."""
    return bool(option.direction == Qt.LayoutDirection.RightToLeft)  # type: ignore[attr-defined]
