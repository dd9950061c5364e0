"""Conversations and their lines."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sync.copy.reading.records import RecordReading
from sync.copy.rows import ConversationRow, ShownRecord
from sync.copy.sql import Sql, from_json, marks, of_one_moment
from sync.records import Author, ItemState

_CAME_BACK = """SELECT parent, count(*) AS number FROM operation WHERE kind='message' AND action='create' AND state='returned'
    AND parent IS NOT NULL GROUP BY parent"""


class MessageReading:
    """The mailbox. A conversation is new while the last line of somebody else is later than the teacher's read mark."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    @of_one_moment
    def conversations(self, limit: int = 200, only: Collection[str] | None = None) -> list[ConversationRow]:
        """First messages that are only begun, then those with unsent lines, then the latest; `only` these."""
        waiting = self._counted("SELECT parent, count(*) AS number FROM record_waiting WHERE kind='message' GROUP BY parent")
        back = self._counted(_CAME_BACK)
        begun, answers = self._drafts()
        # One step in the index for each conversation: reading all messages to group them took most of a second with 25,000.
        sql = """SELECT id, has_work, coalesce((SELECT max(m.created_at) FROM record m WHERE m.parent=c.id AND m.kind='message'
            AND m.is_deleted=0), created_at) AS last_at FROM record_shown c WHERE kind='conversation' AND is_deleted_here=0"""
        found = [row for row in self._sql.rows(sql) if only is None or row["id"] in only]
        found.sort(key=lambda row: str(row["last_at"]), reverse=True)
        found.sort(key=lambda row: not (waiting.get(row["id"]) or row["has_work"]))
        ids = [row["id"] for row in found[:limit]]
        shown = {one.id: one for one in self._of("id", ids)}
        last, read = self._last_lines(ids), self._read_up_to(ids)
        rows = [_row(shown[one], last.get(one), (waiting.get(one, 0), back.get(one, 0)), read.get(one, 0)) for one in ids]
        told = [replace(row, draft=answers[row.id][0], draft_text=answers[row.id][1]) if row.id in answers else row for row in rows]
        return [*(begun if only is None else ()), *told]

    def lines(self, conversation: str, limit: int = 500) -> list[ShownRecord]:
        """The last lines of a conversation, oldest first, own unsent ones at the end."""
        return self._records.list("message", parent=conversation, limit=limit)[::-1]

    def _counted(self, sql: str) -> dict[str, int]:
        return {row["parent"]: row["number"] for row in self._sql.rows(sql)}

    def _drafts(self) -> tuple[list[ConversationRow], dict[str, tuple[str, str]]]:
        """First messages that are only begun, the latest first; and conversation → (draft, its words)."""
        begun: list[ConversationRow] = []
        answers: dict[str, tuple[str, str]] = {}
        for row in self._sql.rows("SELECT * FROM draft WHERE kind IN ('conversation', 'message') ORDER BY changed_at DESC, id DESC"):
            fields = from_json(row["fields"])
            words = str(fields.get("text") or "")
            if row["kind"] == "message" and row["parent"]:
                answers.setdefault(row["parent"], (row["id"], words))
            elif row["kind"] == "conversation":
                people = tuple(_person(one) for one in fields.get("participants") or () if isinstance(one, dict))
                title = str(fields.get("title") or "")
                begun.append(
                    ConversationRow(
                        row["id"], title, people, "", None, row["changed_at"], False, 0, draft=row["id"], draft_text=words, is_draft=True
                    )
                )
        return begun, answers

    def _of(self, column: str, ids: list[str]) -> list[ShownRecord]:
        sql = f"SELECT * FROM record_shown WHERE {column} IN ({marks(ids)})"  # noqa: S608 - our own word
        return self._records.shown(self._sql.rows(sql, *ids)) if ids else []

    def _last_lines(self, ids: list[str]) -> dict[str, ShownRecord]:
        """conversation → its last line, an own unsent one before any other."""
        ranked = f"""SELECT id, row_number() OVER (PARTITION BY parent ORDER BY revision IS NULL DESC, created_at DESC, id DESC) AS place
            FROM record_shown WHERE kind='message' AND parent IN ({marks(ids)}) AND is_deleted_here=0"""  # noqa: S608
        last = self._sql.column(f"SELECT id FROM ({ranked}) WHERE place=1", *ids)  # noqa: S608
        return {one.parent: one for one in self._of("id", last) if one.parent is not None}

    def _read_up_to(self, ids: list[str]) -> dict[str, int]:
        """conversation → the revision up to which it was read; a waiting mark covers everything."""
        sql = f"SELECT parent, revision, has_work FROM record_shown WHERE kind='read_mark' AND parent IN ({marks(ids)})"  # noqa: S608
        read: dict[str, int] = {}
        for row in self._sql.rows(sql, *ids):
            revision = 1 << 62 if row["revision"] is None or row["has_work"] else row["revision"]
            read[row["parent"]] = max(revision, read.get(row["parent"], 0))
        return read


def _row(conversation: ShownRecord, last: ShownRecord | None, unsent: tuple[int, int], read_up_to: int) -> ConversationRow:
    """`unsent`: own lines that are still here, and how many of them came back."""
    waiting, back = unsent
    return ConversationRow(
        conversation.id,
        conversation.title,
        tuple(_person(one) for one in conversation.body.get("participants", ()) if isinstance(one, dict)),
        last.text if last is not None else "",
        last.author if last is not None else None,
        last.created_at if last is not None else conversation.created_at,
        last is not None and not last.is_mine and (last.revision or 0) > read_up_to,
        waiting + (conversation.state is not ItemState.SENT),
        last is not None and last.is_mine,
        back + (conversation.state is ItemState.RETURNED),
    )


def _person(fields: dict[str, Any]) -> Author:
    return Author(str(fields.get("id", "")), str(fields.get("name", "")), str(fields.get("country", "")))
