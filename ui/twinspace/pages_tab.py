"""The Pages tab: the tree beside the page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow, SpaceRow
from ui.desk import Desk
from ui.records.rights import may
from ui.rows_model import ROW_ROLE, RowsModel
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.twinspace import commands
from ui.twinspace.page_pane import PagePane
from ui.twinspace.pages_delegate import PagesDelegate
from ui.twinspace.pages_rows import PageRow, PagesReading
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule

KINDS = ("page", "outbox", "draft_local", "space", "conflict", "status")
_GATHER_MS = 100


class PagesTab(QWidget):
    """Pages of one project.

    Signals:
        edit_wanted(object): a ShownRecord to edit.
        draft_wanted(str): a draft to go on with.
        write_wanted(): a new page.
        below_wanted(str): a new page below this one.
        sending_wanted(str): a record to see in Sending.
        save_wanted(str): a file record to save.
    """

    edit_wanted = Signal(object)
    draft_wanted = Signal(str)
    write_wanted = Signal()
    below_wanted = Signal(str)
    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._reading = PagesReading(desk, space.id)
        self.model: RowsModel[PageRow] = RowsModel(
            self._reading.rows, key=lambda row: row.key, words=PageRow.words, kinds=KINDS, parent=self
        )
        self.list = RowsView(self.model, PagesDelegate(), self.tr("Pages", "tree of pages, for the screen reader"))
        self.pane = PagePane(desk)
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._after_read()
        first = next((row for row in self.model.rows if not row.is_draft), None)
        if first is not None:
            self.open_page(first.key)

    def focus_list(self) -> None:
        """Put the keyboard into the tree."""
        self.list.setFocus()

    def open_page(self, record: str) -> bool:
        """Choose a page and show it; False if it is not here."""
        if not self.pane.show_page(record, self._space):
            return False
        self._panes.setCurrentWidget(self.pane)
        if not self.model.index_of(record).isValid():
            self.refresh()  # written a moment ago
        index = self.model.index_of(record)
        self.list.choose(index)
        return True

    def new_page(self, parent: str | None = None) -> DraftRow:
        """An empty page at the end of the top, or below `parent`."""
        return commands.new_page(self._space.id, parent, self._reading.siblings(parent))

    def show_space(self, space: SpaceRow) -> None:
        """Rights or state of the project changed."""
        self._space = space

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        self.pane.on_changed(changes)
        if changes.touches(*KINDS) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read the tree again."""
        self.model.refresh()
        self._after_read()

    def new_count(self) -> int:
        """How many pages are new."""
        return sum(1 for row in self.model.rows if row.is_new)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = Place("surface")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        row.addWidget(self._side)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        self._panes = QStackedWidget()
        self._choose = EmptyState("", "", "file")
        self._choose.wanted.connect(self.write_wanted)
        self._panes.addWidget(self._choose)
        self._panes.addWidget(self.pane)
        row.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.pane.edit_wanted.connect(self.edit_wanted)
        self.pane.below_wanted.connect(self.below_wanted)
        self.pane.sending_wanted.connect(self.sending_wanted)
        self.pane.save_wanted.connect(self.save_wanted)

    def _after_read(self) -> None:
        is_empty = not self.model.rows
        if is_empty:
            words = self.tr("No pages yet. A page collects what the project found out.", "list of pages is empty")
        else:
            words = self.tr("Choose a page on the left.", "reading pane, nothing chosen")
        self._choose.sentence.setText(words)
        can_write = is_empty and may(self._space, "page", "create")
        self._choose.button.setText(self.tr("Write the first page", "list of pages is empty, button"))
        self._choose.button.setVisible(can_write)
        if self.pane.record_id and self._desk.reading.records.get(self.pane.record_id) is None:
            self._panes.setCurrentWidget(self._choose)

    def _on_opened(self, row: PageRow) -> None:
        if row.is_draft:
            self.draft_wanted.emit(row.key.removeprefix("draft:"))
        else:
            self.open_page(row.key)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row: PageRow | None = now.data(ROW_ROLE)
        if row is not None and not row.is_draft and row.key != self.pane.record_id and self.pane.show_page(row.key, self._space):
            self._panes.setCurrentWidget(self.pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list gives way before the text does."""
        super().resizeEvent(event)
        theme = current_theme()
        self._side.setFixedWidth(min(theme.pane("list"), max(theme.px(240), round(self.width() * 0.38))))
