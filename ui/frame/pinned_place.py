"""Sending stays at the foot of the rooms list when the list is too long for the window: the same row, painted over what scrolls by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from ui.style.theme import current_theme


class PinnedPlace(QWidget):
    """Lies over the lower edge of the list where the last row would be; the keyboard and the screen reader know the row itself."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._row = QPersistentModelIndex()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().rangeChanged.connect(self.place)
        view.verticalScrollBar().valueChanged.connect(self.update)

    def pin(self, row: QModelIndex) -> None:
        """This row stays in sight; an invalid one takes the pin away."""
        self._row = QPersistentModelIndex(row)
        self.place()

    def row(self) -> int:
        """The number of the pinned row, or -1."""
        return self._row.row()

    def covered_px(self) -> int:
        """How much of the list's lower edge is covered."""
        return 0 if self.isHidden() else self.height()

    def place(self) -> None:
        """Stand at the foot while the list scrolls, else not at all."""
        is_needed = self._row.isValid() and self._view.verticalScrollBar().maximum() > 0
        self.setVisible(is_needed)
        if is_needed:
            port = self._view.viewport().geometry()
            high = self._view.itemDelegate().sizeHint(QStyleOptionViewItem(), self._index()).height() + current_theme().gap("unit")
            self.setGeometry(port.left(), port.bottom() + 1 - high, port.width(), high)
            self.raise_()
            self.update()

    def _index(self) -> QModelIndex:
        return self._view.model().index(self._row.row(), self._row.column())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, index = current_theme(), self._index()
        option = QStyleOptionViewItem()
        option.initFrom(self)
        option.rect = self.rect().adjusted(0, theme.gap("half"), 0, -theme.gap("half"))  # type: ignore[attr-defined]
        is_current = self._view.selectionModel().isSelected(index)
        states = QStyle.StateFlag.State_Enabled | (QStyle.StateFlag.State_Selected if is_current else QStyle.StateFlag.State_None)
        option.state = states | (QStyle.StateFlag.State_MouseOver if self.underMouse() else QStyle.StateFlag.State_None)  # type: ignore[attr-defined]
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sidebar"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        self._view.itemDelegate().paint(painter, option, index)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._view.clicked.emit(self._index())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()
