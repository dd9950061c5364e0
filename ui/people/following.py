"""Following: whom one follows, the latest of what each did in the list, all of it in the reading pane."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.reading.people import person_of
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.messages.people import first_name
from ui.partners.found_pane import can_write
from ui.people import commands
from ui.people.activity_part import ActivityPart, activity_words
from ui.people.known import followed_person, person_facts, place_words
from ui.people.person_head import PersonHead
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import EARLIER, NEW, Grouping, news
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart
from ui.records.rights import may_delete
from ui.records.row import RecordRow, person, sign, tile
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

FOLLOW, ACTIVITY = "follow", "activity"
_READ = 500


def following_tab() -> TabSpec:
    """The second tab of the room."""
    words = QCoreApplication.translate("People", "Following", "tab of the room Contacts: those whom one follows")
    return TabSpec("following", words, lambda desk, _space: ListTab(desk, None, _spec(desk)))


def _spec(desk: Desk) -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("People", "Following", "list, for the screen reader"),
        shape=Shape(
            (FOLLOW,),
            _line,
            grouping=_grouping(),
            prepare=_latest,
            also=(ACTIVITY, "contact", "directory"),
            named=lambda row: followed_person(desk, row).name,
        ),
        pane=PaneSpec(_parts, _foot, also=(ACTIVITY, "contact", "directory")),
        choose=QCoreApplication.translate("People", "Choose somebody on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate(
            "People", "You follow nobody yet. Press Follow at a contact, or Keep at somebody in Find partners.", "list is empty"
        ),
        icon="star",
    )


def _latest(scene: Scene) -> dict[str, list[ShownRecord]]:
    """Person → what he or she did, the latest first."""
    found: dict[str, list[ShownRecord]] = {}
    for row in scene.desk.reading.records.list(ACTIVITY, limit=_READ):
        found.setdefault(person_of(row.body).id, []).append(row)
    return found


def _grouping() -> Grouping:
    def group(scene: Scene, row: ShownRecord) -> str:
        return NEW if any(one.is_new for one in scene.prepared.get(row.parent or "", ())) else EARLIER

    return Grouping(group, news().words, (NEW, EARLIER))


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    who, kind = followed_person(scene.desk, row), str(row.body.get("target_kind") or "")
    done = scene.prepared.get(row.parent or "", [])
    below = activity_words(done[0]) if done else place_words(scene.desk, who) if kind == "person" else ""
    when = scene.when(done[0].created_at) if done else ""
    mark = person(who) if kind == "person" else tile(who.name, who.id) if kind == "project" else sign("school")
    state = scene.state(row)
    is_new = any(one.is_new for one in done)
    codes = (who.country,) if who.country else ()
    shown = state if state.icon != "check" else NO_STATE
    return RecordRow(row.id, who.name, below=below, when=when, mark=mark, codes=codes, state=shown, is_new=is_new)


def _parts(desk: Desk) -> list[PanePart]:
    def facts(scene: Scene, row: ShownRecord) -> list[Fact]:
        return person_facts(scene, followed_person(desk, row)) if row.body.get("target_kind") == "person" else []

    def below(row: ShownRecord) -> str:
        return place_words(desk, followed_person(desk, row)) if row.body.get("target_kind") == "person" else ""

    return [PersonHead(desk, lambda row: followed_person(desk, row), below), FactsPart(facts), ActivityPart(desk)]


def _foot(desk: Desk) -> ActionsPart:
    def is_person(_scene: Scene, row: ShownRecord) -> bool:
        return row.body.get("target_kind") == "person" and can_write(desk)

    def write_words(_scene: Scene, row: ShownRecord) -> str:
        words = QCoreApplication.translate("People", "Write to %1", "button: %1 is a first name")
        return words.replace("%1", first_name(followed_person(desk, row)))

    def stop(_scene: Scene, row: ShownRecord) -> None:
        commands.unfollow(desk, row.parent or "")

    words = QCoreApplication.translate("People", "Follow no longer", "button of a contact")
    return ActionsPart(
        (
            Action("write", write_words, "messages", lambda _scene, row: Wish("open", "person", row.parent or ""), is_person, is_main=True),
            Action("unfollow", words, "star", stop, lambda scene, row: scene.space is not None and may_delete(scene.space, row)),
        ),
        place="footer",
    )
