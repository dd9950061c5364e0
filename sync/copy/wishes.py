"""Files that were asked for and have not come yet: kept over restarts, some of them for tonight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sync.copy.sql import Sql
from sync.copy.traffic import FILES, SMALL
from sync.copy.work import Work

SMALL_BYTES = 100_000
"""Up to here a file goes with the small pictures, before the originals."""


@dataclass(frozen=True, slots=True)
class FetchWish:
    """One file to fetch. `lane`: small or files; `is_tonight`: in the sync hours, not at once. `size_bytes` 0: not known."""

    sha256: str
    media_type: str = ""
    size_bytes: int = 0
    space: str = ""
    kind: str = ""
    is_tonight: bool = False

    @property
    def lane(self) -> str:
        """Small pictures go before files and originals."""
        return SMALL if 0 < self.size_bytes <= SMALL_BYTES else FILES


class Wishes:
    """Thread: the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(self, wishes: Iterable[FetchWish]) -> None:
        """Ask for these; what was asked for tonight and is asked for again without comes at once."""
        sql = """INSERT INTO fetch_wish VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (sha256) DO UPDATE SET
            is_tonight = min(is_tonight, excluded.is_tonight)"""
        now = self._work.ports.clock.now_utc()
        for one in wishes:
            row = (one.sha256, one.space, one.kind, one.media_type, one.size_bytes, one.lane, int(one.is_tonight), now)
            self._work.run(sql, *row)
        self._work.touch("fetch_wish")

    def done(self, sha256: str) -> None:
        """It came, or is not to be had, or nobody wants it any more."""
        self._work.run("DELETE FROM fetch_wish WHERE sha256=?", sha256)
        self._work.touch("fetch_wish")


def waiting_wishes(sql: Sql) -> list[FetchWish]:
    """What was asked for and is not here: what is wanted now before tonight's, small before large, first come first served."""
    rows = sql.rows(
        """SELECT * FROM fetch_wish w WHERE NOT EXISTS (SELECT 1 FROM media m WHERE m.sha256 = w.sha256)
        ORDER BY is_tonight, lane = 'files', wanted_at, rowid"""
    )
    return [
        FetchWish(row["sha256"], row["media_type"], row["size_bytes"], row["space"], row["kind"], bool(row["is_tonight"])) for row in rows
    ]
