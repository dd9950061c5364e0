"""What a scan of the feed will still bring: about how many records and bytes, told in the opening line (portal-api.md §3.7).

Counted is along an index only; how heavy the records are is judged from some dozen stretches of them, spread evenly over the scan.
"""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass
from itertools import chain

from backports import zstd
from sqlalchemy import Connection

from portal.cursor import Cursor
from portal.feed import record_line, scanned_spaces
from portal.reading import count_below, rows_of, some_below
from portal.visibility import readers_of, sees

STRETCHES, STRETCH_RECORDS = 24, 12
_LEVEL = 9
_KNEE_BYTES = 2_000_000
"""Up to here the repetitions that a stream finds grow as they do within the sample; beyond it the window holds most of what recurs."""
_LEAST_GROWTH = 0.5
_TIGHTER = 0.95
"""A stream is packed at a higher level than the sample; measured on eight schools, the estimate is then 0.75 to 1.4 of what came."""
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Ahead:
    """About so many records, in about so many bytes of an answer as it is packed; two digits count."""

    records: int
    size_bytes: int

    def told_in(self, opening: str) -> str:
        """The opening line with the estimate as its last member."""
        return f'{opening[:-1]},"ahead":{{"records":{_rounded(self.records)},"bytes":{_rounded(self.size_bytes)}}}}}'


def count_left(connection: Connection, account: str, cursor: Cursor) -> dict[str, int]:
    """How many records the scan that is left goes through, by space."""
    return count_below(connection, scanned_spaces(cursor, readers_of(connection, account)), cursor.below) if cursor.is_backfill else {}


def ahead_of(connection: Connection, account: str, cursor: Cursor, left: dict[str, int], coding: str, opening: str = "") -> Ahead:
    """What follows `opening` in an answer of this coding; `left` as `count_left` gave it."""
    count = sum(left.values())
    stretches, looked_at = _sample(connection, account, cursor, left)
    lines = list(chain.from_iterable(stretches))
    if not lines:
        return Ahead(0, 0)
    halves = [_text(chain.from_iterable(stretches[first::2])) for first in (0, 1)]
    sample = _text(lines)
    plain = len(sample) * count / looked_at
    return Ahead(round(count * len(lines) / looked_at), _packed(opening.encode(), coding) + _grown(sample, halves, plain, coding))


def _sample(connection: Connection, account: str, cursor: Cursor, left: dict[str, int]) -> tuple[list[list[str]], int]:
    """The lines of some stretches of what is left, and how many records they were taken from."""
    readers, step = readers_of(connection, account), sum(left.values()) / STRETCHES
    stretches: list[list[str]] = []
    looked_at, begin = 0, 0
    for space, count in left.items():
        places = [round(step * (at + 0.5)) - begin for at in range(STRETCHES)]
        begin += count
        for place in places:
            if not 0 <= place < count:
                continue
            seqs = some_below(connection, space, cursor.below, STRETCH_RECORDS, max(0, min(place, count - STRETCH_RECORDS)))
            looked_at += len(seqs)
            rows = [row for row in reversed(rows_of(connection, seqs)) if not row.is_deleted]
            stretches.append([record_line(row, is_brief=True) for row in rows if sees(readers[space], row.owner, row.audience)])
    return stretches, looked_at


def _grown(sample: bytes, halves: list[bytes], plain: float, coding: str) -> int:
    """What `plain` bytes of the same kind weigh packed: halves and whole of the sample show how fast the stream gets tighter."""
    packed = _packed(sample, coding)
    share, half = plain / len(sample), sum(_packed(one, coding) for one in halves) / len(halves)
    if coding != "zstd" or share <= 1:
        return round(packed * share)
    growth = min(1.0, max(_LEAST_GROWTH, math.log2(packed) - math.log2(half)))
    near = min(share, max(1.0, _KNEE_BYTES / len(sample)))
    return round(_TIGHTER * packed * math.pow(near, growth) * math.pow(share / near, (1 + growth) / 2))


def _packed(text: bytes, coding: str) -> int:
    if coding == "zstd":
        return len(zstd.compress(text, _LEVEL))
    return len(zlib.compress(text, _LEVEL)) if coding == "gzip" else len(text)


def _text(lines: chain[str] | list[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()


def _rounded(number: int) -> int:
    return round(number, min(0, _DIGITS - len(str(number))))
