"""The base of every room with tabs: shows its page or one write screen; leaving a write screen keeps its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow, SpaceRow
from sync.data_class import dataclass
from sync.errors import DeskError
from sync.kinds import KINDS
from sync.records import ItemState
from ui.bus import Notice
from ui.calendar.keeping import ask_where_to_keep
from ui.desk import Desk
from ui.error_words import words_for
from ui.records import commands, drafts
from ui.records.rights import may
from ui.records.room_head import RoomHead
from ui.records.saving import ask_where_to_save
from ui.records.tabbed_page import TabbedPage, TabSpec
from ui.records.wishes import Wish
from ui.style.theme import theme_source
from ui.widgets.frames import EmptyState

if TYPE_CHECKING:
    from ui.editor.write_screen import WriteScreen


@dataclass(frozen=True)
class RoomSpec:
    """Words are translated already; `hint` stands in the search field, `parts` names the row of tabs for the screen reader."""

    title: str
    tabs: tuple[TabSpec, ...]
    hint: str
    parts: str


class WritingRoom(QStackedWidget):
    """`spec` is asked for the page when it is made, and again when the look changes. Rooms over several spaces override `_page_for`.

    Signals:
        open_requested(kind, record_id, space): something that another room shows.
        search_requested(text): the teacher searches everything.
    """

    open_requested = Signal(str, str, str)
    search_requested = Signal(str)

    def __init__(self, desk: Desk, spec: Callable[[], RoomSpec] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._spec = desk, spec
        self._page: TabbedPage | None = None
        self._screen: WriteScreen | None = None
        self._nothing = EmptyState(
            self.tr("This is not on this computer yet. It comes with the next news.", "a record that is unknown here")
        )
        self.addWidget(self._nothing)
        desk.bus.changed.connect(self.on_changed)
        source = theme_source()
        if source is not None:
            source.changed.connect(self._on_theme_changed)

    @property
    def page(self) -> TabbedPage | None:
        """What is shown while nothing is written."""
        return self._page

    @property
    def screen_open(self) -> WriteScreen | None:
        """The open write screen."""
        return self._screen

    def open_target(self, kind: str, record: str) -> None:
        """Show a record in its tab, or the tab of a kind; an open write screen is kept as a draft first."""
        if kind == "draft":
            self.open_draft(record)
            return
        row = self._desk.reading.records.get(record) if record else None
        if not self._leave_screen():
            return
        if (row is None and record) or not self._show_page(row.space if row else "") or self._page is None:
            self.setCurrentWidget(self._nothing)
            return
        self.setCurrentWidget(self._page)
        self._page.open_record(row.kind if row else kind, record)

    def start_writing(self, space: str, kind: str) -> None:
        """Begin a new record of a kind; `space` "" takes the one on screen, or the first where it is allowed."""
        self._begin(Wish("write", kind, space=space))

    def open_draft(self, draft: str) -> None:
        """Go on writing; a kept answer opens what it answers, with the words in the field."""
        row = self._desk.reading.drafts.get(draft)
        if row is None:
            return
        parent = KINDS[row.kind].parent if row.kind in KINDS else None
        if drafts.is_answer(row.kind) and parent and row.record is None:
            self.close_editors()  # the field may be open already, without these words
            self.open_target("", str(row.fields.get(parent, "")))
        elif drafts.can_change(row.kind) and self._leave_screen() and self._show_page(row.space):
            self._write(row)

    def open_start(self) -> None:
        """The room was chosen, not a record in it: what was seen last, or its first tab."""
        if self._leave_screen() and self._show_page("") and self._page is not None:
            self.setCurrentWidget(self._page)

    def on_shown(self) -> None:
        """The room came on screen: the keyboard goes into its list, or stays in the text that is being written."""
        if self._page is not None and self.currentWidget() is self._page:
            self._page.focus_list()

    def close_editors(self) -> None:
        """Everything that is being written is on the disk when this returns. Raises CopyUnusable."""
        if self._screen is not None:
            self._screen.flush()
        if self._page is not None:
            self._page.close_editors()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        if self._page is not None and self.currentWidget() is self._page:
            self._page.header.focus_search()
        else:
            self.search_requested.emit("")

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        if self._page is not None:
            self._page.on_changed(changes)

    def _page_for(self, _space: SpaceRow | None) -> TabbedPage:
        assert self._spec is not None
        spec = self._spec()
        return TabbedPage(self._desk, RoomHead(spec.title, spec.hint), spec.tabs, spec.parts)

    def _show_page(self, _space: str) -> bool:
        """Have the page for a space; False if there is none."""
        if self._page is None:
            self._make_page(None)
        return True

    def _make_page(self, space: SpaceRow | None) -> None:
        if self._page is not None:
            self._page.close_editors()
            self.removeWidget(self._page)
            self._page.deleteLater()
        self._page = self._page_for(space)
        self._page.wanted.connect(self._on_wanted)
        self._page.search_wanted.connect(self.search_requested)
        self.addWidget(self._page)

    def _on_wanted(self, wish: Wish) -> None:
        match wish.verb:
            case "edit":
                self._edit(wish.record)
            case "write":
                self._begin(wish)
            case "draft":
                self.open_draft(wish.record)
            case "save":
                ask_where_to_save(self, self._desk, wish.record)
            case "calendar":
                _keep_in_calendar(self, self._desk, wish.record)
            case "sending" | "open":
                self.open_requested.emit(wish.kind if wish.verb == "open" else wish.verb, wish.record, wish.space)

    def _begin(self, wish: Wish) -> None:
        space = _space_for(self._desk, wish, self._page)
        if space is None or not self._leave_screen() or not self._show_page(space.id) or self._page is None:
            return
        if not (wish.parent or wish.fields or wish.is_asked) and self._page.start(wish.kind):
            self.setCurrentWidget(self._page)
        elif drafts.can_write(wish.kind):
            self._write(self._new_draft(replace(wish, fields={**self._page.preset(wish.kind), **wish.fields}), space))
            if wish.is_kept and self._screen is not None:
                self._screen.session.hold()

    def _new_draft(self, wish: Wish, space: SpaceRow) -> DraftRow:
        return drafts.new_draft(wish.kind, space.id, wish.parent or None, wish.fields)

    def _write(self, draft: DraftRow) -> None:
        space = self._desk.reading.spaces.get(draft.space)
        if space is None:
            return
        self._screen = _screen_for(self._desk, draft, space)
        self._screen.closed.connect(self._drop_screen)
        self._screen.sent.connect(self._on_sent)
        self.addWidget(self._screen)
        self.setCurrentWidget(self._screen)
        self._screen.start()

    def _leave_screen(self) -> bool:
        """Keep the open text and close its screen; False if it cannot be saved: then it stays open."""
        if self._screen is None:
            return True
        self._screen.leave()
        return self._screen is None

    def _drop_screen(self) -> None:
        had_keyboard = _has_keyboard(self._screen)
        if self._screen is not None:
            self.removeWidget(self._screen)
            self._screen.deleteLater()
            self._screen = None
        if self._page is not None:
            self.setCurrentWidget(self._page)
            if had_keyboard:
                self._page.focus_list()

    def _on_sent(self, record: str) -> None:
        self._drop_screen()
        row = self._desk.reading.records.get(record)
        if self._page is not None and row is not None and not self._page.open_record(row.kind, record):
            self.open_requested.emit(row.kind, record, row.space)

    def _edit(self, record: str) -> None:
        """A new record that still waits is taken back as its draft; anything else is edited over its present version."""
        row = self._desk.reading.records.get(record)
        if row is not None and row.state is ItemState.WAITING and row.revision is None:
            self.close_editors()  # an answer that is being written beside it is the older draft
            commands.take_back(self._desk, row.id, self.open_draft, partial(_say_failed, self._desk))
        elif row is not None and drafts.can_change(row.kind) and self._leave_screen():
            self._write(drafts.kept_edit(self._desk, row) or drafts.edit_draft(row))

    def _on_theme_changed(self, _theme: object) -> None:
        """Sizes are set when a view is made: make it again where it was. What is under way in a tab is not thrown away."""
        old = self._page
        if old is None or old.is_busy:
            return
        is_on_screen = self.currentWidget() is old
        where = old.shown()
        self._make_page(old.space)
        assert self._page is not None
        self._page.show_again(*where)
        if is_on_screen:
            self.setCurrentWidget(self._page)


def _screen_for(desk: Desk, draft: DraftRow, space: SpaceRow) -> WriteScreen:
    """Imported when first something is written."""
    from ui.editor.write_screen import WriteScreen

    return WriteScreen(desk, draft, space)


def _say_failed(desk: Desk, error: DeskError) -> None:
    desk.bus.say.emit(Notice(words_for(error).line(), "bad"))


def _has_keyboard(screen: QWidget | None) -> bool:
    """True if the keyboard is somewhere in it."""
    focus = screen.window().focusWidget() if screen is not None else None
    return screen is not None and focus is not None and screen.isAncestorOf(focus)


def _keep_in_calendar(parent: QWidget, desk: Desk, record: str) -> None:
    row = desk.reading.agenda.of(record)
    if row is not None:
        ask_where_to_keep(parent, desk, [row], row.title)


def _space_for(desk: Desk, wish: Wish, page: TabbedPage | None) -> SpaceRow | None:
    """Where something new is written: where the wish says, else on screen, else the first space where it is allowed."""
    spaces = desk.reading.spaces
    if wish.space:
        return spaces.get(wish.space)
    if page is not None and page.space is not None:
        return page.space
    return next((space for space in spaces.all() if may(space, wish.kind, "create")), None)
