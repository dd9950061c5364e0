"""One connection serves exchange after exchange; a portal that cannot end its answer loses it, and nobody waits for it."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Iterator

import pytest

from sync.client import requests_transport
from sync.client.feed import streamed
from sync.client.requests_transport import KEPT_MS
from sync.client.transport import Request, read_whole
from tests.support.line import transport

OPEN = {"type": "open", "portal": "p", "account": "a", "run": "r", "from": None, "spaces": []}
END = {"type": "checkpoint", "count": 0, "cursor": "c", "more": False}
FEED = "".join(json.dumps(line) + "\n" for line in (OPEN, END)).encode()
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
WHOLE = HEAD + b"%x\r\n%s\r\n" % (len(FEED), FEED)


def all_news(portal, cursor=None) -> str:
    with portal.changes(cursor) as checkpoints:
        return list(checkpoints)[-1].end.cursor


def test_exchanges_that_follow_use_one_connection(served, portal):
    portal.me()
    before = served.faults.connections
    first = all_news(portal)
    quiet = all_news(portal, first)
    assert all_news(portal, quiet) == quiet
    portal.me()
    assert (before, served.faults.connections) == (1, 1)


def test_whoever_stops_in_the_middle_gives_the_connection_up(served, portal):
    with portal.changes(None) as checkpoints:
        next(checkpoints)
    portal.me()
    assert served.faults.connections == 2


def test_a_connection_that_was_quiet_for_long_is_not_trusted(served):
    clock = HeldClock()
    with transport(clock=clock) as line:
        for wait_ms in (0, KEPT_MS, KEPT_MS + 1, -1):
            clock.now_ms += wait_ms
            with line.send(Request("GET", served.base_url + "/v1/portal")) as answer:
                read_whole(answer)
    assert served.faults.connections == 3
    assert line.traffic.read().connections == 3


class HeldClock:
    now_ms = 1_700_000_000_000

    def epoch_ms(self) -> int:
        return self.now_ms

    def monotonic_s(self) -> float:
        return self.now_ms / 1000


@contextlib.contextmanager
def never_ending(dribble: bytes) -> Iterator[str]:
    """A server that says all that matters, then a letter at a time for as long as anybody listens."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            connection, _ = door.accept()
            with connection, contextlib.suppress(OSError):
                connection.settimeout(0.02)
                connection.sendall(WHOLE)
                while True:
                    with contextlib.suppress(TimeoutError):
                        if not connection.recv(65_536):
                            return
                    connection.sendall(dribble)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"
        thread.join(10)
        assert not thread.is_alive()


@pytest.mark.parametrize("dribble", [b"", b"1", b"1\r\nx\r\n"], ids=["silence", "half a mark", "one letter after another"])
def test_a_portal_that_cannot_end_holds_nobody(dribble, monkeypatch):
    monkeypatch.setattr(requests_transport, "END_S", 0.2)
    with never_ending(dribble) as url, transport() as line, line.send(Request("GET", url)) as answer:
        (point,) = streamed(answer, None)
    assert point.end.cursor == "c"


def test_a_portal_that_says_much_after_its_end_is_not_heard_out():
    much = b"1000\r\n" + b"x" * 4096 + b"\r\n"
    with never_ending(much) as url, transport() as line, line.send(Request("GET", url)) as answer:
        assert len(list(streamed(answer, None))) == 1
