"""What a project is: its cover and description, which everybody on the internet can read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.forms.choices import competences_words
from ui.packs.action import keep_action
from ui.proposals.beginning import begin_action
from ui.proposals.closing import close_project_action
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, AttachmentsPart, BlocksPart, NotePart, TextPart
from ui.records.rights import may_edit
from ui.records.scene import Scene
from ui.records.single_tab import SingleSpec, SingleTab
from ui.records.tabbed_page import TabSpec
from ui.records.terms import ages_words, countries_words, languages_words, terms_words
from ui.records.titled_part import TitledTextPart
from ui.records.wishes import Action, Wish

ABOUT, PROJECT = "about", "project"


def about_tab() -> TabSpec:
    """The tab of a project."""
    words = QCoreApplication.translate("SpaceHeader", "About", "tab of a project: what it is")
    return TabSpec(ABOUT, words, lambda desk, space: SingleTab(desk, space, _spec()), (PROJECT,))


def _spec() -> SingleSpec:
    return SingleSpec(
        kind=PROJECT,
        find=_find,
        pane=PaneSpec(_parts, _foot, also=("picture",)),
        empty=QCoreApplication.translate("About", "The project's description is not on this computer yet.", "tab of a project"),
    )


def _find(desk: Desk, space: SpaceRow | None) -> ShownRecord | None:
    return next(iter(desk.reading.records.list(PROJECT, space.id, limit=1)), None) if space is not None else None


def _parts(desk: Desk) -> list[PanePart]:
    cover = AttachmentsPart(desk, pictures=lambda row: [str(row.body["cover"])] if row.body.get("cover") else [])
    return [
        cover,
        HeadPart(desk, has_author=False, actions=(begin_action(), close_project_action())),
        NotePart(_readers),
        TextPart(desk, _text("summary")),
        FactsPart(_facts),
        BlocksPart(desk),
        TitledTextPart(QCoreApplication.translate("About", "Aims", "head of a part of a project's description"), _text("aims")),
        TitledTextPart(
            QCoreApplication.translate("About", "Work process", "head of a part of a project's description"), _text("work_process")
        ),
        TitledTextPart(
            QCoreApplication.translate("About", "Expected results", "head of a part of a project's description"), _text("expected_results")
        ),
    ]


def _foot(_desk: Desk) -> PanePart:
    edit = Action(
        "edit",
        QCoreApplication.translate("About", "Edit the description", "below a project's description, button"),
        "write",
        lambda _scene, row: Wish("edit", PROJECT, row.id, row.space),
        lambda scene, row: scene.space is not None and may_edit(scene.space, row),
    )
    return ActionsPart((edit, keep_action()), place="footer")


def _text(field: str) -> Callable[[ShownRecord], str]:
    return lambda row: str(row.body.get(field) or "")


def _readers(_scene: Scene, _row: ShownRecord) -> tuple[str, str]:
    return QCoreApplication.translate("About", "Everyone on the internet can read this.", "bar below a project's title"), "plain"


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    body, kit = row.body, scene.desk.reading.records.get(str(row.body.get("project_kit") or ""))
    competences = terms_words(competences_words(body.get("key_competences")))
    return [
        Fact(QCoreApplication.translate("About", "Pupils", "fact about a project: how many"), str(body.get("pupils") or "")),
        Fact(QCoreApplication.translate("About", "Pupils’ age", "fact about a project"), ages_words(body)),
        Fact(QCoreApplication.translate("About", "Countries", "fact about a project"), countries_words(body.get("countries"))),
        Fact(QCoreApplication.translate("About", "Languages", "fact about a project"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("About", "Subjects", "fact about a project"), terms_words(body.get("subjects"))),
        Fact(
            QCoreApplication.translate("About", "Vocational subjects", "fact about a project"), terms_words(body.get("vocational_subjects"))
        ),
        Fact(QCoreApplication.translate("About", "Key competences", "fact about a project"), competences),
        Fact(QCoreApplication.translate("About", "Tools", "fact about a project"), terms_words(body.get("tools"))),
        Fact(QCoreApplication.translate("About", "Project kit", "fact about a project"), kit.title if kit is not None else ""),
    ]
