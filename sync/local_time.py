"""The teacher's own day: what a moment is on the clock of her wall, and which day and month that is."""

from __future__ import annotations

from datetime import datetime

from sync.ports import Clock


def local_now(clock: Clock) -> datetime:
    """Now, in the computer's time zone."""
    return clock.to_local(datetime.fromisoformat(clock.now_utc()))


def local_day(clock: Clock) -> str:
    """Today, `YYYY-MM-DD`: it turns at midnight on her wall, summer time or not."""
    return local_now(clock).date().isoformat()
