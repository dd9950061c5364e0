"""Applies checkpoints while the next are read: whatever has come when the writer asks goes into its transaction, with the last cursor."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import wraps

from sync.copy.facts import Applied
from sync.feed import FeedCheckpoint, FeedEnd

MOST_LINES = 2_000
"""More is not read from the line before some of it is written."""
JOINED_LINES = 400
"""What one checkpoint costs by itself is shared by so many records; between such parts a teacher's command may end the transaction."""
TURN_LINES = 10_000
"""No more goes into one transaction: a kill fetches it again, and a page that many records touch has been encrypted seldom enough."""
Parts = Callable[[], FeedCheckpoint | None]
"""What is to be written next, or None if nothing has come. Thread: any; who gets it writes it or fails."""
Apply = Callable[[Parts], Future[list[Applied]]]


class Gathering:
    """On a slow line each checkpoint is applied as it comes; from a fast one they are taken together. Thread: the exchange's.

    `apply` lets the writer ask for one part after the other and answers with what came of those it has written; `on_applied` hears it.
    What the writer raised is raised by `take` or `finish`, and what came after it is gone: nothing may follow over the gap.
    After a `cancel` what is not being written yet is left to the next exchange.
    """

    def __init__(self, apply: Apply, on_applied: Callable[[Applied], None], cancel: threading.Event) -> None:
        self._apply, self._on_applied, self._cancel = apply, on_applied, cancel
        self._waiting: deque[FeedCheckpoint] = deque()
        self._lines = 0
        self._moved = threading.Condition()
        self._flight: Future[list[Applied]] | None = None

    def take(self, checkpoint: FeedCheckpoint) -> None:
        """Have it applied now or, while the writer is busy, with the next ones; waits while too much lies here."""
        while not self._fits(checkpoint):
            self._land()
        with self._moved:
            self._waiting.append(checkpoint)
            self._lines += len(checkpoint.lines)
        if self._is_landing():
            self._land()
            if self._is_landing():  # a writer without a thread has written it by now
                self._land()

    def finish(self) -> None:
        """Until everything taken is applied, or a cancel."""
        while self._flight is not None or self._waiting:
            self._land()

    def _fits(self, checkpoint: FeedCheckpoint) -> bool:
        """Wait until there is room for it; False if it needs a new flight for that."""
        with self._moved:
            self._moved.wait_for(lambda: self._has_room(checkpoint) or self._is_landing())
            return self._has_room(checkpoint)

    def _has_room(self, checkpoint: FeedCheckpoint) -> bool:
        return not self._waiting or self._lines + len(checkpoint.lines) <= MOST_LINES

    def _is_landing(self) -> bool:
        return self._flight is None or self._flight.done()

    def _land(self) -> None:
        """Wait for what is being written, then let the writer begin with what waits."""
        flight, self._flight = self._flight, None
        try:
            for one in flight.result() if flight is not None else ():
                self._on_applied(one)
        except BaseException:
            self._leave_the_rest()
            raise
        if self._cancel.is_set():
            self._leave_the_rest()
        if self._waiting:
            self._flight = self._apply(self._next_part)
            self._flight.add_done_callback(self._wake)

    def _leave_the_rest(self) -> None:
        self._waiting.clear()
        self._lines = 0

    def _next_part(self) -> FeedCheckpoint | None:
        """Those that wait, up to JOINED_LINES of them as one. Thread: the writer."""
        part = list[FeedCheckpoint]()
        lines = 0
        with self._moved:
            while self._waiting and not self._cancel.is_set() and (not part or lines + len(self._waiting[0].lines) <= JOINED_LINES):
                part.append(self._waiting.popleft())
                lines += len(part[-1].lines)
            self._lines -= lines
            self._moved.notify_all()
        return _together(part) if part else None

    def _wake(self, _: object) -> None:
        with self._moved:
            self._moved.notify_all()


def in_turn(apply: Callable[..., Applied], may_go_on: Callable[[], bool]) -> Callable[[Parts], list[Applied]]:
    """`apply` for one part after the other, in one transaction; it ends between two of them when it may not go on or is long."""

    @wraps(apply)
    def some(parts: Parts) -> list[Applied]:
        written, lines = list[Applied](), 0
        while not written or (lines < TURN_LINES and may_go_on()):
            part = parts()
            if part is None:
                break
            written.append(apply(part.opening, part.lines, part.end))
            lines += len(part.lines)
        return written

    return some


def _together(checkpoints: list[FeedCheckpoint]) -> FeedCheckpoint:
    """One checkpoint of several that follow one another in one answer."""
    if len(checkpoints) == 1:
        return checkpoints[0]
    lines = tuple(line for one in checkpoints for line in one.lines)
    last = checkpoints[-1].end
    return replace(checkpoints[0], lines=lines, end=FeedEnd(len(lines), last.cursor, last.more))
