"""The room Learning: what is offered, and what the teacher takes part in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.learning.offers import offers_tab, registered_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class LearningRoom(WritingRoom):
    """Offers stand in the public portal, registrations in the own space."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, learning_spec, parent)


def learning_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Learning", "Learning", "title of the room"),
        (offers_tab(), registered_tab()),
        QCoreApplication.translate("Learning", "Search here", "search field of the room"),
        QCoreApplication.translate("Learning", "Parts of Learning", "tabs below the title, for the screen reader"),
    )
