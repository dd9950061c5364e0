"""A room's page: its head, its tabs, and the tab on screen; tabs are made when first opened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.records.rights import may
from ui.records.room_head import RoomHead
from ui.records.tab_bar import TabRow
from ui.records.tab_page import TabPage
from ui.records.wishes import Wish
from ui.widgets.labels import Rule

_GATHER_MS = 150


@dataclass(frozen=True)
class MainButton:
    """The one filled button of a tab: begins a new `kind` in the space on screen, or in the first of `space_kind` where it is allowed."""

    words: str
    icon: str
    kind: str
    space_kind: str = "public"


@dataclass(frozen=True)
class TabSpec:
    """`kinds` are the records that open here; what hangs on them (comments, replies) opens here too. Words are translated already.
    `count` says how much is new before the tab was ever opened.
    """

    key: str
    words: str
    make: Callable[[Desk, SpaceRow | None], TabPage]
    kinds: tuple[str, ...] = ()
    main: MainButton | None = None
    count: Callable[[Desk], int] | None = None


class TabbedPage(QWidget):
    """`space` is the TwinSpace or group that is shown, None in rooms over the portal and the own space.

    Signals:
        wanted(Wish): something the room does.
        search_wanted(str): words to search for everywhere.
    """

    wanted = Signal(object)
    search_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        header: RoomHead,
        tabs: tuple[TabSpec, ...],
        name: str,
        space: SpaceRow | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._space = desk, space
        self._specs = {spec.key: spec for spec in tabs}
        self._tabs: dict[str, TabPage] = {}
        self._key = tabs[0].key
        self._new: Mapping[str, Collection[str]] = {}
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self._count_new)
        self.header = header
        self.tab_row = TabRow(name, [(spec.key, spec.words) for spec in tabs])
        if len(tabs) < 2:
            self.tab_row.hide()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.header.below, self.tab_row, Rule() if len(tabs) > 1 else None):  # the head has a line of its own
            if part is not None:
                column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.tab_row.chosen.connect(self.show_tab)
        self.header.main_wanted.connect(self._on_main_wanted)
        self.header.searched.connect(lambda words: self.tab(self._key).show_words(words))
        self.header.search_wanted.connect(self.search_wanted)
        if space is not None:
            self.header.show_space(space)
        self.show_tab(self._key)
        self._later.start()

    @property
    def space(self) -> SpaceRow | None:
        """The space as it was read last."""
        return self._space

    @property
    def specs(self) -> tuple[TabSpec, ...]:
        """The tabs in order, made or not."""
        return tuple(self._specs.values())

    def tab(self, key: str) -> TabPage:
        """One tab, made now if it was not yet."""
        if key not in self._tabs:
            made = self._specs[key].make(self._desk, self._space)
            made.wanted.connect(self.wanted)
            self._tabs[key] = made
            self._stack.addWidget(made)
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front; what stands in the search field holds there too."""
        self._key = key
        self._stack.setCurrentWidget(self.tab(key))
        self.tab(key).show_words(self.header.search.text())
        self.tab_row.show_tab(key)
        self._show_main()
        self._show_counts()

    def open_record(self, kind: str, record: str) -> bool:
        """Show a record in its tab; what hangs on another is looked for in that one's tab. False if it is not here."""
        key = self._key_of(kind, record)
        if not key:
            return False
        self.show_tab(key)
        return not record or self.tab(key).open_record(record)

    def start(self, kind: str) -> bool:
        """Begin something new in the tab of its kind, if that needs no write screen."""
        key = self._key_of(kind, "")
        if not key or not self.tab(key).start(kind):
            return False
        self.show_tab(key)
        return True

    def preset(self, kind: str) -> Mapping[str, Any]:
        """Fields a new record of a kind begins with, as its tab says; none while that tab was never opened."""
        tab = self._tabs.get(self._key_of(kind, ""))
        return tab.preset(kind) if tab is not None else {}

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        if self._space is not None and changes.touches("space", "member", "project", "group"):
            space = self._desk.reading.spaces.get(self._space.id)
            if space is not None and space != self._space:
                self._space = space
                self.header.show_space(space)
                for tab in self._tabs.values():
                    tab.show_space(space)
        if changes.touches("space"):
            self._show_main()
        for tab in self._tabs.values():
            tab.on_changed(changes)
        self._show_counts()
        if not self._later.isActive():
            self._later.start()

    def focus_list(self) -> None:
        """Put the keyboard into the list of the tab on screen."""
        self.tab(self._key).focus_list()

    def shown(self) -> tuple[str, str]:
        """(tab, record) on screen; the record may be ""."""
        return self._key, self.tab(self._key).shown_record()

    def show_again(self, key: str, record: str) -> None:
        """Return to what `shown` told of an earlier page."""
        self.show_tab(key)
        if record:
            self.tab(key).open_record(record)

    def close_editors(self) -> None:
        """Keep what is being written. Raises CopyUnusable."""
        for tab in self._tabs.values():
            tab.close_editors()

    @property
    def is_busy(self) -> bool:
        """True while a tab has something under way."""
        return any(tab.is_busy for tab in self._tabs.values())

    def _key_of(self, kind: str, record: str) -> str:
        seen: set[str] = set()
        while record not in seen:
            key = next((spec.key for spec in self._specs.values() if kind in spec.kinds), "")
            row = self._desk.reading.records.get(record) if record and not key else None
            if row is None or row.parent is None:
                return key
            seen.add(record)
            above = self._desk.reading.records.get(row.parent)
            kind, record = (above.kind, above.id) if above is not None else ("", "")
        return ""

    def begin(self) -> bool:
        """As the main button of the tab on screen; False where it has none."""
        if self.header.main.isHidden():
            return False
        self._on_main_wanted()
        return True

    def _main_space(self, main: MainButton) -> SpaceRow | None:
        spaces = [self._space] if self._space is not None else self._desk.reading.spaces.all(main.space_kind)
        return next((space for space in spaces if may(space, main.kind, "create")), None)

    def _show_main(self) -> None:
        """The main button of a tab, absent if the rights do not allow it."""
        main = self._specs[self._key].main
        if main is None or self._main_space(main) is None:
            self.header.show_main("", "")
        else:
            self.header.show_main(main.words, main.icon)

    def _show_counts(self) -> None:
        for key, spec in self._specs.items():
            known = self._tabs[key].new_count() if key in self._tabs else None
            if known is not None:
                self.tab_row.show_count(key, known)
            elif spec.count is not None:
                self.tab_row.show_count(key, spec.count(self._desk))
            else:
                self.tab_row.show_count(key, len(set[str]().union(*(self._new.get(kind, ()) for kind in spec.kinds))))

    def _count_new(self) -> None:
        """What is new in tabs that were never opened or show a part of their records, on the reader thread."""
        if any((key not in self._tabs or self._tabs[key].new_count() is None) and spec.kinds for key, spec in self._specs.items()):
            space = self._space.id if self._space is not None else None
            self._desk.jobs.read(lambda reading: reading.spaces.new_things(space), self._on_counted)

    def _on_counted(self, new: Mapping[str, Collection[str]]) -> None:
        self._new = new
        self._show_counts()

    def _on_main_wanted(self) -> None:
        main = self._specs[self._key].main
        space = self._main_space(main) if main is not None else None
        if main is not None and space is not None and not self.tab(self._key).start(main.kind):
            self.wanted.emit(Wish("write", main.kind, space=space.id))
