"""What the line has cost: months and days, by project, kind and lane; the bytes behind the data purse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.sql import Sql, from_json, to_json
from sync.copy.wishes import FetchWish, waiting_wishes
from sync.data_class import dataclass
from sync.local_time import local_day
from sync.ports import Clock

_OF_THESE = "IN (SELECT value FROM json_each(?1))"
_NAMED = f"""SELECT kind, space, body FROM record WHERE kind IN ('picture', 'file', 'video') AND (body ->> '$.thumb.sha256' {_OF_THESE}
    OR body ->> '$.preview.sha256' {_OF_THESE} OR body ->> '$.original.sha256' {_OF_THESE})"""  # noqa: S608


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


@dataclass(frozen=True, slots=True)
class FileWaiting:
    """A file that is to go out or to come by itself. `is_begun`: some of it has arrived already."""

    sha256: str
    left_bytes: int
    is_up: bool
    is_begun: bool


class DataReading:
    """Sums of the traffic book; every figure with the heads of requests and answers and the line's wrapping (an estimate)."""

    def __init__(self, sql: Sql, clock: Clock) -> None:
        self._sql = sql
        self._clock = clock

    def spent(self) -> tuple[int, int]:
        """(today, this month)."""
        return spent(self._sql, local_day(self._clock))

    def files_waiting(self) -> list[FileWaiting]:
        """Originals to send, and files to fetch in the sync hours; not what was asked for to come at once, nor what comes by itself."""
        ups = self._sql.rows("SELECT sha256, size_bytes - done_bytes AS left, done_bytes FROM upload WHERE state='waiting'")
        sending = [FileWaiting(row["sha256"], row["left"], True, row["done_bytes"] > 0) for row in ups]
        return sending + [FileWaiting(one.sha256, one.size_bytes, False, False) for one in self.wishes() if one.is_tonight]

    def files_of(self, record: str) -> list[str]:
        """The hashes of a record's files that wait to be sent."""
        return [str(one) for one in self._sql.column("SELECT DISTINCT sha256 FROM upload_use WHERE record=?", record)]

    def wishes(self) -> list[FetchWish]:
        """What was asked for and is not here yet, in the order it will come; the size is 0 until its record was looked at."""
        return waiting_wishes(self._sql)

    def described(self, wishes: list[FetchWish]) -> list[FetchWish]:
        """Those of these that a record names, with its size and kind, and its space where nobody said for which project it is asked.

        Looks through every picture and file once, however many are asked about: never on the window's thread.
        """
        known = {}
        for row in self._sql.rows(_NAMED, to_json([one.sha256 for one in wishes])):
            for ref in from_json(row["body"]).values():
                if isinstance(ref, dict) and ref.get("sha256"):
                    known[ref["sha256"]] = (int(ref.get("size_bytes") or 0), row["space"], row["kind"])
        found = [(one, known[one.sha256]) for one in wishes if one.sha256 in known]
        return [replace(one, size_bytes=size, space=one.space or space, kind=kind) for one, (size, space, kind) in found]

    def months(self, count: int = 6) -> list[DataSum]:
        """The last months, oldest first, those without a line too."""
        year, month = (int(part) for part in local_day(self._clock)[:7].split("-"))
        names = []
        for back in range(count - 1, -1, -1):
            at = year * 12 + month - 1 - back
            names.append(f"{at // 12:04d}-{at % 12 + 1:02d}")
        known = self._sums("substr(day, 1, 7)", names[0] + "-01")
        return [known.get(name, DataSum(name, 0, 0)) for name in names]

    def days(self) -> list[DataSum]:
        """Each day of this month until today, the first first."""
        today = date.fromisoformat(local_day(self._clock))
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
        now = month or local_day(self._clock)[:7]
        return sorted(self._sums(column, now + "-01", now + "-31").values(), key=lambda one: (-one.bytes, one.name))

    def _sums(self, column: str, first: str, last: str = "9999") -> dict[str, DataSum]:
        sql = f"SELECT {column} AS name, sum(up) AS up, sum(down) AS down FROM traffic_part WHERE day BETWEEN ? AND ? GROUP BY 1"  # noqa: S608
        return {row["name"]: DataSum(row["name"], int(row["up"]), int(row["down"])) for row in self._sql.rows(sql, first, last)}


def spent(sql: Sql, today: str) -> tuple[int, int]:
    """(today, this month) in bytes."""
    question = (
        "SELECT coalesce(sum(CASE WHEN day=? THEN up + down END), 0) AS today, coalesce(sum(up + down), 0) AS month FROM traffic_part"
    )
    row = sql.rows(f"{question} WHERE day BETWEEN ? AND ?", today, today[:7] + "-01", today[:7] + "-31")[0]
    return int(row["today"]), int(row["month"])
