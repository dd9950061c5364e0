"""Labels and prizes: what they ask for, until when in one's own country, and how far one is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QDate

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import country_name
from ui.recognition.candidates_part import CandidatesPart
from ui.recognition.deadlines import deadline_of, deadline_words
from ui.recognition.deadlines_part import DeadlinesPart
from ui.recognition.eligible import LABEL
from ui.recognition.points_part import PointsPart
from ui.recognition.states import ACCEPTED, state_of, state_words
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, BlocksPart, NotePart
from ui.records.row import RecordRow, sign
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

SCHEME, SCHOOL_LABEL = "recognition", "school_label_application"
_ORDER = ("national_quality_label", "european_quality_label", "school_label", "european_prize")
_APPLICATION_OF = {"national_quality_label": LABEL, "school_label": SCHOOL_LABEL}
_SOON_DAYS = 30


def schemes_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("Recognition", "Labels and prizes", "tab of the room Recognition")
    return TabSpec("schemes", words, lambda desk, _space: ListTab(desk, None, _spec()), (SCHEME,))


def _spec() -> ListSpec:
    kinds = (LABEL, SCHOOL_LABEL, "certificate")
    return ListSpec(
        name=QCoreApplication.translate("Recognition", "Labels and prizes", "list, for the screen reader"),
        shape=Shape((SCHEME,), _line, sort=_order, also=kinds),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((_apply_as_school(),), place="footer"), also=(*kinds, "draft_local", "member")),
        choose=QCoreApplication.translate("Recognition", "Choose a label or prize on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Recognition", "Nothing here yet. It comes when you get news.", "list of labels is empty"),
        icon="recognition",
    )


def _order(row: ShownRecord) -> Any:
    scheme = str(row.body.get("scheme") or "")
    return _ORDER.index(scheme) if scheme in _ORDER else len(_ORDER), row.title.casefold()


def status_words(desk: Desk, row: ShownRecord) -> str:
    """How far the teacher is with this label: a certificate counts most, then the newest application."""
    scheme = str(row.body.get("scheme") or "")
    certificates = [one for one in desk.reading.records.list("certificate", limit=500) if one.body.get("scheme") == scheme]
    count = len(certificates)  # lupdate reads a count of translate() only as a plain name
    if count:
        return QCoreApplication.translate("Recognition", "You have it: %n", "a label: count of certificates", count)
    kind = _APPLICATION_OF.get(scheme)
    newest = next(iter(desk.reading.records.list(kind, limit=1)), None) if kind else None
    return state_words(state_of(newest)) if newest is not None else ""


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    day = deadline_of(row, scene.person.country)
    status = status_words(scene.desk, row)
    return RecordRow(
        row.id, row.title, below=status, more=deadline_words(day, scene.now, is_short=True), mark=sign("recognition"), is_new=row.is_new
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, has_author=False, is_written=False),
        NotePart(_note),
        BlocksPart(desk),
        FactsPart(_facts),
        PointsPart(QCoreApplication.translate("Recognition", "What it asks for", "head of the criteria of a label"), _criteria),
        DeadlinesPart(),
        CandidatesPart(),
    ]


def _criteria(_scene: Scene, row: ShownRecord) -> list[tuple[str, bool | None, str]]:
    return [(str(one), None, "") for one in row.body.get("criteria") or ()]


def _note(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    """The deadline once it is close; else the own status."""
    day = deadline_of(row, scene.person.country)
    left = QDate.fromString(scene.now[:10], "yyyy-MM-dd").daysTo(QDate.fromString(day, "yyyy-MM-dd")) if day else -1
    status = status_words(scene.desk, row)
    if 0 <= left <= _SOON_DAYS:
        words = QCoreApplication.translate("Recognition", "Days left in %1: ", "bar over a label: %1 is a country, a count follows")
        return words.replace("%1", country_name(scene.person.country)) + str(left), "warn"
    return (status, "ok" if status != state_words("refused") else "plain") if status else None


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    country = scene.person.country
    name = QCoreApplication.translate("Recognition", "Deadline in %1", "fact about a label: %1 is a country")
    words = deadline_words(deadline_of(row, country), scene.now)
    not_yet = QCoreApplication.translate("Recognition", "You do not have it yet", "fact about a label: own status, nothing begun")
    unknown = QCoreApplication.translate("Recognition", "None is known", "a label has no deadline in this country")
    return [
        Fact(name.replace("%1", country_name(country)), words or unknown),
        Fact(
            QCoreApplication.translate("Recognition", "Where you are", "fact about a label: own status"),
            status_words(scene.desk, row) or not_yet,
        ),
    ]


def _apply_as_school() -> Action:
    def run(scene: Scene, _row: ShownRecord) -> Wish:
        open_one = _open_application(scene.desk)
        return Wish("open", SCHOOL_LABEL, open_one.id, open_one.space) if open_one is not None else Wish("write", SCHOOL_LABEL)

    def words(scene: Scene, _row: ShownRecord) -> str:
        if _open_application(scene.desk) is not None:
            return QCoreApplication.translate("Recognition", "Open your application", "button below a label")
        return QCoreApplication.translate("Recognition", "Apply for your school", "button below the label for schools")

    return Action("apply", words, "school", run, lambda _scene, row: row.body.get("scheme") == "school_label", is_main=True)


def _open_application(desk: Desk) -> ShownRecord | None:
    rows = desk.reading.records.list(SCHOOL_LABEL, limit=100)
    return next((row for row in rows if state_of(row) != ACCEPTED), None)
