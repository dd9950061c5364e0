"""The grid of Materials: tiles fill the width, a click opens, the check box or Space chooses."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.records.growing_model import GrowingModel
from ui.rows_model import ROW_ROLE
from ui.style.theme import current_theme
from ui.twinspace.materials_delegate import MaterialsDelegate, is_on_box
from ui.twinspace.materials_rows import MaterialRow

_SMALLEST = 180


class MaterialsGrid(QListView):
    """Several tiles can be chosen; choosing and opening are two things.

    Signals:
        opened(object): the MaterialRow that was clicked, or on which Enter was pressed.
    """

    opened = Signal(object)

    def __init__(self, model: GrowingModel[MaterialRow], delegate: MaterialsDelegate, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        delegate.setParent(self)
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setProperty("place", "window")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListView.SelectionMode.MultiSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def chosen(self) -> list[MaterialRow]:
        """The rows that are ticked."""
        return [row for index in self.selectedIndexes() if (row := index.data(ROW_ROLE)) is not None and not row.is_album]

    def _fit(self) -> None:
        """As many columns as go in, tiles as wide as that leaves."""
        theme = current_theme()
        gap, room = theme.gap("group"), self.viewport().width() - 2  # an exact fit would already wrap
        columns = max(1, room // (theme.px(_SMALLEST) + gap))
        self._delegate.tile_width = room // columns - gap
        self.setGridSize(QSize(room // columns, theme.row("gridTile") + theme.gap("gap")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point: QPoint = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if not index.data(ROW_ROLE).is_album and is_on_box(self.visualRect(index), point.x(), point.y(), is_rtl=is_rtl):
            self.selectionModel().select(index, self.selectionModel().SelectionFlag.Toggle)
        else:
            self.opened.emit(index.data(ROW_ROLE))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """No rubber band."""
        self.viewport().update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_album = index.isValid() and index.data(ROW_ROLE).is_album
        if index.isValid() and (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (is_album and event.key() == Qt.Key.Key_Space)):
            self.opened.emit(index.data(ROW_ROLE))
            return
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self.selectionModel().select(index, self.selectionModel().SelectionFlag.Toggle)
            return
        super().keyPressEvent(event)
