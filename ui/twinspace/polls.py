"""The polls of a project: open ones first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import full_when_words
from ui.records.grouping import by
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, plain_line
from ui.records.tabbed_page import MainButton, TabSpec
from ui.twinspace.vote_part import VotePart

POLLS, POLL, VOTE = "polls", "poll", "vote"
_OPEN, _CLOSED = "open", "closed"


def polls_tab() -> TabSpec:
    """The tab of a project."""
    words = QCoreApplication.translate("SpaceHeader", "Polls", "tab of a project")
    main = MainButton(QCoreApplication.translate("Polls", "New poll", "main button of the polls"), "plus", POLL)
    return TabSpec(POLLS, words, lambda desk, space: ListTab(desk, space, _spec()), (POLL,), main)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Polls", "Polls", "list, for the screen reader"),
        shape=Shape((POLL,), _line, grouping=by(_group, _group_words, (_OPEN, _CLOSED)), drafts=(POLL,), also=(VOTE,)),
        pane=PaneSpec(_parts, also=(VOTE,)),
        choose=QCoreApplication.translate("Polls", "Choose a poll on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate(
            "Polls", "No polls yet. Ask your partners something they can answer with one click.", "list is empty"
        ),
        icon="table",
        first_button=QCoreApplication.translate("Polls", "Ask the first question", "list of polls is empty, button"),
        first_kind=POLL,
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk), VotePart(desk)]


def _closes_at(row: ShownRecord) -> str:
    return str(row.body.get("closes_at") or "")


def _group(scene: Scene, row: ShownRecord) -> str:
    is_over = (_closes_at(row) and _closes_at(row) <= scene.now) or (scene.space is not None and scene.space.state != "open")
    return _CLOSED if is_over else _OPEN


def _group_words(_scene: Scene, group: str) -> str:
    if group == _CLOSED:
        return QCoreApplication.translate("Polls", "Closed", "head of a group in the list of polls")
    return QCoreApplication.translate("Polls", "Open", "head of a group in the list of polls")


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    count = scene.desk.reading.polls.of(row.id)
    parts = []
    if count is not None:
        n = count.total
        parts.append(QCoreApplication.translate("Polls", "Votes: %n", "list of polls: a count", n))
        if _group(scene, row) == _OPEN and count.mine is None and scene.may(VOTE, "create"):
            parts.append(QCoreApplication.translate("Polls", "You have not voted", "list of polls"))
    if _closes_at(row):
        words = QCoreApplication.translate("Polls", "until %1", "list of polls: %1 is a date, after other words")
        parts.append(words.replace("%1", full_when_words(_closes_at(row), scene.now)))
    return replace(plain_line(scene, row), below=", ".join(parts))
