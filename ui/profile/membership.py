"""The membership: the application to the support organisation, and what it said."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import country_name
from ui.profile.me import PROFILE, own_record
from ui.recognition.states import ACCEPTED, REFUSED, can_write, note, state_of
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart, TextPart
from ui.records.scene import Scene
from ui.records.single_tab import SingleSpec, SingleTab
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

MEMBERSHIP = "membership_application"
_AGAIN = ("school_name", "country", "position", "text")


def membership_tab() -> TabSpec:
    """The last tab of the room."""
    words = QCoreApplication.translate("Profile", "Membership", "tab of the room Me and my school")
    return TabSpec("membership", words, lambda desk, _space: SingleTab(desk, None, _spec()), (MEMBERSHIP,))


def _spec() -> SingleSpec:
    return SingleSpec(
        kind=MEMBERSHIP,
        find=lambda desk, _space: own_record(desk, MEMBERSHIP),
        pane=PaneSpec(_parts, _foot),
        empty=QCoreApplication.translate("Profile", "You have not applied for membership from here.", "no application is here"),
        icon="members",
        first_button=QCoreApplication.translate("Profile", "Apply for membership", "button: no application is here"),
        preset=_known_already,
    )


def _known_already(desk: Desk) -> dict[str, Any]:
    """School and country as the own profile tells them: nobody likes to type them again."""
    profile = own_record(desk, PROFILE)
    return {name: profile.body[name] for name in ("school_name", "country") if profile is not None and profile.body.get(name)}


def _parts(desk: Desk) -> list[PanePart]:
    words = QCoreApplication.translate("Profile", "Application for membership", "title of the own application")
    head = HeadPart(desk, title=lambda _row: words, has_author=False, editable=can_write, has_delete=False)
    return [head, NotePart(_note), FactsPart(_facts), TextPart(desk, lambda row: row.text)]


def _note(_scene: Scene, row: ShownRecord) -> tuple[str, str]:
    if state_of(row) == ACCEPTED:
        words = QCoreApplication.translate("Profile", "You are a member. Your support organisation has checked you and your school.", "bar")
        return words, "ok"
    return note(row)


def _foot(_desk: Desk) -> PanePart:
    write = QCoreApplication.translate("Profile", "Go on writing", "button below an application")
    retry = QCoreApplication.translate("Profile", "Apply again", "button below a refused application")
    nobody = QCoreApplication.translate("Profile", "Who answers", "button: to the addresses of the support organisations")
    actions = (
        Action("edit", write, "write", _edit, lambda _scene, row: can_write(row), is_main=True),
        Action("again", retry, "copy", _again, lambda _scene, row: state_of(row) == REFUSED, is_main=True),
        Action("who", nobody, "mail", lambda _scene, _row: Wish("open", "support_contact")),
    )
    return ActionsPart(actions, place="footer")


def _edit(_scene: Scene, row: ShownRecord) -> Wish:
    return Wish("edit", row.kind, row.id, row.space)


def _again(_scene: Scene, row: ShownRecord) -> Wish:
    fields = {name: row.body[name] for name in _AGAIN if row.body.get(name)}
    return Wish("write", MEMBERSHIP, space=row.space, fields=fields, is_kept=True)


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    return [
        Fact(QCoreApplication.translate("Profile", "School", "fact about a teacher"), str(body.get("school_name") or "")),
        Fact(
            QCoreApplication.translate("Profile", "Country", "fact about a teacher or school"), country_name(str(body.get("country") or ""))
        ),
        Fact(QCoreApplication.translate("Profile", "Position", "fact about a teacher"), str(body.get("position") or "")),
    ]
