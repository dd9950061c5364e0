"""The room Contacts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.people.contacts import contacts_tab
from ui.people.following import following_tab
from ui.people.notices import notices_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class PeopleRoom(WritingRoom):
    """Everything here is of the teacher's own space."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, people_spec, parent)


def people_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("People", "Contacts", "title of the room"),
        (contacts_tab(), following_tab(), notices_tab()),
        QCoreApplication.translate("People", "Search here", "search field of the room"),
        QCoreApplication.translate("People", "Parts of Contacts", "tabs below the title, for the screen reader"),
    )
