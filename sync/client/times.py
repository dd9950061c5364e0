"""Times of the wire: Retry-After in both its forms, and labels in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from sync.ports import Clock

USUAL_WAIT_S = 10.0
"""Where somebody asks to wait in words that nobody can read."""
LONGEST_WAIT_S = 24 * 3600.0


def utc_text(moment: datetime) -> str:
    """ISO, UTC, whole seconds, ending in Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def utc_moment(text: str) -> datetime:
    """The moment of an ISO text ending in Z."""
    return datetime.fromisoformat(text)


def retry_at_utc(header: str | None, seconds: float | None, clock: Clock) -> str:
    """When to come back, on our own clock. A date is measured against the same answer's wish only, never trusted beyond a day."""
    now = utc_moment(clock.now_utc())
    wait_s = _seconds(header, now) if header else seconds
    wait_s = USUAL_WAIT_S if wait_s is None else min(max(wait_s, 1.0), LONGEST_WAIT_S)
    rounded_up = now + timedelta(seconds=int(wait_s) + (0 if wait_s == int(wait_s) else 1))
    return utc_text(rounded_up)


def seconds_until(moment_utc: str | None, clock: Clock, since_utc: str | None = None) -> float:
    """How long until a stored moment; 0 when it is past, or so far ahead that the clock must have been wrong.

    `since_utc`: when it was stored; a clock that stands before that has been set right since, and the moment means nothing.
    """
    if not moment_utc or (since_utc and utc_moment(clock.now_utc()) < utc_moment(since_utc)):
        return 0.0
    left = (utc_moment(moment_utc) - utc_moment(clock.now_utc())).total_seconds()
    return left if 0.0 < left <= LONGEST_WAIT_S else 0.0


def _seconds(header: str, now: datetime) -> float | None:
    text = header.strip()
    if text.isascii() and text.isdigit() and len(text) < 20:
        return float(text)
    try:
        return (parsedate_to_datetime(text) - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
