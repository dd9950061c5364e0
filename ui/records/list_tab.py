"""The tab that most rooms are made of: a list of records beside the one that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.records import commands
from ui.records.grouping import NEW
from ui.records.list_side import FilterChoice, ListSide
from ui.records.pane import PaneSpec, ReadingPane
from ui.records.reading import MOST_SORTED, ShapeReading
from ui.records.rights import may
from ui.records.row import RecordRow
from ui.records.shape import Shape
from ui.records.tab_page import TabPage
from ui.records.wishes import Wish
from ui.rows_model import ROW_ROLE
from ui.style.theme import current_theme
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule

_GATHER_MS = 100
_SHARE = 0.38
"""At most this part of the tab is the list: it gives way before the text does."""


@dataclass(frozen=True)
class ListSpec:
    """Words are translated already: `name` of the list for the screen reader, `choose` when nothing is read, `empty` when there is nothing.

    `first_button` stands below `empty` where the rights allow to write a `first_kind`. `opens_first`: the newest, or the first new one, is
    shown when the tab opens.
    """

    name: str
    shape: Shape
    pane: PaneSpec
    choose: str
    empty: str
    icon: str = "file"
    first_button: str = ""
    first_kind: str = ""
    filters: tuple[FilterChoice, ...] = ()
    opens_first: bool = True


class ListTab(TabPage):
    """Rows of one shape, of one space or (None) of all; arrow keys show what they reach, a draft opens only by Enter or a click."""

    def __init__(self, desk: Desk, space: SpaceRow | None, spec: ListSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space, self._spec = desk, space, spec
        self._reading = ShapeReading(desk, spec.shape, space)
        self.side = ListSide(desk, self._reading, spec.shape.touched, spec.name, spec.filters)
        self.model, self.list = self.side.model, self.side.list
        self._pane: ReadingPane | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._after_read()
        self._is_first_due = spec.opens_first
        if spec.opens_first:
            self._panes.setCurrentWidget(self._blank)
            QTimer.singleShot(0, self, self._open_first)

    @property
    def pane(self) -> ReadingPane:
        """Where a record is read: made when first one is, so that the list comes on screen before it."""
        if self._pane is None:
            self._pane = ReadingPane(self._desk, self._spec.pane)
            self._pane.wanted.connect(self.wanted)
            self._panes.addWidget(self._pane)
        return self._pane

    def focus_list(self) -> None:
        self.list.setFocus()

    def open_record(self, record: str) -> bool:
        """Choose a record in the list and show it; what hangs on another (a comment, a reply) shows that."""
        listed = self._listed(record)
        if not listed or not self.pane.show_record(listed, self._space):
            return False
        self._is_first_due = False
        self._panes.setCurrentWidget(self.pane)
        self.side.choose(listed)
        return True

    def shown_record(self) -> str:
        return self._pane.record_id if self._pane is not None else ""

    def show_space(self, space: SpaceRow) -> None:
        self._space = self._reading.space = space

    def show_words(self, words: str) -> None:
        self.side.show_words(words)

    def on_changed(self, changes: Changes) -> None:
        """The pane at once, the list once for all that comes in the same moment."""
        if self._pane is not None:
            self._pane.on_changed(changes)
        if changes.touches(*self._spec.shape.touched) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read the list again."""
        self.side.refresh()

    def close_editors(self) -> None:
        if self._pane is not None:
            self._pane.close_editors()

    def new_count(self) -> int | None:
        """Not known from a window of the rows, nor from those that were looked for."""
        is_part = self.model.has_more() or not self._reading.filter.is_empty
        return None if is_part else sum(1 for row in self.model.rows if row.is_new)

    def _listed(self, record: str) -> str:
        """The record itself, or the one it hangs on, if this list shows its kind; else ""."""
        seen: set[str] = set()
        while record and record not in seen:
            seen.add(record)
            row = self._desk.reading.records.get(record)
            if row is None or row.kind in self._spec.shape.kinds:
                return record if row is not None else ""
            record = row.parent or ""
        return ""

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        self._panes = QStackedWidget()
        self._choose = EmptyState("", "", self._spec.icon)
        self._blank = Place("surface")
        self._panes.addWidget(self._choose)
        self._panes.addWidget(self._blank)
        row.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.side.seen_wanted.connect(self._on_seen_wanted)
        self.side.arrived.connect(self._after_read)
        self._choose.wanted.connect(lambda: self.wanted.emit(Wish("write", self._spec.first_kind)))

    def _open_first(self) -> None:
        """What is new first, once the list is on screen and unless another record was wanted; opening clears no dot."""
        if not self._is_first_due:
            return
        self._is_first_due = False
        rows = [row for row in self.model.rows if row.is_record]
        reached = self.model.row_at(self.list.currentIndex())
        first = next((row for row in rows if row.group == NEW), rows[0] if rows else None)
        if reached is not None and reached.is_record and reached != rows[0]:
            first = reached  # a key was pressed already
        if first is None or not self.open_record(first.key):
            self._panes.setCurrentWidget(self._choose)

    def _after_read(self) -> None:
        is_empty = not self.model.rows and self._reading.filter.is_empty
        self._choose.sentence.setText(self._spec.empty if is_empty else self._spec.choose)
        can_write = is_empty and bool(self._spec.first_button) and self._may_write()
        self._choose.button.setText(self._spec.first_button if can_write else "")
        self._choose.button.setVisible(can_write)
        record = self.shown_record()
        shown = self._desk.reading.records.get(record) if record else None
        if shown is None or shown.is_deleted_here:
            self._panes.setCurrentWidget(self._choose)
            return
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index_of(shown.id))
        row = self.model.row_at(self.list.currentIndex())
        if row is not None and row.key == record and self._panes.currentWidget() is self._choose:
            self._panes.setCurrentWidget(self.pane)  # gone for a moment: another role, and the website lists the project anew

    def _may_write(self) -> bool:
        spaces = [self._space] if self._space is not None else self._desk.reading.spaces.all()
        return any(may(space, self._spec.first_kind, "create") for space in spaces)

    def _on_seen_wanted(self) -> None:
        """All that is listed here, read already or not, and what hangs on it: what a filter hides, other tabs and other spaces stay new."""
        shape = self._spec.shape
        if self._space is not None and shape.keep is None and self._reading.filter.is_empty:
            commands.mark_seen(self._desk, self._space.id, (*shape.kinds, *shape.also))
            return

        def mark(rows: Sequence[RecordRow]) -> None:
            commands.mark_these_seen(self._desk, [row.key for row in rows if row.is_new])

        self._reading.rows_beside(MOST_SORTED, mark, lambda: None)

    def _on_opened(self, row: RecordRow) -> None:
        if row.is_draft:
            self.wanted.emit(Wish("draft", record=row.draft))
        elif row.is_record:
            self.open_record(row.key)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row: RecordRow | None = now.data(ROW_ROLE)
        if self._is_first_due or row is None or not row.is_record or row.key == self.shown_record():
            return
        if self.pane.show_record(row.key, self._space):
            self._panes.setCurrentWidget(self.pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        self.side.setFixedWidth(min(theme.pane("list"), max(theme.px(240), round(self.width() * _SHARE))))
