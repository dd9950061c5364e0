"""Notices: what the portal tells of answers, requests, papers and dates; each leads to its record, and can be marked as read."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.format import country_name, full_when_words, sentence_words
from ui.people import commands
from ui.people.notice_types import type_of, type_words
from ui.people.topics import TOPICS, said_words, topic_icon, topic_words
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import Grouping, by
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, TextPart
from ui.records.row import RecordRow, person, sign
from ui.records.scene import Scene
from ui.records.shape import Shape, codes_of
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Action, Wish

NOTICE, MARK = "notification", "read_mark"
_MOST = 5000


def notices_tab() -> TabSpec:
    """The last tab of the room."""
    words = QCoreApplication.translate("People", "Notices", "tab of the room Contacts: what the portal tells")
    main = MainButton(QCoreApplication.translate("People", "Mark all as read", "main button of the notices"), "check", MARK, "own")
    return TabSpec("notices", words, NoticesTab, (NOTICE,), main, lambda desk: len(unread_notices(desk)))


class NoticesTab(ListTab):
    """A click or Enter on a notice reads it; the arrow keys only look."""

    def __init__(self, desk: Desk, _space: SpaceRow | None) -> None:
        super().__init__(desk, None, _spec())

    def start(self, kind: str) -> bool:
        """The main button: everything is read."""
        if kind == MARK:
            commands.mark_read(self._desk, [row.key for row in self.model.rows if row.is_new])
        return kind == MARK

    def _on_opened(self, row: RecordRow) -> None:
        super()._on_opened(row)
        if row.is_record and row.is_new:
            commands.mark_read(self._desk, [row.key])


def unread_notices(desk: Desk) -> frozenset[str]:
    """Ids of what was not read, neither here nor elsewhere; a mark that waits to be sent counts."""
    return frozenset(one.record for one in desk.reading.notices.unread())


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("People", "Notices", "list, for the screen reader"),
        shape=Shape((NOTICE,), _line, grouping=_grouping(), prepare=lambda scene: unread_notices(scene.desk), also=(MARK,)),
        pane=PaneSpec(_parts, _foot, also=(MARK,)),
        choose=QCoreApplication.translate("People", "Choose a notice on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("People", "No notices yet. They come when you get news.", "list of notices is empty"),
        icon="messages",
        filters=(_topic_filter(),),
        opens_first=False,
    )


def _topic_filter() -> FilterChoice:
    def choices(scene: Scene) -> list[tuple[str, str]]:
        found = {str(row.body.get("topic") or "") for row in scene.desk.reading.records.list(NOTICE, limit=_MOST)}
        return [(topic, topic_words(topic)) for topic in (*(one for one in TOPICS if one in found), *sorted(found - set(TOPICS)))]

    name = QCoreApplication.translate("People", "About", "choice above the list of notices")
    return FilterChoice(
        "topic", name, QCoreApplication.translate("People", "About everything", "choice above the list of notices"), choices
    )


def _grouping() -> Grouping:
    """By what is read would make rows jump under the mouse; so by age."""

    def group(scene: Scene, row: ShownRecord) -> str:
        return "week" if row.created_at[:10] >= _week_ago(scene.now) else "earlier"

    def words(_scene: Scene, group: str) -> str:
        if group == "week":
            return QCoreApplication.translate("People", "The last seven days", "head of a group of notices")
        return QCoreApplication.translate("People", "Earlier", "head of a group of notices")

    return by(group, words, ("week", "earlier"))


def _week_ago(now_utc: str) -> str:
    return (datetime.fromisoformat(now_utc) - timedelta(days=7)).date().isoformat()


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    mark = person(row.author, row.id) if row.author is not None else sign(topic_icon(row))
    is_new = row.id in scene.prepared
    below = " ".join(said_words(row).split())
    return RecordRow(
        row.id, row.title, topic_words(row), below, when=scene.when(row.created_at), mark=mark, codes=codes_of(row), is_new=is_new
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, is_written=False, has_author=False), TextPart(desk, said_words), FactsPart(_facts)]


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    who = QCoreApplication.translate("People", "The website", "fact about a notice: nobody's own words")
    if row.author is not None:
        who = f"{row.author.name}, {country_name(row.author.country)}" if row.author.country else row.author.name
    topic, when = str(row.body.get("topic") or ""), sentence_words(full_when_words(row.created_at, scene.now))
    return [
        Fact(QCoreApplication.translate("People", "About", "fact about a notice: its topic"), type_words(type_of(topic))),
        Fact(QCoreApplication.translate("People", "From", "fact about a notice: who did it"), who),
        Fact(QCoreApplication.translate("People", "When", "fact about a notice"), when),
    ]


def _foot(desk: Desk) -> ActionsPart:
    def target(row: ShownRecord) -> ShownRecord | None:
        about = str(row.body.get("about") or "")
        return desk.reading.records.get(about) if about else None

    def open_it(_scene: Scene, row: ShownRecord) -> Wish | None:
        about = target(row)
        commands.mark_read(desk, [row.id])
        return Wish("open", about.kind, about.id, about.space) if about is not None else None

    def is_unread(_scene: Scene, row: ShownRecord) -> bool:
        return row.id in unread_notices(desk)

    open_words = QCoreApplication.translate("People", "Open", "button: what a notice is about")
    read_words = QCoreApplication.translate("People", "Mark as read", "button of a notice")
    return ActionsPart(
        (
            Action("open", open_words, "next", open_it, lambda _scene, row: target(row) is not None, is_main=True),
            Action("read", read_words, "check", lambda _scene, row: commands.mark_read(desk, [row.id]), is_unread),
        ),
        place="footer",
    )
