"""A line that loses, cuts, delays, doubles and falsifies what passes between desk and portal, as a seed says."""

from __future__ import annotations

import contextlib
import random
import socket
import threading
import time
from collections.abc import Callable

from tests.chaos.wire import Message, Peer

KINDS_OF_TROUBLE = (
    "refuse",
    "cut request",
    "lose answer",
    "cut answer",
    "delay",
    "twice",
    "again later",
    "flip packed byte",
    "html",
    "html after",
    "redirect",
    "bad gateway",
    "slow down",
    "garbage",
    "hang up after",
)
_PAGE = b"<html><body>Welcome to the school network. Please sign in.</body></html>"


def _made(status: bytes, headers: bytes, body: bytes = b"") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\n" + headers + b"Content-Length: %d\r\n\r\n" % len(body) + body


_HTML = _made(b"200 OK", b"Content-Type: text/html\r\n", _PAGE)
_INSTEAD = {
    "html": _HTML,
    "redirect": _made(b"302 Found", b"Location: http://127.0.0.1:9/login\r\n"),
    "bad gateway": _made(b"502 Bad Gateway", b"Content-Type: text/html\r\n", _PAGE),
    "slow down": _made(b"503 Service Unavailable", b"Retry-After: 1\r\nContent-Type: text/plain\r\n", b"later"),
    "garbage": b"\x00\xffSSH-2.0-not-http\r\n\r\n",
}


class FaultyLine:
    """A proxy on a port of its own. `trouble` is the share of requests that meet trouble (0 = a good line).

    `when(request, has_answer)`, if set, is called around every request: chaos kills processes there.
    """

    def __init__(self, portal_port: int, seed: int) -> None:
        self.portal_port = portal_port
        self.trouble = 0.0
        self.met: list[str] = []
        self.when: Callable[[Message, bool], None] | None = None
        self._random = random.Random(seed)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(Peer(connection),), daemon=True).start()

    def _serve(self, desk: Peer) -> None:
        portal: Peer | None = None
        with contextlib.suppress(OSError), contextlib.closing(desk):
            while (request := desk.request()) is not None:
                portal = portal or self._to_portal()
                if not self._pass(desk, portal, request):
                    break
        if portal is not None:
            portal.close()

    def _to_portal(self) -> Peer:
        return Peer(socket.create_connection(("127.0.0.1", self.portal_port), timeout=20))

    def _pass(self, desk: Peer, portal: Peer, request: Message) -> bool:
        """One request and its answer; False ends the connection."""
        kind = self._random.choice(KINDS_OF_TROUBLE) if self._random.random() < self.trouble else "none"
        if kind != "none":
            self.met.append(f"{kind} {request.path}")
        self._tell(request, has_answer=False)
        if kind in _INSTEAD:
            desk.send(_INSTEAD[kind])
            return kind == "html"
        if kind == "cut request":
            portal.send(request.raw[: self._random.randint(1, len(request.raw))])
        if kind in ("refuse", "cut request"):
            return False
        if kind == "delay":
            time.sleep(self._random.uniform(0.05, 0.4))
        if kind == "twice":
            self._aside(request)
        portal.send(request.raw)
        answer = portal.answer(request)
        if answer is None:
            return False
        self._tell(request, has_answer=True)
        if kind == "again later":
            self._aside(request)
        # A portal that was killed within its answer: a line that stayed open would let the desk wait for the rest.
        return self._give(desk, answer, kind) and not portal.has_ended

    def _give(self, desk: Peer, answer: Message, kind: str) -> bool:
        raw = answer.raw
        if kind == "lose answer":
            return False
        if kind == "html after":
            raw = _HTML
        if kind == "cut answer":
            desk.send(raw[: self._random.randint(1, len(raw))])
            return False
        if kind == "flip packed byte" and b"content-encoding" in answer.head.lower() and answer.body:
            at = len(answer.head) + self._random.randrange(len(answer.body))
            raw = raw[:at] + bytes([raw[at] ^ (1 << self._random.randrange(8))]) + raw[at + 1 :]
        desk.send(raw)
        return kind != "hang up after"

    def _aside(self, request: Message) -> None:
        """The same request once more on a connection of its own, its answer read and dropped."""
        other = self._to_portal()
        with contextlib.closing(other):
            other.send(request.raw)
            other.answer(request)

    def _tell(self, request: Message, *, has_answer: bool) -> None:
        if self.when is not None:
            self.when(request, has_answer)
