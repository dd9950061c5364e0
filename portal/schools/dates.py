"""The school's calendar: times of day at which teachers write, counted back from the school's fixed now."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

DAY_S = 86_400
_HOURS = (6, 7, 8, 9, 10, 11, 12, 13, 13, 14, 14, 15, 15, 16, 17, 18, 19)
_LAST_WORD_S = 600


def as_text(at_s: int) -> str:
    """RFC 3339 in UTC, whole seconds."""
    day, second = divmod(at_s, DAY_S)
    minute = second // 60
    return f"{_day_text(day)}T{minute // 60:02}:{minute % 60:02}:{second % 60:02}Z"


@lru_cache(maxsize=4096)
def _day_text(day: int) -> str:
    """The date so many days after 1 January 1970: the largest school asks a million times for the same few thousand."""
    return datetime.fromtimestamp(day * DAY_S, UTC).strftime("%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The school's now, in seconds since 1970, and times before and after it."""

    now_s: int

    def moment(self, rng: random.Random, first_s: int, last_s: int, lean: float = 1.0) -> int:
        """A teacher's hour on a school day between the two; `lean` above 1 prefers the end. Never after now."""
        last_s = min(last_s, self.now_s - _LAST_WORD_S)
        if last_s - first_s < 2 * DAY_S:
            return rng.randint(min(first_s, last_s), last_s)
        at_s = first_s + int((last_s - first_s) * rng.random() ** (1 / lean))
        day = at_s // DAY_S
        if (day + 3) % 7 > 4 and rng.random() < 0.8:  # 1 January 1970 was a Thursday
            day -= 2
        at_s = day * DAY_S + rng.choice(_HOURS) * 3600 + rng.randrange(3600)
        return max(first_s, min(at_s, last_s))

    def after(self, rng: random.Random, at_s: int, days: float = 3.0) -> int:
        """An answer: minutes or days later, sooner more often, never after now."""
        span = min(int(days * DAY_S), self.now_s - _LAST_WORD_S - at_s - 120)
        return at_s + 120 + int(span * rng.random() ** 3) if span > 0 else at_s

    def days_ago(self, days: float) -> int:
        """That many days before now."""
        return self.now_s - int(days * DAY_S)

    def at(self, days: int, hour: int, minute: int = 0) -> int:
        """The day `days` after today (negative: before) at this time in UTC; what would lie in today's future counts as yesterday."""
        at_s = (self.now_s // DAY_S + days) * DAY_S + hour * 3600 + minute * 60
        return at_s - DAY_S if days <= 0 and at_s > self.now_s - _LAST_WORD_S else at_s
