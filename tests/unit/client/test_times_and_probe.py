"""Small clocks and first meetings."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sync.client.probe import line_reason
from sync.client.times import retry_at_utc, seconds_until

NOW = "2026-05-03T12:00:00Z"


class StandingClock:
    """It is always noon."""

    def now_utc(self):
        return NOW


@pytest.mark.parametrize(
    ("header", "seconds", "expected"),
    [
        ("120", None, "2026-05-03T12:02:00Z"),
        (None, 1.5, "2026-05-03T12:00:02Z"),
        ("Sun, 03 May 2026 12:10:00 GMT", None, "2026-05-03T12:10:00Z"),
        ("Sun, 03 May 2020 12:10:00 GMT", None, "2026-05-03T12:00:01Z"),
        ("9999999", None, "2026-05-04T12:00:00Z"),
        ("soon", None, "2026-05-03T12:00:10Z"),
        (None, None, "2026-05-03T12:00:10Z"),
    ],
)
def test_retry_after_is_read_in_both_forms_and_bounded(header, seconds, expected):
    assert retry_at_utc(header, seconds, StandingClock()) == expected


@pytest.mark.parametrize(
    ("moment", "left"),
    [(None, 0.0), ("2026-05-03T12:00:30Z", 30.0), ("2026-05-03T11:00:00Z", 0.0), ("2031-05-03T12:00:00Z", 0.0)],
)
def test_a_moment_far_ahead_means_the_clock_was_wrong(moment, left):
    assert seconds_until(moment, StandingClock()) == left


def test_the_line_says_why_not(served, line, clock, portal):
    known = portal.describe().portal
    assert line_reason(served.base_url, line, clock, known) == ""
    assert line_reason(served.base_url, line, clock, "another-portal") == "other"
    served.faults.be_captive()
    assert line_reason(served.base_url, line, clock, known) == "captive"


def test_starting_up_does_not_load_the_network_library():
    heavy = "('requests', 'urllib3', 'truststore')"
    check = f"import sys, sync.engine.loop, sync.engine.signing_in; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout.strip() == "[]"
