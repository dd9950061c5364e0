"""The portal's events, those that come next first; teachers announce their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.calendar.lines import planned_groups, planned_line, planned_order
from ui.calendar.taking_part import REGISTRATION, PlannedHead, TakingPartActions, TakingPartNote, registrations, seats_words
from ui.calendar.times_part import TimesPart
from ui.desk import Desk
from ui.records.facts import Fact, FactsPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import BlocksPart
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import MainButton, TabSpec

EVENT, ONLINE, ON_SITE = "event", "online", "on_site"


def events_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("Events", "Events", "tab of the room Events")
    main = MainButton(QCoreApplication.translate("Events", "Announce an event", "main button of the events"), "plus", EVENT)
    return TabSpec("events", words, lambda desk, _space: ListTab(desk, None, _spec(desk)), (EVENT,), main)


def _spec(desk: Desk) -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Events", "Events", "list, for the screen reader"),
        shape=Shape(
            (EVENT,),
            _line,
            sort=planned_order(desk),
            grouping=planned_groups(),
            prepare=registrations,
            drafts=(EVENT,),
            also=(REGISTRATION,),
        ),
        pane=PaneSpec(_parts, lambda _desk: TakingPartActions(), also=(REGISTRATION,)),
        choose=QCoreApplication.translate("Events", "Choose an event on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Events", "No events yet. They come when you get news.", "list is empty"),
        icon="events",
        first_button=QCoreApplication.translate("Events", "Announce the first event", "list of events is empty, button"),
        first_kind=EVENT,
        filters=(_where_filter(),),
    )


def _where_filter() -> FilterChoice:
    choices = [(ONLINE, _mode_words(ONLINE)), (ON_SITE, _mode_words(ON_SITE))]
    return FilterChoice(
        "mode",
        QCoreApplication.translate("Events", "Where", "choice above a list of events"),
        QCoreApplication.translate("Events", "Online and at a place", "choice above a list of events: nothing is left out"),
        lambda _scene: choices,
    )


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    place = str(row.body.get("place") or "")
    return planned_line(scene, row, place or _mode_words(str(row.body.get("mode") or "")))


def _parts(desk: Desk) -> list[PanePart]:
    return [PlannedHead(desk, readers=_readers), TakingPartNote(), TimesPart(), FactsPart(_facts), BlocksPart(desk)]


def _readers(_row: ShownRecord) -> tuple[str, bool]:
    return QCoreApplication.translate("Events", "Everybody on the portal", "head of an event: who can read it"), True


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    place, url = str(body.get("place") or ""), str(body.get("url") or "")
    return [
        Fact(QCoreApplication.translate("Events", "Where", "fact about an event"), place or _mode_words(str(body.get("mode") or ""))),
        Fact(QCoreApplication.translate("Events", "Seats", "fact about an event"), seats_words(row)),
        Fact(QCoreApplication.translate("Events", "On the web", "fact about an event: its address"), url, link=url, is_copied=True),
    ]


def _mode_words(mode: str) -> str:
    if mode == ONLINE:
        return QCoreApplication.translate("Events", "Online", "where an event takes place")
    return QCoreApplication.translate("Events", "At a place", "where an event takes place") if mode == ON_SITE else ""
