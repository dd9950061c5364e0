"""What ran over the line, kept per day, project, kind of record and lane: the data purse's only book."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sync.copy.work import Work
from sync.data_class import dataclass
from sync.local_time import local_day

TEXT, NEWS, SMALL, FILES, OTHER = "text", "news", "small", "files", "other"
"""Lanes: what is written goes out; what others wrote comes in; small pictures; files and originals; all the rest."""
KEPT_DAYS = 400


@dataclass(frozen=True, slots=True)
class TrafficPart:
    """Bytes of one stretch of the line, the line's own wrapping included; `space` and `kind` are "" for what belongs to none."""

    space: str
    kind: str
    lane: str
    up: int
    down: int


class TrafficBook:
    """Thread: the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def count(self, parts: Iterable[TrafficPart]) -> None:
        """Add to the sums of the teacher's day; what an older program booked stands under the day in UTC."""
        day = local_day(self._work.ports.clock)
        sql = """INSERT INTO traffic_part VALUES (?,?,?,?,?,?)
            ON CONFLICT (day, space, kind, lane) DO UPDATE SET up=up+excluded.up, down=down+excluded.down"""
        rows = [(day, one.space, one.kind, one.lane, one.up, one.down) for one in parts if one.up or one.down]
        if rows:
            self._work.many(sql, rows)
            self._work.touch("traffic")

    def forget_old(self) -> None:
        """Let go what is older than a year and a month."""
        first = date.fromisoformat(local_day(self._work.ports.clock)).toordinal() - KEPT_DAYS
        self._work.run("DELETE FROM traffic_part WHERE day < ?", date.fromordinal(max(1, first)).isoformat())
