"""The room News and ideas: read with no line, begin a project from what is found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.library.ideas import gallery_tab, kits_tab
from ui.library.news import news_tab
from ui.library.support import support_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class LibraryRoom(WritingRoom):
    """Everything here is of the public portal."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, library_spec, parent)


def library_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Library", "News and ideas", "title of the room"),
        (news_tab(), gallery_tab(), kits_tab(), support_tab()),
        QCoreApplication.translate("Library", "Search here", "search field of the room"),
        QCoreApplication.translate("Library", "Parts of News and ideas", "tabs below the title, for the screen reader"),
    )
