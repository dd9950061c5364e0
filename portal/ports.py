"""What the portal asks of the world: clock, randomness and ids, injected so that a simulator can stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Clock(Protocol):
    """`now_utc` is text `YYYY-MM-DDTHH:MM:SSZ`; `monotonic_s` only measures waiting."""

    def now_utc(self) -> str: ...

    def epoch_s(self) -> int: ...

    def monotonic_s(self) -> float: ...


class Randomness(Protocol):
    """`token` gives unguessable bytes; `uniform` spreads waiting times."""

    def token(self, size_bytes: int) -> bytes: ...

    def uniform(self, low: float, high: float) -> float: ...


class Ids(Protocol):
    """UUIDv7 for records that the portal itself writes."""

    def new(self) -> str: ...


@dataclass(frozen=True)
class Ports:
    """All that is injected, in one hand."""

    clock: Clock
    random: Randomness
    ids: Ids
