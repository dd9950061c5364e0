"""How fast the line was while it was used, for prices in minutes; measured, never assumed."""

from __future__ import annotations

from sync.client.transport import Traffic, TrafficCount
from sync.ports import Clock

SPAN_S = 0.5
WEIGHT = 0.3


class Speed:
    """Smoothed bytes per second up and down. Times without traffic do not count. Thread: one at a time."""

    def __init__(self, traffic: TrafficCount, clock: Clock) -> None:
        self._traffic, self._clock = traffic, clock
        self._then: Traffic = traffic.read()
        self._then_s = clock.monotonic_s()
        self._up, self._down = 0.0, 0.0

    def read(self) -> tuple[float, float]:
        """(up, down) in bytes per second as last measured; 0 until something ran."""
        now, now_s = self._traffic.read(), self._clock.monotonic_s()
        seconds = now_s - self._then_s
        if seconds >= SPAN_S:
            moved = now - self._then
            self._up = _smoothed(self._up, moved.bytes_up / seconds)
            self._down = _smoothed(self._down, moved.bytes_down / seconds)
            self._then, self._then_s = now, now_s
        return round(self._up), round(self._down)

    def rest(self) -> None:
        """The time until now was idle: measure anew from here."""
        self._then, self._then_s = self._traffic.read(), self._clock.monotonic_s()


def _smoothed(before: float, now: float) -> float:
    if before == 0:
        return now
    return before + WEIGHT * (now - before)
