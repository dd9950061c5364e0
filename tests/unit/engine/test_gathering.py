"""Checkpoints of a fast feed go into one transaction, those of a slow line as they come, and none follows over a gap."""

from __future__ import annotations

import threading
from concurrent.futures import Future

import pytest

from sync.copy.facts import Applied
from sync.engine.gathering import JOINED_LINES, MOST_LINES, TURN_LINES, Gathering, Parts, in_turn
from sync.errors import CopyUnusable
from sync.feed import FeedCheckpoint, FeedEnd, FeedOpening, LeftLine

OPENING = FeedOpening("portal", "maria", "run", None, ())


class SlowWriter:
    """Has one job at a time, asks for what comes next when it is told, and is done when it is told; `written` is what each job wrote."""

    def __init__(self) -> None:
        self.written: list[list[FeedCheckpoint]] = []
        self.applied: list[Applied] = []
        self.cancel = threading.Event()
        self._begun = threading.Semaphore(0)
        self.gathering = Gathering(self._apply, self.applied.append, self.cancel)

    @property
    def taken(self) -> list[FeedCheckpoint]:
        return [one for some in self.written for one in some]

    @property
    def cursors(self) -> list[list[str]]:
        return [[one.end.cursor[-1] for one in some] for some in self.written]

    def _apply(self, parts: Parts) -> Future[list[Applied]]:
        self.written.append([])
        self.parts, self.future = parts, Future[list[Applied]]()
        self._begun.release()
        return self.future

    def begins(self) -> None:
        """Its second job is there."""
        self._begun.acquire()
        self._begun.acquire()

    def writes(self, only: int | None = None) -> None:
        """Takes part after part into its transaction while there are any."""
        while only != 0 and (part := self.parts()) is not None:
            self.written[-1].append(part)
            only = None if only is None else only - 1

    def is_done(self, only: int | None = None) -> None:
        self.writes(only)
        self.future.set_result([Applied(records=len(one.lines)) for one in self.written[-1]])


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
    writer.gathering.take(checkpoint(0))
    writer.writes()
    for number in range(1, 5):
        writer.gathering.take(checkpoint(number))
    assert len(writer.taken) == 1
    writer.is_done()
    assert writer.taken[1].end == FeedEnd(200, "cursor 4", more=True)
    assert len(writer.taken[1].lines) == 200
    writer.gathering.finish()
    assert writer.cursors == [["0", "4"]]
    assert sum(one.records for one in writer.applied) == 250


def test_what_comes_after_the_writer_has_asked_last_goes_into_the_next_transaction() -> None:
    writer = SlowWriter()
    writer.gathering.take(checkpoint(0))
    writer.is_done()
    writer.gathering.take(checkpoint(1))
    writer.is_done()
    writer.gathering.finish()
    assert writer.cursors == [["0"], ["1"]]


def test_no_more_is_gathered_than_has_to_lie_in_memory() -> None:
    """Who reads waits for the writer to take some into its transaction, not for the end of that."""
    writer = SlowWriter()
    writer.gathering.take(checkpoint(0))
    writer.gathering.take(checkpoint(1, MOST_LINES - 50))
    reads = threading.Thread(target=writer.gathering.take, args=(checkpoint(2),))
    reads.start()
    writer.writes(only=1)
    reads.join()
    assert writer.cursors == [["0"]]
    writer.is_done()
    writer.gathering.finish()
    assert writer.cursors == [["0", "1", "2"]]


def test_who_reads_does_not_wait_for_a_writer_that_has_ended_its_turn() -> None:
    writer = SlowWriter()
    writer.gathering.take(checkpoint(0, MOST_LINES))
    writer.is_done(only=0)
    reads = threading.Thread(target=writer.gathering.take, args=(checkpoint(1, MOST_LINES),))
    reads.start()
    writer.begins()
    writer.writes(only=1)
    reads.join()
    writer.is_done()
    writer.gathering.finish()
    assert writer.cursors == [[], ["0", "1"]]


def test_what_a_teachers_command_cut_off_is_written_next_before_what_came_since() -> None:
    writer = SlowWriter()
    for number in range(4):
        writer.gathering.take(checkpoint(number, JOINED_LINES))
    writer.is_done(only=2)
    writer.gathering.take(checkpoint(4))
    writer.is_done()
    writer.gathering.finish()
    assert writer.cursors == [["0", "1"], ["2", "3", "4"]]
    assert sum(one.records for one in writer.applied) == 4 * JOINED_LINES + 50


def test_a_transaction_ends_between_two_checkpoints_when_it_may_not_go_on() -> None:
    waiting = [checkpoint(number) for number in range(3)]
    apply = in_turn(lambda _opening, lines, _end: Applied(records=len(lines)), lambda: len(waiting) > 1)
    assert len(apply(lambda: waiting.pop(0))) == 2
    assert [one.end.cursor for one in waiting] == ["cursor 2"]


def test_a_transaction_has_an_end_also_where_the_line_is_faster_than_the_disk() -> None:
    apply = in_turn(lambda _opening, lines, _end: Applied(records=len(lines)), lambda: True)
    assert sum(one.records for one in apply(lambda: checkpoint(0, JOINED_LINES))) == TURN_LINES


def test_after_a_failure_nothing_that_followed_is_applied() -> None:
    writer = SlowWriter()
    for number in range(3):
        writer.gathering.take(checkpoint(number, JOINED_LINES))
    writer.writes(only=1)
    writer.future.set_exception(CopyUnusable("disk_full", ""))
    with pytest.raises(CopyUnusable):
        writer.gathering.finish()
    writer.gathering.finish()
    assert [one.end.cursor for one in writer.taken] == ["cursor 0"]


def test_after_a_cancel_what_waits_is_left_to_the_next_exchange() -> None:
    writer = SlowWriter()
    for number in range(3):
        writer.gathering.take(checkpoint(number, JOINED_LINES))
    writer.writes(only=1)
    writer.cancel.set()
    writer.is_done()
    writer.gathering.finish()
    assert [one.end.cursor for one in writer.taken] == ["cursor 0"]
