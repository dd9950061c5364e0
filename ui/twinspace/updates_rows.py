"""The rows of the Updates list: drafts, what waits, what is new, the rest, each group under its head."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from sync.records import ItemState
from ui.desk import Desk
from ui.format import day_and_time_words, when_words
from ui.records.states import NO_STATE, StateWords, author_words, state_words

WAITING, NEW, EARLIER, DRAFTS = "waiting", "new", "earlier", "drafts"
_UNSENT = frozenset({ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING, ItemState.RETURNED, ItemState.TWO_VERSIONS})


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """One line of the list in words: a group head (`group` set, no record), a draft or an update."""

    key: str
    group: str
    title: str
    author: str = ""
    person: str = ""
    author_id: str = ""
    country: str = ""
    when: str = ""
    snippet: str = ""
    state: StateWords = NO_STATE
    is_head: bool = False
    is_new: bool = False
    is_draft: bool = False
    is_pinned: bool = False

    def words(self) -> str:
        """What a screen reader says."""
        parts = (self.author, self.title, self.state.words or self.snippet, self.when)
        return self.title if self.is_head else ". ".join(part for part in parts if part)


class UpdatesReading:
    """Reads the list of one project, newest first inside each group."""

    def __init__(self, desk: Desk, space: str) -> None:
        self._desk = desk
        self._space = space

    def rows(self, limit: int) -> list[UpdateRow]:
        """At most `limit` updates, with the heads of their groups and the drafts before them."""
        reading = self._desk.reading
        now, speed = self._desk.clock.now_utc(), self._desk.line.status().bytes_up_per_s
        comments = self._new_comments()
        groups: dict[str, list[UpdateRow]] = {DRAFTS: [], WAITING: [], NEW: [], EARLIER: []}
        for draft in reading.drafts.list("update", self._space):
            groups[DRAFTS].append(self._draft(draft, now))
        for row in reading.records.list("update", self._space, limit=limit):
            authors = comments.get(row.id, [])
            group = WAITING if row.state in _UNSENT else NEW if row.is_new or authors else EARLIER
            groups[group].append(_update(row, group, authors, speed, now))
        found: list[UpdateRow] = []
        for group, rows in groups.items():
            if rows:
                found += [UpdateRow(f"head:{group}", group, self._head(group, now), is_head=True), *rows]
        return found

    def _new_comments(self) -> dict[str, list[str]]:
        """Update id → authors of new comments of others."""
        found: dict[str, list[str]] = {}
        for row in self._desk.reading.records.list("comment", self._space, limit=200):
            if row.is_new and row.parent:
                found.setdefault(row.parent, []).append(author_words(row))
        return found

    def _head(self, group: str, now: str) -> str:
        if group == WAITING:
            return QCoreApplication.translate("Updates", "Waiting to be sent", "head of a group in the list of updates")
        if group == DRAFTS:
            return QCoreApplication.translate("Updates", "Drafts on this computer", "head of a group in the list of updates")
        if group == EARLIER:
            return QCoreApplication.translate("Updates", "Earlier", "head of a group in the list of updates")
        since = self._desk.reading.today.read().last_visit_utc
        if not since:
            return QCoreApplication.translate("Updates", "New", "head of a group in the list of updates")
        words = QCoreApplication.translate("Updates", "New since %1", "head of a group: %1 is a day and time inside a sentence")
        return words.replace("%1", day_and_time_words(since, now))

    def _draft(self, draft: DraftRow, now: str) -> UpdateRow:
        title = str(draft.fields.get("title", "")).strip()
        title = title or QCoreApplication.translate("Updates", "Without a title", "a draft that has no title yet")
        words = QCoreApplication.translate("States", "Draft, only on this computer", "state of own text")
        state, me = StateWords("write", "soft", words), self._desk.person
        you = QCoreApplication.translate("States", "You", "the author of a text is the teacher herself")
        when = when_words(draft.changed_at, now)
        return UpdateRow(f"draft:{draft.id}", DRAFTS, title, you, me.name, me.id, "", when, "", state, is_draft=True)


def _update(row: ShownRecord, group: str, new_comments: list[str], speed: float, now: str) -> UpdateRow:
    author = row.author
    return UpdateRow(
        row.id,
        group,
        row.title,
        author_words(row),
        author.name if author else "?",
        author.id if author else row.id,
        "" if row.is_mine or author is None else author.country,
        when_words(row.written_at or row.created_at, now),
        _new_comment_words(new_comments) if new_comments and not row.is_new else _snippet(row),
        state_words(row, speed, now) if group == WAITING else NO_STATE,
        is_new=group == NEW,
        is_pinned=row.body.get("is_pinned") is True,
    )


def _new_comment_words(authors: list[str]) -> str:
    words = QCoreApplication.translate("Updates", "New comments: %1, from %2", "list of updates: %1 is a count, %2 are names")
    return words.replace("%1", str(len(authors))).replace("%2", ", ".join(dict.fromkeys(authors)))


def _snippet(row: ShownRecord) -> str:
    return " ".join(row.text.split())[:160]
