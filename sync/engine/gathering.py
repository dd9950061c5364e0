"""Applies checkpoints while the next ones are read: whatever has arrived meanwhile goes into one transaction, with the last cursor."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import wraps

from sync.copy.facts import Applied
from sync.feed import FeedCheckpoint, FeedEnd

MOST_LINES = 2_000
"""More is not read from the line before some of it is written."""
JOINED_LINES = 400
"""What one checkpoint costs by itself is shared by so many records; between such parts a teacher's command may end the transaction."""
Apply = Callable[[Sequence[FeedCheckpoint]], Future[list[Applied]]]


class Gathering:
    """On a slow line each checkpoint is applied as it comes; from a fast one they are taken together. Thread: the exchange's.

    `apply` hands checkpoints to the writer, which answers for those it has written, the first ones; the others are handed over again.
    `on_applied` hears what came of them. What the writer raised is raised by `take` or `finish`.
    After a `cancel` what is not being written yet is left to the next exchange.
    """

    def __init__(self, apply: Apply, on_applied: Callable[[Applied], None], cancel: threading.Event) -> None:
        self._apply, self._on_applied, self._cancel = apply, on_applied, cancel
        self._waiting: list[FeedCheckpoint] = []
        self._flying: list[FeedCheckpoint] = []
        self._flight: Future[list[Applied]] | None = None

    def take(self, checkpoint: FeedCheckpoint) -> None:
        """Apply it now or, while the writer is busy, with the next ones."""
        lines = sum(len(one.lines) for one in self._waiting) + len(checkpoint.lines)
        if self._waiting and lines > MOST_LINES:
            self._land()
        self._waiting.append(checkpoint)
        if self._flight is None or self._flight.done():
            self._land()
            self._land_if_done()

    def finish(self) -> None:
        """Until everything taken is applied, or a cancel."""
        while self._flight is not None or self._waiting:
            self._land()

    def _land(self) -> None:
        """Wait for what is being written, then hand over what waits."""
        waiting, self._waiting = self._waiting, []  # gone if what is written fails: nothing may follow over the gap
        flight, self._flight = self._flight, None
        if flight is not None:
            written = flight.result()
            waiting = self._flying[len(written) :] + waiting
            for one in written:
                self._on_applied(one)
        if waiting and not self._cancel.is_set():
            self._flying = _joined(waiting)
            self._flight = self._apply(self._flying)

    def _land_if_done(self) -> None:
        if self._flight is not None and self._flight.done():
            self._land()


def in_turn(apply: Callable[..., Applied], may_go_on: Callable[[], bool]) -> Callable[[Sequence[FeedCheckpoint]], list[Applied]]:
    """`apply` for one checkpoint after the other, in one transaction; it ends between two of them when it may not go on."""

    @wraps(apply)
    def some(checkpoints: Sequence[FeedCheckpoint]) -> list[Applied]:
        written = list[Applied]()
        for one in checkpoints:
            if written and not may_go_on():
                break
            written.append(apply(one.opening, one.lines, one.end))
        return written

    return some


def _joined(checkpoints: Sequence[FeedCheckpoint]) -> list[FeedCheckpoint]:
    """Those that follow one another in one answer, as fewer of up to JOINED_LINES."""
    parts, lines = list[list[FeedCheckpoint]](), 0
    for one in checkpoints:
        lines += len(one.lines)
        if not parts or lines > JOINED_LINES:
            parts.append([])
            lines = len(one.lines)
        parts[-1].append(one)
    return [_together(part) for part in parts]


def _together(checkpoints: list[FeedCheckpoint]) -> FeedCheckpoint:
    """One checkpoint of several that follow one another in one answer."""
    if len(checkpoints) == 1:
        return checkpoints[0]
    lines = tuple(line for one in checkpoints for line in one.lines)
    last = checkpoints[-1].end
    return replace(checkpoints[0], lines=lines, end=FeedEnd(len(lines), last.cursor, last.more))
