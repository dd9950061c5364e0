"""The pane at the leading edge: who is here, the list of rooms and projects, Sending at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QToolTip, QVBoxLayout, QWidget

from sync.changes import Changes
from ui.frame.account_button import AccountButton
from ui.frame.pinned_place import PinnedPlace
from ui.frame.places import ARCHIVE, COUNTED_KINDS, PROJECT, SENDING, Place, PlacesModel
from ui.frame.places_delegate import PlacesDelegate
from ui.rows_model import KEY_ROLE, ROW_ROLE
from ui.style.theme import current_theme
from ui.widgets.frames import Place as Ground
from ui.widgets.labels import Rule

COLLAPSED_WIDTH = 64
LEAST_ROW, LEAST_TARGET = 32, 44
"""Rows come as close as this; in large controls no target is smaller than 44 px."""
_GATHER_MS = 150


class PlacesView(QListView):
    """The list itself: one click or Enter opens; arrows move over what can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pinned = PinnedPlace(self)
        self.setProperty("place", "sidebar")
        self.setAccessibleName(self.tr("Rooms and projects", "screen reader: name of the list at the leading edge"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.places_delegate = PlacesDelegate(self)
        self.setItemDelegate(self.places_delegate)

    def fit_stretch(self) -> None:
        """Give the rest of the height to the row above Sending; where there is none, rows come closer before Sending is out of sight."""
        model, delegate, theme = self.model(), self.places_delegate, current_theme()
        if not isinstance(model, PlacesModel):
            return
        delegate.row_px = 0
        room = self.viewport().height() - theme.gap("unit")
        places = sum(place.can_open for place in model.rows)
        rest = room - self._taken(model)
        if rest < theme.gap("gap") and places:
            shrunk = theme.row("nav") + (rest - theme.gap("gap")) // places
            least = theme.px(LEAST_ROW) if theme.zoom <= 1 else LEAST_TARGET
            delegate.row_px = max(shrunk, least)
        delegate.stretch_px = room - self._taken(model)
        self.scheduleDelayedItemsLayout()
        self.pinned.pin(model.index_of(SENDING))

    def scrollTo(self, index: QModelIndex, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:  # type: ignore[override]
        """As ever, but not behind the pinned row."""
        super().scrollTo(index, hint)
        behind = self.visualRect(index).bottom() + 1 + self.pinned.covered_px() - self.viewport().height()
        if behind > 0 and index.row() != self.pinned.row():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + behind)

    def _taken(self, model: PlacesModel) -> int:
        return sum(self.places_delegate.height_of(place) for place in model.rows if place.kind != "stretch")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_stretch()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or "") if index.isValid() else ""
            QToolTip.showText(event.globalPos(), words.replace("<", "‹"), self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class RoomsList(Ground):
    """Rooms and projects with what is new in each.

    Signals:
        wanted(str): the key of the place the teacher chose (see ui/frame/places.py).
    """

    wanted = Signal(str)

    def __init__(self, model: PlacesModel, account: AccountButton, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", parent=parent)
        self.model = model
        self.account = account
        self._current = ""
        self.view = PlacesView(self)
        self.view.setModel(model)
        model.dataChanged.connect(self.view.pinned.update)
        self.view.selectionModel().selectionChanged.connect(self.view.pinned.update)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(account)
        column.addWidget(self.view, 1)
        row.addLayout(column, 1)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        model.rowsInserted.connect(self.view.fit_stretch)
        model.rowsRemoved.connect(self.view.fit_stretch)
        model.modelReset.connect(self._on_model_reset)
        model.rowsAboutToBeRemoved.connect(self._on_rows_moving)
        model.rowsInserted.connect(self._on_rows_moving)
        self._mark = QTimer(self, singleShot=True, interval=0)  # once the model has all its rows
        self._mark.timeout.connect(lambda: self.show_current(self._current))
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self._on_time_to_count)
        self._has_counted = False
        model.count_new()
        self.set_collapsed(collapsed=False)

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Icons only, with the words in the tooltip, when the window is narrow."""
        theme = current_theme()
        self.view.places_delegate.is_collapsed = collapsed
        self.account.set_collapsed(collapsed=collapsed)
        self.setFixedWidth(theme.px(COLLAPSED_WIDTH) if collapsed else theme.pane("rooms"))
        self.view.fit_stretch()

    def show_current(self, key: str) -> None:
        """Mark the place that is on screen, or the fold it is in; "" marks none (search, settings)."""
        self._current = key
        index = self.model.index_of(key)
        if not index.isValid() and key.startswith(PROJECT):
            index = self.model.index_of(ARCHIVE)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clear()

    def on_changed(self, changes: Changes) -> None:
        """Any record may count as new: re-read counts and projects, once for many changes."""
        self._has_counted = self._has_counted or changes.touches(*COUNTED_KINDS)
        if not self._later.isActive():
            self._later.start()

    def _on_time_to_count(self) -> None:
        self.model.refresh()
        if self._has_counted:
            self._has_counted = False
            self.model.count_new()

    def _on_model_reset(self) -> None:
        self.view.fit_stretch()
        self.show_current(self._current)

    def _on_rows_moving(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A project that is archived while it is read would leave the mark to its neighbour: the view has moved it by now."""
        if first <= self.model.index_of(self._current).row() <= last:
            self._mark.start()

    def _on_chosen(self, index: QModelIndex) -> None:
        place: Place | None = index.data(ROW_ROLE)
        if place is None or not place.can_open:
            self.show_current(self._current)
        elif place.key == ARCHIVE:
            self.model.toggle_archive()
            self.show_current(self._current)
        else:
            self.wanted.emit(str(index.data(KEY_ROLE)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_collapsed(collapsed=self.view.places_delegate.is_collapsed)

    def sizeHint(self) -> QSize:
        return QSize(current_theme().pane("rooms"), 600)
