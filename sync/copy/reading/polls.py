"""Polls, counted on this computer with the own unsent vote."""

from __future__ import annotations

from collections import Counter

from sync.copy.people_rows import PollCount
from sync.copy.reading.records import RecordReading
from sync.copy.rows import ShownRecord
from sync.copy.session import stored_state
from sync.copy.sql import Sql, of_one_moment
from sync.ports import Clock


class PollReading:
    """Thread: the connection's."""

    def __init__(self, sql: Sql, records: RecordReading, clock: Clock) -> None:
        self._sql = sql
        self._records = records
        self._clock = clock

    @of_one_moment
    def of(self, poll: str) -> PollCount | None:
        """One poll; None if it is not here."""
        shown = self._records.get(poll)
        return None if shown is None else self._count(shown)

    @of_one_moment
    def in_space(self, space: str, limit: int = 500) -> list[PollCount]:
        """Open polls first, those that close soonest before all; then the closed ones, the latest first."""
        counted = [self._count(one) for one in self._records.list("poll", space, limit=limit)]
        opened = sorted((one for one in counted if not one.is_closed), key=lambda one: one.closes_at or "9")
        return opened + sorted((one for one in counted if one.is_closed), key=lambda one: one.closes_at or "", reverse=True)

    def _count(self, poll: ShownRecord) -> PollCount:
        votes, mine = self._votes(poll.id)
        offered = poll.body.get("options")
        options = [one for one in offered if isinstance(one, dict)] if isinstance(offered, list) else []
        counted = tuple((str(one.get("id", "")), str(one.get("text", "")), votes[str(one.get("id", ""))]) for one in options)
        closes = poll.body.get("closes_at")
        closes_at = closes if isinstance(closes, str) else None
        is_closed = closes_at is not None and closes_at <= self._clock.now_utc()
        return PollCount(poll.id, poll.title, counted, sum(votes.values()), mine, closes_at, is_closed)

    def _votes(self, poll: str) -> tuple[Counter[str], str | None]:
        """(option → votes, my option). What waits is read record by record: a changed vote stands over the one the portal has."""
        me = stored_state(self._sql).person
        sql = """SELECT json_extract(body, '$.option') AS option, count(*) AS votes, max(author_id=?) AS is_mine FROM record_shown
            WHERE kind='vote' AND parent=? AND has_work=0 GROUP BY 1"""
        votes: Counter[str] = Counter()
        mine: str | None = None
        for row in self._sql.rows(sql, me.id if me is not None else "", poll):
            votes[str(row["option"])] += row["votes"]
            mine = str(row["option"]) if row["is_mine"] else mine
        waiting = "SELECT * FROM record_shown WHERE kind='vote' AND parent=? AND has_work=1 AND is_deleted_here=0"
        for one in self._records.shown(self._sql.rows(waiting, poll)):
            option = str(one.body.get("option"))
            votes[option] += 1
            mine = option if one.is_mine else mine
        return votes, mine
