"""The room Me and my school, from the menu of the account button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.profile.me import me_tab
from ui.profile.membership import membership_tab
from ui.profile.school import school_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class ProfileRoom(WritingRoom):
    """Everything here is of the own space."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, profile_spec, parent)


def profile_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Profile", "Me and my school", "title of the room"),
        (me_tab(), school_tab(), membership_tab()),
        QCoreApplication.translate("Profile", "Search here", "search field of the room"),
        QCoreApplication.translate("Profile", "Parts of Me and my school", "tabs below the title, for the screen reader"),
    )
