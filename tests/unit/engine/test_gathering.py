"""Checkpoints of a fast feed go into one transaction, those of a slow line as they come, and none follows over a gap."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future

import pytest

from sync.copy.facts import Applied
from sync.engine.gathering import JOINED_LINES, MOST_LINES, Gathering, in_turn
from sync.errors import CopyUnusable
from sync.feed import FeedCheckpoint, FeedEnd, FeedOpening, LeftLine

OPENING = FeedOpening("portal", "maria", "run", None, ())


class SlowWriter:
    """Takes one job at a time and is done when it is told; `handed` is what it got with each."""

    def __init__(self) -> None:
        self.handed: list[Sequence[FeedCheckpoint]] = []
        self.futures: list[Future[list[Applied]]] = []
        self.applied: list[Applied] = []
        self.cancel = threading.Event()
        self.gathering = Gathering(self._apply, self.applied.append, self.cancel)

    @property
    def taken(self) -> list[FeedCheckpoint]:
        return [one for some in self.handed for one in some]

    def _apply(self, some: Sequence[FeedCheckpoint]) -> Future[list[Applied]]:
        self.handed.append(some)
        self.futures.append(Future())
        return self.futures[-1]

    def is_done(self, only: int | None = None) -> None:
        self.futures[-1].set_result([Applied(records=len(one.lines)) for one in self.handed[-1][:only]])


def checkpoint(number: int, lines: int = 50) -> FeedCheckpoint:
    some = tuple(LeftLine(line, "space") for line in range(lines))
    return FeedCheckpoint(OPENING, some, FeedEnd(lines, f"cursor {number}", more=True))


def test_on_a_slow_line_each_is_applied_as_it_comes() -> None:
    writer = SlowWriter()
    for number in range(3):
        writer.gathering.take(checkpoint(number))
        writer.is_done()
    writer.gathering.finish()
    assert [one.end.cursor for one in writer.taken] == ["cursor 0", "cursor 1", "cursor 2"]
    assert [one.records for one in writer.applied] == [50, 50, 50]


def test_what_arrives_while_the_writer_is_busy_goes_together_with_the_last_cursor() -> None:
    writer = SlowWriter()
    for number in range(4):
        writer.gathering.take(checkpoint(number))
    assert len(writer.taken) == 1
    writer.is_done()
    writer.gathering.take(checkpoint(4))
    assert writer.taken[1].end == FeedEnd(200, "cursor 4", more=True)
    assert len(writer.taken[1].lines) == 200
    writer.is_done()
    writer.gathering.finish()
    assert sum(one.records for one in writer.applied) == 250


def test_no_more_is_gathered_than_has_to_lie_in_memory() -> None:
    writer = SlowWriter()
    writer.gathering.take(checkpoint(0))
    writer.gathering.take(checkpoint(1, MOST_LINES))
    writer.is_done()
    writer.gathering.take(checkpoint(2))
    assert [len(one.lines) for one in writer.taken] == [50, MOST_LINES]


def test_what_a_teachers_command_cut_off_is_written_next_before_what_came_since() -> None:
    writer = SlowWriter()
    for number in range(4):
        writer.gathering.take(checkpoint(number, JOINED_LINES))
    writer.is_done()
    writer.gathering.take(checkpoint(4))
    writer.is_done(only=1)
    writer.gathering.take(checkpoint(5))
    writer.is_done()
    writer.gathering.finish()
    assert [[one.end.cursor[-1] for one in some] for some in writer.handed] == [["0"], ["1", "2", "3", "4"], ["2", "3", "5"]]
    assert sum(one.records for one in writer.applied) == 4 * JOINED_LINES + 100


def test_a_transaction_ends_between_two_checkpoints_when_it_may_not_go_on() -> None:
    written = list[str]()
    apply = in_turn(lambda _opening, _lines, end: written.append(end.cursor) or Applied(), lambda: len(written) < 2)
    assert len(apply([checkpoint(number) for number in range(3)])) == 2
    assert written == ["cursor 0", "cursor 1"]


def test_after_a_failure_nothing_that_followed_is_applied() -> None:
    writer = SlowWriter()
    for number in range(3):
        writer.gathering.take(checkpoint(number))
    writer.futures[-1].set_exception(CopyUnusable("disk_full", ""))
    with pytest.raises(CopyUnusable):
        writer.gathering.finish()
    writer.gathering.finish()
    assert [one.end.cursor for one in writer.taken] == ["cursor 0"]


def test_after_a_cancel_what_waits_is_left_to_the_next_exchange() -> None:
    writer = SlowWriter()
    for number in range(3):
        writer.gathering.take(checkpoint(number))
    writer.cancel.set()
    writer.is_done()
    writer.gathering.finish()
    assert [one.end.cursor for one in writer.taken] == ["cursor 0"]
