"""A clock that tests turn: real until advanced, then ahead by what they said."""

from __future__ import annotations

from portal.ports import Ports
from portal.world import real_ports, utc_text


class TurnableClock:
    """The machine's clock plus `advance`. Any thread."""

    def __init__(self) -> None:
        self._real = real_ports().clock
        self._ahead_s = 0
        self._stands_at: tuple[int, float] | None = None

    def advance(self, seconds: int) -> None:
        """Let `seconds` pass at once, on the wall clock and the monotonic one."""
        self._ahead_s += seconds

    def stand_still(self) -> None:
        """Only `advance` moves the clocks from now on: what the portal counts does not hang on the pace of the computer."""
        self._stands_at = (self._real.epoch_s(), self._real.monotonic_s())

    def now_utc(self) -> str:
        return utc_text(self.epoch_s())

    def epoch_s(self) -> int:
        return (self._real.epoch_s() if self._stands_at is None else self._stands_at[0]) + self._ahead_s

    def monotonic_s(self) -> float:
        return (self._real.monotonic_s() if self._stands_at is None else self._stands_at[1]) + self._ahead_s


def ports_with(clock: TurnableClock) -> Ports:
    """Real randomness and ids with a clock that can be turned."""
    real = real_ports()
    return Ports(clock, real.random, real.ids)
