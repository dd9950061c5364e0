"""Arithmetic on the portal's times: UTC text `YYYY-MM-DDTHH:MM:SSZ`, which sorts as it counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def parse(at: str) -> datetime:
    """The aware time that a portal time names."""
    return datetime.fromisoformat(at)


def as_utc(text: str) -> str | None:
    """An RFC 3339 time with any offset as the contract writes it, whole seconds; None if it is no time."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC).strftime(_FORMAT) if moment.tzinfo is not None and moment.year >= 1000 else None
    except (ValueError, OverflowError):
        return None


def plus(at: str, seconds: int) -> str:
    """`at` moved by whole seconds."""
    return (parse(at) + timedelta(seconds=seconds)).strftime(_FORMAT)


def as_http_date(at: str) -> str:
    """`at` as an HTTP date (RFC 9110 §5.6.7)."""
    return format_datetime(parse(at), usegmt=True)
