"""One project on screen: its head, and the tab that is open; tabs are made when first opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow
from ui.desk import Desk
from ui.records import commands
from ui.records.rights import may
from ui.twinspace.materials_tab import MaterialsTab
from ui.twinspace.pages_tab import PagesTab
from ui.twinspace.space_header import MATERIALS, PAGES, UPDATES, SpaceHeader
from ui.twinspace.updates_tab import UpdatesTab

Tab = UpdatesTab | PagesTab | MaterialsTab
_TAB_OF_KIND = {"page": PAGES, "picture": MATERIALS, "file": MATERIALS, "video": MATERIALS, "album": MATERIALS, "folder": MATERIALS}


class ProjectView(QWidget):
    """Shows a TwinSpace.

    Signals:
        edit_wanted(object): a ShownRecord to edit.
        draft_wanted(str): a draft to go on with.
        write_wanted(str): a new record of this kind.
        below_wanted(str): a new page below this one.
        sending_wanted(str): a record to see in Sending.
        search_wanted(str): words to search for.
    """

    edit_wanted = Signal(object)
    draft_wanted = Signal(str)
    write_wanted = Signal(str)
    below_wanted = Signal(str)
    sending_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._tabs: dict[str, Tab] = {}
        self._key = UPDATES
        self.header = SpaceHeader()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.header.tab_chosen.connect(self.show_tab)
        self.header.main_wanted.connect(self._on_main_wanted)
        self.header.search_wanted.connect(self.search_wanted)
        self.header.show_space(space)
        self.show_tab(UPDATES)

    @property
    def space(self) -> SpaceRow:
        """The space as it was read last."""
        return self._space

    def tab(self, key: str) -> Tab:
        """One tab, made now if it was not yet."""
        if key not in self._tabs:
            made = self._made(key)
            self._tabs[key] = made
            self._stack.addWidget(made)
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        self._key = key
        self._stack.setCurrentWidget(self.tab(key))
        self.header.show_tab(key)
        self._show_main()
        self._show_counts()

    def open_record(self, kind: str, record: str) -> bool:
        """Show a record in its tab; a comment shows its update. False if it is not here."""
        row = self._desk.reading.records.get(record)
        if kind in ("comment", "like") and row is not None and row.parent:
            return self.open_record("update", row.parent)
        self.show_tab(_TAB_OF_KIND.get(kind, UPDATES))
        tab = self.tab(self._key)
        if isinstance(tab, PagesTab):
            return tab.open_page(record)
        if isinstance(tab, MaterialsTab):
            return kind in ("album", "folder") or tab.open_material(record)
        return tab.open_update(record)

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        if changes.touches("space", "member", "project"):
            space = self._desk.reading.spaces.get(self._space.id)
            if space is not None and space != self._space:
                self._space = space
                self.header.show_space(space)
                self._show_main()
        for tab in self._tabs.values():
            tab.show_space(self._space)
            tab.on_changed(changes)
        self._show_counts()

    def focus_list(self) -> None:
        """Put the keyboard into the list of the open tab."""
        self.tab(self._key).focus_list()

    def shown(self) -> tuple[str, str]:
        """(tab, record) on screen; the record may be ""."""
        tab = self.tab(self._key)
        return self._key, tab.view.record_id if isinstance(tab, MaterialsTab) and tab.is_viewing else _pane_record(tab)

    @property
    def is_adding(self) -> bool:
        """True while materials are being added."""
        materials = self._tabs.get(MATERIALS)
        return isinstance(materials, MaterialsTab) and materials.is_adding

    def show_again(self, key: str, record: str) -> None:
        """Return to what `shown` told of an earlier view."""
        self.show_tab(key)
        tab = self.tab(key)
        if record and isinstance(tab, MaterialsTab):
            tab.open_material(record)
        elif record and isinstance(tab, PagesTab):
            tab.open_page(record)
        elif record and isinstance(tab, UpdatesTab):
            tab.open_update(record)

    def close_editors(self) -> None:
        """Keep what is being written."""
        updates = self._tabs.get(UPDATES)
        if isinstance(updates, UpdatesTab):
            updates.close_editors()

    def _made(self, key: str) -> Tab:
        if key == MATERIALS:
            materials = MaterialsTab(self._desk, self._space)
            materials.sending_wanted.connect(self.sending_wanted)
            materials.save_wanted.connect(self._on_save_wanted)
            return materials
        made: PagesTab | UpdatesTab
        if key == PAGES:
            made = PagesTab(self._desk, self._space)
            made.below_wanted.connect(self.below_wanted)
        else:
            made = UpdatesTab(self._desk, self._space)
        kind = "page" if key == PAGES else "update"
        made.edit_wanted.connect(self.edit_wanted)
        made.draft_wanted.connect(self.draft_wanted)
        made.write_wanted.connect(lambda: self.write_wanted.emit(kind))
        made.sending_wanted.connect(self.sending_wanted)
        made.save_wanted.connect(self._on_save_wanted)
        return made

    def _show_main(self) -> None:
        """The main button of a tab, absent if the role may not."""
        if self._key == UPDATES:
            words, icon_name, kind = self.tr("Write update", "main button of the updates"), "write", "update"
        elif self._key == PAGES:
            words, icon_name, kind = self.tr("Write page", "main button of the pages"), "write", "page"
        else:
            words, icon_name, kind = self.tr("Add material", "main button of the materials"), "plus", "picture"
        self.header.show_main(words if may(self._space, kind, "create") else "", icon_name)

    def _show_counts(self) -> None:
        for key, tab in self._tabs.items():
            self.header.show_count(key, tab.new_count())

    def _on_main_wanted(self) -> None:
        tab = self.tab(self._key)
        if isinstance(tab, MaterialsTab):
            tab.add().ask_files()
        else:
            self.write_wanted.emit("page" if self._key == PAGES else "update")

    def _on_save_wanted(self, record: str) -> None:
        name = commands.file_name(self._desk, record)
        dialog = QFileDialog(self, self.tr("Save as", "file dialog, title"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: commands.save_file(self._desk, record, Path(path), lambda _size: None))
        dialog.open()


def _pane_record(tab: Tab) -> str:
    return "" if isinstance(tab, MaterialsTab) else tab.pane.record_id
