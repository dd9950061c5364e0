"""The room Find partners."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.copy.directory_rows import DIRECTORIES
from ui.desk import Desk
from ui.partners import commands
from ui.partners.directory_tab import DirectoryTab
from ui.partners.posts import posts_tab
from ui.partners.question import question_of
from ui.partners.saved import SEARCH, saved_row, saved_tab
from ui.partners.words import directory_words
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Wish
from ui.records.writing_room import RoomSpec, WritingRoom


class PartnersRoom(WritingRoom):
    """Searches what is on this computer; a saved search opens in the tab of its directory."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, partners_spec, parent)

    def _on_wanted(self, wish: Wish) -> None:
        if wish.verb == SEARCH:
            self.show_saved(wish.record, wish.parent)
        else:
            super()._on_wanted(wish)

    def show_saved(self, record: str, one: str = "") -> None:
        """Show what a saved search finds, perhaps one of it; none of that is new any more."""
        saved, page = saved_row(self._desk, record), self.page
        if saved is None or page is None:
            return
        question = question_of(saved.filters)
        page.header.search.setText(question.words)
        page.show_tab(saved.directory)
        tab = page.tab(saved.directory)
        if isinstance(tab, DirectoryTab):
            tab.show_question(question, one)
            tab.focus_list()
        commands.seen(self._desk, record)


def partners_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Partners", "Find partners", "title of the room"),
        (*(_directory_tab(name) for name in DIRECTORIES), posts_tab(), saved_tab()),
        QCoreApplication.translate("Partners", "Search here", "search field of the room"),
        QCoreApplication.translate("Partners", "Parts of Find partners", "tabs below the title, for the screen reader"),
    )


def _directory_tab(directory: str) -> TabSpec:
    return TabSpec(directory, directory_words(directory), lambda desk, _space: DirectoryTab(desk, directory))
