"""The cap of speed: bytes run at its rate by a clock that only moves while somebody waits, and lifting it lets them run."""

from __future__ import annotations

from sync.client.pacing import BURST_S, LONGEST_WAIT_S, PacedTransport, TokenBucket
from sync.client.transport import Request, TrafficCount


class WaitingClock:
    """Time passes only in `wait`."""

    def __init__(self):
        self.now_s = 0.0

    def monotonic_s(self):
        return self.now_s

    def wait(self, seconds):
        self.now_s += seconds


class OneAnswer:
    """Takes a body in pieces and answers in pieces."""

    status, headers = 200, {}

    def __init__(self, traffic, pieces):
        self.traffic, self._pieces = traffic, pieces

    def send(self, request):
        for at in range(0, len(request.body), 1_000):
            request.on_sent(min(len(request.body), at + 1_000))
        return self

    def pieces(self):
        for piece in self._pieces:
            self.traffic.add(down=len(piece))
            yield piece

    def close(self):
        pass


def paced(per_s, pieces=()):
    clock, traffic = WaitingClock(), TrafficCount()
    made = PacedTransport(OneAnswer(traffic, pieces), TokenBucket(clock, lambda: per_s), TokenBucket(clock, lambda: per_s))
    return made, clock


def test_a_body_goes_at_the_cap():
    line, clock = paced(4_000)
    line.send(Request("PATCH", "https://a/", body=b"x" * 40_000))
    assert clock.now_s == 40_000 / 4_000 - BURST_S


def test_an_answer_comes_at_the_cap():
    line, clock = paced(8_000, [b"x" * 2_000] * 20)
    with line.send(Request("GET", "https://a/")) as answer:
        assert sum(map(len, answer.pieces())) == 40_000
    assert clock.now_s == 40_000 / 8_000 - BURST_S


def test_small_things_are_not_slowed_down():
    line, clock = paced(8_000, [b"x" * 500])
    with line.send(Request("GET", "https://a/")) as answer:
        list(answer.pieces())
    assert clock.now_s == 0.0


def test_without_a_cap_nothing_waits_and_progress_is_told():
    line, clock = paced(0)
    told = []
    line.send(Request("PATCH", "https://a/", body=b"x" * 2_500, on_sent=told.append))
    assert (clock.now_s, told) == (0.0, [1_000, 2_000, 2_500])


def test_a_cap_that_is_lifted_is_felt_at_the_next_piece():
    clock, cap = WaitingClock(), [1_000]
    bucket = TokenBucket(clock, lambda: cap[0])
    bucket.spend(3_000)
    cap[0] = 0
    bucket.spend(1_000_000)
    assert clock.now_s == 3.0 - BURST_S


def test_the_smallest_cap_holds_against_the_largest_read():
    line, clock = paced(4_000, [b"x" * 32_768] * 4)
    with line.send(Request("GET", "https://a/")) as answer:
        assert sum(map(len, answer.pieces())) == 4 * 32_768
    assert 4 * 32_768 / (clock.now_s + BURST_S) <= 4_001


def test_a_cap_that_is_lifted_in_a_long_wait_holds_no_longer():
    clock, caps = WaitingClock(), [1_000, 0]
    TokenBucket(clock, lambda: caps.pop(0) if len(caps) > 1 else caps[0]).spend(1_000_000)
    assert clock.now_s == LONGEST_WAIT_S
