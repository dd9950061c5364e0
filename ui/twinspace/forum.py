"""The forum of a project or group: discussions, their topics by the latest answer, answers below; a discussion without topics is a row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.recognition.picking import use_action
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswersPart, replies
from ui.records.grouping import by
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, BlocksPart, ChipsPart, TextPart
from ui.records.rights import may, may_edit
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, plain_line, snippet
from ui.records.states import author_words
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Action, Wish
from ui.website.action import website_action
from ui.widgets.menu_place import popup

FORUM, DISCUSSION, THREAD, REPLY = "forum", "discussion", "thread", "reply"
_DISCUSSIONS_READ = 500


def forum_tab() -> TabSpec:
    """The tab of a project or group."""

    def make(desk: Desk, space: SpaceRow | None) -> TabPage:
        assert space is not None
        return ForumTab(desk, space)

    words = QCoreApplication.translate("SpaceHeader", "Forum", "tab of a project or group")
    main = MainButton(QCoreApplication.translate("Forum", "New topic", "main button of the forum"), "write", THREAD)
    return TabSpec(FORUM, words, make, (THREAD, DISCUSSION), main)


class ForumTab(ListTab):
    """A new topic asks first in which discussion it stands, if there are several."""

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, space, _spec(), parent)
        self._forum = space

    def show_space(self, space: SpaceRow) -> None:
        super().show_space(space)
        self._forum = space

    def _listed(self, record: str) -> str:
        found = self._desk.reading.records.get(record)
        return record if found is not None and found.kind == DISCUSSION else super()._listed(record)

    def start(self, kind: str) -> bool:
        if kind != THREAD:
            return False
        discussions = _discussions(self._desk, self._forum.id)
        can_begin = may(self._forum, DISCUSSION, "create")
        if len(discussions) == 1 and not can_begin:
            self._write(discussions[0].id)
            return True
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for one in discussions:
            menu.addAction(one.title.replace("&", "&&")).triggered.connect(lambda _checked=False, chosen=one.id: self._write(chosen))
        if can_begin:
            menu.addSeparator()
            words = self.tr("New discussion…", "forum, menu of the button New topic: a part of the forum for topics")
            menu.addAction(words).triggered.connect(lambda: self.wanted.emit(Wish("write", DISCUSSION, space=self._forum.id)))
        popup(menu)
        return True

    def _write(self, discussion: str) -> None:
        self.wanted.emit(Wish("write", THREAD, space=self._forum.id, parent=discussion))


def _spec() -> ListSpec:
    every = QCoreApplication.translate("Forum", "All discussions", "choice above the topics of the forum")
    name = QCoreApplication.translate("Forum", "Discussion", "choice above the topics of the forum, for the screen reader")
    return ListSpec(
        name=QCoreApplication.translate("Forum", "Topics of the forum", "list, for the screen reader"),
        shape=Shape(
            (THREAD,),
            _line,
            order="last_reply",
            grouping=by(lambda _scene, row: row.id if row.kind == DISCUSSION else row.parent or "", _discussion_words),
            prepare=_new_replies,
            leading=_without_topics,
            drafts=(THREAD, DISCUSSION),
            also=(REPLY, DISCUSSION),
        ),
        pane=PaneSpec(_parts, lambda desk: AnswerField(desk, replies()), also=(REPLY, DISCUSSION)),
        choose=QCoreApplication.translate("Forum", "Choose a topic on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Forum", "No topics yet.", "list of the forum is empty"),
        icon="messages",
        filters=(FilterChoice(DISCUSSION, name, every, _choices, lambda row, chosen: chosen in (row.id, row.parent)),),
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [
        ChipsPart(_above),
        HeadPart(desk, actions=(*_discussion_actions(), use_action(), website_action())),
        TextPart(desk, lambda row: str(row.body.get("summary") or "") if row.kind == DISCUSSION else ""),
        BlocksPart(desk),
        ActionsPart((_first_topic(),)),
        AnswersPart(desk, replies()),
    ]


def _first_topic() -> Action:
    def words(scene: Scene, row: ShownRecord) -> str:
        if scene.desk.reading.records.count(THREAD, row.space, row.id):
            return QCoreApplication.translate("Forum", "New topic in this discussion", "menu of a topic in the forum")
        return QCoreApplication.translate("Forum", "Begin the first topic", "below a discussion of the forum that has none, button")

    return Action(
        "first_topic",
        words,
        "write",
        lambda _scene, row: Wish("write", THREAD, space=row.space, parent=row.id),
        lambda scene, row: row.kind == DISCUSSION and scene.may(THREAD, "create"),
    )


def _discussion_actions() -> tuple[Action, ...]:
    """A discussion has no pane of its own: what may be done with it stands in the menu of its topics."""

    def of(scene: Scene, row: ShownRecord) -> ShownRecord | None:
        return scene.desk.reading.records.get(row.parent) if row.parent else None

    def can_edit(scene: Scene, row: ShownRecord) -> bool:
        found = of(scene, row)  # a discussion that is read itself has its own entry
        return found is not None and scene.space is not None and may_edit(scene.space, found)

    def more(scene: Scene, row: ShownRecord) -> bool:
        return scene.may(THREAD, "create") and of(scene, row) is not None

    another = QCoreApplication.translate("Forum", "New topic in this discussion", "menu of a topic in the forum")
    edit = QCoreApplication.translate("Forum", "Edit the discussion", "menu of a topic in the forum")
    return (
        Action("another", another, "plus", lambda _scene, row: Wish("write", THREAD, space=row.space, parent=row.parent or ""), more),
        Action("edit_discussion", edit, "write", lambda _scene, row: Wish("edit", DISCUSSION, row.parent or "", row.space), can_edit),
    )


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    line = plain_line(scene, row)
    if row.kind == DISCUSSION:
        return replace(line, below=QCoreApplication.translate("Forum", "No topics yet", "list of topics: a discussion that has none"))
    authors: list[str] = scene.prepared.get(row.id, [])
    if authors:
        words = QCoreApplication.translate("Forum", "New answers: %1, from %2", "list of topics: %1 is a count, %2 are names")
        names = ", ".join(dict.fromkeys(authors))
        return replace(line, below=words.replace("%1", str(len(authors))).replace("%2", names), is_new=True)
    if row.reply_count:
        n = row.reply_count
        return replace(line, below=QCoreApplication.translate("Forum", "Answers: %n", "list of topics: a count", n))
    return replace(line, below=snippet(row))


def _new_replies(scene: Scene) -> dict[str, list[str]]:
    """Topic → authors of new answers of others."""
    found: dict[str, list[str]] = {}
    for row in scene.desk.reading.records.new(REPLY, scene.space.id) if scene.space is not None else ():
        if row.parent:
            found.setdefault(row.parent, []).append(author_words(row))
    return found


def _without_topics(scene: Scene) -> list[ShownRecord]:
    """Discussions that would not be seen: they have no topic to stand above."""
    if scene.space is None:
        return []
    count = scene.desk.reading.records.count
    return [one for one in _discussions(scene.desk, scene.space.id) if not count(THREAD, one.space, one.id)]


def _discussions(desk: Desk, space: str) -> list[ShownRecord]:
    return desk.reading.records.list(DISCUSSION, space, limit=_DISCUSSIONS_READ, order="title")


def _choices(scene: Scene) -> list[tuple[str, str]]:
    return [(one.id, one.title) for one in _discussions(scene.desk, scene.space.id)] if scene.space is not None else []


def _discussion_words(scene: Scene, discussion: str) -> str:
    found = scene.desk.reading.records.get(discussion) if discussion else None
    return found.title if found is not None else QCoreApplication.translate("Forum", "Other topics", "head of topics without a discussion")


def _above(scene: Scene, row: ShownRecord) -> list[str]:
    """The discussion a topic stands in, and what that is about."""
    found = scene.desk.reading.records.get(row.parent) if row.parent else None
    return [found.title, snippet(found)] if found is not None else []
