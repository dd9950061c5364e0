"""Who is in a project or group: members by their role, and those who were invited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from sync.records import Author, ItemState
from ui.desk import Desk
from ui.format import country_name, when_words
from ui.forms.choices import roles
from ui.records import commands
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by
from ui.records.head import HeadPart
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

MEMBERS, MEMBER, INVITATION = "members", "member", "invitation"
INVITED = "invited"
ROLES = ("teacher_admin", "teacher", "expert", "observer", "pupil_admin", "pupil")
_AWAY = (ItemState.WAITING, ItemState.RETURNED, ItemState.TWO_VERSIONS)


def members_tab() -> TabSpec:
    """The tab of a project or group."""
    words = QCoreApplication.translate("SpaceHeader", "Members", "tab of a project or group")
    main = MainButton(QCoreApplication.translate("Members", "Invite", "main button of the members"), "plus", INVITATION)
    return TabSpec(MEMBERS, words, lambda desk, space: ListTab(desk, space, _spec()), (MEMBER, INVITATION), main)


def who(row: ShownRecord) -> Author | None:
    """The person a member record or invitation is about; None for an invitation to an e-mail address."""
    found = row.body.get("person")
    if not isinstance(found, dict) or not found.get("id"):
        return None
    return Author(str(found["id"]), str(found.get("name") or "?"), str(found.get("country") or ""))


def role_words(role: str) -> str:
    """A role as a teacher says it; an unknown one as it is."""
    known = {
        "teacher_admin": QCoreApplication.translate("Members", "Teachers who administer", "head of a group of members"),
        "teacher": QCoreApplication.translate("Members", "Teachers", "head of a group of members"),
        "expert": QCoreApplication.translate("Members", "Experts", "head of a group of members"),
        "observer": QCoreApplication.translate("Members", "Observers", "head of a group of members"),
        "pupil_admin": QCoreApplication.translate("Members", "Pupils who administer", "head of a group of members"),
        "pupil": QCoreApplication.translate("Members", "Pupils", "head of a group of members"),
    }
    return known.get(role, role)


def role_of(row: ShownRecord) -> str:
    """The role of one person in words."""
    role = str(row.body.get("role") or "")
    known = {choice.key: choice.words for choice in roles()}
    known["pupil_admin"] = QCoreApplication.translate("Members", "Pupil who administers", "a role")
    known["pupil"] = QCoreApplication.translate("Members", "Pupil", "a role")
    return known.get(role, role)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Members", "Members", "list, for the screen reader"),
        shape=Shape((MEMBER, INVITATION), _line, grouping=_grouping(), sort=_order, keep=_is_open, drafts=(INVITATION,)),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((_write(), _change_role()), place="footer"), also=("space",)),
        choose=QCoreApplication.translate("Members", "Choose a member on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Members", "The members come with the next news.", "list of members is empty"),
        icon="people",
    )


def _grouping() -> Grouping:
    def group(_scene: Scene, row: ShownRecord) -> str:
        return INVITED if row.kind == INVITATION else str(row.body.get("role") or "")

    def words(_scene: Scene, group: str) -> str:
        if group == INVITED:
            return QCoreApplication.translate("Members", "Invited", "head of a group of members: not yet members")
        return role_words(group)

    return by(group, words, (INVITED, *ROLES))


def _order(row: ShownRecord) -> Any:
    role = str(row.body.get("role") or "")
    rank = -1 if row.kind == INVITATION else ROLES.index(role) if role in ROLES else len(ROLES)
    return rank, not row.body.get("is_founder"), name_of(row).casefold()


def _is_open(_scene: Scene, row: ShownRecord) -> bool:
    """An accepted invitation is a member by now."""
    return row.kind == MEMBER or row.body.get("state") != "accepted"


def name_of(row: ShownRecord) -> str:
    """The name, or the e-mail address somebody was invited by."""
    found = who(row)
    return found.name if found is not None else str(row.body.get("email") or "?")


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    found, state = who(row), scene.state(row)
    return RecordRow(
        row.id,
        name_of(row),
        below=str(row.body.get("school_name") or "") if row.kind == MEMBER else _invited_words(row),
        more=QCoreApplication.translate("Members", "Founder", "list of members: began the project") if row.body.get("is_founder") else "",
        mark=person(found, row.id),
        codes=(found.country,) if found is not None and found.country else (),
        state=state if row.state in _AWAY else NO_STATE,
        is_new=row.is_new,
    )


def _invited_words(row: ShownRecord) -> str:
    if row.body.get("state") == "refused":
        return QCoreApplication.translate("Members", "Declined the invitation", "list of members: an invitation")
    words = QCoreApplication.translate("Members", "Invited as: %1", "list of members: an invitation, %1 is a role")
    return words.replace("%1", role_of(row))


def _parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, title=name_of, has_author=False, is_written=False, has_delete=False, actions=(_remove(),))
    return [head, NotePart(_note), FactsPart(_facts), TextPart(desk, lambda row: str(row.body.get("text") or ""))]


def _note(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    if row.kind == INVITATION and row.body.get("state") == "sent":
        return QCoreApplication.translate("Members", "Has not answered yet.", "bar on an invitation"), "plain"
    found = who(row)
    if found is not None and found.id == scene.person.id:
        return QCoreApplication.translate("Members", "This is you.", "bar on the own record of a member"), "plain"
    return None


def _founder_words(scene: Scene) -> str:
    if scene.space is not None and scene.space.kind == "group":
        return QCoreApplication.translate("Members", "Founder of the group", "fact about a member")
    return QCoreApplication.translate("Members", "Founder of the project", "fact about a member")


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    found = who(row)
    email = str(row.body.get("email") or "")
    country = country_name(found.country) if found is not None and found.country else ""
    founder = _founder_words(scene) if row.body.get("is_founder") else ""
    return [
        Fact(QCoreApplication.translate("Members", "School", "fact about a member"), str(row.body.get("school_name") or "")),
        Fact(QCoreApplication.translate("Members", "Country", "fact about a member"), country),
        Fact(QCoreApplication.translate("Members", "Role", "fact about a member"), role_of(row)),
        Fact(QCoreApplication.translate("Members", "Also", "fact about a member: something special"), founder),
        Fact(QCoreApplication.translate("Members", "E-mail", "fact about somebody invited"), email, is_copied=True),
        Fact(QCoreApplication.translate("Members", "Since", "fact about a member: a date"), when_words(row.created_at, scene.now)),
    ]


def _is_other(scene: Scene, row: ShownRecord) -> bool:
    found = who(row)
    return found is not None and found.id != scene.person.id


def _write() -> Action:
    def run(_scene: Scene, row: ShownRecord) -> Wish | None:
        found = who(row)
        return Wish("open", "person", found.id) if found is not None else None

    def shown(scene: Scene, row: ShownRecord) -> bool:
        return _is_other(scene, row) and not str(row.body.get("role") or "").startswith("pupil")

    words = QCoreApplication.translate("Members", "Write a message", "below a member, button")
    return Action("write", words, "messages", run, shown, is_main=True)


def _change_role() -> Action:
    def shown(scene: Scene, row: ShownRecord) -> bool:
        is_theirs = row.kind == MEMBER and _is_other(scene, row) and not row.body.get("is_founder")
        return is_theirs and scene.space is not None and may_edit(scene.space, row)

    words = QCoreApplication.translate("Members", "Change the role", "below a member, button")
    return Action("role", words, "members", lambda _scene, row: Wish("edit", MEMBER, row.id, row.space), shown)


def _remove() -> Action:
    """Founders stay, and nobody removes herself here by mistake."""

    def words(_scene: Scene, row: ShownRecord) -> str:
        if row.kind == INVITATION:
            return QCoreApplication.translate("Members", "Take the invitation back", "menu of an invitation")
        return QCoreApplication.translate("Members", "Remove from the project", "menu of a member")

    def run(scene: Scene, row: ShownRecord) -> Wish | None:
        commands.remove(scene.desk, row)
        return None

    def shown(scene: Scene, row: ShownRecord) -> bool:
        can_go = row.kind == INVITATION or (_is_other(scene, row) and not row.body.get("is_founder"))
        return can_go and scene.space is not None and may_delete(scene.space, row)

    return Action("remove", words, "close", run, shown)
