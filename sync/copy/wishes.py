"""Files that were asked for and have not come yet: kept over restarts, some of them for tonight."""

from __future__ import annotations

from collections.abc import Iterable

from sync.copy.sql import Row, Sql
from sync.copy.traffic import FILES, SMALL
from sync.copy.work import Work
from sync.data_class import dataclass

SMALL_BYTES = 100_000
"""Up to here a file goes with the small pictures, before the originals."""
TONIGHT, BY_ITSELF = 1, 2


@dataclass(frozen=True, slots=True)
class FetchWish:
    """One file to fetch. `lane`: small or files; `is_tonight`: in the sync hours, not at once. `size_bytes` 0: not known.

    `is_by_itself`: nobody pressed for this file, what the teacher keeps of the project asked for it; hours and metered networks hold it.
    """

    sha256: str
    media_type: str = ""
    size_bytes: int = 0
    space: str = ""
    kind: str = ""
    is_tonight: bool = False
    is_by_itself: bool = False

    @property
    def patience(self) -> int:
        """As it is stored: 0 now, 1 tonight, 2 by itself."""
        return BY_ITSELF if self.is_by_itself else int(self.is_tonight)

    @property
    def lane(self) -> str:
        """Small pictures go before files and originals."""
        return SMALL if 0 < self.size_bytes <= SMALL_BYTES else FILES


class Wishes:
    """Thread: the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(self, wishes: Iterable[FetchWish]) -> None:
        """Ask for these; what was asked for tonight, or came by itself, and is asked for again without comes at once."""
        sql = """INSERT INTO fetch_wish VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (sha256) DO UPDATE SET
            is_tonight = min(is_tonight, excluded.is_tonight)"""
        now = self._work.ports.clock.now_utc()
        for one in wishes:
            row = (one.sha256, one.space, one.kind, one.media_type, one.size_bytes, one.lane, one.patience, now)
            self._work.run(sql, *row)
        self._work.touch("fetch_wish")

    def describe(self, wishes: Iterable[FetchWish]) -> None:
        """What their records tell of them: size, space and kind."""
        sql = "UPDATE fetch_wish SET size_bytes=?, space=?, kind=?, lane=? WHERE sha256=?"
        for one in wishes:
            self._work.run(sql, one.size_bytes, one.space, one.kind, one.lane, one.sha256)
        self._work.touch("fetch_wish")

    def drop(self, hashes: Iterable[str]) -> None:
        """The teacher does not want these any more; one that is coming this moment may still come."""
        for sha256 in hashes:
            self._work.run("DELETE FROM fetch_wish WHERE sha256=?", sha256)
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
    return [_wish(row) for row in rows]


def _wish(row: Row) -> FetchWish:
    patience = row["is_tonight"]
    known = (row["sha256"], row["media_type"], row["size_bytes"], row["space"], row["kind"])
    return FetchWish(*known, is_tonight=patience == TONIGHT, is_by_itself=patience == BY_ITSELF)
