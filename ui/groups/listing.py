"""The list of groups: those the teacher is in first, then those one can enter; beside it what a group is about, and the way in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.desk import Desk
from ui.groups import joining
from ui.groups.joining import GROUP, REGISTRATION
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, AttachmentsPart, NotePart, TextPart
from ui.records.row import RecordRow, tile
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE, StateWords
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

ENTER = "enter_group"
MINE, TO_ENTER = "mine", "to_enter"
_TOUCHED = ("member", REGISTRATION, "space")


def listing_tab() -> TabSpec:
    """The only tab of the room while no group is open."""
    words = QCoreApplication.translate("Groups", "Groups", "title of the room")
    return TabSpec("groups", words, lambda desk, _space: ListTab(desk, None, _spec()), (GROUP,))


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Groups", "Groups", "list, for the screen reader"),
        shape=Shape((GROUP,), _line, grouping=_grouping(), sort=lambda row: row.title.casefold(), keep=_is_the_one, also=_TOUCHED),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart(_actions(), place="footer"), also=(*_TOUCHED, "picture")),
        choose=QCoreApplication.translate("Groups", "Choose a group on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Groups", "No groups yet. They come when you get news.", "list of groups is empty"),
        icon="groups",
    )


def _is_the_one(scene: Scene, row: ShownRecord) -> bool:
    """A group one is in shows its own record, once that is here; of the others the copy that everybody sees.

    On joining the space comes before its record: the line of the list must not be gone in between, it is being read.
    """
    space = joining.space_of(scene.desk, row)
    if space is None or space.id == row.space:
        return True
    shown = scene.desk.reading.records.get(row.id)  # the own one before the copy
    return shown is None or shown.space == row.space


def _grouping() -> Grouping:
    def group(scene: Scene, row: ShownRecord) -> str:
        return MINE if joining.is_inside(scene.desk, row) else TO_ENTER

    def words(_scene: Scene, group: str) -> str:
        if group == MINE:
            return QCoreApplication.translate("Groups", "Your groups", "head of a group of lines in the list of groups")
        return QCoreApplication.translate("Groups", "Open to you", "head of a group of lines in the list of groups")

    return by(group, words, (MINE, TO_ENTER))


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    space = joining.space_of(scene.desk, row)
    count = space.new_count if space is not None and space.is_member else 0
    state = NO_STATE
    if joining.is_joining(scene, row):
        came_back = scene.desk.reading.people.registrations().get(row.id) is ItemState.RETURNED
        words = QCoreApplication.translate("Groups", "Joining", "list of groups: the wish to join is on its way")
        back = QCoreApplication.translate("Groups", "You could not join", "list of groups")
        state = StateWords("returned", "bad", back) if came_back else StateWords("clock", "warn", words)
    below = QCoreApplication.translate("Groups", "New: %n", "list of groups: count of what is new in it", count) if count else _access(row)
    return RecordRow(row.id, row.title, below=below, mark=tile(row.title, row.id), state=state, is_new=bool(count))


def _parts(desk: Desk) -> list[PanePart]:
    cover = AttachmentsPart(desk, pictures=lambda row: [str(row.body["picture"])] if row.body.get("picture") else [])
    return [
        cover,
        HeadPart(desk, has_author=False),
        NotePart(joining.state_of),
        TextPart(desk, lambda row: str(row.body.get("summary") or "")),
        FactsPart(_facts),
    ]


def _actions() -> tuple[Action, ...]:
    enter = QCoreApplication.translate("Groups", "Open the group", "button below a group")
    join = QCoreApplication.translate("Groups", "Join", "button below a group: become a member")
    back = QCoreApplication.translate("Groups", "Do not join", "button below a group: take the wish to join back")
    leave = QCoreApplication.translate("Groups", "Leave…", "button below a group: be a member no longer")
    return (
        Action(ENTER, enter, "groups", _enter, lambda scene, row: joining.space_of(scene.desk, row) is not None, is_main=True),
        Action("join", join, "plus", joining.join, joining.can_join, is_main=True),
        Action("take_back", back, "close", joining.take_back, joining.can_take_back),
        Action("leave", leave, "close", joining.leave, joining.can_leave),
    )


def _enter(scene: Scene, row: ShownRecord) -> Wish | None:
    space = joining.space_of(scene.desk, row)
    return Wish(ENTER, space=space.id) if space is not None else None


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    space = joining.space_of(scene.desk, row)
    members = len(scene.desk.reading.people.members(space.id)) if space is not None else row.body.get("members")
    founder = next((one for one in scene.desk.reading.people.members(space.id) if one.is_founder), None) if space is not None else None
    return [
        Fact(QCoreApplication.translate("Groups", "Who may join", "fact about a group"), _access(row)),
        Fact(QCoreApplication.translate("Groups", "Members", "fact about a group: how many"), str(members or "")),
        Fact(QCoreApplication.translate("Groups", "Founded by", "fact about a group"), founder.person.name if founder is not None else ""),
    ]


def _access(row: ShownRecord) -> str:
    match row.body.get("access"):
        case "open":
            return QCoreApplication.translate("Groups", "Open to everybody", "who may join a group")
        case "etwinners":
            return QCoreApplication.translate("Groups", "Open to every teacher on the portal", "who may join a group")
        case "invitation":
            return QCoreApplication.translate("Groups", "By invitation only", "who may join a group")
    return ""
