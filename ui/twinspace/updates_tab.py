"""The Updates tab: the grouped list beside the reading pane."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow
from ui.desk import Desk
from ui.records.growing_model import GrowingModel
from ui.records.rights import may
from ui.rows_model import ROW_ROLE
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.twinspace import commands
from ui.twinspace.update_pane import UpdatePane
from ui.twinspace.updates_delegate import UpdatesDelegate
from ui.twinspace.updates_rows import NEW, UpdateRow, UpdatesReading
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule

KINDS = ("update", "comment", "outbox", "draft_local", "space", "conflict", "status")
_GATHER_MS = 100


class UpdatesModel(GrowingModel[UpdateRow]):
    """Heads cannot be chosen."""

    def __init__(self, desk: Desk, space: str, parent: QWidget | None = None) -> None:
        read = UpdatesReading(desk, space).rows
        super().__init__(
            read,
            key=lambda row: row.key,
            words=UpdateRow.words,
            kinds=KINDS,
            counts=lambda row: not (row.is_head or row.is_draft),
            parent=parent,
        )

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        return Qt.ItemFlag.ItemIsEnabled if row is not None and row.is_head else super().flags(index)


class UpdatesTab(QWidget):
    """Updates of one project.

    Signals:
        edit_wanted(object): a ShownRecord to edit.
        draft_wanted(str): a draft to go on with.
        write_wanted(): a new update.
        sending_wanted(str): a record to see in Sending.
        save_wanted(str): a file record to save.
    """

    edit_wanted = Signal(object)
    draft_wanted = Signal(str)
    write_wanted = Signal()
    sending_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self.model = UpdatesModel(desk, space.id, self)
        self.list = RowsView(self.model, UpdatesDelegate(), self.tr("Updates", "list of updates, for the screen reader"))
        self.pane = UpdatePane(desk)
        self._seen_button: LinkButton | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._after_read()
        self._open_first()

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus()

    def open_update(self, record: str) -> bool:
        """Choose an update in the list, however far down, and show it."""
        if not self.pane.show_update(record, self._space):
            return False
        self._panes.setCurrentWidget(self.pane)
        if not self.model.index_of(record).isValid():
            self.refresh()  # written a moment ago
        if self.model.grow_to(record):
            index = self.model.index_of(record)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return True

    def show_space(self, space: SpaceRow) -> None:
        """Rights or state of the project changed."""
        self._space = space

    def on_changed(self, changes: Changes) -> None:
        """Something was written: the pane at once, the list once for all that comes in the same moment."""
        self.pane.on_changed(changes)
        if changes.touches(*KINDS) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read the list again."""
        self.model.refresh()
        self._after_read()

    def close_editors(self) -> None:
        """Keep what is being written."""
        self.pane.close_editors()

    def new_count(self) -> int:
        """How many rows are new."""
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
        self._choose = EmptyState(self.tr("Choose an update on the left.", "reading pane, nothing chosen"), "", "today")
        self._panes.addWidget(self._choose)
        self._panes.addWidget(self.pane)
        row.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.pane.edit_wanted.connect(self.edit_wanted)
        self.pane.sending_wanted.connect(self.sending_wanted)
        self.pane.save_wanted.connect(self.save_wanted)
        self._choose.wanted.connect(self.write_wanted)

    def _open_first(self) -> None:
        """What is new first; opening clears no dot."""
        rows = [row for row in self.model.rows if not row.is_head and not row.is_draft]
        first = next((row for row in rows if row.group == NEW), rows[0] if rows else None)
        if first is not None:
            self.open_update(first.key)

    def _after_read(self) -> None:
        self._place_seen_button()
        is_empty = not self.model.rows
        words = self.tr("Choose an update on the left.", "reading pane, nothing chosen")
        if is_empty:
            words = self.tr("No updates yet. The first one tells your partners that you are there.", "list of updates is empty")
        self._choose.sentence.setText(words)
        can_write = is_empty and may(self._space, "update", "create")
        self._choose.button.setText(self.tr("Write the first update", "list of updates is empty, button") if can_write else "")
        self._choose.button.setVisible(can_write)
        if self.pane.record_id and self._desk.reading.records.get(self.pane.record_id) is None:
            self._panes.setCurrentWidget(self._choose)

    def _place_seen_button(self) -> None:
        """The link in the head of the new group: a real button, so that keyboard and screen reader have it."""
        index = self.model.index_of(f"head:{NEW}")
        if not index.isValid():
            self._seen_button = None
            return
        if self.list.indexWidget(index) is not None:
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, current_theme().gap("group"), 0)
        row.addStretch(1)
        self._seen_button = LinkButton(self.tr("Mark as seen", "head of the new group in a list"))
        self._seen_button.clicked.connect(lambda: commands.mark_seen(self._desk, self._space.id))
        row.addWidget(self._seen_button)
        self.list.setIndexWidget(index, holder)

    def _on_opened(self, row: UpdateRow) -> None:
        if row.is_draft:
            self.draft_wanted.emit(row.key.removeprefix("draft:"))
        elif not row.is_head:
            self.open_update(row.key)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Arrow keys show what they reach; a draft opens only by Enter or a click."""
        row: UpdateRow | None = now.data(ROW_ROLE)
        if row is not None and not row.is_head and not row.is_draft and row.key != self.pane.record_id:
            self.pane.show_update(row.key, self._space)
            self._panes.setCurrentWidget(self.pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list gives way before the text does."""
        super().resizeEvent(event)
        theme = current_theme()
        self._side.setFixedWidth(min(theme.pane("list"), max(theme.px(240), round(self.width() * 0.38))))
