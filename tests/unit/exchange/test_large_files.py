"""A large file on a bad line: cut again and again, across restarts of both ends, it goes on where it was, and no reply waits behind it.

The portal and the socket are real; only the clock is the slow line's: it moves by the bytes that have gone, at half of 256 kbit/s.
"""

from __future__ import annotations

import hashlib
import threading
from random import Random

import pytest

from sync.client.tus import PART_SECONDS
from sync.copy.wishes import FetchWish
from sync.engine.exchange import Exchange, LineRooms
from sync.engine.fetching import Fetching
from sync.engine.files import KEEP_S, Downloads
from sync.engine.gate import Gate
from sync.engine.signing_in import portal_of
from sync.errors import PortalUnreachable
from tests.support.sync_desk import PROJECT, with_clock
from tests.support.wrong_clock import WrongClock
from tests.unit.exchange.test_odd_answers import Odd

BYTES_PER_S = 16_000
LARGE = Random(1).randbytes(3_000_000)
SHA256 = hashlib.sha256(LARGE).hexdigest()
A_CHUNK = PART_SECONDS * BYTES_PER_S


class LineClock(WrongClock):
    """Time passes only while bytes go over the line."""

    def __init__(self):
        super().__init__(with_clock(None).ids, 0.0)
        self.now_s = 0.0

    def epoch_ms(self):
        return 1_700_000_000_000 + int(self.now_s * 1000)

    def monotonic_s(self):
        return self.now_s


@pytest.fixture
def bad_line(desk_of):
    clock = LineClock()
    desk = desk_of("maria", ports=with_clock(clock))
    desk.exchange()
    return desk, clock


class Sending:
    """One desk's exchanges over the bad line, cut in the middle of some parts; a reply is written in every fifth, and its way measured."""

    def __init__(self, desk, clock, faults, seed=0, cuts=0):
        self.desk, self.clock, self.faults, self.parts = desk, clock, faults, 0
        self._random = Random(seed)
        self._cut_at = set(self._random.sample(range(2, 24), cuts))
        self.written_s, self.waited_s = {}, []

    def exchange(self):
        """True when everything has gone; False where the line broke."""
        rooms = LineRooms(wants_text=lambda: bool(self.desk.waiting()))
        portal = Odd(self.desk, send_part=self._part, send=self._send)
        try:
            Exchange(self.desk.copy, portal, self.desk.ports, rooms=rooms).run()
        except PortalUnreachable:
            return False
        return True

    def _part(self, real, url, offset, data, on_sent=None):
        self.clock.now_s += len(data) / BYTES_PER_S / 2
        self.parts += 1
        if self.parts in self._cut_at:
            self.faults.cut_upload(self._random.randrange(1, len(data)))
        if self.parts % 5 == 0:
            self.written_s[self.desk.posts(f"Reply {self.parts}", "Yes, at three.")] = self.clock.now_s
        self.clock.now_s += len(data) / BYTES_PER_S / 2
        return real(url, offset, data, on_sent)

    def _send(self, real, operations):
        self.waited_s += [self.clock.now_s - self.written_s[one.record] for one in operations if one.record in self.written_s]
        return real(operations)


def adds_large_file(desk):
    write = desk.copy.writer.call
    file = write(desk.copy.attachments.add_file, desk.project, LARGE, "our film.pdf", "application/pdf")
    write(desk.copy.attachments.send, [file])
    return file


@pytest.mark.parametrize("seed", [1, 2])
def test_an_upload_cut_again_and_again_sends_no_more_than_a_chunk_twice_and_holds_no_reply_up(bad_line, portal, seed):
    desk, clock = bad_line
    file, sending, cuts = adds_large_file(desk), Sending(desk, clock, portal.faults, seed, cuts=6), 0
    while not sending.exchange():
        cuts += 1
        if cuts % 2:
            desk.restarts()
        if cuts % 3 == 0:
            portal.restart()
    sent = sum(seen.bytes_up for seen in portal.faults.seen if seen.method == "PATCH")
    assert cuts == 6
    assert sent - len(LARGE) <= cuts * A_CHUNK
    assert len(sending.waited_s) == len(sending.written_s) > 0
    assert max(sending.waited_s) <= PART_SECONDS
    (shown,) = [shown for shown in portal.show("file") if shown["id"] == file]
    assert [one["sha256"] for one in shown["files"]] == [SHA256]


def test_a_part_follows_what_the_line_carries_and_one_that_failed_is_halved(bad_line, portal):
    desk, clock = bad_line
    adds_large_file(desk)
    sizes = []

    def part(real, url, offset, data, on_sent=None):
        sizes.append(len(data))
        clock.now_s += len(data) / BYTES_PER_S
        if len(sizes) == 4:
            raise PortalUnreachable("timeout")
        return real(url, offset, data, on_sent)

    exchange = Exchange(desk.copy, Odd(desk, send_part=part), desk.ports)
    with pytest.raises(PortalUnreachable):
        exchange.run()
    assert exchange.report.has_moved
    exchange.run()
    assert [round(size, -3) for size in sizes[:6]] == [33_000, 128_000, 128_000, 128_000, 64_000, 128_000]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_download_cut_again_and_again_fetches_nothing_twice(maria, elena, portal, seed):
    adds_large_file(maria)
    maria.exchange()
    elena.exchange()
    elena.copy.writer.call(elena.copy.wishes.add, [FetchWish(SHA256)])
    random, cuts, before = Random(seed), 0, len(portal.faults.seen)
    while elena.copy.reading.data.wishes():
        portal.faults.cut_answer(random.randrange(1, 900_000), "/v1/files")
        try:
            fetching(elena).run(elena.copy.reading, lambda: False)
        except PortalUnreachable:
            cuts += 1
        if cuts % 2:
            elena.restarts()
        if cuts % 3 == 2:
            portal.restart()
    assert cuts >= 4
    assert elena.copy.media.get(SHA256) == LARGE
    assert sum(seen.bytes_down for seen in portal.faults.seen[before:]) < len(LARGE) + 10_000


def fetching(desk):
    gate = Gate(desk.copy, desk.ports.clock)
    return Fetching(desk.copy, portal_of(desk.copy, desk.transport, desk.ports), gate, threading.Event(), desk.ports.clock)


def test_on_a_slow_line_a_download_is_safe_every_few_seconds(bad_line, elena, portal):
    desk, clock = bad_line
    adds_large_file(elena)
    elena.exchange()
    desk.exchange()
    safe = []

    def slowly():
        safe.append((clock.now_s, desk.copy.media.part_size(SHA256)))
        clock.now_s += 3.0
        return len(safe) == 12

    line = portal_of(desk.copy, desk.transport, desk.ports)
    assert not Downloads(desk.copy, line, threading.Event(), slowly, clock=clock).fetch(SHA256)
    sizes = [size for _, size in safe]
    assert all(later > sooner for sooner, later in zip(sizes, sizes[int(KEEP_S // 3) + 1 :], strict=False))


def test_the_large_file_stands_in_its_project(bad_line, portal):
    desk, clock = bad_line
    adds_large_file(desk)
    assert Sending(desk, clock, portal.faults).exchange()
    assert [one["sha256"] for shown in portal.show("file", PROJECT) for one in shown["files"] if one["sha256"] == SHA256]
