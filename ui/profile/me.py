"""The own profile, as other teachers find it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.format import country_name
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, AttachmentsPart, NotePart, TextPart
from ui.records.rights import may_edit
from ui.records.scene import Scene
from ui.records.single_tab import SingleSpec, SingleTab
from ui.records.tabbed_page import TabSpec
from ui.records.terms import ages_words, languages_words, terms_words
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme

PROFILE = "profile"


def me_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("Profile", "My profile", "tab of the room Me and my school")
    return TabSpec(PROFILE, words, lambda desk, _space: SingleTab(desk, None, _spec()), (PROFILE,))


def own_record(desk: Desk, kind: str) -> ShownRecord | None:
    """The newest record of a kind in the own space."""
    own = next(iter(desk.reading.spaces.all("own")), None)
    return next(iter(desk.reading.records.list(kind, own.id, limit=1)), None) if own is not None else None


def _find(desk: Desk, _space: SpaceRow | None) -> ShownRecord | None:
    return own_record(desk, PROFILE)


def _spec() -> SingleSpec:
    return SingleSpec(
        kind=PROFILE,
        find=_find,
        pane=PaneSpec(_parts, _foot, also=("picture",)),
        empty=QCoreApplication.translate("Profile", "You have no profile yet. Others find you by it.", "own profile is missing"),
        icon="profile",
        first_button=QCoreApplication.translate("Profile", "Write my profile", "button: own profile is missing"),
    )


def _parts(desk: Desk) -> list[PanePart]:
    picture = AttachmentsPart(desk, pictures=lambda row: [str(row.body["picture"])] if row.body.get("picture") else [])
    picture.setMaximumWidth(current_theme().px(400))
    head = HeadPart(desk, has_author=False, has_delete=False)
    return [
        head,
        NotePart(_ready),
        picture,
        TextPart(desk, lambda row: str(row.body.get("about") or "")),
        FactsPart(_facts),
    ]


def _foot(_desk: Desk) -> PanePart:
    words = QCoreApplication.translate("Profile", "Edit my profile", "button below the own profile")
    return ActionsPart((edit_action(words),), place="footer")


def edit_action(words: str) -> Action:
    """Absent if the rights do not allow it."""

    def run(_scene: Scene, row: ShownRecord) -> Wish:
        return Wish("edit", row.kind, row.id, row.space)

    return Action("edit", words, "write", run, lambda scene, row: scene.space is not None and may_edit(scene.space, row), is_main=True)


def _ready(_scene: Scene, row: ShownRecord) -> tuple[str, str]:
    if row.body.get("is_ready_for_project") is True:
        return QCoreApplication.translate("Profile", "Others see that you are ready for a project.", "bar over the own profile"), "ok"
    return QCoreApplication.translate("Profile", "Others see that you are not looking for a project.", "bar over the own profile"), "plain"


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    place = ", ".join(dict.fromkeys(str(body[name]) for name in ("city", "region") if body.get(name)))
    return [
        Fact(QCoreApplication.translate("Profile", "School", "fact about a teacher"), str(body.get("school_name") or "")),
        Fact(QCoreApplication.translate("Profile", "Town", "fact about a teacher or school"), place),
        Fact(
            QCoreApplication.translate("Profile", "Country", "fact about a teacher or school"), country_name(str(body.get("country") or ""))
        ),
        Fact(QCoreApplication.translate("Profile", "Subjects", "fact about a teacher"), terms_words(body.get("subjects"))),
        Fact(QCoreApplication.translate("Profile", "Languages", "fact about a teacher"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Profile", "Age of the pupils", "fact about a teacher"), ages_words(body)),
    ]
