"""The online meetings of a project: the next one first, with everybody's clock beside the own."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.calendar.lines import planned_groups, planned_line, planned_order
from ui.calendar.taking_part import REGISTRATION, TakingPartActions, TakingPartNote, registrations, seats_words
from ui.calendar.times_part import TimesPart, partners_of
from ui.desk import Desk
from ui.recognition.picking import use_action
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import TextPart
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import author_words
from ui.records.tabbed_page import MainButton, TabSpec

MEETINGS, MEETING = "meetings", "meeting"


def meetings_tab() -> TabSpec:
    """The tab of a project."""
    words = QCoreApplication.translate("SpaceHeader", "Meetings", "tab of a project: online meetings")
    main = MainButton(QCoreApplication.translate("Meetings", "Plan a meeting", "main button of the meetings"), "plus", MEETING)
    return TabSpec(MEETINGS, words, lambda desk, space: ListTab(desk, space, _spec(desk)), (MEETING,), main)


def _spec(desk: Desk) -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Meetings", "Meetings", "list, for the screen reader"),
        shape=Shape(
            (MEETING,),
            _line,
            sort=planned_order(desk),
            grouping=planned_groups(),
            prepare=registrations,
            drafts=(MEETING,),
            also=(REGISTRATION,),
        ),
        pane=PaneSpec(_parts, lambda _desk: TakingPartActions(), also=(REGISTRATION,)),
        choose=QCoreApplication.translate("Meetings", "Choose a meeting on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Meetings", "No meetings yet. Plan one: everybody sees it on their own clock.", "list is empty"),
        icon="video",
        first_button=QCoreApplication.translate("Meetings", "Plan the first meeting", "list of meetings is empty, button"),
        first_kind=MEETING,
    )


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    return planned_line(scene, row, author_words(row))


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, actions=(use_action(),)),
        TakingPartNote(),
        TimesPart(partners_of),
        FactsPart(_facts),
        TextPart(desk, lambda row: str(row.body.get("text") or "")),
    ]


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    url = str(row.body.get("url") or "")
    return [
        Fact(QCoreApplication.translate("Meetings", "Takes place at", "fact about a meeting: a website"), site_of(url)),
        Fact(QCoreApplication.translate("Meetings", "Link to pass on", "fact about a meeting: its address"), url, is_copied=True),
        Fact(QCoreApplication.translate("Meetings", "Seats", "fact about a meeting"), seats_words(row)),
    ]


def site_of(url: str) -> str:
    """The website of an address, so that one sees before the click where it leads; "" for what is no address."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
