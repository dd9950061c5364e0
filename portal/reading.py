"""The feed's reads of the record table: always along (space, seq), never over the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Select, select, union_all

from portal.records import Stored
from portal.tables import membership, record, space

_SPACES_AT_ONCE = 100
_ROWS_AT_ONCE = 500


def changed_spaces(connection: Connection, account: str, seq: int) -> list[str]:
    """The account's spaces in which a record was written after `seq`."""
    mine = (membership.c.account == account, membership.c.is_member)
    found = select(space.c.id).join(membership, membership.c.space == space.c.id).where(*mine, space.c.last_seq > seq)
    return list(connection.scalars(found))


def seqs_above(connection: Connection, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
    """The first `limit` seqs after `seq` in these spaces, ascending."""
    found: list[int] = []
    for chunk in _chunks(spaces):
        along = [_along(one).where(record.c.seq > seq).order_by(record.c.seq) for one in chunk]
        found += connection.scalars(_together(along, limit))
    return sorted(found)[:limit]


def seqs_below(connection: Connection, spaces: Sequence[str], seq: int, limit: int) -> list[int]:
    """The first `limit` seqs from `seq` downwards in these spaces, descending."""
    found: list[int] = []
    for chunk in _chunks(spaces):
        along = [_along(one).where(record.c.seq <= seq).order_by(record.c.seq.desc()) for one in chunk]
        found += connection.scalars(_together(along, limit))
    return sorted(found, reverse=True)[:limit]


def rows_of(connection: Connection, seqs: Sequence[int]) -> list[Stored]:
    """The records of these seqs, ascending."""
    rows: list[Stored] = []
    for start in range(0, len(seqs), _ROWS_AT_ONCE):
        chunk = seqs[start : start + _ROWS_AT_ONCE]
        rows += [Stored(*row) for row in connection.execute(select(record).where(record.c.seq.in_(chunk)))]
    return sorted(rows, key=lambda row: row.seq)


def _along(space_id: str) -> Select[int]:
    return select(record.c.seq).where(record.c.space == space_id)


def _together(selects: list[Select[int]], limit: int) -> Select[int]:
    parts = [select(one.limit(limit).subquery().c.seq) for one in selects]
    return select(union_all(*parts).subquery().c.seq)


def _chunks(spaces: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(spaces), _SPACES_AT_ONCE):
        yield spaces[start : start + _SPACES_AT_ONCE]
