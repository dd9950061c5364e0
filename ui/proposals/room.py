"""The room New projects: proposals on their way to a TwinSpace, and invitations to this teacher."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.proposals.invitations import invitations_tab
from ui.proposals.proposals import proposals_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class ProposalsRoom(WritingRoom):
    """Everything here is of the own space."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, proposals_spec, parent)


def proposals_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Proposals", "New projects", "title of the room"),
        (proposals_tab(), invitations_tab()),
        QCoreApplication.translate("Proposals", "Search here", "search field of the room"),
        QCoreApplication.translate("Proposals", "Parts of New projects", "tabs below the title, for the screen reader"),
    )
