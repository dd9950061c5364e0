"""GET /v1/events: server-sent pokes without data, "something changed, ask the feed" (portal-api.md §3); polling always works too.

One look at the head a second serves all streams; only when it moved does each stream ask whether its own account is concerned.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from functools import partial
from threading import Event

from sqlalchemy import func, select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from portal.database import Database, head_of
from portal.problems import Problem
from portal.settings import Settings
from portal.signing import signed_in
from portal.tables import membership, space

_LOOK_EVERY_S = 1.0
_BREATHE_EVERY = 20  # looks between two comments that keep proxies from closing a silent line
_POKE = b"event: poke\ndata:\n\n"
_BREATH = b": quiet\n\n"


def event_routes() -> list[Route]:
    """The one endless answer."""
    return [Route("/v1/events", _events, methods=["GET"])]


class Pokes:
    """Counts the open streams and tells them when the head moved. One event loop; `close` from any thread."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self._is_closed = Event()
        self._streams: Counter[str] = Counter()
        self._looking: asyncio.Task[int] | None = None

    def close(self) -> None:
        """End all streams within a second."""
        self._is_closed.set()

    def enter(self, account: str) -> None:
        """Count a new stream. Raises Problem slow_down (this account has enough) or busy (the portal has)."""
        if self._streams[account] >= self._settings.event_streams_per_account:
            raise Problem("slow_down", "too many event streams of this account", retry_after_s=60)
        if self._is_closed.is_set() or self._streams.total() >= self._settings.event_streams:
            raise Problem("busy", "too many event streams", retry_after_s=60)
        self._streams[account] += 1

    def leave(self, account: str) -> None:
        """A stream has ended."""
        self._streams[account] -= 1
        self._streams += Counter()  # drops the zeros

    async def stream(self, account: str) -> AsyncIterator[bytes]:
        """Pokes and breaths until the portal closes or the reader goes."""
        yield _BREATH
        head, mine, looks = await self._head(), await self._last_of(account), 0
        while not self._is_closed.is_set():
            await asyncio.sleep(_LOOK_EVERY_S)
            looks += 1
            newer = await self._head()
            if newer != head:
                head, before, mine = newer, mine, await self._last_of(account)
                if mine != before:
                    yield _POKE
                    continue
            if looks % _BREATHE_EVERY == 0:
                yield _BREATH

    async def _head(self) -> int:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(run_in_threadpool(self._read_head))
        return await asyncio.shield(self._looking)

    def _read_head(self) -> int:
        with self._database.reading() as conn:
            return head_of(conn)

    async def _last_of(self, account: str) -> tuple[int, int]:
        return await run_in_threadpool(self.last_of, account)

    def last_of(self, account: str) -> tuple[int, int]:
        """The newest change of the account's spaces, and of its memberships."""
        mine = membership.c.account == account
        newest = select(func.max(space.c.last_seq)).join(membership, membership.c.space == space.c.id)
        with self._database.reading() as conn:
            joined = conn.scalar(select(func.max(membership.c.seq)).where(mine)) or 0
            return conn.scalar(newest.where(mine, membership.c.is_member)) or 0, joined


class _EventStream(StreamingResponse):
    """Leaves the count however the answer ends, even if it never began."""

    def __init__(self, pokes: Pokes, account: str) -> None:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(pokes.stream(account), headers=headers, media_type="text/event-stream")
        self._leave = partial(pokes.leave, account)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._leave()


async def _events(request: Request) -> Response:
    account = await run_in_threadpool(signed_in, request)
    pokes: Pokes = request.app.state.edges.pokes
    pokes.enter(account)
    return _EventStream(pokes, account)
