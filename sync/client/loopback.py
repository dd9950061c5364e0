"""Waits on 127.0.0.1 for the browser to come back from the sign-in page, answers it with one plain page, and is gone (RFC 8252 §7.3)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qs, urlsplit

from sync.errors import SignInNeeded
from sync.ports import Clock

if TYPE_CHECKING:
    # Read when somebody signs in, which is seldom: nothing else needs a server.
    from http.server import BaseHTTPRequestHandler, HTTPServer

TURN_S = 0.2
REQUEST_S = 5.0
PATH = "/callback"


class LoopbackReceiver:
    """Listens from `with` on, on a free port of this computer only. Takes the first answer that carries our `state`."""

    def __init__(self, title: str, text: str, state: str) -> None:
        self._page = _page(title, text)
        self._state = state
        self._answer: dict[str, str] | None = None
        self._server: HTTPServer | None = None

    @property
    def redirect_uri(self) -> str:
        """The address to give to the authorization server."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}{PATH}"

    def wait(self, cancel: threading.Event, patience_s: float, clock: Clock) -> str:
        """The authorization code. Raises SignInNeeded (cancelled, timeout, or the portal's error such as access_denied)."""
        assert self._server is not None
        until = clock.monotonic_s() + patience_s
        while self._answer is None:
            if cancel.is_set():
                raise SignInNeeded("cancelled")
            if clock.monotonic_s() >= until:
                raise SignInNeeded("timeout")
            self._server.handle_request()
        if self._answer.get("error") or not self._answer.get("code"):
            raise SignInNeeded(self._answer.get("error") or "denied")
        return self._answer["code"]

    def take(self, query: dict[str, str]) -> bool:
        """True if this is the answer to our own question (its `state`)."""
        if query.get("state") != self._state:
            return False
        self._answer = query
        return True

    def __enter__(self) -> Self:
        from http.server import HTTPServer

        self._server = HTTPServer(("127.0.0.1", 0), _handler(self, self._page))
        self._server.timeout = TURN_S
        return self

    def __exit__(self, *exc: object) -> None:
        if self._server is not None:
            self._server.server_close()


def _handler(receiver: LoopbackReceiver, page: bytes) -> type[BaseHTTPRequestHandler]:
    from http.server import BaseHTTPRequestHandler

    class _Handler(BaseHTTPRequestHandler):
        timeout = REQUEST_S

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            is_ours = parts.path == PATH and receiver.take(query)
            body = page if is_ours else b""
            self.send_response(200 if is_ours else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Referrer-Policy", "no-referrer")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: the address holds the code."""

    return _Handler


def _page(title: str, text: str) -> bytes:
    from html import escape

    words = escape(title), escape(text)
    return (
        (
            '<!doctype html><html><head><meta charset="utf-8"><title>{0}</title></head>'
            '<body style="font:18px sans-serif;margin:3em"><h1>{0}</h1><p>{1}</p></body></html>'
        )
        .format(*words)
        .encode()
    )
