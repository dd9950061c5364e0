"""Drives the portal's ASGI application by hand, message by message, without an event loop, threads or sockets."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import coroutine
from urllib.parse import urlsplit

import anyio.to_thread

from sync.client.transport import Request
from sync.errors import PortalUnreachable
from tests.simulator.places import PortalDied


@contextmanager
def without_threads() -> Iterator[None]:
    """What the portal gives to its thread pool runs at once, here."""

    async def run_sync(work, *args, **_kw):
        return work(*args)

    real, anyio.to_thread.run_sync = anyio.to_thread.run_sync, run_sync
    try:
        yield
    finally:
        anyio.to_thread.run_sync = real


@coroutine
def _pause():
    yield


class Turn:
    """One request being answered; `body_limit` cuts the request's body, as a broken line does."""

    def __init__(self, app, request: Request, body_limit: int | None = None):
        self.messages: deque = deque()
        self._body = request.body if body_limit is None else request.body[:body_limit]
        self._is_cut = body_limit is not None
        self._parts = deque([{"type": "http.request", "body": self._body, "more_body": self._is_cut}])
        self._running = app(_scope(request), self._receive, self._send)
        self.is_over = False

    async def _receive(self):
        return self._parts.popleft() if self._parts else {"type": "http.disconnect"}

    async def _send(self, message):
        self.messages.append(message)
        await _pause()

    def next(self):
        """The next message, or None at the end. Raises what the portal raised."""
        while not self.messages and not self.is_over:
            try:
                self._running.send(None)
            except StopIteration:
                self.is_over = True
            except PortalDied:
                self.is_over = True
                raise
            except BaseException:
                self.is_over = True
                if not self.messages:
                    raise
        return self.messages.popleft() if self.messages else None

    def to_end(self) -> None:
        """Let the portal do its work to the end; nobody reads the answer."""
        try:
            while self.next() is not None:
                pass
        finally:
            self.close()

    def close(self) -> None:
        """The reader went away."""
        if not self.is_over:
            self.is_over = True
            self._running.close()


class SimAnswer:
    """The answer to a desk. `cut_after` bytes of the body the line breaks; `between` is called before each further piece.

    `is_spoilt`: the first bit of the body comes over wrong.
    """

    def __init__(self, turn: Turn, traffic, method: str, cut_after: int | None, between, *, is_spoilt: bool = False):
        self._is_spoilt = is_spoilt
        self._turn, self._traffic, self._cut_after, self._between = turn, traffic, cut_after, between
        start = turn.next()
        self.status: int = start["status"] if start else 500
        self.headers: Mapping[str, str] = {name.decode().lower(): value.decode() for name, value in (start["headers"] if start else [])}
        self._has_body = method != "HEAD"

    def pieces(self) -> Iterator[bytes]:
        came = 0
        while True:
            if came:
                self._between()
            try:
                message = self._turn.next()
            except PortalDied as error:
                raise PortalUnreachable("cut", "died") from error
            if message is None:
                return
            piece = message.get("body", b"") if self._has_body else b""
            if piece and not came and self._is_spoilt:
                piece = bytes([piece[0] ^ 1]) + piece[1:]
            came += len(piece)
            self._traffic.add(down=len(piece))
            if self._cut_after is not None and came > self._cut_after:
                yield piece[: len(piece) - (came - self._cut_after)]
                raise PortalUnreachable("cut", "planted")
            if piece:
                yield piece

    def finish(self) -> None:
        """No connection is kept here; the portal ends by itself or at `close`."""

    def close(self) -> None:
        self._turn.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _scope(request: Request):
    parts = urlsplit(request.url)
    headers = {name.lower(): value for name, value in request.headers.items()} | {"host": parts.netloc, "accept-encoding": "identity"}
    if request.body or request.method in ("POST", "PATCH"):
        headers["content-length"] = str(len(request.body))
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("desk", 1),
        "server": ("portal", 80),
    }
