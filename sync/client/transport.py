"""What the portal client needs of a network: one request, its status, its headers and a stream; and the count of what it cost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from typing import Protocol, Self

from sync.data_class import dataclass
from sync.errors import ProtocolBroken

ANSWER_LIMIT_BYTES = 64 * 1024 * 1024
"""The largest answer that is read whole into memory."""


@dataclass(frozen=True)
class Request:
    """One request. `url` is absolute; `headers` are sent as they are, nothing is added but Host and Content-Length.

    `on_sent(bytes)` is told of the body's progress, from the calling thread. `silence_s`: how long silence is borne, if shorter than usual.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    on_sent: Callable[[int], None] | None = None
    silence_s: float | None = None


@dataclass(frozen=True)
class Traffic:
    """Bytes and turns so far. Bytes are payload as it ran over the line plus request and answer heads; not TLS, TCP or IP.

    What those add is estimated from the rest (sync.client.wrapping): `connections` were opened, `handshakes` of them with TLS.
    `bulk_bytes` are those of bodies that were large enough to tell the line's speed, `bulk_s` how long they took until they were answered.
    """

    bytes_up: int = 0
    bytes_down: int = 0
    requests: int = 0
    connections: int = 0
    handshakes: int = 0
    bulk_bytes: int = 0
    bulk_s: float = 0.0

    def __sub__(self, other: Traffic) -> Traffic:
        up, down, requests = self.bytes_up - other.bytes_up, self.bytes_down - other.bytes_down, self.requests - other.requests
        opened = self.connections - other.connections, self.handshakes - other.handshakes
        return Traffic(up, down, requests, *opened, self.bulk_bytes - other.bulk_bytes, self.bulk_s - other.bulk_s)


class TrafficCount:
    """Adds up traffic. Thread: any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._so_far = Traffic()

    def add(self, up: int = 0, down: int = 0, requests: int = 0) -> None:
        """Count some more."""
        with self._lock:
            now = self._so_far
            counted = now.bytes_up + up, now.bytes_down + down, now.requests + requests
            self._so_far = replace(now, bytes_up=counted[0], bytes_down=counted[1], requests=counted[2])

    def carried(self, size_bytes: int, seconds: float) -> None:
        """A body of so many bytes was answered after so many seconds."""
        with self._lock:
            now = self._so_far
            self._so_far = replace(now, bulk_bytes=now.bulk_bytes + size_bytes, bulk_s=now.bulk_s + seconds)

    def connected(self, *, is_tls: bool) -> None:
        """A new connection was opened."""
        with self._lock:
            now = self._so_far
            self._so_far = replace(now, connections=now.connections + 1, handshakes=now.handshakes + is_tls)

    def read(self) -> Traffic:
        """What it cost until now."""
        with self._lock:
            return self._so_far


class Answer(Protocol):
    """A status, headers (names in lower case) and a decoded stream that raises PortalUnreachable(cut) when it ends too early.

    Must be closed; a `with` block does. Reading to the end keeps the connection for the next request; `finish` is for readers who know
    by themselves that nothing more will come: it takes what ends the answer, within small bounds of bytes and seconds, and never raises.
    """

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...

    def pieces(self) -> Iterator[bytes]: ...

    def finish(self) -> None: ...

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


class Transport(Protocol):
    """Sends one request. Never follows a redirect. Raises PortalUnreachable, and nothing else for the line's faults."""

    traffic: TrafficCount

    def send(self, request: Request) -> Answer: ...

    def close(self) -> None: ...


def number_in(text: str) -> int | None:
    """The whole number that a header says, in digits of ASCII and of a size that a file can have; else None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def read_whole(answer: Answer, limit_bytes: int = ANSWER_LIMIT_BYTES) -> bytes:
    """All of an answer's body. Raises ProtocolBroken above the limit."""
    parts: list[bytes] = []
    size = 0
    for piece in answer.pieces():
        size += len(piece)
        if size > limit_bytes:
            raise ProtocolBroken("body", "too large")
        parts.append(piece)
    return b"".join(parts)
