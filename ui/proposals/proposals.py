"""Proposals, own ones and those a colleague asks this teacher to found: first what waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.forms.choices import competences_words
from ui.proposals import commands
from ui.proposals.asking import ask_close, ask_refuse
from ui.proposals.begin_dialog import BeginDialog, has_beginnings
from ui.proposals.beginning import PROPOSAL, begin_action
from ui.proposals.steps_part import StepsPart
from ui.proposals.words import (
    ACTIVE,
    CLOSED,
    DRAFT,
    PARTNER,
    REFUSED,
    SUPPORT,
    can_write,
    is_my_turn,
    next_words,
    partner_country,
    partner_name,
    state_of,
    state_words,
)
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by, is_unsent
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, AttachmentsPart, NotePart, TextPart
from ui.records.row import RecordRow, tile
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.terms import ages_words, languages_words, terms_words
from ui.records.titled_part import TitledTextPart
from ui.records.wishes import Action, Wish
from ui.widgets.window_over import window_over

MY_TURN, UNFINISHED, ON_THE_WAY, RUNNING, ENDED = "turn", "unfinished", "way", "running", "ended"
_GROUP_OF = {DRAFT: UNFINISHED, PARTNER: ON_THE_WAY, SUPPORT: ON_THE_WAY, ACTIVE: RUNNING, CLOSED: ENDED, REFUSED: ENDED}


def proposals_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("Proposals", "Proposals", "tab of the room New projects")
    main = MainButton(QCoreApplication.translate("Proposals", "New project", "main button of proposals"), "plus", PROPOSAL, "own")
    return TabSpec("proposals", words, lambda desk, _space: ProposalsTab(desk), (PROPOSAL,), main)


class ProposalsTab(ListTab):
    """Asks how a new project begins, where there is something to begin with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, None, _spec())

    def start(self, kind: str) -> bool:
        if kind != PROPOSAL or not has_beginnings(self._desk):
            return False
        BeginDialog(self._desk, self._on_beginning_chosen, window_over()).open()
        return True

    def _on_beginning_chosen(self, fields: dict[str, Any]) -> None:
        self.wanted.emit(Wish("write", PROPOSAL, fields=fields, is_asked=True, is_kept=bool(fields)))


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Proposals", "Proposals", "list, for the screen reader"),
        shape=Shape((PROPOSAL,), _line, order="changed", grouping=_grouping(), drafts=(PROPOSAL,)),
        pane=PaneSpec(_parts, _foot, also=("picture", "space")),
        choose=QCoreApplication.translate("Proposals", "Choose a proposal on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Proposals", "No proposals yet. A project begins with one, and with a partner.", "list is empty"),
        icon="proposals",
        first_button=QCoreApplication.translate("Proposals", "Write a proposal", "list is empty, button"),
        first_kind=PROPOSAL,
    )


def _grouping() -> Grouping:
    def group(_scene: Scene, row: ShownRecord) -> str:
        return MY_TURN if is_my_turn(row) else _GROUP_OF.get(state_of(row), ON_THE_WAY)

    def words(_scene: Scene, group: str) -> str:
        known = {
            MY_TURN: QCoreApplication.translate("Proposals", "Waiting for your answer", "head of a group in a list"),
            UNFINISHED: QCoreApplication.translate("Proposals", "Unfinished", "head of a group of proposals"),
            ON_THE_WAY: QCoreApplication.translate("Proposals", "On the way", "head of a group of proposals: others have to agree"),
            RUNNING: QCoreApplication.translate("Proposals", "Became a project", "head of a group of proposals"),
            ENDED: QCoreApplication.translate("Proposals", "Closed or refused", "head of a group of proposals"),
        }
        return known[group]

    return by(group, words, (MY_TURN, UNFINISHED, ON_THE_WAY, RUNNING, ENDED))


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    country = partner_country(row)
    return RecordRow(
        row.id,
        row.title,
        below=state_words(state_of(row)),
        more=_with_words(row),
        when=scene.when(row.changed_at),
        mark=tile(row.title, row.id),
        codes=(country,) if country else (),
        state=scene.state(row) if is_unsent(row) else NO_STATE,
        is_new=row.is_new,
    )


def _with_words(row: ShownRecord) -> str:
    name = partner_name(row)
    return QCoreApplication.translate("Proposals", "with %1", "below a proposal: the partner").replace("%1", name) if name else ""


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, editable=can_write, actions=(begin_action(),)),
        NotePart(lambda _scene, row: next_words(row)),
        TextPart(desk, _text("summary")),
        StepsPart(),
        FactsPart(_facts),
        TitledTextPart(QCoreApplication.translate("Proposals", "Aims", "head of a part of a proposal"), _text("aims")),
        TitledTextPart(QCoreApplication.translate("Proposals", "Work process", "head of a part of a proposal"), _text("work_process")),
        TitledTextPart(
            QCoreApplication.translate("Proposals", "Expected results", "head of a part of a proposal"), _text("expected_results")
        ),
        AttachmentsPart(desk, pictures=lambda row: [str(row.body["picture"])] if row.body.get("picture") else []),
    ]


def _foot(_desk: Desk) -> PanePart:
    return ActionsPart((_agree(), _open(), _finish(), _refuse(), _close(), _again()), place="footer")


def _agree() -> Action:
    words = QCoreApplication.translate("Proposals", "Found it together", "button: agree to be the co-founder")
    return Action("agree", words, "check", _silently(commands.agree), lambda _scene, row: is_my_turn(row), is_main=True)


def _refuse() -> Action:
    def run(scene: Scene, row: ShownRecord) -> None:
        ask_refuse(row.title, lambda reason: commands.refuse(scene.desk, row, reason))

    words = QCoreApplication.translate("Proposals", "Say no…", "button: do not be the co-founder")
    return Action("refuse", words, "close", run, lambda _scene, row: is_my_turn(row))


def _finish() -> Action:
    words = QCoreApplication.translate("Proposals", "Finish it", "button: go on with an unfinished proposal")

    def run(_scene: Scene, row: ShownRecord) -> Wish:
        return Wish("edit", row.kind, row.id, row.space)

    return Action("finish", words, "write", run, lambda _scene, row: row.is_mine and state_of(row) == DRAFT, is_main=True)


def _open() -> Action:
    def run(_scene: Scene, row: ShownRecord) -> Wish:
        return Wish("open", "project", space=str(row.body["twinspace"]))

    def shown(scene: Scene, row: ShownRecord) -> bool:
        return bool(row.body.get("twinspace")) and scene.desk.reading.spaces.get(str(row.body["twinspace"])) is not None

    words = QCoreApplication.translate("Proposals", "Open the project", "button: go to the TwinSpace of a proposal")
    return Action("open", words, "next", run, shown, is_main=True)


def _close() -> Action:
    def run(scene: Scene, row: ShownRecord) -> None:
        words = QCoreApplication.translate("Proposals", "Nobody has to agree any more. Your partner is told.", "question: close a proposal")
        ask_close(row.title, words, lambda: commands.close(scene.desk, row))

    def shown(_scene: Scene, row: ShownRecord) -> bool:
        return row.is_mine and state_of(row) in (PARTNER, SUPPORT) and row.revision is not None

    words = QCoreApplication.translate("Proposals", "Withdraw…", "button: close a proposal that others have not agreed to yet")
    return Action("close", words, "returned", run, shown)


def _again() -> Action:
    begin = begin_action()
    ended = (CLOSED, REFUSED)
    return Action(begin.name, begin.words, begin.icon, begin.run, lambda scene, row: state_of(row) in ended and begin.shown(scene, row))


def _silently(act: Callable[[Desk, ShownRecord], None]) -> Callable[[Scene, ShownRecord], None]:
    return lambda scene, row: act(scene.desk, row)


def _text(field: str) -> Callable[[ShownRecord], str]:
    return lambda row: str(row.body.get(field) or "")


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    kit = scene.desk.reading.records.get(str(body.get("project_kit") or ""))
    return [
        Fact(QCoreApplication.translate("Proposals", "Co-founder", "fact about a proposal"), _co_founder_words(row)),
        Fact(QCoreApplication.translate("Proposals", "Pupils", "fact about a proposal: how many"), str(body.get("pupils") or "")),
        Fact(QCoreApplication.translate("Proposals", "Pupils’ age", "fact about a proposal"), ages_words(body)),
        Fact(QCoreApplication.translate("Proposals", "Languages", "fact about a proposal"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Proposals", "Subjects", "fact about a proposal"), terms_words(body.get("subjects"))),
        Fact(
            QCoreApplication.translate("Proposals", "Vocational subjects", "fact about a proposal"),
            terms_words(body.get("vocational_subjects")),
        ),
        Fact(
            QCoreApplication.translate("Proposals", "Key competences", "fact about a proposal"),
            terms_words(competences_words(body.get("key_competences"))),
        ),
        Fact(QCoreApplication.translate("Proposals", "Tools", "fact about a proposal"), terms_words(body.get("tools"))),
        Fact(QCoreApplication.translate("Proposals", "Project kit", "fact about a proposal"), kit.title if kit is not None else ""),
    ]


def _co_founder_words(row: ShownRecord) -> str:
    return str((row.body.get("co_founder") or {}).get("name") or "")
