"""A cap on the speed of the line, in both directions: a token bucket around any transport."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Self

from sync.client.transport import Answer, Request, TrafficCount, Transport
from sync.ports import Clock

BURST_S = 0.5
"""So much of a second's bytes may run at once: small things are not slowed down."""
LEAST_WAIT_S, LONGEST_WAIT_S = 0.001, 5.0
"""After the longest one the cap is asked for again: it may have been lifted meanwhile."""


class TokenBucket:
    """Bytes run as fast as `per_s()` says; 0 is no cap. Thread: one at a time."""

    def __init__(self, clock: Clock, per_s: Callable[[], int]) -> None:
        self._clock, self._per_s = clock, per_s
        self._debt_bytes, self._then_s = 0.0, clock.monotonic_s()

    def spend(self, size_bytes: int) -> None:
        """These bytes have run: wait until the next ones may."""
        over_s = self._over_s(size_bytes)
        while over_s > LEAST_WAIT_S:
            self._clock.wait(min(over_s, LONGEST_WAIT_S))
            over_s = self._over_s(0)

    def _over_s(self, size_bytes: int) -> float:
        """How long the line has to rest, with these bytes on top of what ran before; the cap is asked for anew each time."""
        per_s, now_s = self._per_s(), self._clock.monotonic_s()
        if per_s <= 0:
            self._debt_bytes, self._then_s = 0.0, now_s
            return 0.0
        self._debt_bytes = max(0.0, self._debt_bytes - (now_s - self._then_s) * per_s) + size_bytes
        self._then_s = now_s
        return self._debt_bytes / per_s - BURST_S


class PacedTransport:
    """Another transport, not faster than its caps. A body waits between its small pieces, an answer between its reads."""

    def __init__(self, inner: Transport, up: TokenBucket, down: TokenBucket) -> None:
        self._inner, self._up, self._down = inner, up, down
        self.traffic: TrafficCount = inner.traffic

    def send(self, request: Request) -> Answer:
        """One request. Raises PortalUnreachable."""
        sent = 0

        def on_sent(now_bytes: int) -> None:
            nonlocal sent
            moved, sent = now_bytes - sent, now_bytes
            if request.on_sent is not None:
                request.on_sent(now_bytes)
            self._up.spend(moved)

        return PacedAnswer(self._inner.send(replace(request, on_sent=on_sent)), self.traffic, self._down)

    def close(self) -> None:
        """Close the other one."""
        self._inner.close()


class PacedAnswer:
    """An answer whose pieces come no faster than the cap: what ran over the line is counted, not what it unpacks to."""

    def __init__(self, inner: Answer, traffic: TrafficCount, down: TokenBucket) -> None:
        self._inner, self._traffic, self._down = inner, traffic, down

    @property
    def status(self) -> int:
        return self._inner.status

    @property
    def headers(self) -> Mapping[str, str]:
        return self._inner.headers

    def pieces(self) -> Iterator[bytes]:
        """As the other's, with pauses."""
        before = self._traffic.read().bytes_down
        for piece in self._inner.pieces():
            now = self._traffic.read().bytes_down
            self._down.spend(now - before)
            before = now
            yield piece

    def finish(self) -> None:
        """As the other's."""
        self._inner.finish()

    def close(self) -> None:
        """As the other's."""
        self._inner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()
