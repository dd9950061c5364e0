"""What the line has cost: months and days, by project, kind and lane; the bytes behind the data purse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.sql import Sql
from sync.ports import Clock


@dataclass(frozen=True, slots=True)
class DataSum:
    """Bytes up and down under one name: a month "2026-05", a day, a project's id, a kind, a lane. `title` of a project."""

    name: str
    up: int
    down: int
    title: str = ""

    @property
    def bytes(self) -> int:
        """Both directions."""
        return self.up + self.down


class DataReading:
    """Sums of the traffic book; every figure with the heads of requests and answers and the line's wrapping (an estimate)."""

    def __init__(self, sql: Sql, clock: Clock) -> None:
        self._sql = sql
        self._clock = clock

    def spent(self) -> tuple[int, int]:
        """(today, this month)."""
        return spent(self._sql, self._clock.now_utc())

    def months(self, count: int = 6) -> list[DataSum]:
        """The last months, oldest first, those without a line too."""
        year, month = (int(part) for part in self._clock.now_utc()[:7].split("-"))
        names = []
        for back in range(count - 1, -1, -1):
            at = year * 12 + month - 1 - back
            names.append(f"{at // 12:04d}-{at % 12 + 1:02d}")
        known = self._sums("substr(day, 1, 7)", names[0] + "-01")
        return [known.get(name, DataSum(name, 0, 0)) for name in names]

    def days(self) -> list[DataSum]:
        """Each day of this month until today, the first first."""
        today = date.fromisoformat(self._clock.now_utc()[:10])
        known = self._sums("day", today.replace(day=1).isoformat())
        names = [today.replace(day=number).isoformat() for number in range(1, today.day + 1)]
        return [known.get(name, DataSum(name, 0, 0)) for name in names]

    def by_project(self, month: str = "") -> list[DataSum]:
        """The projects of a month (this one), the dearest first; "" is what belongs to none."""
        rows = self._sql.rows(f"SELECT s.id, {SPACE_TITLE} AS title FROM space s WHERE s.kind IN ('twinspace', 'group')")  # noqa: S608
        titles = {row["id"]: row["title"] for row in rows}
        sums: dict[str, DataSum] = {}
        for one in self._of_month("space", month):
            key = one.name if one.name in titles else ""
            before = sums.get(key, DataSum(key, 0, 0))
            sums[key] = DataSum(key, before.up + one.up, before.down + one.down, titles.get(key, ""))
        return sorted(sums.values(), key=lambda one: (-one.bytes, one.title))

    def by_kind(self, month: str = "") -> list[DataSum]:
        """The kinds of record of a month (this one), the dearest first; "" is what belongs to none."""
        return self._of_month("kind", month)

    def by_lane(self, month: str = "") -> list[DataSum]:
        """The lanes of a month (this one), the dearest first."""
        return self._of_month("lane", month)

    def _of_month(self, column: str, month: str) -> list[DataSum]:
        now = month or self._clock.now_utc()[:7]
        return sorted(self._sums(column, now + "-01", now + "-31").values(), key=lambda one: (-one.bytes, one.name))

    def _sums(self, column: str, first: str, last: str = "9999") -> dict[str, DataSum]:
        sql = f"SELECT {column} AS name, sum(up) AS up, sum(down) AS down FROM traffic_part WHERE day BETWEEN ? AND ? GROUP BY 1"  # noqa: S608
        return {row["name"]: DataSum(row["name"], int(row["up"]), int(row["down"])) for row in self._sql.rows(sql, first, last)}


def spent(sql: Sql, now_utc: str) -> tuple[int, int]:
    """(today, this month) in bytes."""
    question = (
        "SELECT coalesce(sum(CASE WHEN day=? THEN up + down END), 0) AS today, coalesce(sum(up + down), 0) AS month FROM traffic_part"
    )
    row = sql.rows(f"{question} WHERE day BETWEEN ? AND ?", now_utc[:10], now_utc[:7] + "-01", now_utc[:7] + "-31")[0]
    return int(row["today"]), int(row["month"])
