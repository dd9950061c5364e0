"""Contacts: who asks, whom one has asked, and all the others by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.reading.people import person_of
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import country_name
from ui.messages.people import first_name
from ui.partners.found_pane import can_write
from ui.people import commands
from ui.people.known import person_facts, place_words
from ui.people.person_head import PersonHead
from ui.records import commands as record_commands
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import by
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart, TextPart
from ui.records.rights import may_delete, may_edit
from ui.records.row import RecordRow, person
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Action, Wish

CONTACT = "contact"
ASKS_ME, ASKED, ACCEPTED = "asked_me", "asked_by_me", "accepted"


def contacts_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("People", "Contacts", "tab of the room Contacts")
    main = MainButton(QCoreApplication.translate("People", "Ask for contact", "main button of Contacts"), "plus", CONTACT, "own")
    return TabSpec("contacts", words, lambda desk, _space: ListTab(desk, None, _spec()), (CONTACT,), main)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("People", "Contacts", "list, for the screen reader"),
        shape=Shape(
            (CONTACT,),
            _line,
            order="person",
            leading=lambda scene: scene.desk.reading.people.unanswered(),
            grouping=by(lambda _scene, row: state_of(row), _group_words, (ASKS_ME, ASKED, ACCEPTED)),
            drafts=(CONTACT,),
            also=("follow", "directory", "member"),
            named=lambda row: person_of(row.body).name,
        ),
        pane=PaneSpec(_parts, _foot, also=("follow", "directory", "member")),
        choose=QCoreApplication.translate("People", "Choose a contact on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate(
            "People", "No contacts yet. Ask somebody you would like to work with.", "list of contacts is empty"
        ),
        icon="people",
        first_button=QCoreApplication.translate("People", "Ask for contact", "list of contacts is empty, button"),
        first_kind=CONTACT,
        filters=(_country_filter(),),
    )


def state_of(row: ShownRecord) -> str:
    """How far two people are; one that is not said counts as accepted."""
    state = str(row.body.get("state") or "")
    return state if state in (ASKS_ME, ASKED) else ACCEPTED


def _country_filter() -> FilterChoice:
    def countries(scene: Scene) -> list[tuple[str, str]]:
        found = scene.desk.reading.people.contact_countries()
        return sorted(((code, country_name(code)) for code in found), key=lambda one: one[1].casefold())

    name = QCoreApplication.translate("People", "Country", "choice above a list")
    every = QCoreApplication.translate("People", "All countries", "choice above a list")
    return FilterChoice("country", name, every, countries, passes=lambda row, code: person_of(row.body).country == code)


def _group_words(_scene: Scene, group: str) -> str:
    if group == ASKS_ME:
        return QCoreApplication.translate("People", "They ask you", "head of a group of contacts")
    if group == ASKED:
        return QCoreApplication.translate("People", "You have asked", "head of a group of contacts")
    return QCoreApplication.translate("People", "Contacts", "head of a group of contacts")


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    who = person_of(row.body)
    below = str(row.body.get("school_name") or "") or (country_name(who.country) if who.country else "")
    state = scene.state(row)
    state = state if state.icon != "check" else NO_STATE
    is_new = row.is_new or state_of(row) == ASKS_ME
    return RecordRow(row.id, who.name, below=below, mark=person(who), codes=(who.country,), state=state, is_new=is_new)


def _parts(desk: Desk) -> list[PanePart]:
    delete = QCoreApplication.translate("People", "Take out of contacts", "menu of a contact")
    head = PersonHead(desk, lambda row: person_of(row.body), lambda row: place_words(desk, person_of(row.body)), delete)
    return [head, NotePart(_note), TextPart(desk, lambda row: str(row.body.get("text") or "")), FactsPart(_facts)]


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    return person_facts(scene, person_of(row.body))


def _note(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    if state_of(row) == ASKS_ME:
        return QCoreApplication.translate("People", "Asks to be one of your contacts.", "bar in the reading pane"), "warn"
    if state_of(row) == ASKED:
        return QCoreApplication.translate("People", "You have asked. The answer comes with the news.", "bar in the reading pane"), "plain"
    if scene.desk.reading.people.is_followed(person_of(row.body).id):
        return QCoreApplication.translate("People", "You follow this person: see Following.", "bar in the reading pane"), "plain"
    return None


def _foot(desk: Desk) -> ActionsPart:
    """Accept or decline a request; write to, follow."""

    def asks(scene: Scene, row: ShownRecord) -> bool:
        return state_of(row) == ASKS_ME and scene.space is not None and may_edit(scene.space, row)

    def declines(scene: Scene, row: ShownRecord) -> bool:
        return state_of(row) == ASKS_ME and scene.space is not None and may_delete(scene.space, row)

    def write_words(_scene: Scene, row: ShownRecord) -> str:
        words = QCoreApplication.translate("People", "Write to %1", "button: %1 is a first name")
        return words.replace("%1", first_name(person_of(row.body)))

    def follow_words(_scene: Scene, row: ShownRecord) -> str:
        if desk.reading.people.is_followed(person_of(row.body).id):
            return QCoreApplication.translate("People", "Follow no longer", "button of a contact")
        return QCoreApplication.translate("People", "Follow", "button of a contact: be told what they do")

    accept = QCoreApplication.translate("People", "Accept", "button: of a request to be a contact")
    decline = QCoreApplication.translate("People", "Decline", "button: of a request to be a contact")
    return ActionsPart(
        (
            Action("accept", accept, "check", lambda _scene, row: commands.accept(desk, row), asks, is_main=True),
            Action("decline", decline, "close", lambda _scene, row: record_commands.remove(desk, row), declines),
            Action("write", write_words, "messages", write_to, lambda scene, row: can_write(desk) and not asks(scene, row), is_main=True),
            Action(
                "follow", follow_words, "star", lambda _scene, row: _toggle(desk, row), lambda scene, _row: scene.may("follow", "create")
            ),
        ),
        place="footer",
    )


def write_to(_scene: Scene, row: ShownRecord) -> Wish:
    """A new message to the person of a contact."""
    return Wish("open", "person", person_of(row.body).id)


def _toggle(desk: Desk, row: ShownRecord) -> None:
    who = person_of(row.body).id
    if desk.reading.people.is_followed(who):
        commands.unfollow(desk, who)
    else:
        commands.follow(desk, who)
