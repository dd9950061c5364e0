"""Reads the feed's lines into whole, validated checkpoints; what follows the last whole one is dropped (portal-api.md §3)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from sync.client.answers import Id, Revision, WireFedRecord, WireMembership, parse
from sync.client.spoilt_lines import glimpse, is_too_deep, set_aside
from sync.client.transport import Answer
from sync.errors import PortalUnreachable, ProtocolBroken
from sync.feed import FeedAhead, FeedCheckpoint, FeedEnd, FeedLine, FeedOpening, JoinedLine, LeftLine, RecordLine, TombstoneLine

READ_LIMIT_BYTES = 8 * 1024 * 1024
"""A longer line is no record that anybody wrote: it is set aside unread."""
LINE_LIMIT_BYTES = CHECKPOINT_LIMIT_BYTES = 64 * 1024 * 1024
CHECKPOINT_LIMIT_LINES = 5_000
DIGEST_DIGITS = 16
_MOST_AHEAD = 2**40
COUNTED = frozenset({"record", "tombstone", "joined", "left"})


class WireOpening(msgspec.Struct, frozen=True):
    """The `open` line."""

    portal: str
    account: str
    run: str
    asked_with: str | None = msgspec.field(name="from", default=None)
    spaces: list[WireMembership] | None = None
    ahead: Any = None

    def opening(self) -> FeedOpening:
        """As the desk keeps it."""
        spaces = None if self.spaces is None else tuple(space.membership() for space in self.spaces)
        return FeedOpening(self.portal, self.account, self.run, self.asked_with, spaces, _ahead(self.ahead))


def _ahead(told: Any) -> FeedAhead | None:
    """An estimate that is none is nothing to refuse an answer for."""
    numbers = (told.get("records"), told.get("bytes")) if isinstance(told, dict) else ()
    known = [number for number in numbers if isinstance(number, int) and 0 <= number < _MOST_AHEAD]
    return FeedAhead(*known) if len(known) == 2 else None


class WireTombstone(msgspec.Struct, frozen=True):
    """The `tombstone` line."""

    id: Id
    kind: str
    space: Id
    revision: Revision
    purge: bool = False


class WireJoined(WireMembership, frozen=True, kw_only=True):
    """The `joined` line: a Membership and its seq."""

    seq: int


class WireLeft(msgspec.Struct, frozen=True):
    """The `left` line."""

    seq: int
    space: Id


class WireEnd(msgspec.Struct, frozen=True):
    """The `checkpoint` line."""

    count: int
    cursor: str
    more: bool
    digest: str = ""


class WirePage(msgspec.Struct, frozen=True):
    """The same up to the first checkpoint, as one JSON object."""

    open: WireOpening
    lines: list[msgspec.Raw]
    checkpoint: WireEnd


class _Kind(msgspec.Struct, frozen=True):
    type: str


def lines_of(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Whole lines without their ends; an unfinished last line is not given. Raises ProtocolBroken above the line limit."""
    parts, size = list[bytes](), 0
    for piece in pieces:
        first, *others = piece.split(b"\n")
        parts.append(first)
        size += len(first)
        for other in others:
            line = b"".join(parts)
            if line.strip():
                yield line
            parts, size = [other], len(other)
        if size > LINE_LIMIT_BYTES:
            raise ProtocolBroken("changes", "line too long")


def streamed(answer: Answer, asked_with: str | None) -> Iterator[FeedCheckpoint]:
    """The checkpoints of a streamed answer; after the last one the connection is free for the next question."""
    yield from checkpoints(lines_of(answer.pieces()), asked_with)
    answer.finish()


def checkpoints(lines: Iterable[bytes], asked_with: str | None) -> Iterator[FeedCheckpoint]:
    """Whole checkpoints, in order.

    Raises PortalUnreachable(cut) when the lines end before a checkpoint with `more: false`, or are not what the portal's digest says,
    after everything whole was given; ProtocolBroken when nothing can be told of a line, the opening is missing or a count does not agree.
    """
    opening: FeedOpening | None = None
    gathered: list[bytes] = []
    size = 0
    for line in lines:
        if _kind_of(line) != "checkpoint":
            gathered.append(line)
            size += len(line)
            if len(gathered) > CHECKPOINT_LIMIT_LINES or size > CHECKPOINT_LIMIT_BYTES:
                raise ProtocolBroken("changes", "checkpoint too long")
            continue
        end = parse(line, WireEnd, "changes")
        _prove(gathered, end)
        if opening is None:
            opening = _opened(_type_of(gathered[0]) if gathered else "", gathered[0] if gathered else b"", asked_with)
            gathered = gathered[1:]
        typed = _counted(gathered)
        yield FeedCheckpoint(opening, typed, _ended(end, len(typed)))
        gathered, size = [], 0
        if not end.more:
            return
    raise PortalUnreachable("cut", "feed")


def _prove(lines: list[bytes], end: WireEnd) -> None:
    """The lines are as the portal wrote them (portal-api.md §3.7); a portal that proves nothing is believed."""
    if not end.digest:
        return
    told = hashlib.sha256(b"".join(line + b"\n" for line in lines) + end.cursor.encode()).hexdigest()
    if told[:DIGEST_DIGITS] != end.digest:
        raise PortalUnreachable("cut", "digest")


def _counted(lines: list[bytes]) -> tuple[FeedLine, ...]:
    """What a checkpoint counts. A record or tombstone that nobody can read is set aside: the rest of the answer is as good as ever."""
    found: list[FeedLine] = []
    for line in lines:
        kind = _kind_of(line) or str(glimpse(line).get("type", ""))
        if not kind:
            raise ProtocolBroken("changes", "a line is no JSON")
        if kind in COUNTED:
            found.append(line_of(kind, line))
    return tuple(found)


def page(data: bytes, asked_with: str | None) -> FeedCheckpoint:
    """One JSON page as a checkpoint. Raises ProtocolBroken."""
    wire = parse(data, WirePage, "changes")
    opening = wire.open.opening()
    if opening.asked_with != asked_with:
        raise ProtocolBroken("changes", "answers another cursor")
    lines = _counted([bytes(raw) for raw in wire.lines])
    return FeedCheckpoint(opening, lines, _ended(wire.checkpoint, len(lines)))


def line_of(kind: Literal["record", "tombstone", "joined", "left"] | str, line: bytes) -> FeedLine:
    """One counted line; what does not fit becomes an UnfitLine, but a `joined` or `left` that does not fit breaks the answer."""
    try:
        if kind == "record" and len(line) <= READ_LIMIT_BYTES:
            record = msgspec.json.decode(line, type=WireFedRecord).record()
            return set_aside(line, "nested too deep") if is_too_deep(record.body) else RecordLine(record, len(line))
        if kind == "tombstone" and len(line) <= READ_LIMIT_BYTES:
            dead = msgspec.json.decode(line, type=WireTombstone)
            return TombstoneLine(dead.id, dead.kind, dead.space, dead.revision, dead.purge)
    except msgspec.ValidationError as error:
        return set_aside(line, str(error))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return set_aside(line, "unreadable")
    if kind in ("record", "tombstone"):
        return set_aside(line, "too long")
    if kind == "joined":
        joined = parse(line, WireJoined, "changes")
        return JoinedLine(joined.seq, joined.membership(joined.seq))
    left = parse(line, WireLeft, "changes")
    return LeftLine(left.seq, left.space)


def _opened(kind: str, line: bytes, asked_with: str | None) -> FeedOpening:
    if kind != "open":
        raise ProtocolBroken("changes", "no opening line")
    opening = parse(line, WireOpening, "changes").opening()
    if opening.asked_with != asked_with:
        raise ProtocolBroken("changes", "answers another cursor")
    return opening


def _ended(end: WireEnd, counted: int) -> FeedEnd:
    if end.count != counted:
        raise ProtocolBroken("changes", f"count {end.count} of {counted}")
    if not 0 < len(end.cursor) <= 64:
        raise ProtocolBroken("changes", "cursor size")
    return FeedEnd(end.count, end.cursor, end.more)


def _type_of(line: bytes) -> str:
    return parse(line, _Kind, "changes").type


def _kind_of(line: bytes) -> str:
    """ "" for what cannot be read: a bad line, or a portal's fault, as the digest will tell."""
    try:
        return _type_of(line)
    except ProtocolBroken:
        return ""


def nothing_new(headers: Mapping[str, str]) -> tuple[FeedCheckpoint, str]:
    """A 204 as a checkpoint, and the account it names ("" if the portal does not tell). Raises ProtocolBroken."""
    cursor, run = headers.get("feed-cursor", ""), headers.get("feed-run", "")
    if not 0 < len(cursor) <= 64:
        raise ProtocolBroken("changes", "204 without Feed-Cursor")
    if len(run) > 64:
        raise ProtocolBroken("changes", "Feed-Run is too long")
    return FeedCheckpoint(None, (), FeedEnd(0, cursor, False), run), headers.get("feed-account", "")
