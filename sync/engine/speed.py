"""How fast the line was while it carried something, for prices in minutes; small requests measure the way there, not the width."""

from __future__ import annotations

from dataclasses import field

from sync.client.transport import TrafficCount
from sync.data_class import dataclass
from sync.ports import Clock

LEAST_BYTES = 16_000
LEAST_S = 0.2
SMALL_BYTES = 512
"""A request without much in it: its time is the way there and back."""
MEDIAN_OF = 7
"""One stretch that hung, or came out of a cache, must not change what everything costs."""
ASSUMED_UP, ASSUMED_DOWN = 8_000.0, 32_000.0
"""Bytes per second until something large enough has run."""


@dataclass
class _Direction:
    """One direction: bytes and seconds since the window opened, and what was measured."""

    per_s: float
    is_measured: bool = False
    bytes: int = 0
    seconds: float = 0.0
    latest: list[float] = field(default_factory=list)

    def moved(self, size_bytes: int, seconds: float) -> None:
        """Count some more; a quiet stretch closes the window unmeasured."""
        if size_bytes < SMALL_BYTES:
            self.bytes, self.seconds = 0, 0.0
            return
        self.bytes += size_bytes
        self.seconds += seconds
        if self.bytes >= LEAST_BYTES and self.seconds >= LEAST_S:
            from statistics import median

            self.latest = [*self.latest, self.bytes / self.seconds][-MEDIAN_OF:]
            self.per_s = median(self.latest)
            self.is_measured, self.bytes, self.seconds = True, 0, 0.0


class Speed:
    """Bytes per second up and down, the median of the latest stretches. Thread: one at a time.

    `known`: as `known()` gave it in an earlier run.
    """

    def __init__(self, traffic: TrafficCount, clock: Clock, known: dict[str, float] | None = None) -> None:
        self._traffic, self._clock = traffic, clock
        self._up, self._down = _direction(ASSUMED_UP, known, "up"), _direction(ASSUMED_DOWN, known, "down")
        self._then, self._then_s = traffic.read(), clock.monotonic_s()

    def read(self) -> tuple[float, float]:
        """(up, down) in bytes per second as last measured, assumed until then. To be read now and then while a run lasts."""
        now, now_s = self._traffic.read(), self._clock.monotonic_s()
        moved, seconds = now - self._then, now_s - self._then_s
        if moved.bulk_bytes:
            # From the first byte until the answer: what the system has taken over is not on the line yet.
            self._up.moved(moved.bulk_bytes, moved.bulk_s)
        self._down.moved(moved.bytes_down, seconds)
        self._then, self._then_s = now, now_s
        return round(self._up.per_s), round(self._down.per_s)

    def measured(self) -> dict[str, bool]:
        """Which direction is more than a guess, as `DeskStatus.extra` carries it."""
        return {"is_up_measured": self._up.is_measured, "is_down_measured": self._down.is_measured}

    def known(self) -> dict[str, float]:
        """What was measured, for the next start; in two digits, since more would be written at every turn."""
        both = {"up": self._up, "down": self._down}
        return {name: float(f"{one.per_s:.2g}") for name, one in both.items() if one.is_measured}

    def rest(self) -> None:
        """The time until now was idle: measure anew from here."""
        self._then, self._then_s = self._traffic.read(), self._clock.monotonic_s()


def _direction(assumed: float, known: dict[str, float] | None, name: str) -> _Direction:
    per_s = (known or {}).get(name)
    return _Direction(float(per_s), True, latest=[float(per_s)]) if per_s else _Direction(assumed)
