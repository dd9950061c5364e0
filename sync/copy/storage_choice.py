"""What of each project is kept on this computer, and how much of the disk that may take: the teacher's choice as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from sync.data_class import dataclass

STORAGE, PICTURES = "storage", "pictures"
"""Keys of the profile's settings: the choices here, and the answer to "how much data do you have" (ask, small, all)."""
TEXT, SMALL, READING, RECENT, ALL = "text", "small", "reading", "recent", "all"
LEVELS = (TEXT, SMALL, READING, RECENT, ALL)
"""Texts only; + small pictures; + pictures in reading size; + originals and files of the last days; everything."""
AS_SET = ""
"""The level of a project that follows the answer for all of them."""
DAYS = 30
QUOTA_BYTES = 2_000_000_000
FLOOR_BYTES = 200_000_000
"""Free disk that fetched things never touch: the teacher's own text must still fit."""
_LEVEL_OF_ANSWER = {"small": SMALL, "all": READING}


@dataclass(frozen=True, slots=True)
class StorageChoice:
    """What of one project comes by itself. `days`: how far back RECENT reaches."""

    level: str = AS_SET
    days: int = DAYS


CHOICES = tuple(StorageChoice(level, days) for level in LEVELS for days in ((7, DAYS, 90) if level == RECENT else (DAYS,)))
"""What a teacher chooses from, from little to much."""


@dataclass(frozen=True, slots=True)
class StorageRules:
    """`usual`: the level of projects without a choice; sizes in bytes."""

    quota_bytes: int = QUOTA_BYTES
    floor_bytes: int = FLOOR_BYTES
    usual: str = TEXT
    spaces: Mapping[str, StorageChoice] = field(default_factory=dict)

    def choice(self, space: str) -> StorageChoice:
        """What counts for a space."""
        own = self.spaces.get(space, StorageChoice())
        return own if own.level != AS_SET else StorageChoice(self.usual, own.days)

    def stored(self) -> dict[str, Any]:
        """As the profile keeps it."""
        spaces = {space: [one.level, one.days] for space, one in self.spaces.items() if one.level != AS_SET}
        return {"quota": self.quota_bytes, "floor": self.floor_bytes, "spaces": spaces}


def rules_of(settings: Mapping[str, Any]) -> StorageRules:
    """The rules the profile's settings hold. A profile that was never asked fetches nothing by itself."""
    kept = settings.get(STORAGE) or {}
    spaces = {space: StorageChoice(str(level), int(days)) for space, (level, days) in (kept.get("spaces") or {}).items() if level in LEVELS}
    usual = _LEVEL_OF_ANSWER.get(str(settings.get(PICTURES, "")), TEXT)
    return StorageRules(int(kept.get("quota", QUOTA_BYTES)), int(kept.get("floor", FLOOR_BYTES)), usual, spaces)


def wants(level: str, kind: str, variant: str, *, is_recent: bool) -> bool:
    """Whether a level keeps this variant of a record; where the original is kept, the reading size is not needed beside it."""
    with_original = level == ALL or (level == RECENT and is_recent)
    if variant == "thumb":
        return level != TEXT
    if variant == "preview":
        return level in (READING, RECENT) and not with_original
    return with_original and kind in ("picture", "file", "video")
