"""How far this computer's clock is from the portal's, by the Date of its answers: told to the teacher, and used for nothing."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from sync.client.times import utc_moment
from sync.ports import Clock

WORTH_SAYING_S = 300.0
"""Less than this is no fault that a teacher should hear of."""


class ClockAhead:
    """Heard of with every answer, so that a clock set right is noticed at the next one. Thread: any."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seconds = 0.0

    def hear(self, date: str | None) -> None:
        """The Date header of an answer that was the portal's own; what is no date says nothing."""
        try:
            moment = parsedate_to_datetime(date or "")
            self._seconds = (utc_moment(self._clock.now_utc()) - moment).total_seconds()
        except (ValueError, TypeError, OverflowError, IndexError):
            return

    def minutes(self) -> int:
        """How many minutes this computer is ahead, negative if behind; 0 where it is not worth saying."""
        return minutes_worth_saying(self._seconds)


def minutes_worth_saying(seconds: float) -> int:
    """Whole minutes, 0 below `WORTH_SAYING_S`."""
    return round(seconds / 60) if abs(seconds) >= WORTH_SAYING_S else 0
