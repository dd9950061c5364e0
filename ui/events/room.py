"""The room Events: what there is, what is planned, and the month."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.events.agenda import agenda_tab
from ui.events.events import events_tab
from ui.events.month import month_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class EventsRoom(WritingRoom):
    """Events stand in the public portal; agenda and month show all projects."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, events_spec, parent)


def events_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Events", "Events", "title of the room"),
        (events_tab(), agenda_tab(), month_tab()),
        QCoreApplication.translate("Events", "Search here", "search field of the room"),
        QCoreApplication.translate("Events", "Parts of Events", "tabs below the title, for the screen reader"),
    )
