"""How much one account may ask: a token bucket for each account, never for each address (a school is one address)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock

from portal.problems import Problem

_REMEMBERED = 10_000


@dataclass(frozen=True)
class Pace:
    """`burst` requests at once, then `per_second` of them; generous, because a desk asks seldom."""

    burst: int = 600
    per_second: float = 50.0


class Throttle:
    """Counts what each key has taken; the clock (monotonic seconds) is injected. Thread-safe."""

    def __init__(self, pace: Pace, monotonic_s: Callable[[], float]) -> None:
        self._pace = pace
        self._monotonic_s = monotonic_s
        self._lock = Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> None:
        """Count one request of `key`. Raises Problem slow_down with the whole seconds to wait."""
        now = self._monotonic_s()
        with self._lock:
            left, at = self._buckets.pop(key, (float(self._pace.burst), now))
            left = min(float(self._pace.burst), left + (now - at) * self._pace.per_second)
            allowed = left >= 1.0
            self._buckets[key] = (left - 1.0 if allowed else left, now)
            if len(self._buckets) > _REMEMBERED:  # the longest idle bucket has refilled anyway
                self._buckets.popitem(last=False)
        if not allowed:
            raise Problem("slow_down", retry_after_s=ceil((1.0 - left) / self._pace.per_second))

    def forget(self, key: str) -> None:
        """Give `key` its whole burst back (a sign-in that succeeded)."""
        with self._lock:
            self._buckets.pop(key, None)
