"""The own school with its labels, as others see it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import count_words, country_name
from ui.profile.me import edit_action, own_record
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, TextPart
from ui.records.scene import Scene
from ui.records.single_tab import SingleSpec, SingleTab
from ui.records.tabbed_page import TabSpec
from ui.records.terms import terms_words
from ui.records.wishes import Action, Wish

SCHOOL = "school"


def school_tab() -> TabSpec:
    """The second tab of the room."""
    words = QCoreApplication.translate("Profile", "My school", "tab of the room Me and my school")
    return TabSpec(SCHOOL, words, lambda desk, _space: SingleTab(desk, None, _spec()), (SCHOOL,))


def _spec() -> SingleSpec:
    return SingleSpec(
        kind=SCHOOL,
        find=lambda desk, _space: own_record(desk, SCHOOL),
        pane=PaneSpec(_parts, _foot),
        empty=QCoreApplication.translate("Profile", "Your school is not here yet.", "own school is missing"),
        icon="school",
        first_button=QCoreApplication.translate("Profile", "Write about my school", "button: own school is missing"),
    )


def _parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, has_author=False, has_delete=False)
    return [head, TextPart(desk, lambda row: str(row.body.get("about") or "")), FactsPart(_facts)]


def _foot(_desk: Desk) -> PanePart:
    words = QCoreApplication.translate("Profile", "Edit my school", "button below the own school")
    label = Action("label", QCoreApplication.translate("Profile", "Label for the school", "button below the own school"), "star", _label)
    return ActionsPart((edit_action(words), label), place="footer")


def _label(_scene: Scene, _row: ShownRecord) -> Wish:
    return Wish("open", "school_label_application")


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    website, pupils = str(body.get("website") or ""), body.get("pupils")
    place = ", ".join(dict.fromkeys(str(body[name]) for name in ("city", "region") if body.get(name)))
    return [
        Fact(QCoreApplication.translate("Profile", "Address", "fact about a school"), str(body.get("address") or "")),
        Fact(QCoreApplication.translate("Profile", "Town", "fact about a teacher or school"), place),
        Fact(
            QCoreApplication.translate("Profile", "Country", "fact about a teacher or school"), country_name(str(body.get("country") or ""))
        ),
        Fact(
            QCoreApplication.translate("Profile", "Pupils", "fact about a school"), count_words(pupils) if isinstance(pupils, int) else ""
        ),
        Fact(QCoreApplication.translate("Profile", "Website", "fact about a school"), website, website),
        Fact(QCoreApplication.translate("Profile", "Labels", "fact about a school"), terms_words(body.get("labels"))),
    ]
