"""The one real adapter of the portal's ports: the machine's clock and its secure randomness."""

from __future__ import annotations

import random
import secrets
import time
import uuid
from datetime import UTC, datetime

from portal.ports import Ports

_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


class MachineClock:
    """The clock of this computer."""

    def now_utc(self) -> str:
        return utc_text(self.epoch_s())

    def epoch_s(self) -> int:
        return int(time.time())

    def monotonic_s(self) -> float:
        return time.monotonic()


class SecureRandomness:
    """Randomness of the operating system."""

    def token(self, size_bytes: int) -> bytes:
        return secrets.token_bytes(size_bytes)

    def uniform(self, low: float, high: float) -> float:
        return random.SystemRandom().uniform(low, high)


class TimedIds:
    """UUIDv7: milliseconds, then randomness. Nothing is ever ordered by it."""

    def new(self) -> str:
        bits = (int(time.time() * 1000) & (2**48 - 1)) << 80 | int.from_bytes(secrets.token_bytes(10), "big")
        bits = bits & ~(0xF << 76) | 0x7 << 76
        bits = bits & ~(0x3 << 62) | 0x2 << 62
        return str(uuid.UUID(int=bits))


def real_ports() -> Ports:
    """The ports of a portal that really runs."""
    return Ports(MachineClock(), SecureRandomness(), TimedIds())


def utc_text(epoch_s: int) -> str:
    """Seconds since 1970 as the contract writes a time."""
    return datetime.fromtimestamp(epoch_s, UTC).strftime(_FORMAT)
