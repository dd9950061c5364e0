"""The feed: one generator of checkpoints, each read in its own short transaction (portal-api.md §3, after the model `feed_rules`).

Changes after `live` come first, ascending; then the newly joined spaces, newest first. The streamed answer and the JSON page are both
made of what `checkpoints` yields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backports import zstd
from sqlalchemy import Connection, bindparam, select

from portal.cursor import Cursor
from portal.database import Database, current_run, head_of
from portal.flows.deciding import answer_due, is_answer_due
from portal.memberships import memberships_of, memberships_since
from portal.ports import Ports
from portal.prepared import Prepared
from portal.publishing import is_any_due, release_due
from portal.reading import Scan, changed_spaces, rows_of, seqs_above
from portal.records import Stored, compact
from portal.settings import Settings
from portal.tables import meta, run
from portal.visibility import Reader, once_saw, readers_of, sees

_META = Prepared(select(meta.c.portal, meta.c.head, meta.c.forgotten))
_ORDINAL = Prepared(select(run.c.ordinal).where(run.c.id == bindparam("run")))
_NEXT_HEAD = Prepared(select(run.c.head).where(run.c.ordinal > bindparam("ordinal")).order_by(run.c.ordinal).limit(1))


class CursorGone(Exception):
    """`code` is cursor_expired or history_lost: start again without a cursor."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Whole lines as JSON text, the cursor after them, and whether the answer goes on; `packed_bytes` is about what the lines weigh."""

    lines: tuple[str, ...]
    cursor: Cursor
    more: bool
    packed_bytes: int = 0

    def closing(self, digest: str = "") -> str:
        """The checkpoint's own line; `digest` proves the lines before it (portal-api.md §3.7)."""
        more = "true" if self.more else "false"
        proof = f',"digest":"{digest}"' if digest else ""
        return f'{{"type":"checkpoint","count":{len(self.lines)},"cursor":"{self.cursor.text()}","more":{more}{proof}}}'


def begin(connection: Connection, account: str, asked: Cursor | None) -> tuple[Cursor, str]:
    """The cursor to go on from, with the opening line; checks that `asked` belongs to this history. Raises CursorGone."""
    row, this_run = _META.one(connection), current_run(connection)
    if asked is not None:
        _check(connection, asked, row.head, row.forgotten)
    opening = {
        "type": "open",
        "portal": row.portal,
        "account": account,
        "run": this_run,
        "from": asked.text() if asked is not None else None,
        "spaces": memberships_of(connection, account) if asked is None else None,
    }
    if asked is None:
        return Cursor(this_run, row.head, 0, row.head, row.head), compact(opening)
    return Cursor(this_run, asked.live, asked.done, asked.upper, asked.below), compact(opening)


def checkpoints(
    database: Database,
    ports: Ports,
    settings: Settings,
    account: str,
    cursor: Cursor,
    *,
    limit: int,
    first: int | None = None,
    is_brief: bool = False,
) -> Iterator[Checkpoint]:
    """Every checkpoint from `cursor` to the end; empty ones in between are left out. `first`: the bound of the very first."""
    bound, scan = min(limit, first or limit), Scan(is_brief=is_brief)
    while True:
        size_bytes = settings.checkpoint_bytes
        with database.reading() as connection:
            is_due = is_any_due(connection, ports) or is_answer_due(connection, ports, settings)
            point = None if is_due else checkpoint(connection, account, cursor, bound, size_bytes, scan)
        if point is None:
            release_due(database, ports)
            answer_due(database, ports, settings)
            with database.reading() as connection:
                point = checkpoint(connection, account, cursor, bound, size_bytes, scan)
        if point.lines or not point.more:
            yield point
            bound = limit
        if not point.more:
            return
        cursor = point.cursor


def checkpoint(connection: Connection, account: str, cursor: Cursor, limit: int, size_bytes: int, scan: Scan | None = None) -> Checkpoint:
    """The next checkpoint after `cursor`: at most `limit` lines and about `size_bytes` compressed."""
    head = head_of(connection)
    if head == cursor.live and not cursor.is_backfill and not _joined_since(connection, account, cursor.done):
        return Checkpoint((), cursor, more=False)  # nothing new, by far the most frequent answer: no look at records at all
    readers = readers_of(connection, account)
    news = _news(connection, account, cursor, readers, limit) if head > cursor.live else []
    if news:
        return _of_news(connection, account, cursor, news, limit, size_bytes)
    return _of_scan(connection, cursor, readers, limit, size_bytes, scan or Scan())


def _check(connection: Connection, asked: Cursor, head: int, forgotten: int) -> None:
    ordinal = _ORDINAL.value(connection, run=asked.run)
    if ordinal is None or asked.live > head:
        raise CursorGone("history_lost")
    next_head = _NEXT_HEAD.value(connection, ordinal=ordinal)
    if next_head is not None and asked.live > next_head:
        raise CursorGone("history_lost")  # given out after the backup that this portal was restored from
    if asked.live < forgotten:
        raise CursorGone("cursor_expired")


def _news(connection: Connection, account: str, cursor: Cursor, readers: dict[str, Reader], limit: int) -> list[tuple[int, str | None]]:
    """(seq, line or None where nothing is to be sent), ascending; one more than `limit` if there are more."""
    moves: list[tuple[int, dict[str, Any]]] = []
    for seq, is_member, membership in memberships_since(connection, account, cursor.live):
        line = {"type": "joined", "seq": seq, **membership} if is_member else {"type": "left", "seq": seq, "space": membership["space"]}
        moves.append((seq, line))
    spaces = changed_spaces(connection, account, cursor.live)
    seqs = seqs_above(connection, spaces, cursor.live, limit + 1)
    kept = sorted([*seqs, *(seq for seq, _ in moves)])[: limit + 1]
    lines: dict[int, str | None] = {seq: compact(line) for seq, line in moves}
    lines |= {row.seq: _line(row, readers[row.space]) for row in rows_of(connection, [seq for seq in kept if seq not in lines])}
    return [(seq, lines[seq]) for seq in kept]


def _of_news(
    connection: Connection, account: str, cursor: Cursor, news: list[tuple[int, str | None]], limit: int, size_bytes: int
) -> Checkpoint:
    taken, packed = _fitting(news[:limit], size_bytes)
    lines = tuple(line for _, line in taken if line is not None)
    if len(taken) < len(news):
        return Checkpoint(lines, cursor.moved(live=taken[-1][0]), True, packed)
    moved = cursor.moved(live=head_of(connection))
    is_over = not cursor.is_backfill and not _joined_since(connection, account, cursor.done)
    return Checkpoint(lines, moved, not is_over, packed)


def _of_scan(connection: Connection, cursor: Cursor, readers: dict[str, Reader], limit: int, size_bytes: int, scan: Scan) -> Checkpoint:
    live = head_of(connection)
    scanned = scanned_spaces(cursor, readers)
    seqs = scan.below(connection, scanned, cursor.below, limit + 1) if scanned else []
    rows = [row for row in rows_of(connection, seqs[:limit]) if not row.is_deleted and _is_seen(row, readers)]
    seen = {row.seq: record_line(row, is_brief=scan.is_brief) for row in rows}
    old = [(seq, seen.get(seq)) for seq in seqs[:limit]]
    taken, packed = _fitting(old, size_bytes)
    lines = tuple(line for _, line in taken if line is not None)
    if len(taken) < len(seqs):
        return Checkpoint(lines, cursor.moved(live=live, below=taken[-1][0] - 1), True, packed)
    if any(reader.joined_seq > cursor.upper for reader in readers.values()):
        return Checkpoint(lines, cursor.moved(live=live, done=cursor.upper, upper=live, below=live), True, packed)
    return Checkpoint(lines, cursor.moved(live=live, done=cursor.upper, below=0), False, packed)


def scanned_spaces(cursor: Cursor, readers: dict[str, Reader]) -> list[str]:
    """The spaces whose scan is not finished."""
    return [space for space, reader in readers.items() if cursor.done < reader.joined_seq <= cursor.upper]


def _joined_since(connection: Connection, account: str, seq: int) -> bool:
    return any(is_member for _, is_member, _ in memberships_since(connection, account, seq))


def _is_seen(row: Stored, readers: dict[str, Reader]) -> bool:
    return sees(readers[row.space], row.owner, row.audience)


def _line(row: Stored, reader: Reader) -> str | None:
    if not row.is_deleted and sees(reader, row.owner, row.audience):
        return record_line(row)
    if not once_saw(reader, row.owner, row.audience, row.widest, row.narrowed_seq):
        return None
    purge = "true" if row.is_purged else "false"
    return f'{{"type":"tombstone","id":"{row.id}","kind":"{row.kind}","space":"{row.space}","revision":{row.seq},"purge":{purge}}}'


def record_line(row: Stored, *, is_brief: bool = False) -> str:
    """The line of a record that its reader sees."""
    return f'{{"type":"record",{row.wire(is_brief=is_brief)}}}'


def _fitting(lines: list[tuple[int, str | None]], size_bytes: int) -> tuple[list[tuple[int, str | None]], int]:
    """The longest start of `lines` that fits into `size_bytes` compressed, at least one line, and what it weighs."""
    count = len(lines)
    while True:
        packed = len(zstd.compress("\n".join(line or "" for _, line in lines[:count]).encode(), level=1))
        if packed <= size_bytes or count <= 1:
            return lines[:count], packed
        count = max(1, min(count - 1, count * size_bytes // packed))
