"""`GET /v1/changes` over HTTP: one packed stream flushed at each checkpoint, one JSON page, or nothing new (portal-api.md §3.6–9)."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from itertools import chain
from threading import Lock
from typing import Protocol

from backports import zstd
from backports.zstd import CompressionParameter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from portal.accepting import best_of
from portal.compression import best_coding
from portal.cursor import Cursor, NoCursor, read_cursor
from portal.feed import Checkpoint, CursorGone, begin, checkpoints, is_long
from portal.flows.others import answer_people_due
from portal.problems import Problem
from portal.settings import Settings
from portal.signing import signed_in

NDJSON = "application/x-ndjson"
_JSON = "application/json"
_COME_BACK_S = 20
_LEVEL = CompressionParameter.compression_level
_Packing = dict[int, int]
_FAR: _Packing = {CompressionParameter.window_log: 23, CompressionParameter.enable_long_distance_matching: 1}
"""For long streams at a low level: the 8 MB that a reader must allow (RFC 9659), and what was said far back is found at little cost."""


class Backfills:
    """How many first syncs stream at once; more are asked to come later, so that memory and CPU stay bounded. Any thread."""

    def __init__(self, most: int) -> None:
        self._free = most
        self._lock = Lock()

    def enter(self) -> None:
        """Take a place. Raises Problem busy when none is free."""
        with self._lock:
            if self._free <= 0:
                raise Problem("busy", "too many first exchanges at once", retry_after_s=_COME_BACK_S)
            self._free -= 1

    def leave(self) -> None:
        """Give the place back."""
        with self._lock:
            self._free += 1


async def changes(request: Request) -> Response:
    """Answer one request for changes."""
    return await run_in_threadpool(_changes, request)


def _changes(request: Request) -> Response:
    media_type = best_of(request.headers.get("accept", ""), (NDJSON, _JSON))
    account = signed_in(request)
    limit = _limit(request)
    asked = _asked(request)
    portal = request.app.state.portal
    settings: Settings = portal.settings
    answer_people_due(portal.database, request.app.state.workshop)
    try:
        with portal.database.reading() as connection:
            cursor, opening = begin(connection, account, asked)
            packing = _packing(settings, cursor, is_long(connection, account, cursor, settings.long_backfill_records))
    except CursorGone as error:
        raise Problem(error.code, "ask again without a cursor") from error
    first = settings.first_checkpoint_lines if asked is None else None
    points = checkpoints(portal.database, portal.ports, settings, account, cursor, limit=limit, first=first)
    point = next(points)
    if asked is not None and not point.lines and not point.more:
        headers = {"Feed-Cursor": point.cursor.text(), "Feed-Run": cursor.run, "Feed-Account": account, "Cache-Control": "no-store"}
        return Response(status_code=204, headers=headers)
    if media_type == _JSON:
        return _page(opening, point)
    coding = best_coding(request.headers.get("accept-encoding", ""))
    if not point.more:
        return _in_one_piece(opening, point, coding, settings.backfill_level if cursor.is_backfill else settings.small_level)
    backfills: Backfills | None = request.app.state.backfills if cursor.is_backfill else None
    return _stream(_chunks(opening, chain([point], points), _packer(coding, packing)), coding, backfills)


def _packing(settings: Settings, cursor: Cursor, is_long: bool) -> _Packing:
    if not cursor.is_backfill:
        return {_LEVEL: settings.delta_level}
    return {_LEVEL: settings.long_backfill_level, **_FAR} if is_long else {_LEVEL: settings.backfill_level}


def _asked(request: Request) -> Cursor | None:
    text = request.query_params.get("cursor")
    if text is None:
        return None
    try:
        return read_cursor(text)
    except NoCursor as error:
        raise Problem("bad_cursor", "this is no cursor of ours", field="cursor") from error


def _limit(request: Request) -> int:
    most = int(request.app.state.portal.settings.checkpoint_lines)
    text = request.query_params.get("limit")
    if text is None:
        return most
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= most):
        raise Problem("unprocessable", f"limit is a number from 1 to {most}", field="limit", limit=most)
    return int(text)


def _page(opening: str, point: Checkpoint) -> Response:
    body = f'{{"open":{opening},"lines":[{",".join(point.lines)}],"checkpoint":{point.closing()}}}'
    return Response(body.encode(), media_type=_JSON, headers={"Cache-Control": "no-store", "Vary": "Accept"})


def _in_one_piece(opening: str, point: Checkpoint, coding: str, level: int) -> Response:
    """What fits into one checkpoint has a length: its reader knows the end by that, and packing knows what comes."""
    body = b"".join(_chunks(opening, iter([point]), _Plain()))
    if coding == "zstd":
        body = zstd.compress(body, level)
    elif coding == "gzip":
        body = gzip.compress(body, min(level, 9), mtime=0)
    return Response(body, media_type=NDJSON, headers=_heads(coding))


def _stream(chunks: Iterator[bytes], coding: str, backfills: Backfills | None) -> Response:
    if backfills is not None:
        backfills.enter()
    return _FeedStream(chunks, _heads(coding), backfills)


def _heads(coding: str) -> dict[str, str]:
    headers = {"Cache-Control": "no-store", "Vary": "Accept, Accept-Encoding"}
    return headers if coding == "identity" else headers | {"Content-Encoding": coding}


def _chunks(opening: str, points: Iterator[Checkpoint], packer: _Packer) -> Iterator[bytes]:
    head = opening + "\n"
    for point in points:
        lines = (head + "".join(line + "\n" for line in point.lines)).encode()
        head = ""
        closing = point.closing(hashlib.sha256(lines + point.cursor.text().encode()).hexdigest()[:16])
        yield packer.pack(lines + closing.encode() + b"\n", is_last=not point.more)


class _FeedStream(StreamingResponse):
    """Gives its place among the backfills back however the answer ends, even if it never began: whole, before its end is sent."""

    def __init__(self, chunks: Iterator[bytes], headers: dict[str, str], backfills: Backfills | None) -> None:
        super().__init__(self._ending(chunks), media_type=NDJSON, headers=headers)
        self._backfills = backfills
        self._once = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._give_back()

    def _ending(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        yield from chunks
        self._give_back()

    def _give_back(self) -> None:
        with self._once:
            backfills, self._backfills = self._backfills, None
        if backfills is not None:
            backfills.leave()


class _Packer(Protocol):
    def pack(self, data: bytes, *, is_last: bool) -> bytes:
        """The packed bytes, flushed so that the reader can unpack all that was given."""


class _Plain:
    def pack(self, data: bytes, *, is_last: bool) -> bytes:  # noqa: ARG002
        return data


class _Zstd:
    def __init__(self, packing: _Packing) -> None:
        self._packing = zstd.ZstdCompressor(options=packing)

    def pack(self, data: bytes, *, is_last: bool) -> bytes:
        return self._packing.compress(data, zstd.ZstdCompressor.FLUSH_FRAME if is_last else zstd.ZstdCompressor.FLUSH_BLOCK)


class _Gzip:
    def __init__(self, level: int) -> None:
        self._packing = zlib.compressobj(min(level, 9), wbits=zlib.MAX_WBITS | 16)

    def pack(self, data: bytes, *, is_last: bool) -> bytes:
        return self._packing.compress(data) + self._packing.flush(zlib.Z_FINISH if is_last else zlib.Z_SYNC_FLUSH)


def _packer(coding: str, packing: _Packing) -> _Packer:
    if coding == "zstd":
        return _Zstd(packing)
    return _Gzip(packing[_LEVEL]) if coding == "gzip" else _Plain()
