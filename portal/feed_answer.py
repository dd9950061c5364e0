"""`GET /v1/changes` over HTTP: one packed stream, one JSON page, or nothing new (portal-api.md §3.6–9)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from portal.accepting import best_of
from portal.ahead import ahead_of, count_left
from portal.compression import best_coding
from portal.cursor import Cursor, NoCursor, read_cursor
from portal.feed import Checkpoint, CursorGone, begin, checkpoints
from portal.flows.others import answer_people_due
from portal.packing import LEVEL, Backfills, Packer, backfill_packing, packed_whole, packer_of
from portal.problems import Problem
from portal.settings import Settings
from portal.signing import signed_in

NDJSON = "application/x-ndjson"
_JSON = "application/json"


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
    except CursorGone as error:
        raise Problem(error.code, "ask again without a cursor") from error
    first = settings.first_checkpoint_lines if asked is None else None
    is_brief = media_type == NDJSON and request.query_params.get("brief") == "1"
    points = checkpoints(portal.database, portal.ports, settings, account, cursor, limit=limit, first=first, is_brief=is_brief)
    point = next(points)
    if asked is not None and not point.lines and not point.more:
        headers = {"Feed-Cursor": point.cursor.text(), "Feed-Run": cursor.run, "Feed-Account": account, "Cache-Control": "no-store"}
        return Response(status_code=204, headers=headers)
    if media_type == _JSON:
        return _page(opening, point)
    coding = best_coding(request.headers.get("accept-encoding", ""))
    if not point.more:
        return _in_one_piece(opening, point, coding, settings.backfill_level if cursor.is_backfill else settings.small_level)
    points = chain([point], points)
    if not cursor.is_backfill:
        return _FeedStream(pieces_of(opening, points, packer_of(coding, {LEVEL: settings.delta_level}), settings), coding, None)
    backfills: Backfills = request.app.state.backfills
    has_rest = backfills.enter()
    try:
        with portal.database.reading() as connection:
            left = count_left(connection, account, cursor)
            opening = ahead_of(connection, account, cursor, left, coding, opening).told_in(opening)
    except BaseException:
        backfills.leave()
        raise
    packing = backfill_packing(settings, sum(left.values()), has_rest=has_rest)
    return _FeedStream(pieces_of(opening, points, packer_of(coding, packing), settings), coding, backfills)


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
    return Response(packed_whole(_text(opening + "\n", point), coding, level), media_type=NDJSON, headers=_heads(coding))


def _heads(coding: str) -> dict[str, str]:
    headers = {"Cache-Control": "no-store", "Vary": "Accept, Accept-Encoding"}
    return headers if coding == "identity" else headers | {"Content-Encoding": coding}


def pieces_of(opening: str, points: Iterator[Checkpoint], packer: Packer, settings: Settings) -> Iterator[bytes]:
    """What is sent at once: small checkpoints go out together, for each flush costs a packet that is not full, but for the first ones."""
    waiting, waits_bytes = b"", 0
    for number, point in enumerate(points):
        waiting += packer.pack(_text("" if number else opening + "\n", point))
        waits_bytes += point.packed_bytes
        if point.more and (number < settings.eager_checkpoints or waits_bytes >= settings.flush_bytes):
            yield waiting + packer.flush()
            waiting, waits_bytes = b"", 0
    yield waiting + packer.end()


def _text(head: str, point: Checkpoint) -> bytes:
    """The lines of a checkpoint, `head` before them, and its own line."""
    lines = (head + "".join(line + "\n" for line in point.lines)).encode()
    closing = point.closing(hashlib.sha256(lines + point.cursor.text().encode()).hexdigest()[:16])
    return lines + closing.encode() + b"\n"


class _FeedStream(StreamingResponse):
    """Gives its place among the backfills back however the answer ends, even if it never began: whole, before its end is sent."""

    def __init__(self, pieces: Iterator[bytes], coding: str, backfills: Backfills | None) -> None:
        super().__init__(self._ending(pieces), media_type=NDJSON, headers=_heads(coding))
        self._backfills = backfills
        self._once = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._give_back()

    def _ending(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        yield from pieces
        self._give_back()

    def _give_back(self) -> None:
        with self._once:
            backfills, self._backfills = self._backfills, None
        if backfills is not None:
            backfills.leave()
