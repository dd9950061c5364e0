"""The feed's rules (portal-api.md §3) as a small executable model: what any portal must amount to, and what any desk must hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ModelCursor = tuple[int, int, int, int]
"""(live, done, upper, below)."""
Line = tuple[int, str, Any, Any]
"""(seq, record|joined|left, record id or space, (space, value) or None)."""


@dataclass
class ModelPortal:
    """Records keep only their last seq; a tombstone is a record whose value is None. No log."""

    seq: int = 0
    records: dict[Any, tuple[int, Any, Any]] = field(default_factory=dict)
    members: dict[Any, tuple[int, bool]] = field(default_factory=dict)

    def next_seq(self) -> int:
        self.seq += 1
        return self.seq

    def write(self, record: Any, space: Any, value: Any) -> None:
        self.records[record] = (self.next_seq(), space, value)

    def set_member(self, space: Any, is_member: bool) -> None:
        self.members[space] = (self.next_seq(), is_member)

    def is_member(self, space: Any) -> bool:
        return self.members.get(space, (0, False))[1]

    def visible(self) -> dict[Any, Any]:
        return {i: v for i, (_, space, v) in self.records.items() if v is not None and self.is_member(space)}

    def first_cursor(self) -> tuple[ModelCursor, set[Any]]:
        return (self.seq, 0, self.seq, self.seq), {s for s in self.members if self.is_member(s)}

    def checkpoint(self, cursor: ModelCursor, limit: int) -> tuple[list[Line], ModelCursor, bool]:
        live, done, upper, below = cursor
        news = self._news(live)
        if news:
            lines = [(q, what, x, self.records[x][1:] if what == "record" else None) for q, what, x in news[:limit]]
            return lines, (lines[-1][0] if len(news) > limit else self.seq, done, upper, below), True
        live = self.seq
        scanned = {space for space, (q, member) in self.members.items() if member and done < q <= upper}
        living = ((q, i) for i, (q, space, v) in self.records.items() if space in scanned and q <= below and v is not None)
        old = sorted(living, reverse=True)
        lines = [(q, "record", i, self.records[i][1:]) for q, i in old[:limit]]
        if len(old) > limit:
            return lines, (live, done, upper, lines[-1][0] - 1), True
        if any(member and q > upper for q, member in self.members.values()):
            return lines, (live, upper, live, live), True
        return lines, (live, upper, upper, 0), False

    def _news(self, live: int) -> list[tuple[int, str, Any]]:
        news = [(q, "record", i) for i, (q, space, _) in self.records.items() if q > live and self.is_member(space)]
        news += [(q, "joined" if member else "left", space) for space, (q, member) in self.members.items() if q > live]
        return sorted(news)


@dataclass
class ModelDesk:
    """Shows a record only if a line of its space's present generation has brought it."""

    cursor: Any = None
    records: dict[Any, tuple[int, Any, Any, int]] = field(default_factory=dict)
    member: dict[Any, bool] = field(default_factory=dict)
    generation: dict[Any, int] = field(default_factory=dict)

    def apply(self, lines: list[Line], cursor: Any) -> None:
        for seq, what, x, body in lines:
            if what == "joined":
                self.member[x], self.generation[x] = True, seq
            elif what == "left":
                self.member[x] = False
            elif x not in self.records or self.records[x][0] <= seq:
                self.records[x] = (seq, *body, self.generation.get(body[0], 0))
        self.cursor = cursor

    def visible(self) -> dict[Any, Any]:
        present = ((i, v, space, g) for i, (_, space, v, g) in self.records.items() if v is not None and self.member.get(space))
        return {i: v for i, v, space, g in present if g == self.generation.get(space, 0)}
