"""The Materials tab: filter bar, grid, one material large, and adding new ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ShownRecord, SpaceRow
from ui.bus import Notice
from ui.desk import Desk
from ui.records.growing_model import GrowingModel
from ui.records.pane import ReadingPane
from ui.records.rights import may
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.twinspace import material_menus
from ui.twinspace.add_materials import AddMaterials
from ui.twinspace.album_head import AlbumHead
from ui.twinspace.handful_keeper import kept_handful
from ui.twinspace.material_parts import BACK, material_pane
from ui.twinspace.materials_bar import MaterialsBar
from ui.twinspace.materials_delegate import MaterialsDelegate
from ui.twinspace.materials_empty import MaterialsEmpty
from ui.twinspace.materials_grid import MaterialsGrid
from ui.twinspace.materials_rows import ALBUMS, MaterialFilter, MaterialRow, MaterialsReading
from ui.twinspace.unsent_bar import UnsentBar
from ui.widgets.frames import Place, margins

KINDS = ("picture", "file", "video", "album", "folder", "media", "fetch_wish", "outbox", "space", "status")
_GATHER_MS = 150


MATERIALS = "materials"
_SHOWN = ("picture", "file", "video", "album", "folder")


def materials_tab() -> TabSpec:
    """The tab of pictures, files and videos."""

    def make(desk: Desk, space: SpaceRow | None) -> TabPage:
        assert space is not None
        return MaterialsTab(desk, space)

    words = QCoreApplication.translate("SpaceHeader", "Materials", "tab of a project: pictures, files, videos")
    main = MainButton(QCoreApplication.translate("ProjectView", "Add material", "main button of the materials"), "plus", "picture")
    return TabSpec(MATERIALS, words, make, _SHOWN, main)


class MaterialsTab(TabPage):
    """Pictures, files and videos of one project: all as a grid, one of them large, or what is being added."""

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._reading = MaterialsReading(desk, space.id)
        rows, beside = self._reading.rows, self._reading.rows_beside
        self.model: GrowingModel[MaterialRow] = GrowingModel(
            rows, read_beside=beside, key=lambda row: row.key, words=MaterialRow.words, kinds=KINDS, parent=self
        )
        self._is_long = self.model.is_long
        data = desk.reading.pictures.data
        self.bar, self.album_head = MaterialsBar(), AlbumHead(desk)
        name = self.tr("Materials", "grid of materials, for the screen reader")
        self.grid = MaterialsGrid(self.model, MaterialsDelegate(data), name)
        self.view = ReadingPane(desk, material_pane())
        self._adding: AddMaterials | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._after_read()

    def focus_list(self) -> None:
        self.grid.setFocus()

    def open_record(self, record: str) -> bool:
        """Show one material large; an album or folder with what is in it. False if it is not here."""
        row = self._desk.reading.records.get(record)
        if row is None:
            return False
        if row.kind in ALBUMS:
            self._after_read()  # one made a moment ago is not in the bar yet
            self.bar.choose_album(record)
            self._stack.setCurrentWidget(self._page)
            return True
        if not self.view.show_record(record, self._space):
            return False
        self._stack.setCurrentWidget(self.view)
        return True

    def shown_record(self) -> str:
        return self.view.record_id if self._stack.currentWidget() is self.view else ""

    def start(self, kind: str) -> bool:
        if kind not in ("picture", "file"):
            return False
        material_menus.ask_what_to_add(self, material_menus.addable(self._space), self._on_kind_chosen)
        return True

    def preset(self, kind: str) -> Mapping[str, Any]:
        """A link to a video begins in the folder that is open."""
        album = self._open_album()
        return {"folder": album.id} if kind == "video" and album is not None and album.kind == "folder" else {}

    def show_words(self, words: str) -> None:
        if words != self._reading.filter.words:
            self._show(replace(self._reading.filter, words=words))

    @property
    def is_busy(self) -> bool:
        return self._adding is not None

    def add(self) -> AddMaterials:
        """Begin to add pictures and files."""
        if self._adding is None:
            self._adding = AddMaterials(self._desk, self._space, self._reading.albums(), self._reading.filter.album)
            self._adding.closed.connect(self._on_adding_closed)
            self._stack.addWidget(self._adding)
        self._stack.setCurrentWidget(self._adding)
        return self._adding

    def show_space(self, space: SpaceRow) -> None:
        self._space = space

    def close_editors(self) -> None:
        if self._adding is not None:
            self._adding.flush()

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read everything again."""
        self.model.refresh(beside=self._is_long and self._reading.filter.looks_through_all)
        if self.shown_record() and not self.open_record(self.view.record_id):
            self._stack.setCurrentWidget(self._page)

    def new_count(self) -> int | None:
        is_part = self.model.has_more() or self._reading.filter != MaterialFilter()
        return None if is_part else sum(1 for row in self.model.rows if row.is_new)

    def _lay_out(self) -> None:
        theme = current_theme()
        self._page = Place("window")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.unsent = UnsentBar(self.add)
        column.addWidget(self.unsent)
        column.addWidget(self.bar)
        column.addWidget(self.album_head)
        self._parts = QStackedWidget()
        holder = Place("window")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(*margins(theme.gap("pane"), 0, 0, 0))
        inside.addWidget(self.grid)
        self._empty = MaterialsEmpty()
        self._empty.wanted.connect(lambda: self.add().ask_files())
        self._parts.addWidget(holder)
        self._parts.addWidget(self._empty)
        column.addWidget(self._parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self._on_filter_changed)
        self.bar.none_wanted.connect(self.grid.clearSelection)
        self.bar.get_wanted.connect(self._on_get_wanted)
        self.bar.move_wanted.connect(self._on_move_wanted)
        self.album_head.back_wanted.connect(lambda: self.bar.choose_album(""))
        self.album_head.wanted.connect(self.wanted)
        self.grid.opened.connect(lambda row: self.open_record(row.key))
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.model.arrived.connect(self._after_read)
        self.view.wanted.connect(self._on_wanted)

    def _on_wanted(self, wish: Wish) -> None:
        if wish.verb == BACK:
            self._stack.setCurrentWidget(self._page)
        else:
            self.wanted.emit(wish)

    def _after_read(self) -> None:
        if self._reading.filter == MaterialFilter():
            self._is_long = self.model.is_long
        self.unsent.show_count(0 if self._adding is not None else len(kept_handful(self._desk, self._space.id)[0].added))
        counts = self._reading.counts()
        self.bar.show_counts(counts)
        self.bar.show_albums(self._reading.albums())
        album = self._open_album()
        self.album_head.show_album(album, self._space, self._reading.inside(album.id) if album is not None else [])
        self._parts.setCurrentIndex(0 if self.model.rows else 1)
        self._empty.say_why(has_any=bool(counts["all"]), can_add=may(self._space, "picture", "create"))
        self._show_chosen()

    def _open_album(self) -> ShownRecord | None:
        album = self._reading.filter.album
        row = self._desk.reading.records.get(album) if album else None
        return row if row is not None and not row.is_deleted_here else None

    def _show_chosen(self) -> None:
        chosen = self.grid.chosen()
        can_move = bool(chosen) and bool(material_menus.movable(self._desk, self._space, chosen))
        self.bar.show_chosen(chosen, self._desk.line.status().bytes_down_per_s, can_move=can_move)

    def _on_filter_changed(self, wanted: MaterialFilter) -> None:
        self._show(replace(wanted, words=self._reading.filter.words))

    def _show(self, wanted: MaterialFilter) -> None:
        self._reading.filter = wanted
        self.grid.clearSelection()
        self.model.begin_anew(beside=self._is_long and wanted.looks_through_all)

    def _on_get_wanted(self) -> None:
        for row in self.grid.chosen():
            if row.fetch:
                self._desk.line.fetch_media(row.fetch, space=self._space.id)
        self.grid.clearSelection()

    def _on_move_wanted(self) -> None:
        rows = material_menus.movable(self._desk, self._space, self.grid.chosen())
        material_menus.ask_where_to(self, self._desk, rows, self._reading.albums(), self._on_moved)

    def _on_moved(self, n: int) -> None:
        self.grid.clearSelection()
        self._desk.bus.say.emit(Notice(self.tr("Moved: %n", "materials: how many went into an album or folder", n)))

    def _on_kind_chosen(self, kind: str) -> None:
        if kind == material_menus.FILES:
            self.add().ask_files()
        else:
            self.wanted.emit(Wish("write", kind, space=self._space.id))

    def _on_adding_closed(self) -> None:
        if self._adding is not None:
            self._stack.removeWidget(self._adding)
            self._adding.deleteLater()
            self._adding = None
        QPixmapCache.clear()
        self._stack.setCurrentWidget(self._page)
        self.refresh()
