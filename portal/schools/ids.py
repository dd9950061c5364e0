"""Ids that are the same each time: from names, from a time and a seeded random number, from account and target."""

from __future__ import annotations

import random
import uuid

_SCHOOLS = uuid.UUID("6f1d3c52-8f0e-5a5f-9a51-7d1f6e0c2b11")


def stable_id(*names: str) -> str:
    """The id of something that is known by its name in every made-up school (UUIDv5)."""
    return str(uuid.uuid5(_SCHOOLS, "/".join(names)))


def timed_id(at_s: int, rng: random.Random) -> str:
    """A UUIDv7 as a writer would have made it at this time."""
    number = (at_s * 1000 + rng.randrange(1000)) << 80 | rng.getrandbits(80)
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def natural_id(account: str, kind: str, target: str) -> str:
    """The id of a like, vote, read mark, registration or follow (portal-api.md §4)."""
    return str(uuid.uuid5(uuid.UUID(account), f"{kind}:{target}"))
