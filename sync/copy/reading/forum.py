"""A forum: discussions, threads by their last reply, replies in pages."""

from __future__ import annotations

from sync.copy.people_rows import DiscussionRow, ThreadRow
from sync.copy.reading.account import author_from
from sync.copy.reading.records import RecordReading
from sync.copy.rows import ShownRecord
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, marks


class ForumReading:
    """Counts come from the index of parents, so that thirty discussions of fifteen thousand replies cost milliseconds."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    def discussions(self, space: str) -> list[DiscussionRow]:
        """By title."""
        found = self._records.list("discussion", space, limit=1000, order="title")
        threads = self._children([one.id for one in found], "thread")
        sql = f"""SELECT t.parent AS parent, count(*) AS number, max(r.created_at) AS last, max(r.revision > s.news_from
              AND r.revision IS NOT NULL AND r.author_id IS NOT ?) AS is_new
            FROM record_shown t JOIN record_shown r ON r.parent = t.id AND r.kind='reply' AND r.is_deleted_here=0
            JOIN space s ON s.id = r.space
            WHERE t.kind='thread' AND t.is_deleted_here=0 AND t.parent IN ({marks(found)}) GROUP BY t.parent"""  # noqa: S608
        replies = {row["parent"]: row for row in self._sql.rows(sql, self._me(), *(one.id for one in found))} if found else {}
        return [_discussion(one, threads.get(one.id), replies.get(one.id)) for one in found]

    def threads(self, discussion: str, limit: int = 200, offset: int = 0) -> list[ThreadRow]:
        """A window of the threads, the one with the latest reply first."""
        found = self._records.list("thread", parent=discussion, limit=limit, offset=offset, order="last_reply")
        replies = self._children([one.id for one in found], "reply")
        last = self._last([one.id for one in found])
        return [self._thread(one, replies.get(one.id), last.get(one.id)) for one in found]

    def _thread(self, one: ShownRecord, replies: Row | None, last: Row | None) -> ThreadRow:
        if replies is None or last is None:
            return ThreadRow(one, 0, one.created_at, one.author, one.is_new)
        author = author_from(last["author"]) if last["revision"] is not None else stored_state(self._sql).person
        return ThreadRow(one, replies["number"], replies["last"], author, one.is_new or bool(replies["is_new"]))

    def _children(self, parents: list[str], kind: str) -> dict[str, Row]:
        sql = f"""SELECT r.parent AS parent, count(*) AS number, max(r.created_at) AS last, max(r.revision > s.news_from
              AND r.revision IS NOT NULL AND r.author_id IS NOT ?) AS is_new
            FROM record_shown r JOIN space s ON s.id = r.space
            WHERE r.parent IN ({marks(parents)}) AND r.kind=? AND r.is_deleted_here=0 GROUP BY r.parent"""  # noqa: S608
        return {row["parent"]: row for row in self._sql.rows(sql, self._me(), *parents, kind)} if parents else {}

    def _last(self, threads: list[str]) -> dict[str, Row]:
        """thread → its last reply, an own unsent one before any other."""
        ranked = f"""SELECT parent, author, revision, row_number() OVER (
              PARTITION BY parent ORDER BY revision IS NULL DESC, created_at DESC, id DESC) AS place
            FROM record_shown WHERE kind='reply' AND parent IN ({marks(threads)}) AND is_deleted_here=0"""  # noqa: S608
        rows = self._sql.rows(f"SELECT parent, author, revision FROM ({ranked}) WHERE place=1", *threads) if threads else []  # noqa: S608
        return {row["parent"]: row for row in rows}

    def _me(self) -> str:
        person = stored_state(self._sql).person
        return person.id if person is not None else ""


def _discussion(one: ShownRecord, threads: Row | None, replies: Row | None) -> DiscussionRow:
    last = max(one.created_at, *(row["last"] for row in (threads, replies) if row is not None)) if threads or replies else one.created_at
    is_new = one.is_new or any(bool(row["is_new"]) for row in (threads, replies) if row is not None)
    return DiscussionRow(one, threads["number"] if threads else 0, replies["number"] if replies else 0, last, is_new)
