"""The Materials tab: filter bar, grid, one material large, and adding new ones."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow
from ui.desk import Desk
from ui.records.growing_model import GrowingModel
from ui.records.rights import may
from ui.style.theme import current_theme
from ui.twinspace.add_materials import AddMaterials
from ui.twinspace.material_view import MaterialView
from ui.twinspace.materials_bar import MaterialsBar
from ui.twinspace.materials_delegate import MaterialsDelegate
from ui.twinspace.materials_grid import MaterialsGrid
from ui.twinspace.materials_rows import MaterialFilter, MaterialRow, MaterialsReading
from ui.widgets.frames import EmptyState, Place

KINDS = ("picture", "file", "video", "album", "folder", "media", "outbox", "space", "status")
_GATHER_MS = 150


class MaterialsTab(QStackedWidget):
    """Pictures, files and videos of one project.

    Signals:
        sending_wanted(str): a record to see in Sending.
        save_wanted(str): a file or picture record to save.
    """

    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._reading = MaterialsReading(desk, space.id)
        self.model: GrowingModel[MaterialRow] = GrowingModel(
            self._reading.rows, key=lambda row: row.key, words=MaterialRow.words, kinds=KINDS, parent=self
        )
        data = desk.reading.pictures.data
        self.bar = MaterialsBar()
        name = self.tr("Materials", "grid of materials, for the screen reader")
        self.grid = MaterialsGrid(self.model, MaterialsDelegate(data), name)
        self.view = MaterialView(desk)
        self._adding: AddMaterials | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._after_read()

    def focus_list(self) -> None:
        """Put the keyboard into the grid."""
        self.grid.setFocus()

    def open_material(self, record: str) -> bool:
        """Show one material large; False if it is not here."""
        row = self._desk.reading.records.get(record)
        if row is None or not self.view.show_material(record, self._reading.tile(row).title, self._space):
            return False
        self.setCurrentWidget(self.view)
        return True

    @property
    def is_viewing(self) -> bool:
        """True while one material is shown large."""
        return self.currentWidget() is self.view

    @property
    def is_adding(self) -> bool:
        """True while pictures and files are being added: such a tab is not thrown away."""
        return self._adding is not None

    def add(self) -> AddMaterials:
        """Begin to add pictures and files."""
        if self._adding is None:
            self._adding = AddMaterials(self._desk, self._space, self._reading.albums())
            self._adding.closed.connect(self._on_adding_closed)
            self.addWidget(self._adding)
        self.setCurrentWidget(self._adding)
        return self._adding

    def show_space(self, space: SpaceRow) -> None:
        """Rights or state of the project changed."""
        self._space = space

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        if changes.touches(*KINDS) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read everything again."""
        self.model.refresh()
        self._after_read()
        if self.currentWidget() is self.view and self.view.record_id and not self.open_material(self.view.record_id):
            self.setCurrentWidget(self._page)

    def new_count(self) -> int:
        """How many tiles are new."""
        return sum(1 for row in self.model.rows if row.is_new)

    def _lay_out(self) -> None:
        theme = current_theme()
        self._page = Place("window")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._parts = QStackedWidget()
        holder = Place("window")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(theme.gap("pane"), 0, 0, 0)
        inside.addWidget(self.grid)
        self._empty = EmptyState("", "", "picture")
        self._empty.wanted.connect(lambda: self.add().ask_files())
        self._parts.addWidget(holder)
        self._parts.addWidget(self._empty)
        column.addWidget(self._parts, 1)
        self.addWidget(self._page)
        self.addWidget(self.view)

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self._on_filter_changed)
        self.bar.none_wanted.connect(self.grid.clearSelection)
        self.bar.get_wanted.connect(self._on_get_wanted)
        self.grid.opened.connect(lambda row: self.open_material(row.key))
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.model.modelReset.connect(self._show_chosen)
        self.view.back_wanted.connect(lambda: self.setCurrentWidget(self._page))
        self.view.sending_wanted.connect(self.sending_wanted)
        self.view.save_wanted.connect(self.save_wanted)

    def _after_read(self) -> None:
        counts = self._reading.counts()
        self.bar.show_counts(counts)
        self.bar.show_albums(self._reading.albums())
        is_empty = not self.model.rows
        self._parts.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            nothing = self.tr("No pictures or files yet.", "materials are empty")
            filtered = self.tr("Nothing fits this choice.", "materials, the filter lets nothing through")
            self._empty.sentence.setText(filtered if counts["all"] else nothing)
            can_add = not counts["all"] and may(self._space, "picture", "create")
            self._empty.button.setText(self.tr("Add pictures", "materials are empty, button"))
            self._empty.button.setVisible(can_add)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.bar.show_chosen(self.grid.chosen(), self._desk.line.status().bytes_down_per_s)

    def _on_filter_changed(self, wanted: MaterialFilter) -> None:
        self._reading.filter = wanted
        self.grid.clearSelection()
        self.model.refresh()
        self._after_read()

    def _on_get_wanted(self) -> None:
        for row in self.grid.chosen():
            if row.fetch:
                self._desk.line.fetch_media(row.fetch)
        self.grid.clearSelection()

    def _on_adding_closed(self) -> None:
        if self._adding is not None:
            self.removeWidget(self._adding)
            self._adding.deleteLater()
            self._adding = None
        QPixmapCache.clear()
        self.setCurrentWidget(self._page)
        self.refresh()
