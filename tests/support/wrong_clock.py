"""A computer whose clock is wrong, and may be set right while TwinDesk runs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any


class WrongClock:
    """The machine's clock, `ahead_s` wrong."""

    def __init__(self, real: Any, ahead_s: float) -> None:
        self._real, self.ahead_s = real, ahead_s

    def epoch_ms(self) -> int:
        return int(self._real.epoch_ms() + self.ahead_s * 1000)

    def now_utc(self) -> str:
        return datetime.fromtimestamp(self.epoch_ms() / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)
