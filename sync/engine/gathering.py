"""Applies checkpoints while the next ones are read: whatever has arrived meanwhile goes into one transaction, with the last cursor."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from sync.copy.facts import Applied
from sync.feed import FeedCheckpoint, FeedEnd

MOST_LINES = 400
"""A commit costs as much as fifty records; more than this would keep a teacher's command waiting behind it."""


class Gathering:
    """On a slow line each checkpoint is applied as it comes; from a fast one they are taken together. Thread: the exchange's.

    `apply` hands one checkpoint to the writer, `on_applied` hears what came of it. What the writer raised is raised by `take` or `finish`.
    After a `cancel` what is not being written yet is left to the next exchange.
    """

    def __init__(
        self, apply: Callable[[FeedCheckpoint], Future[Applied]], on_applied: Callable[[Applied], None], cancel: threading.Event
    ) -> None:
        self._apply, self._on_applied, self._cancel = apply, on_applied, cancel
        self._waiting: list[FeedCheckpoint] = []
        self._flight: Future[Applied] | None = None

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
            self._on_applied(flight.result())
        if waiting and not self._cancel.is_set():
            self._flight = self._apply(_together(waiting))

    def _land_if_done(self) -> None:
        if self._flight is not None and self._flight.done():
            self._land()


def _together(checkpoints: list[FeedCheckpoint]) -> FeedCheckpoint:
    """One checkpoint of several that follow one another in one answer."""
    if len(checkpoints) == 1:
        return checkpoints[0]
    lines = tuple(line for one in checkpoints for line in one.lines)
    last = checkpoints[-1].end
    return replace(checkpoints[0], lines=lines, end=FeedEnd(len(lines), last.cursor, last.more))
