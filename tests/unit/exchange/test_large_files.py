"""A large file on a bad line: cut again and again, across restarts of both ends, it goes on where it was, and no reply waits behind it.

The portal and the socket are real; only the clock is the slow line's: it moves by the bytes that have gone, at half of 256 kbit/s.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
from random import Random

import pytest

from sync.adapters.system import system_ports
from sync.client.tus import PART_SECONDS
from sync.copy.wishes import FetchWish
from sync.engine.exchange import Exchange, LineRooms
from sync.engine.fetching import FETCH_PART_S, Fetching
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
        super().__init__(system_ports().clock, 0.0)
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
def test_a_download_cut_again_and_again_fetches_nothing_twice(bad_line, elena, portal, seed):
    desk, clock = bad_line
    asks_for_large_file(desk, elena)
    coming, cuts, before = Coming(desk, clock, portal.faults, seed, cuts=6), 0, len(portal.faults.seen)
    while not coming.fetch():
        cuts += 1
        if cuts % 2:
            desk.restarts()
        if cuts % 3 == 2:
            portal.restart()
    assert cuts == 6
    assert desk.copy.media.get(SHA256) == LARGE
    assert sum(seen.bytes_down for seen in portal.faults.seen[before:]) < len(LARGE) + 10_000


@pytest.mark.parametrize("at_part", [1, 4, 7])
def test_a_text_waits_for_one_part_of_a_download_and_goes_over_the_same_connection(bad_line, elena, portal, at_part):
    desk, clock = bad_line
    asks_for_large_file(desk, elena)
    coming = Coming(desk, clock, portal.faults, text_in=at_part)
    connections = portal.faults.connections
    assert not coming.fetch()
    assert (coming.parts, portal.faults.connections) == (at_part, connections)
    assert clock.now_s - coming.written_s <= FETCH_PART_S
    assert desk.copy.media.part_size(SHA256) == sum(coming.sizes)
    desk.posts("Reply", "Yes, at three.")
    desk.exchange()
    assert portal.faults.connections == connections


def test_a_part_that_takes_much_longer_than_it_should_makes_room_for_a_text(bad_line, elena, portal):
    desk, clock = bad_line
    asks_for_large_file(desk, elena)
    coming = Coming(desk, clock, portal.faults, text_in=5, hangs_in=5)
    assert not coming.fetch()
    assert 0 < desk.copy.media.part_size(SHA256) < sum(coming.sizes)
    assert coming.fetch()
    assert coming.sizes[5] < coming.sizes[4]
    assert desk.copy.media.get(SHA256) == LARGE


def test_a_part_with_fewer_bytes_than_it_says_is_spoilt_and_not_asked_for_bit_by_bit(bad_line, elena, portal):
    desk, clock = bad_line
    asks_for_large_file(desk, elena)
    portal.faults.rewrite(lambda _body: b"not of this file", "/v1/files")
    coming = Coming(desk, clock, portal.faults)
    assert not coming.fetch()
    assert (coming.parts, desk.copy.media.part_size(SHA256)) == (1, 0)


class Coming:
    """A large file comes over the bad line, cut in the middle of some parts; in one a text is written, and one hangs."""

    def __init__(self, desk, clock, faults, seed=0, cuts=0, text_in=0, hangs_in=0):
        self.desk, self.clock, self.faults, self.sizes = desk, clock, faults, []
        self._random, self._text_in, self._hangs_in = Random(seed), text_in, hangs_in
        self._cut_at = set(self._random.sample(range(2, 24), cuts))
        self._is_written = False

    @property
    def parts(self):
        return len(self.sizes)

    def fetch(self):
        """True when all is there; False where the line broke, or a text was in the way."""
        gate = Gate(self.desk.copy, self.desk.ports.clock)
        fetching = Fetching(self.desk.copy, Odd(self.desk, file=self._file), gate, threading.Event(), self.clock)
        self._is_written = False
        with contextlib.suppress(PortalUnreachable):
            fetching.run(self.desk.copy.reading, lambda: self._is_written)
        return not self.desk.copy.reading.data.wishes()

    def _file(self, real, sha256, start=0, most=0):
        self.sizes.append(most)
        self.clock.now_s += most / BYTES_PER_S / 2
        if self.parts in self._cut_at:
            self.faults.cut_answer(self._random.randrange(1, most), "/v1/files")
        if self.parts == self._text_in:
            self.written_s, self._is_written = self.clock.now_s, True
        self.clock.now_s += most / BYTES_PER_S / 2 + (60.0 if self.parts == self._hangs_in else 0.0)
        return real(sha256, start, most)


def asks_for_large_file(desk, other):
    """Somebody else has put it there."""
    adds_large_file(other)
    other.exchange()
    desk.exchange()
    desk.copy.writer.call(desk.copy.wishes.add, [FetchWish(SHA256)])


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
