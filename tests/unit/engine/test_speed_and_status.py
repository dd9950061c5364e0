"""The numbers and the one word in the status bar."""

from __future__ import annotations

import pytest

from sync.client.transport import TrafficCount
from sync.copy.rows import DeskStatus
from sync.engine.exchange import Progress
from sync.engine.speed import ASSUMED_DOWN, ASSUMED_UP, Speed
from sync.engine.status import busy, fetching, resting
from sync.errors import CopyUnusable, PortalBusy, PortalUnreachable, ProtocolBroken, SignInNeeded, WrongPortal


class StandingClock:
    """A clock that a test moves."""

    def __init__(self):
        self.now_s = 0.0

    def monotonic_s(self):
        return self.now_s


@pytest.fixture
def line():
    traffic, clock = TrafficCount(), StandingClock()
    speed = Speed(traffic, clock)

    def runs(seconds, up=0, down=0):
        clock.now_s += seconds
        traffic.add(up=up, down=down)
        if up >= 8_000:
            traffic.carried(up, seconds)
        return speed.read()

    return runs


def test_small_requests_say_nothing_about_the_line(line):
    assert line(2.0, up=200, down=150) == (ASSUMED_UP, ASSUMED_DOWN)
    assert line(0.01, down=50_000) == (ASSUMED_UP, ASSUMED_DOWN)


def test_a_large_transfer_is_measured_in_its_direction(line):
    assert line(2.0, down=20_000) == (ASSUMED_UP, 10_000)
    assert line(1.0, up=30_000) == (30_000, 10_000)
    assert line(1.0, down=20_000)[1] == 15_000
    assert line(100.0, down=20_000)[1] == 10_000


def test_a_guess_is_called_a_guess():
    traffic, clock = TrafficCount(), StandingClock()
    speed = Speed(traffic, clock)
    clock.now_s, _ = 1.0, traffic.add(down=20_000)
    speed.read()
    assert speed.measured() == {"is_up_measured": False, "is_down_measured": True}


def test_a_quiet_stretch_does_not_make_the_line_slow(line):
    line(1.0, down=10_000)
    line(3_600.0)
    assert line(1.0, down=20_000)[1] == 20_000


@pytest.mark.parametrize(
    ("error", "line", "reason"),
    [
        (None, "up_to_date", ""),
        (PortalUnreachable("captive"), "offline", "captive"),
        (PortalBusy("2026-05-03T12:00:00Z"), "offline", "busy"),
        (SignInNeeded("refused"), "sign_in", ""),
        (WrongPortal("portal", "a", "b"), "offline", "wrong_portal"),
        (CopyUnusable("disk_full"), "offline", "disk_full"),
        (ProtocolBroken("changes"), "offline", "fault"),
    ],
)
def test_there_is_always_one_of_five_words(error, line, reason):
    now = DeskStatus("", waiting_count=3)
    status = resting(now, error, is_paused=False, is_signed_in=True)
    assert (status.line, status.reason, status.waiting_count) == (line, reason, 3)
    assert resting(now, error, is_paused=True, is_signed_in=True).line == "paused"
    assert resting(now, error, is_paused=False, is_signed_in=False).line == "sign_in"


def test_what_came_back_is_said_before_up_to_date():
    assert resting(DeskStatus("", came_back_count=1), None, is_paused=False, is_signed_in=True).line == "came_back"


@pytest.mark.parametrize(("step", "line"), [("push", "busy_sending"), ("uploads", "busy_sending"), ("pull", "busy_getting")])
def test_a_run_says_what_it_does_and_how_far_it_is(step, line):
    status = busy(DeskStatus("", reason="captive"), Progress(step, 2, 4, 10, 40))
    assert (status.line, status.reason, status.step, status.steps) == (line, "", 2, 4)
    assert status.extra == {"step": step, "done": 10, "total": 40}


def test_files_that_come_are_counted_in_the_status():
    status = fetching(DeskStatus("up_to_date", reason="captive"), 3, 40_000)
    assert (status.line, status.reason) == ("busy_getting", "")
    assert status.extra == {"step": "files", "fetch_count": 3, "fetch_bytes": 40_000}
