"""How fast the line was while it carried something, for prices in minutes; small requests measure the way there, not the width."""

from __future__ import annotations

from dataclasses import dataclass

from sync.client.transport import TrafficCount
from sync.ports import Clock

LEAST_BYTES = 16_000
LEAST_S = 0.2
SMALL_BYTES = 512
"""A request without much in it: its time is the way there and back."""
WEIGHT = 0.3
ASSUMED_UP, ASSUMED_DOWN = 8_000.0, 32_000.0
"""Bytes per second until something large enough has run."""


@dataclass
class _Direction:
    """One direction: bytes and seconds since the window opened, and what was measured."""

    per_s: float
    is_measured: bool = False
    bytes: int = 0
    seconds: float = 0.0

    def moved(self, size_bytes: int, seconds: float) -> None:
        """Count some more; a quiet stretch closes the window unmeasured."""
        if size_bytes < SMALL_BYTES:
            self.bytes, self.seconds = 0, 0.0
            return
        self.bytes += size_bytes
        self.seconds += seconds
        if self.bytes >= LEAST_BYTES and self.seconds >= LEAST_S:
            now = self.bytes / self.seconds
            self.per_s = self.per_s + WEIGHT * (now - self.per_s) if self.is_measured else now
            self.is_measured, self.bytes, self.seconds = True, 0, 0.0


class Speed:
    """Smoothed bytes per second up and down. Thread: one at a time."""

    def __init__(self, traffic: TrafficCount, clock: Clock) -> None:
        self._traffic, self._clock = traffic, clock
        self._up, self._down = _Direction(ASSUMED_UP), _Direction(ASSUMED_DOWN)
        self._then, self._then_s = traffic.read(), clock.monotonic_s()

    def read(self) -> tuple[float, float]:
        """(up, down) in bytes per second as last measured, assumed until then. To be read now and then while a run lasts."""
        now, now_s = self._traffic.read(), self._clock.monotonic_s()
        moved, seconds = now - self._then, now_s - self._then_s
        self._up.moved(moved.bytes_up, seconds)
        self._down.moved(moved.bytes_down, seconds)
        self._then, self._then_s = now, now_s
        return round(self._up.per_s), round(self._down.per_s)

    def measured(self) -> dict[str, bool]:
        """Which direction is more than a guess, as `DeskStatus.extra` carries it."""
        return {"is_up_measured": self._up.is_measured, "is_down_measured": self._down.is_measured}

    def rest(self) -> None:
        """The time until now was idle: measure anew from here."""
        self._then, self._then_s = self._traffic.read(), self._clock.monotonic_s()
