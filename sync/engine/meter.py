"""Reads the transport's counter between two things, and says for what the bytes ran: lane, project and kind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial, wraps
from typing import Any

from sync.client.transport import Traffic, TrafficCount
from sync.client.wrapping import on_the_line
from sync.copy.local_copy import LocalCopy
from sync.copy.traffic import OTHER, TrafficPart

Shares = Mapping[tuple[str, str], int]
"""(project, kind) → weight."""
NOBODY: Shares = {}


class Meter:
    """Books everything once. Thread: the exchange's.

    A part is written in the same transaction as what it brought or sent, so that a computer switched off in the middle has counted
    what it spent. `since`: count from there instead of from now.
    """

    def __init__(self, copy: LocalCopy, traffic: TrafficCount, since: Traffic | None = None) -> None:
        self._copy, self._traffic = copy, traffic
        self._then = traffic.read() if since is None else since
        self._unwritten: list[TrafficPart] = []
        self._lock = threading.Lock()

    def take(self, lane: str, shares: Shares = NOBODY) -> tuple[TrafficPart, ...]:
        """What ran since the last look, shared out by weight; nothing is lost by rounding."""
        with self._lock:  # what the writer books is read on its thread
            now = self._traffic.read()
            up, down = on_the_line(now - self._then, is_tls=now.handshakes > 0)
            self._then = now
        if not up and not down:
            return ()
        return tuple(_shared(lane, shares, up, down))

    def along(self, method: Callable[..., Any], lane: str, shares: Shares = NOBODY) -> Callable[..., Any]:
        """`method`, which writes, with what ran until now written beside it."""
        return wraps(method)(partial(self._both, self.take(lane, shares), method))

    def behind(self, method: Callable[..., Any], lane: str, shares: Shares) -> Callable[..., Any]:
        """`method`, which writes and fills `shares` meanwhile, with what ran until it ends written behind it."""

        @wraps(method)
        def both(*args: Any, **named: Any) -> Any:
            parts: tuple[TrafficPart, ...] = ()
            try:
                answer = method(*args, **named)
                parts = self.take(lane, shares)
                self._copy.traffic.count(parts)
            except BaseException:
                self._unwritten += parts or self.take(lane, shares)
                raise
            return answer

        return both

    def write(self, lane: str = OTHER, shares: Shares = NOBODY) -> None:
        """Book what is left, also what could not be written before."""
        parts, self._unwritten = [*self._unwritten, *self.take(lane, shares)], []
        if parts:
            self._copy.writer.call(self._copy.traffic.count, parts, initiator="exchange")

    def _both(self, parts: tuple[TrafficPart, ...], method: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Thread: the writer. A transaction that fails takes its counting along: that is written later."""
        try:
            self._copy.traffic.count(parts)
            return method(*args, **named)
        except BaseException:
            self._unwritten += parts
            raise


def _shared(lane: str, shares: Shares, up: int, down: int) -> list[TrafficPart]:
    weights = {key: weight for key, weight in shares.items() if weight > 0} or {("", ""): 1}
    whole = sum(weights.values())
    parts, done_up, done_down, seen = [], 0, 0, 0
    for (space, kind), weight in weights.items():
        seen += weight
        my_up, my_down = up * seen // whole - done_up, down * seen // whole - done_down
        done_up, done_down = done_up + my_up, done_down + my_down
        parts.append(TrafficPart(space, kind, lane, my_up, my_down))
    return parts
