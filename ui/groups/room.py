"""The room Groups: the list of groups, or one of them with its tabs, or one write screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.copy.rows import DraftRow, SpaceRow
from ui.desk import Desk
from ui.groups.head import GroupHead
from ui.groups.joining import GROUP
from ui.groups.listing import ENTER, listing_tab
from ui.groups.tabs import group_tabs
from ui.packs.action import keep_space
from ui.records.room_head import RoomHead
from ui.records.tabbed_page import TabbedPage
from ui.records.wishes import Wish
from ui.records.writing_room import WritingRoom
from ui.twinspace import pages


class GroupsRoom(WritingRoom):
    """`space_id` is the open group, "" while the list is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)

    @property
    def space_id(self) -> str:
        """The group on screen, or ""."""
        return self._page.space.id if self._page is not None and self._page.space is not None else ""

    def open_target(self, kind: str, record: str) -> None:
        """A group is shown in the list; anything else in the group it stands in."""
        if kind != GROUP:
            super().open_target(kind, record)
        elif self._leave_screen():
            self._show_list(record)

    def open_space(self, space: str) -> None:
        """Open a group; an open write screen is kept as a draft first."""
        if self._leave_screen() and self._show_page(space) and self._page is not None:
            self.setCurrentWidget(self._page)
            self._page.focus_list()

    def show_all(self) -> None:
        """Back to the list, at the group that was open."""
        group = next(iter(self._desk.reading.records.list(GROUP, self.space_id, limit=1)), None) if self.space_id else None
        self._show_list(group.id if group is not None else "")
        self.on_shown()

    def _show_list(self, group: str) -> None:
        if self._page is None or self.space_id:
            self._make_page(None)
        assert self._page is not None
        self.setCurrentWidget(self._page)
        self._page.open_record(GROUP, group)

    def _page_for(self, space: SpaceRow | None) -> TabbedPage:
        if space is None:
            title = QCoreApplication.translate("Groups", "Groups", "title of the room")
            hint = QCoreApplication.translate("Groups", "Search here", "search field of the room")
            return TabbedPage(self._desk, RoomHead(title, hint), (listing_tab(),), title)
        name = QCoreApplication.translate("Groups", "Parts of the group", "tabs below the title of a group")
        head = GroupHead()
        head.back_wanted.connect(self.show_all)
        head.keep_wanted.connect(lambda: keep_space(self._desk, space))
        return TabbedPage(self._desk, head, group_tabs(), name, space)

    def _show_page(self, space: str) -> bool:
        row = self._desk.reading.spaces.get(space) if space else None
        wanted = row if row is not None and row.kind == GROUP else None
        if self._page is None or (wanted is not None and wanted.id != self.space_id):
            self._make_page(wanted)
        return True

    def _on_wanted(self, wish: Wish) -> None:
        if wish.verb == ENTER:
            self.open_space(wish.space)
        else:
            super()._on_wanted(wish)

    def _new_draft(self, wish: Wish, space: SpaceRow) -> DraftRow:
        draft = super()._new_draft(wish, space)
        return pages.placed(self._desk, draft) if wish.kind == "page" else draft
