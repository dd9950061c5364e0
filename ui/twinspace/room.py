"""The TwinSpace room: one project at a time, with its tabs, or one write screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.copy.rows import DraftRow, SpaceRow
from ui.desk import Desk
from ui.packs.action import keep_space
from ui.records.tabbed_page import TabbedPage
from ui.records.wishes import Wish
from ui.records.writing_room import WritingRoom
from ui.twinspace import pages
from ui.twinspace.space_head import SpaceHead
from ui.twinspace.tabs import twinspace_tabs


class TwinSpaceRoom(WritingRoom):
    """All projects in one room; `space_id` is the one on screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)

    @property
    def space_id(self) -> str:
        """The project on screen, or ""."""
        return self._page.space.id if self._page is not None and self._page.space is not None else ""

    def open_space(self, space: str) -> None:
        """Show a project; an open write screen is kept as a draft first."""
        if self._leave_screen() and self._show_page(space) and self._page is not None:
            self.setCurrentWidget(self._page)

    def start_writing(self, space: str, kind: str = "update") -> None:
        """Begin a new record of a kind."""
        super().start_writing(space, kind)

    def _page_for(self, space: SpaceRow | None) -> TabbedPage:
        name = QCoreApplication.translate("SpaceHeader", "Parts of the project", "tabs below the title of a project")
        head = SpaceHead()
        if space is not None:
            head.keep_wanted.connect(lambda: keep_space(self._desk, space))
        return TabbedPage(self._desk, head, twinspace_tabs(), name, space)

    def _show_page(self, space: str) -> bool:
        if self._page is not None and space in ("", self.space_id):
            return True
        row = self._desk.reading.spaces.get(space) if space else None
        if row is None:
            self.setCurrentWidget(self._nothing)
            return False
        self._make_page(row)
        return True

    def _new_draft(self, wish: Wish, space: SpaceRow) -> DraftRow:
        draft = super()._new_draft(wish, space)
        return pages.placed(self._desk, draft) if wish.kind == "page" else draft
