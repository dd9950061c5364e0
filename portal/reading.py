"""The feed's reads of the record table: always along (space, seq), never over the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import merge
from itertools import islice

from sqlalchemy import Connection, bindparam, func, select

from portal.prepared import Prepared
from portal.records import Stored
from portal.tables import membership, record, space

_ROWS_AT_ONCE = 500
_CHECKPOINTS_AHEAD = 20
_SEQS = select(record.c.seq).where(record.c.space == bindparam("space"))
_ROWS = Prepared(select(record).where(record.c.seq.in_(bindparam("seqs", expanding=True))))
_CHANGED = Prepared(
    select(space.c.id)
    .join(membership, membership.c.space == space.c.id)
    .where(membership.c.account == bindparam("account"), membership.c.is_member, space.c.last_seq > bindparam("seq"))
)
_ABOVE = Prepared(_SEQS.where(record.c.seq > bindparam("seq")).order_by(record.c.seq))
_BELOW = Prepared(_SEQS.where(record.c.seq <= bindparam("seq")).order_by(record.c.seq.desc()))
_COUNT = Prepared(select(func.count()).where(record.c.space == bindparam("space"), record.c.seq <= bindparam("seq")))
_SOME = Prepared(
    _SEQS.where(record.c.seq <= bindparam("seq")).order_by(record.c.seq.desc()).limit(bindparam("most")).offset(bindparam("skipped"))
)


def changed_spaces(connection: Connection, account: str, seq: int) -> list[str]:
    """The account's spaces in which a record was written after `seq`."""
    return list(_CHANGED.column(connection, account=account, seq=seq))


def seqs_above(connection: Connection, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
    """The first `limit` seqs after `seq` in these spaces, ascending."""
    return _merged(connection, _ABOVE, spaces, seq, limit)


def seqs_below(connection: Connection, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
    """The first `limit` seqs from `seq` downwards in these spaces, descending."""
    return _merged(connection, _BELOW, spaces, seq, limit)


def count_below(connection: Connection, spaces: Sequence[str], seq: int) -> dict[str, int]:
    """How many records each of these spaces has from `seq` downwards, deleted ones among them."""
    return {space_id: int(_COUNT.value(connection, space=space_id, seq=seq)) for space_id in spaces}


def some_below(connection: Connection, space_id: str, seq: int, most: int, skipped: int) -> list[int]:
    """Seqs of one space from `seq` downwards, descending, the first `skipped` left out."""
    return list(_SOME.column(connection, space=space_id, seq=seq, most=most, skipped=skipped))


class Scan:
    """What a scan will come to next, read for several checkpoints at once; the records themselves are read for each.

    `is_brief`: how its lines are written. Safe across transactions: a record that changed meanwhile is no longer at its seq and comes
    as news.
    """

    def __init__(self, *, is_brief: bool = False) -> None:
        self.is_brief = is_brief
        self._spaces: list[str] = []
        self._seqs: list[int] = []
        self._from = -1
        self._is_all = False

    def below(self, connection: Connection, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
        """As `seqs_below`."""
        wanted = sorted(spaces)
        if wanted == self._spaces and self._seqs and seq <= self._from:
            self._seqs = [one for one in self._seqs if one <= seq]
        else:
            self._spaces, self._seqs, self._is_all = wanted, [], False
        if len(self._seqs) < limit and not self._is_all:
            self._seqs = seqs_below(connection, wanted, seq, limit * _CHECKPOINTS_AHEAD)
            self._is_all = len(self._seqs) < limit * _CHECKPOINTS_AHEAD
        self._from = seq
        return self._seqs[:limit]


def rows_of(connection: Connection, seqs: Sequence[int]) -> list[Stored]:
    """The records of these seqs, ascending."""
    rows: list[Stored] = []
    for start in range(0, len(seqs), _ROWS_AT_ONCE):
        chunk = seqs[start : start + _ROWS_AT_ONCE]
        rows += [Stored(*row) for row in _ROWS.all(connection, seqs=chunk)]
    return sorted(rows, key=lambda row: row.seq)


def _merged(connection: Connection, along: Prepared, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
    """Step along the index of each space only as far as the merged order asks."""
    streams = [along.column(connection, space=space_id, seq=seq) for space_id in spaces]
    try:
        return list(islice(merge(*streams, reverse=along is _BELOW), limit))
    finally:
        for stream in streams:
            stream.close()
