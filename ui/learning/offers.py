"""Courses and webinars: to choose by kind, language and date, to register for with no line, to keep in one's calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

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
from ui.records.tabbed_page import TabSpec
from ui.records.terms import language_name, languages_words, teacher_languages

OFFER = "learning_offer"
WEEK, MONTH, LATER = "week", "month", "later"
_DAYS = {WEEK: 7, MONTH: 31}


def offers_tab() -> TabSpec:
    """All there is."""
    words = QCoreApplication.translate("Learning", "Offers", "tab of the room Learning: courses and webinars")
    return TabSpec("offers", words, lambda desk, _space: ListTab(desk, None, _offers(desk)), (OFFER,))


def registered_tab() -> TabSpec:
    """What the teacher is registered for, also what is over."""
    words = QCoreApplication.translate("Learning", "Registered", "tab of the room Learning: own courses")
    return TabSpec("registered", words, lambda desk, _space: ListTab(desk, None, _registered(desk)))


def _offers(desk: Desk) -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Learning", "Courses and webinars", "list, for the screen reader"),
        shape=_shape(desk),
        pane=_pane(),
        choose=QCoreApplication.translate("Learning", "Choose a course on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Learning", "No courses yet. They come when you get news.", "list is empty"),
        icon="learning",
        filters=(_kind_filter(), _language_filter(), _date_filter(desk)),
    )


def _registered(desk: Desk) -> ListSpec:
    empty = QCoreApplication.translate(
        "Learning", "You are not registered for a course yet. Choose one under Offers.", "list of own courses is empty"
    )
    return ListSpec(
        name=QCoreApplication.translate("Learning", "Courses you are registered for", "list, for the screen reader"),
        shape=_shape(desk, is_mine=True),
        pane=_pane(),
        choose=QCoreApplication.translate("Learning", "Choose a course on the left.", "reading pane, nothing chosen"),
        empty=empty,
        icon="learning",
    )


def _shape(desk: Desk, *, is_mine: bool = False) -> Shape:
    def keep(scene: Scene, row: ShownRecord) -> bool:
        return not is_mine or row.id in scene.prepared

    return Shape(
        (OFFER,),
        _line,
        sort=planned_order(desk),
        grouping=planned_groups(),
        keep=keep,
        prepare=registrations,
        also=(REGISTRATION,),
    )


def _pane() -> PaneSpec:
    return PaneSpec(_parts, lambda _desk: TakingPartActions(), also=(REGISTRATION,))


def _parts(desk: Desk) -> list[PanePart]:
    head = PlannedHead(desk, is_written=False)
    return [head, TakingPartNote(), TimesPart(), FactsPart(_facts), BlocksPart(desk)]


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    parts = (kind_words(str(row.body.get("offer") or "")), languages_words(row.body.get("languages")))
    return planned_line(scene, row, ", ".join(part for part in parts if part))


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    url = str(body.get("url") or "")
    return [
        Fact(QCoreApplication.translate("Learning", "Kind of course", "fact about a course"), kind_words(str(body.get("offer") or ""))),
        Fact(QCoreApplication.translate("Learning", "Languages", "fact about a course"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Learning", "Seats", "fact about a course"), seats_words(row, "places")),
        Fact(QCoreApplication.translate("Learning", "Page of the course", "fact about a course"), url, link=url, is_copied=True),
    ]


def kind_words(offer: str) -> str:
    """What it is; "" for a kind of another version of the contract."""
    return _kinds().get(offer, "")


def _kinds() -> dict[str, str]:
    return {
        "webinar": QCoreApplication.translate("Learning", "Webinar", "kind of course"),
        "short_course": QCoreApplication.translate("Learning", "Short course", "kind of course"),
        "long_course": QCoreApplication.translate("Learning", "Long course", "kind of course"),
        "mooc": QCoreApplication.translate("Learning", "MOOC: a large course online", "kind of course"),
        "learning_event": QCoreApplication.translate("Learning", "Learning event", "kind of course"),
        "conference": QCoreApplication.translate("Learning", "Conference", "kind of course"),
    }


def _kind_filter() -> FilterChoice:
    return FilterChoice(
        "offer",
        QCoreApplication.translate("Learning", "Kind of course", "choice above a list"),
        QCoreApplication.translate("Learning", "All kinds", "choice above a list of courses"),
        lambda _scene: list(_kinds().items()),
    )


def _language_filter() -> FilterChoice:
    def languages(scene: Scene) -> list[tuple[str, str]]:
        """The teacher's own first, then all there are."""
        rows = scene.desk.reading.records.list(OFFER, limit=2000)
        found = {str(code) for row in rows for code in row.body.get("languages") or ()}
        own = teacher_languages(scene.desk)
        codes = sorted(found, key=lambda code: (code not in own, language_name(code).casefold()))
        return [(code, language_name(code)) for code in codes]

    return FilterChoice(
        "languages",
        QCoreApplication.translate("Learning", "Language", "choice above a list"),
        QCoreApplication.translate("Learning", "All languages", "choice above a list: no language is left out"),
        languages,
    )


def _date_filter(desk: Desk) -> FilterChoice:
    choices = [
        (WEEK, QCoreApplication.translate("Learning", "This week", "choice above a list of courses: when they begin")),
        (MONTH, QCoreApplication.translate("Learning", "Within a month", "choice above a list of courses: when they begin")),
        (LATER, QCoreApplication.translate("Learning", "Later", "choice above a list of courses: when they begin")),
    ]
    return FilterChoice(
        "starts_at",
        QCoreApplication.translate("Learning", "When", "choice above a list of courses"),
        QCoreApplication.translate("Learning", "At all times", "choice above a list of courses: no date is left out"),
        lambda _scene: choices,
        lambda row, wanted: begins_in(row, wanted, desk.clock.now_utc()),
    )


def begins_in(row: ShownRecord, wanted: str, now_utc: str) -> bool:
    """True if it begins in the next days that are meant; what has no date could begin in any."""
    starts = str(row.body.get("starts_at") or "")
    if not starts:
        return True
    days = _DAYS.get(wanted, _DAYS[MONTH])
    until = (datetime.fromisoformat(now_utc) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return starts >= until if wanted == LATER else now_utc <= starts < until
