"""Partner posts: teachers who look for partners, answered below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import country_name
from ui.forms.choices import subject_words, subjects
from ui.messages.people import first_name
from ui.partners.found_pane import can_write
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswersPart, partner_answers
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import EARLIER, NEW, Grouping, is_unsent, news
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, TextPart
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, plain_line
from ui.records.states import NO_STATE
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.terms import ages_words, countries_words, language_name, languages_words
from ui.records.wishes import Action, Wish

POST, ANSWER = "partner_post", "partner_answer"
_READ = 500


def posts_tab() -> TabSpec:
    """The fourth tab of the room."""
    words = QCoreApplication.translate("Partners", "Partner posts", "tab of Find partners")
    main = MainButton(QCoreApplication.translate("Partners", "Write a partner post", "main button"), "write", POST)
    return TabSpec("posts", words, lambda desk, _space: ListTab(desk, None, _spec()), (POST,), main)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Partners", "Partner posts", "list, for the screen reader"),
        shape=Shape((POST,), _line, grouping=_grouping(), prepare=_new_answers, drafts=(POST,), also=(ANSWER,)),
        pane=PaneSpec(_parts, lambda desk: AnswerField(desk, partner_answers()), also=(ANSWER,)),
        choose=QCoreApplication.translate("Partners", "Choose a post on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Partners", "Nobody looks for partners here yet.", "list of partner posts is empty"),
        icon="partners",
        first_button=QCoreApplication.translate("Partners", "Write the first partner post", "list is empty, button"),
        first_kind=POST,
        filters=(_subject_filter(), _language_filter()),
    )


def _subject_filter() -> FilterChoice:
    def choices(scene: Scene) -> list[tuple[str, str]]:
        found = {str(one) for row in scene.desk.reading.records.list(POST, limit=_READ) for one in row.body.get("subjects") or ()}
        known = [one.key for one in subjects() if one.key in found]
        return [(key, subject_words(key)) for key in (*known, *sorted(found - set(known)))]

    name = QCoreApplication.translate("Partners", "Subject", "choice above a list")
    return FilterChoice("subjects", name, QCoreApplication.translate("Partners", "All subjects", "choice above a list"), choices)


def _language_filter() -> FilterChoice:
    def choices(scene: Scene) -> list[tuple[str, str]]:
        found = {str(one) for row in scene.desk.reading.records.list(POST, limit=_READ) for one in row.body.get("languages") or ()}
        return sorted(((code, language_name(code)) for code in found), key=lambda one: one[1].casefold())

    name = QCoreApplication.translate("Partners", "Language", "choice above a list")
    return FilterChoice("languages", name, QCoreApplication.translate("Partners", "All languages", "choice above a list"), choices)


def _grouping() -> Grouping:
    """A post with new answers is new as well."""

    def group(scene: Scene, row: ShownRecord) -> str:
        found = news().group(scene, row)
        return NEW if found == EARLIER and row.id in scene.prepared else found

    return replace(news(), group=group)


def _new_answers(scene: Scene) -> dict[str, int]:
    """Post → how many new answers of others."""
    found: dict[str, int] = {}
    for row in scene.desk.reading.records.list(ANSWER, limit=_READ):
        if row.is_new and row.parent:
            found[row.parent] = found.get(row.parent, 0) + 1
    return found


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    made = plain_line(scene, row)
    new = scene.prepared.get(row.id, 0)
    below = made.below
    if new and not row.is_new:
        below = QCoreApplication.translate("Partners", "New answers: %1", "list of partner posts: a count").replace("%1", str(new))
    is_new = not is_unsent(row) and (row.is_new or bool(new))
    return replace(made, below=below, state=made.state if is_unsent(row) else NO_STATE, is_new=is_new)


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, readers=_readers),
        TextPart(desk, lambda row: row.text),
        FactsPart(_facts),
        ActionsPart((_write(desk),)),
        AnswersPart(desk, partner_answers()),
    ]


def _readers(_row: ShownRecord) -> tuple[str, bool]:
    return QCoreApplication.translate("Partners", "All teachers on the portal", "who can read a partner post"), True


def _write(desk: Desk) -> Action:
    def words(_scene: Scene, row: ShownRecord) -> str:
        said = QCoreApplication.translate("Partners", "Write to %1", "button: %1 is a first name")
        return said.replace("%1", first_name(row.author) if row.author else "")

    def run(_scene: Scene, row: ShownRecord) -> Wish | None:
        return Wish("open", "person", row.author.id) if row.author else None

    return Action("write", words, "messages", run, lambda _scene, row: row.author is not None and not row.is_mine and can_write(desk))


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    wanted = countries_words(body.get("countries")) or QCoreApplication.translate("Partners", "Any country", "fact about a partner post")
    taught = ", ".join(subject_words(str(one)) for one in body.get("subjects") or ())
    home = country_name(row.author.country) if row.author and row.author.country else ""
    return [
        Fact(QCoreApplication.translate("Partners", "From", "fact about a partner post: the writer's country"), home),
        Fact(QCoreApplication.translate("Partners", "Subjects", "fact"), taught),
        Fact(QCoreApplication.translate("Partners", "Age of pupils", "fact"), ages_words(body)),
        Fact(QCoreApplication.translate("Partners", "Languages", "fact"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Partners", "Looks for partners in", "fact about a partner post: countries"), wanted),
    ]
