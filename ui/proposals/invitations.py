"""Invitations to this teacher, into a project or a group: read and answered with no line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.packs.words import role_words
from ui.proposals import commands
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by, is_unsent
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart, TextPart
from ui.records.row import RecordRow, tile
from ui.records.scene import Scene
from ui.records.shape import Shape, codes_of
from ui.records.states import NO_STATE, author_words
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

INVITATION = "invitation"
OPEN, ANSWERED = "open", "answered"


def invitations_tab() -> TabSpec:
    """The second tab of the room."""
    words = QCoreApplication.translate("Proposals", "Invitations", "tab of the room New projects: to this teacher")
    return TabSpec("invitations", words, lambda desk, _space: InvitationsTab(desk), (INVITATION,))


class InvitationsTab(ListTab):
    """Counts what waits for an answer, seen or not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, None, _spec())

    def new_count(self) -> int:
        return sum(1 for row in self.model.rows if row.group == OPEN and row.is_record)


def is_to_me(row: ShownRecord) -> bool:
    """True for the copy in the own space; what this teacher sent to others stands with the members."""
    return bool(row.body.get("to_space"))


def _is_open(row: ShownRecord) -> bool:
    return row.body.get("state") == "sent"


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Proposals", "Invitations", "list, for the screen reader"),
        shape=Shape((INVITATION,), _line, grouping=_grouping(), keep=lambda _scene, row: is_to_me(row), also=("space",)),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((_accept(), _open(), _refuse()), place="footer"), also=("space",)),
        choose=QCoreApplication.translate("Proposals", "Choose an invitation on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Proposals", "Nobody has invited you at the moment.", "list of invitations is empty"),
        icon="mail",
    )


def _grouping() -> Grouping:
    def words(_scene: Scene, group: str) -> str:
        if group == OPEN:
            return QCoreApplication.translate("Proposals", "Waiting for your answer", "head of a group in a list")
        return QCoreApplication.translate("Proposals", "Answered", "head of a group of invitations")

    return by(lambda _scene, row: OPEN if _is_open(row) else ANSWERED, words, (OPEN, ANSWERED))


def _title(row: ShownRecord) -> str:
    return str(row.body.get("to_title") or "")


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    return RecordRow(
        row.id,
        _title(row),
        above=author_words(row),
        below=_kind_words(row),
        when=scene.when(row.created_at),
        mark=tile(_title(row), str(row.body.get("to_space"))),
        codes=codes_of(row),
        state=scene.state(row) if is_unsent(row) else NO_STATE,
        is_new=row.is_new,
    )


def _kind_words(row: ShownRecord) -> str:
    if row.body.get("to_kind") == "group":
        return QCoreApplication.translate("Proposals", "Into a group", "invitation: where to")
    return QCoreApplication.translate("Proposals", "Into a project", "invitation: where to")


def _where(row: ShownRecord) -> str:
    """The space; once this teacher is in, the same invitation may be read there instead of in the own space."""
    return str(row.body.get("to_space") or row.space)


def _parts(desk: Desk) -> list[PanePart]:
    def title(row: ShownRecord) -> str:
        space = desk.reading.spaces.get(_where(row))
        return _title(row) or (space.title if space is not None else "")

    return [
        HeadPart(desk, title=title, is_written=False, has_delete=False),
        NotePart(_note),
        TextPart(desk, lambda row: row.text),
        FactsPart(_facts),
    ]


def _note(_scene: Scene, row: ShownRecord) -> tuple[str, str]:
    match row.body.get("state"):
        case "accepted":
            return QCoreApplication.translate("Proposals", "You said yes.", "bar over an invitation"), "ok"
        case "refused":
            return QCoreApplication.translate("Proposals", "You said no.", "bar over an invitation"), "plain"
    words = QCoreApplication.translate("Proposals", "%1 waits for your answer.", "bar over an invitation: %1 is a name")
    return words.replace("%1", author_words(row)), "warn"


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    role = str(row.body.get("role") or "")
    return [
        Fact(QCoreApplication.translate("Proposals", "Where", "fact about an invitation"), _kind_words(row)),
        Fact(QCoreApplication.translate("Proposals", "As", "fact about an invitation: the role"), role_words().get(role, role)),
    ]


def _accept() -> Action:
    words = QCoreApplication.translate("Proposals", "Take part", "button: accept an invitation")
    return Action("accept", words, "check", _answer(is_yes=True), lambda _scene, row: _is_open(row), is_main=True)


def _refuse() -> Action:
    words = QCoreApplication.translate("Proposals", "Say no", "button: refuse an invitation")
    return Action("refuse", words, "close", _answer(is_yes=False), lambda _scene, row: _is_open(row))


def _open() -> Action:
    def run(_scene: Scene, row: ShownRecord) -> Wish:
        kind = "group" if row.body.get("to_kind") == "group" else "project"
        return Wish("open", kind, space=_where(row))

    def shown(scene: Scene, row: ShownRecord) -> bool:
        return row.body.get("state") == "accepted" and scene.desk.reading.spaces.get(_where(row)) is not None

    return Action("open", QCoreApplication.translate("Proposals", "Open it", "button: go to what one was invited to"), "next", run, shown)


def _answer(*, is_yes: bool) -> Callable[[Scene, ShownRecord], None]:
    return lambda scene, row: commands.answer_invitation(scene.desk, row, is_yes=is_yes)
