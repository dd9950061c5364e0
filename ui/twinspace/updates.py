"""Updates: the journal of a project, with comments and likes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.recognition.picking import use_action
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswersPart, comments
from ui.records.grouping import EARLIER, NEW, Grouping, is_unsent, news
from ui.records.head import HeadPart
from ui.records.history import history_action
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import BlocksPart
from ui.records.pinning import pin_action, pinned_of, with_pinned
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, plain_line, snippet
from ui.records.states import NO_STATE, author_words
from ui.records.tabbed_page import MainButton, TabSpec
from ui.website.action import website_action

UPDATES = "updates"


def updates_tab() -> TabSpec:
    """The first tab of a project."""
    words = QCoreApplication.translate("SpaceHeader", "Updates", "tab of a project: its journal")
    main = MainButton(QCoreApplication.translate("ProjectView", "Write update", "main button of the updates"), "write", "update")
    return TabSpec(UPDATES, words, lambda desk, space: ListTab(desk, space, _spec()), ("update",), main)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("UpdatesTab", "Updates", "list of updates, for the screen reader"),
        shape=Shape(
            ("update",),
            _line,
            grouping=_grouping(),
            prepare=_new_comments,
            leading=lambda scene: pinned_of(scene, "update"),
            drafts=("update",),
            also=("comment",),
        ),
        pane=PaneSpec(_parts, lambda desk: AnswerField(desk, comments()), also=("comment", "like")),
        choose=QCoreApplication.translate("UpdatesTab", "Choose an update on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate(
            "UpdatesTab", "No updates yet. The first one tells your partners that you are there.", "list of updates is empty"
        ),
        icon="today",
        first_button=QCoreApplication.translate("UpdatesTab", "Write the first update", "list of updates is empty, button"),
        first_kind="update",
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, readers=_readers, actions=(pin_action(), use_action(), history_action(), website_action())),
        BlocksPart(desk),
        AnswersPart(desk, comments()),
    ]


def _readers(row: ShownRecord) -> tuple[str, bool]:
    if row.body.get("is_public") is True:
        return QCoreApplication.translate("UpdatePane", "Everyone can read this", "head of an update"), True
    return QCoreApplication.translate("UpdatePane", "Members only", "head of an update"), False


def _grouping() -> Grouping:
    """An update with new comments is new as well."""

    def group(scene: Scene, row: ShownRecord) -> str:
        found = news().group(scene, row)
        return NEW if found == EARLIER and row.id in scene.prepared else found

    return with_pinned(replace(news(), group=group))


def _new_comments(scene: Scene) -> dict[str, list[str]]:
    """Update id → authors of new comments of others."""
    found: dict[str, list[str]] = {}
    for row in scene.desk.reading.records.new("comment", scene.space.id) if scene.space is not None else ():
        if row.parent:
            found.setdefault(row.parent, []).append(author_words(row))
    return found


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    authors = scene.prepared.get(row.id, [])
    below = _new_comment_words(authors) if authors and not row.is_new else snippet(row)
    made = plain_line(scene, row)
    is_new = not is_unsent(row) and (row.is_new or bool(authors))
    return replace(made, below=below, state=made.state if is_unsent(row) else NO_STATE, is_new=is_new)


def _new_comment_words(authors: list[str]) -> str:
    words = QCoreApplication.translate("Updates", "New comments: %1, from %2", "list of updates: %1 is a count, %2 are names")
    return words.replace("%1", str(len(authors))).replace("%2", ", ".join(dict.fromkeys(authors)))
