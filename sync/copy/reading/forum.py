"""A forum: discussions, threads by their last reply, replies in pages."""

from __future__ import annotations

from sync.copy.people_rows import DiscussionRow, ThreadRow
from sync.copy.reading.account import author_from
from sync.copy.reading.news import IS_UNSEEN
from sync.copy.reading.records import RecordReading
from sync.copy.rows import ShownRecord
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, marks, of_one_moment
from sync.records import Author

_GOING = "SELECT record FROM operation WHERE action='delete' AND state IN ('queued', 'held', 'sending', 'unknown', 'acked')"
_THERE = f"r.is_deleted=0 AND r.generation >= s.generation AND r.id NOT IN ({_GOING})"
_COUNTED = f"""count(*) AS number, max(r.created_at) AS last,
  max(r.revision > s.news_from AND {IS_UNSEEN} AND r.author_id IS NOT ?) AS is_new"""


class ForumReading:
    """Counts go through the index of parents: thirty discussions of fifteen thousand replies cost milliseconds. Own unsent lines count."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    @of_one_moment
    def discussions(self, space: str) -> list[DiscussionRow]:
        """By title."""
        found = self._records.list("discussion", space, limit=1000, order="title")
        ids = [one.id for one in found]
        threads = self._children(ids, "thread")
        known = f"""SELECT t.parent AS parent, {_COUNTED} FROM record t CROSS JOIN record r ON r.parent = t.id AND r.kind='reply'
            JOIN space s ON s.id = r.space WHERE t.kind='thread' AND t.is_deleted=0 AND t.parent IN ({marks(ids)}) AND {_THERE}
            GROUP BY t.parent"""  # noqa: S608
        waiting = f"""SELECT t.parent AS parent, count(*) AS number, max(w.created_at) AS last, 0 AS is_new
            FROM record_waiting w JOIN record_shown t ON t.id = w.parent
            WHERE w.kind='reply' AND w.is_deleted_here=0 AND t.parent IN ({marks(ids)}) GROUP BY t.parent"""  # noqa: S608
        replies = _summed(self._sql.rows(known, self._me(), *ids), self._sql.rows(waiting, *ids)) if ids else {}
        return [_discussion(one, threads.get(one.id), replies.get(one.id)) for one in found]

    @of_one_moment
    def threads(self, discussion: str, limit: int = 200, offset: int = 0) -> list[ThreadRow]:
        """A window of the threads, the one with the latest reply first."""
        found = self._records.list("thread", parent=discussion, limit=limit, offset=offset, order="last_reply")
        replies = self._children([one.id for one in found], "reply")
        return [self._thread(one, replies.get(one.id)) for one in found]

    def _thread(self, one: ShownRecord, replies: Row | None) -> ThreadRow:
        if replies is None:
            return ThreadRow(one, 0, one.created_at, one.author, one.is_new)
        return ThreadRow(one, replies["number"], replies["last"], self._last_author(one.id), one.is_new or bool(replies["is_new"]))

    def _last_author(self, thread: str) -> Author | None:
        """Who replied last, the teacher herself while her reply waits."""
        if self._sql.value("SELECT 1 FROM record_waiting WHERE kind='reply' AND parent=? AND is_deleted_here=0", thread):
            return stored_state(self._sql).person
        sql = f"""SELECT r.author FROM record r JOIN space s ON s.id = r.space WHERE r.parent=? AND r.kind='reply' AND {_THERE}
            ORDER BY r.created_at DESC LIMIT 1"""  # noqa: S608
        return author_from(self._sql.value(sql, thread))

    def _children(self, parents: list[str], kind: str) -> dict[str, Row]:
        if not parents:
            return {}
        known = f"""SELECT r.parent AS parent, {_COUNTED} FROM record r JOIN space s ON s.id = r.space
            WHERE r.parent IN ({marks(parents)}) AND r.kind=? AND {_THERE} GROUP BY r.parent"""  # noqa: S608
        waiting = f"""SELECT parent, count(*) AS number, max(created_at) AS last, 0 AS is_new FROM record_waiting
            WHERE kind=? AND is_deleted_here=0 AND parent IN ({marks(parents)}) GROUP BY parent"""  # noqa: S608
        return _summed(self._sql.rows(known, self._me(), *parents, kind), self._sql.rows(waiting, kind, *parents))

    def _me(self) -> str:
        person = stored_state(self._sql).person
        return person.id if person is not None else ""


def _summed(*parts: list[Row]) -> dict[str, Row]:
    """parent → numbers of what the website has and of what waits, together."""
    found: dict[str, Row] = {}
    for row in (row for part in parts for row in part):
        known = found.get(row["parent"], {"number": 0, "last": "", "is_new": 0})
        number, last = known["number"] + row["number"], max(known["last"], row["last"])
        found[row["parent"]] = {"number": number, "last": last, "is_new": known["is_new"] or row["is_new"]}
    return found


def _discussion(one: ShownRecord, threads: Row | None, replies: Row | None) -> DiscussionRow:
    last = max(one.created_at, *(row["last"] for row in (threads, replies) if row is not None)) if threads or replies else one.created_at
    is_new = one.is_new or any(bool(row["is_new"]) for row in (threads, replies) if row is not None)
    return DiscussionRow(one, threads["number"] if threads else 0, replies["number"] if replies else 0, last, is_new)
