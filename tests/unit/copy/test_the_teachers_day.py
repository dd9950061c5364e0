"""A day and a month of the data purse turn at midnight on the teacher's wall, wherever she lives and whatever the season."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import timedelta, timezone

import pytest

from sync.adapters.system import SystemClock
from sync.copy.traffic import TrafficPart
from tests.unit.copy.desk import Desk, StandingClock

KIRIBATI, SAMOA, TIRANA = timezone(timedelta(hours=14)), timezone(timedelta(hours=-11)), "CET-1CEST,M3.5.0,M10.5.0/3"
"""Both ends of the world's time zones, and one with summer time."""


def clock_of(desk: Desk) -> StandingClock:
    assert isinstance(desk.ports.clock, StandingClock)
    return desk.ports.clock


def spends(desk: Desk, now: str, size_bytes: int) -> tuple[int, int]:
    """(today, this month) afterwards."""
    clock_of(desk).now = now
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 0, size_bytes)])
    return desk.copy.reading.data.spent()


@pytest.fixture
def summer_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemClock]:
    """The computer's own settings, as in Tirana."""
    before = os.environ["TZ"]
    monkeypatch.setenv("TZ", TIRANA)
    time.tzset()
    yield SystemClock()
    monkeypatch.setenv("TZ", before)
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "last", "first"),
    [(KIRIBATI, "2026-05-30T09:59:59Z", "2026-05-30T10:00:00Z"), (SAMOA, "2026-05-31T10:59:59Z", "2026-05-31T11:00:00Z")],
)
def test_the_day_turns_at_her_own_midnight_at_both_ends_of_the_world(desk: Desk, zone: timezone, last: str, first: str) -> None:
    clock_of(desk).zone = zone
    assert spends(desk, last, 10) == (10, 10)
    assert spends(desk, first, 1) == (1, 11)
    assert [one.bytes for one in desk.copy.reading.data.days()][-2:] == [10, 1]
    assert desk.copy.reading.today.read().bytes_today == 1


@pytest.mark.parametrize(
    ("zone", "last", "first"),
    [(KIRIBATI, "2025-12-31T09:59:59Z", "2025-12-31T10:00:00Z"), (SAMOA, "2026-01-01T10:59:59Z", "2026-01-01T11:00:00Z")],
)
def test_the_month_turns_with_her_day_and_the_year_with_her_month(desk: Desk, zone: timezone, last: str, first: str) -> None:
    clock_of(desk).zone = zone
    assert spends(desk, last, 10) == (10, 10)
    assert spends(desk, first, 1) == (1, 1)
    assert [(one.name, one.bytes) for one in desk.copy.reading.data.months(2)] == [("2025-12", 10), ("2026-01", 1)]
    assert desk.copy.reading.sending.status().bytes_month == 1


@pytest.mark.parametrize(
    ("moments", "days"),
    [
        (("2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"), (10, 2, 3)),
        (("2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"), (10, 2, 3)),
    ],
)
def test_the_days_of_23_and_of_25_hours_end_at_midnight_too(
    desk: Desk, summer_time: SystemClock, monkeypatch: pytest.MonkeyPatch, moments: tuple[str, ...], days: tuple[int, ...]
) -> None:
    monkeypatch.setattr(clock_of(desk), "to_local", summer_time.to_local)
    before, begins, ends, after = moments
    assert spends(desk, before, 10)[0] == 10
    assert [spends(desk, moment, 1)[0] for moment in (begins, ends)] == [1, 2]
    assert spends(desk, after, 3)[0] == 3
    assert tuple(one.bytes for one in desk.copy.reading.data.days()[-3:]) == days


def test_what_was_booked_before_stays_where_it_stands(desk: Desk) -> None:
    """An older program booked by days in UTC, and a teacher may travel: no byte is counted anew, the month holds them all."""
    assert spends(desk, "2026-05-03T23:30:00Z", 10) == (10, 10)
    clock_of(desk).zone = KIRIBATI
    assert spends(desk, "2026-05-03T23:31:00Z", 1) == (1, 11)
    clock_of(desk).zone = SAMOA
    assert desk.copy.reading.data.spent() == (10, 11)


def test_what_is_older_than_a_year_and_a_month_is_forgotten_by_her_calendar(desk: Desk) -> None:
    spends(desk, "2025-03-29T12:00:00Z", 10)
    clock_of(desk).now = "2026-05-03T23:30:00Z"
    desk.do(desk.copy.traffic.forget_old)
    assert desk.copy.reading.today.traffic(1_000) == [("2025-03-29", 0, 10)]
    clock_of(desk).zone = KIRIBATI
    desk.do(desk.copy.traffic.forget_old)
    assert not desk.copy.reading.today.traffic(1_000)
