"""The pupils of a project, and their walls: a pupil posts first, others answer, teachers moderate."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.pupils.consent_part import ConsentPart, consent_filter
from ui.pupils.tab import PupilsTab
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswersPart, wall_replies
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import by, letters
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import AttachmentsPart, NotePart, TextPart
from ui.records.row import Mark, RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, plain_line, snippet
from ui.records.states import NO_STATE
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import MainButton, TabSpec

PUPILS, WALLS = "pupils", "walls"
PUPIL, WALL_POST, WALL_REPLY = "pupil", "wall_post", "wall_reply"


def pupils_tab() -> TabSpec:
    """The list of pupils."""
    words = QCoreApplication.translate("SpaceHeader", "Pupils", "tab of a project")
    main = MainButton(QCoreApplication.translate("Pupils", "Add pupil", "main button of the list of pupils"), "plus", PUPIL)
    return TabSpec(PUPILS, words, _pupils_page, (PUPIL,), main)


def walls_tab() -> TabSpec:
    """What pupils have put on their walls."""
    words = QCoreApplication.translate("SpaceHeader", "Walls", "tab of a project: walls of the pupils")
    return TabSpec(WALLS, words, lambda desk, space: ListTab(desk, space, _walls()), (WALL_POST,))


def _pupils_page(desk: Desk, space: SpaceRow | None) -> TabPage:
    return PupilsTab(desk, space, _pupils(desk)) if space is not None else ListTab(desk, space, _pupils(desk))


def _pupils(desk: Desk) -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Pupils", "Pupils", "list, for the screen reader"),
        shape=Shape((PUPIL,), _pupil_line, order="title", grouping=letters(), drafts=(PUPIL,), also=("consent",)),
        pane=PaneSpec(_pupil_parts, also=(WALL_POST, "consent")),
        filters=(consent_filter(desk),),
        choose=QCoreApplication.translate("Pupils", "Choose a pupil on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Pupils", "No pupils yet. They sign in with a name that you make.", "list of pupils is empty"),
        icon="people",
        first_button=QCoreApplication.translate("Pupils", "Add the first pupil", "list of pupils is empty, button"),
        first_kind=PUPIL,
    )


def _walls() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Pupils", "Posts on the walls", "list, for the screen reader"),
        shape=Shape((WALL_POST,), _post_line, grouping=by(lambda _scene, row: row.parent or "", _pupil_words), also=(WALL_REPLY, PUPIL)),
        pane=PaneSpec(_post_parts, lambda desk: AnswerField(desk, wall_replies()), also=(WALL_REPLY,)),
        choose=QCoreApplication.translate("Pupils", "Choose a post on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Pupils", "No pupil has written on a wall yet.", "list of posts on the walls is empty"),
        icon="messages",
    )


def _pupil_line(scene: Scene, row: ShownRecord) -> RecordRow:
    state = scene.state(row)
    return RecordRow(
        row.id,
        row.title,
        below=str(row.body.get("user_name") or ""),
        mark=Mark("person", row.title, row.id),
        state=state if state.icon != "check" else NO_STATE,
        is_new=row.is_new,
    )


def _pupil_parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, has_author=False),
        FactsPart(_pupil_facts),
        TextPart(desk, lambda row: str(row.body.get("wall_text") or "")),
        NotePart(_said_once),
        ConsentPart(desk),
    ]


def _pupil_facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    posts = scene.desk.reading.records.count(WALL_POST, row.space, row.id)
    return [
        Fact(
            QCoreApplication.translate("Pupils", "Signs in as", "fact about a pupil"), str(row.body.get("user_name") or ""), is_copied=True
        ),
        Fact(QCoreApplication.translate("Pupils", "Posts on the wall", "fact about a pupil: how many"), str(posts) if posts else ""),
    ]


def _said_once(_scene: Scene, _row: ShownRecord) -> tuple[str, str]:
    return QCoreApplication.translate(
        "Pupils", "Pupils have no account of their own on the website: only this project knows them.", "bar below a pupil"
    ), "plain"


def _post_line(scene: Scene, row: ShownRecord) -> RecordRow:
    """A post has no title: its first words stand there."""
    below = ""
    if row.reply_count:
        n = row.reply_count
        below = QCoreApplication.translate("Pupils", "Answers: %n", "list of posts on the walls: a count", n)
    return replace(plain_line(scene, row), title=snippet(row), below=below)


def _post_parts(desk: Desk) -> list[PanePart]:
    files = AttachmentsPart(desk, pictures=lambda row: _files(desk, row, "picture"), files=lambda row: _files(desk, row, "file"))
    return [HeadPart(desk), TextPart(desk, lambda row: row.text), files, AnswersPart(desk, wall_replies())]


def _files(desk: Desk, row: ShownRecord, kind: str) -> list[str]:
    """The attachments of one kind; what is not here yet is shown as a file."""
    named = [str(one) for one in row.body.get("files") or ()]
    found = {one: desk.reading.records.get(one) for one in named}
    return [one for one, shown in found.items() if (shown.kind if shown is not None else "file") == kind]


def _pupil_words(scene: Scene, pupil: str) -> str:
    found = scene.desk.reading.records.get(pupil) if pupil else None
    if found is None:
        return QCoreApplication.translate("Pupils", "A pupil who left", "head of posts on a wall: the pupil is not known here")
    return found.title
