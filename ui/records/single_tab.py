"""The tab that shows one record and nothing to choose from: a project's description, the own profile, the own school."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ShownRecord, SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.records.pane import PaneSpec, ReadingPane
from ui.records.rights import may
from ui.records.tab_page import TabPage
from ui.records.wishes import Wish
from ui.widgets.frames import EmptyState

_ALWAYS = ("outbox", "conflict", "space", "draft_local")


@dataclass(frozen=True)
class SingleSpec:
    """`find` answers the record; while there is none, `empty` is said, with `first_button` where the rights allow to write a `kind`;
    `preset` are the fields it begins with.
    """

    kind: str
    find: Callable[[Desk, SpaceRow | None], ShownRecord | None]
    pane: PaneSpec
    empty: str
    icon: str = "file"
    first_button: str = ""
    space_kind: str = "own"
    preset: Callable[[Desk], Mapping[str, Any]] = lambda _desk: {}


class SingleTab(TabPage):
    """Shows the record as it is now, also one that came a moment ago."""

    def __init__(self, desk: Desk, space: SpaceRow | None, spec: SingleSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space, self._spec = desk, space, spec
        self.pane = ReadingPane(desk, spec.pane)
        self.pane.wanted.connect(self.wanted)
        self._nothing = EmptyState(spec.empty, "", spec.icon)
        self._nothing.wanted.connect(lambda: self.wanted.emit(Wish("write", spec.kind, space=self._writable())))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.refresh()

    def open_record(self, record: str) -> bool:
        self.refresh()
        return self.pane.record_id == record

    def preset(self, kind: str) -> Mapping[str, Any]:
        return self._spec.preset(self._desk) if kind == self._spec.kind else {}

    def shown_record(self) -> str:
        return self.pane.record_id

    def focus_list(self) -> None:
        self.pane.setFocus()

    def show_space(self, space: SpaceRow) -> None:
        self._space = space
        self.refresh()

    def on_changed(self, changes: Changes) -> None:
        self.pane.on_changed(changes)
        if changes.touches(self._spec.kind, *_ALWAYS):
            self.refresh()

    def close_editors(self) -> None:
        self.pane.close_editors()

    def refresh(self) -> None:
        """Read again."""
        row = self._spec.find(self._desk, self._space)
        if row is not None and self.pane.show_record(row.id, self._space):
            self._stack.setCurrentWidget(self.pane)
            return
        self._nothing.button.setText(self._spec.first_button)
        self._nothing.button.setVisible(bool(self._spec.first_button and self._writable()))
        self._stack.setCurrentWidget(self._nothing)

    def _writable(self) -> str:
        """The space a first record would be written in, "" if the rights allow none."""
        spaces = [self._space] if self._space is not None else self._desk.reading.spaces.all(self._spec.space_kind)
        return next((space.id for space in spaces if may(space, self._spec.kind, "create")), "")
