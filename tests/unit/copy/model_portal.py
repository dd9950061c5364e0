"""A portal in a few lines, by the rules of the feed (portal-api.md §3, §4): what random histories are held against."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sync.feed import FeedEnd, FeedLine, FeedOpening, JoinedLine, LeftLine, OperationResult, Problem, RecordLine, TombstoneLine
from sync.records import Author, Operation, Record
from tests.unit.copy.desk import ELENA, MARIA, PORTAL, member

Cursor = tuple[int, int, int, int]


class ModelPortal:
    """Records keep only their last seq; a tombstone is a record without body; operation ids are remembered when applied."""

    def __init__(self, spaces: list[str]) -> None:
        self.spaces = spaces
        self.seq = 0
        self.records: dict[str, tuple[int, str, str, dict[str, Any] | None, Author]] = {}
        self.members: dict[str, tuple[int, bool]] = {}
        self.applied: dict[str, int] = {}
        self.history: dict[str, list[str]] = {}

    def write(self, record: str, space: str, kind: str, body: dict[str, Any] | None, author: Author = ELENA) -> int:
        self.seq += 1
        self.records[record] = (self.seq, space, kind, body, author)
        return self.seq

    def set_member(self, space: str, is_member: bool) -> None:
        self.seq += 1
        self.members[space] = (self.seq, is_member)

    def is_member(self, space: str) -> bool:
        return self.members.get(space, (0, False))[1]

    def visible(self) -> dict[str, dict[str, Any]]:
        return {one: body for one, (_, space, _, body, _) in self.records.items() if body is not None and self.is_member(space)}

    def opening(self, cursor: str | None) -> FeedOpening:
        spaces = tuple(member(one, one) for one in self.spaces if self.is_member(one)) if cursor is None else None
        return FeedOpening(PORTAL, MARIA.id, "run-1", cursor, spaces)

    def checkpoint(self, cursor: str | None, limit: int) -> tuple[list[FeedLine], FeedEnd]:
        place: Cursor = (self.seq, 0, self.seq, self.seq) if cursor is None else tuple(map(int, cursor.split(".")))  # type: ignore[assignment]
        lines, after, more = self._lines(place, limit)
        return lines, FeedEnd(len(lines), ".".join(map(str, after)), more)

    def settle(self, operation: Operation) -> OperationResult:
        if operation.id in self.applied:
            return OperationResult(operation.id, "duplicate", self.applied[operation.id])
        if not self.is_member(operation.space):
            return OperationResult(operation.id, "refused", problem=Problem("not_allowed"))
        if any(need not in self.applied for need in operation.requires):
            return OperationResult(operation.id, "held")
        known = self.records.get(operation.record)
        body = known[3] if known is not None else None
        if operation.action != "create" and body is None:
            return OperationResult(operation.id, "gone")
        if operation.action != "create" and known is not None and known[0] != operation.base:
            return OperationResult(operation.id, "conflict", record=self._record(operation.record))
        new = None if operation.action == "delete" else {**(body or {}), **operation.fields}
        revision = self.write(operation.record, operation.space, operation.kind, new, known[4] if known else MARIA)
        self.applied[operation.id] = revision
        if new is not None:
            self.history.setdefault(operation.record, []).append(str(new.get("title")))
        return OperationResult(operation.id, "applied", revision)

    def _lines(self, cursor: Cursor, limit: int) -> tuple[list[FeedLine], Cursor, bool]:
        live, done, upper, below = cursor
        news: list[tuple[int, str, str]] = [
            (row[0], "record", one) for one, row in self.records.items() if row[0] > live and self.is_member(row[1])
        ]
        news += [(seq, "joined" if is_member else "left", space) for space, (seq, is_member) in self.members.items() if seq > live]
        if news:
            news.sort()
            lines = [self._line(*one) for one in news[:limit]]
            return lines, (news[limit - 1][0] if len(news) > limit else self.seq, done, upper, below), True
        live = self.seq
        scanned = {space for space, (seq, is_member) in self.members.items() if is_member and done < seq <= upper}
        old = [(row[0], one) for one, row in self.records.items() if row[1] in scanned and row[0] <= below and row[3] is not None]
        old.sort(reverse=True)
        lines = [self._line(seq, "record", one) for seq, one in old[:limit]]
        if len(old) > limit:
            return lines, (live, done, upper, old[limit - 1][0] - 1), True
        if any(is_member and seq > upper for seq, is_member in self.members.values()):
            return lines, (live, upper, live, live), True
        return lines, (live, upper, upper, 0), False

    def _line(self, seq: int, what: str, one: str) -> FeedLine:
        if what == "joined":
            return JoinedLine(seq, replace(member(one, one), joined_seq=seq))
        if what == "left":
            return LeftLine(seq, one)
        revision, space, kind, body, _ = self.records[one]
        return TombstoneLine(one, kind, space, revision, False) if body is None else RecordLine(self._record(one))

    def _record(self, one: str) -> Record:
        revision, space, kind, body, author = self.records[one]
        at = "2026-04-10T10:00:00Z"
        return Record(one, kind, space, revision, author, at, at, dict(body or {}))
