"""The computer's own clock, randomness, ids and threads."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sync.adapters.local_files import LocalFiles
from sync.ports import Clock, Ports, Randomness

log = logging.getLogger(__name__)


class SystemClock:
    """The computer's clock."""

    def now_utc(self) -> str:
        """Now, `YYYY-MM-DDTHH:MM:SSZ`."""
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def epoch_ms(self) -> int:
        """Milliseconds since 1970, UTC."""
        return time.time_ns() // 1_000_000

    def monotonic_s(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """Sleep."""
        time.sleep(seconds)

    def to_local(self, moment: datetime) -> datetime:
        """As the system's settings say."""
        return moment.astimezone()


class SystemRandom:
    """The operating system's randomness."""

    def uniform(self, low: float, high: float) -> float:
        """A number between `low` and `high`."""
        return low + (high - low) * (int.from_bytes(self.token(7), "big") >> 3) / (1 << 53)

    def token(self, size_bytes: int) -> bytes:
        """Bytes fit for a key."""
        return os.urandom(size_bytes)


class SystemIds:
    """UUIDv7 that only grow within this process, and UUIDv5 for natural keys. Any thread."""

    def __init__(self, clock: Clock, random: Randomness) -> None:
        self._clock = clock
        self._random = random
        self._lock = threading.Lock()
        self._last = 0

    def new(self) -> str:
        """A new UUIDv7: 48 bits of milliseconds, then a counter begun at random, then randomness (RFC 9562 §6.2)."""
        with self._lock:
            random = int.from_bytes(self._random.token(10), "big")
            stamp = (self._clock.epoch_ms() & ((1 << 48) - 1)) << 12 | (random >> 62) & 0x7FF
            # A clock that stands still or goes back must not repeat or go back: count on from the last one.
            stamp = max(stamp, self._last + 1)
            self._last = stamp
        value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | random & ((1 << 62) - 1)
        digits = f"{value:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def natural(self, account: str, kind: str, target: str) -> str:
        """The UUIDv5 of a natural-key record (portal-api.md §4)."""
        import uuid

        return str(uuid.uuid5(uuid.UUID(account), f"{kind}:{target}"))


class SystemThreads:
    """Daemon threads, so that a hanging line never keeps the program from closing."""

    def start(self, name: str, run: Callable[[], Any]) -> None:
        """Run `run` on a new thread."""
        threading.Thread(target=run, name=name, daemon=True).start()


def system_ports() -> Ports:
    """The real ports of this computer."""
    clock, random = SystemClock(), SystemRandom()
    return Ports(clock, random, SystemIds(clock, random), LocalFiles(), SystemThreads())
