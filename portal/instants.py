"""Arithmetic on the portal's times: UTC text `YYYY-MM-DDTHH:MM:SSZ`, which sorts as it counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime


def parse(at: str) -> datetime:
    """The aware time that a portal time names."""
    return datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def plus(at: str, seconds: int) -> str:
    """`at` moved by whole seconds."""
    return (parse(at) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def as_http_date(at: str) -> str:
    """`at` as an HTTP date (RFC 9110 §5.6.7)."""
    return format_datetime(parse(at), usegmt=True)
