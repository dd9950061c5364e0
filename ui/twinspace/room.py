"""The TwinSpace room: shows one project or one write screen; leaving a write screen keeps its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow, ShownRecord, SpaceRow
from sync.errors import DeskError
from sync.records import ItemState
from ui.bus import Notice
from ui.desk import Desk
from ui.editor.write_screen import WriteScreen
from ui.error_words import words_for
from ui.style.theme import theme_source
from ui.twinspace import commands
from ui.twinspace.pages_tab import PagesTab
from ui.twinspace.project_view import ProjectView
from ui.twinspace.space_header import PAGES
from ui.widgets.frames import EmptyState

KINDS_WRITTEN = ("update", "page")


class TwinSpaceRoom(QStackedWidget):
    """All projects in one room; `space_id` is the one on screen.

    Signals:
        open_requested(kind, record_id, space): something that another room shows.
        search_requested(text): the teacher searches.
    """

    open_requested = Signal(str, str, str)
    search_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._project: ProjectView | None = None
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
    def space_id(self) -> str:
        """The project on screen, or ""."""
        return self._project.space.id if self._project else ""

    @property
    def project(self) -> ProjectView | None:
        """The project view, for the window's stories."""
        return self._project

    @property
    def screen_open(self) -> WriteScreen | None:
        """The open write screen."""
        return self._screen

    def open_space(self, space: str) -> None:
        """Show a project; an open write screen is kept as a draft first."""
        if self._leave_screen() and self._show_project(space) and self._project is not None:
            self.setCurrentWidget(self._project)

    def open_target(self, kind: str, record: str) -> None:
        """Show a record of any TwinSpace in its tab."""
        if kind == "draft":
            self.open_draft(record)
            return
        row = self._desk.reading.records.get(record)
        if not self._leave_screen():
            return
        if row is None or not self._show_project(row.space) or self._project is None:
            self.setCurrentWidget(self._nothing)
            return
        self.setCurrentWidget(self._project)
        self._project.open_record(row.kind, record)

    def start_writing(self, space: str, kind: str = "update") -> None:
        """Begin a new update or page."""
        if kind not in KINDS_WRITTEN or not self._leave_screen() or not self._show_project(space):
            return
        if kind == "page":
            self._write_page(None)
        else:
            self._write(commands.new_update(space))

    def open_draft(self, draft: str) -> None:
        """Go on writing; a kept comment opens its update with the words in the field."""
        row = self._desk.reading.drafts.get(draft)
        if row is None:
            return
        if row.kind == "comment":
            self.open_target("update", str(row.fields.get("target", "")))
        elif row.kind in KINDS_WRITTEN and self._leave_screen() and self._show_project(row.space):
            self._write(row)

    def on_shown(self) -> None:
        """The room came on screen: the keyboard goes into its list, or stays in the text that is being written."""
        if self._project is not None and self.currentWidget() is self._project:
            self._project.focus_list()

    def close_editors(self) -> None:
        """Everything that is being written is on the disk when this returns. Raises CopyUnusable."""
        if self._screen is not None:
            self._screen.flush()
        if self._project is not None:
            self._project.close_editors()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        if self._project is not None and self.currentWidget() is self._project:
            self._project.header.focus_search()
        else:
            self.search_requested.emit("")

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""
        if self._project is not None:
            self._project.on_changed(changes)

    def _show_project(self, space: str) -> bool:
        row = self._desk.reading.spaces.get(space)
        if row is None:
            self.setCurrentWidget(self._nothing)
            return False
        if self._project is not None and self._project.space.id == space:
            return True
        self._make_project(row)
        return True

    def _make_project(self, row: SpaceRow) -> None:
        if self._project is not None:
            self._project.close_editors()
            self.removeWidget(self._project)
            self._project.deleteLater()
        self._project = ProjectView(self._desk, row)
        self._project.edit_wanted.connect(self._on_edit_wanted)
        self._project.draft_wanted.connect(self.open_draft)
        self._project.write_wanted.connect(lambda kind: self.start_writing(self.space_id, kind))
        self._project.below_wanted.connect(self._write_page)
        self._project.sending_wanted.connect(lambda record: self.open_requested.emit("sending", record, self.space_id))
        self._project.search_wanted.connect(self.search_requested)
        self.addWidget(self._project)

    def _write(self, draft: DraftRow) -> None:
        space = self._desk.reading.spaces.get(draft.space)
        if space is None:
            return
        self._screen = WriteScreen(self._desk, draft, space)
        self._screen.closed.connect(self._on_screen_closed)
        self._screen.sent.connect(self._on_sent)
        self.addWidget(self._screen)
        self.setCurrentWidget(self._screen)
        self._screen.start()

    def _write_page(self, parent: str | None) -> None:
        if self._project is not None and self._leave_screen():
            tab = self._project.tab(PAGES)
            assert isinstance(tab, PagesTab)
            self._write(tab.new_page(parent))

    def _leave_screen(self) -> bool:
        """Keep the open text and close its screen; False if it cannot be saved: then it stays open."""
        if self._screen is None:
            return True
        self._screen.leave()
        return self._screen is None

    def _drop_screen(self) -> None:
        if self._screen is not None:
            self.removeWidget(self._screen)
            self._screen.deleteLater()
            self._screen = None
        if self._project is not None:
            self.setCurrentWidget(self._project)

    def _on_screen_closed(self) -> None:
        self._drop_screen()

    def _on_sent(self, record: str) -> None:
        self._drop_screen()
        if self._project is not None:
            row = self._desk.reading.records.get(record)
            self._project.open_record(row.kind if row else "update", record)

    def _on_edit_wanted(self, row: ShownRecord) -> None:
        """A new record that still waits is taken back as its draft; anything else is edited over its present version."""
        if row.state is ItemState.WAITING and row.revision is None:
            done, failed = self.open_draft, self._on_failed
            self._desk.jobs.write(
                self._desk.copy.intentions.take_back, row.id, initiator=commands.INITIATOR, on_done=done, on_failed=failed
            )
            return
        drafts = self._desk.reading.drafts.list(row.kind, row.space)
        kept = next((draft for draft in drafts if draft.record == row.id), None)
        if self._leave_screen():
            self._write(kept or commands.edit_of(row))

    def _on_theme_changed(self, _theme: object) -> None:
        """Sizes are set when a view is made: make it again where it was. A handful of materials on its way is not thrown away."""
        old = self._project
        if old is None or old.is_adding:
            return
        is_on_screen = self.currentWidget() is old
        where = old.shown()
        self._make_project(old.space)
        assert self._project is not None
        self._project.show_again(*where)
        if is_on_screen:
            self.setCurrentWidget(self._project)

    def _on_failed(self, error: DeskError) -> None:
        self._desk.bus.say.emit(Notice(words_for(error).line(), "bad"))
