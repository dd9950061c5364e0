"""Conversations and their lines."""

from __future__ import annotations

from typing import Any

from sync.copy.reading.records import RecordReading
from sync.copy.rows import ConversationRow, ShownRecord
from sync.copy.sql import Row, Sql
from sync.records import Author, ItemState


class MessageReading:
    """The mailbox. A conversation is new while the last line of somebody else is later than the teacher's read mark."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    def conversations(self, limit: int = 200) -> list[ConversationRow]:
        """Those with unsent lines first, then the latest."""
        rows = [self._row(one) for one in self._records.list("conversation", limit=2000)]
        rows.sort(key=lambda row: row.last_at, reverse=True)
        rows.sort(key=lambda row: row.not_sent_count == 0)
        return rows[:limit]

    def lines(self, conversation: str, limit: int = 500) -> list[ShownRecord]:
        """The last lines of a conversation, oldest first, own unsent ones at the end."""
        return self._records.list("message", parent=conversation, limit=limit)[::-1]

    def _row(self, conversation: ShownRecord) -> ConversationRow:
        last = next(iter(self._records.list("message", parent=conversation.id, limit=1)), None)
        waiting = self._sql.value("SELECT count(*) FROM record_waiting WHERE kind='message' AND parent=?", conversation.id)
        is_new = last is not None and not last.is_mine and not self._is_read(conversation.id, last.revision or 0)
        return ConversationRow(
            conversation.id,
            conversation.title,
            tuple(_person(one) for one in conversation.body.get("participants", ()) if isinstance(one, dict)),
            last.text if last is not None else "",
            last.author if last is not None else None,
            last.created_at if last is not None else conversation.created_at,
            is_new,
            int(waiting) + (conversation.state is not ItemState.SENT),
            last is not None and last.is_mine,
        )

    def _is_read(self, conversation: str, revision: int) -> bool:
        marks: list[Row] = self._sql.rows("SELECT revision, has_work FROM record_shown WHERE kind='read_mark' AND parent=?", conversation)
        return any(mark["revision"] is None or mark["has_work"] or mark["revision"] > revision for mark in marks)


def _person(fields: dict[str, Any]) -> Author:
    return Author(str(fields.get("id", "")), str(fields.get("name", "")), str(fields.get("country", "")))
