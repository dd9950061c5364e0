"""What one write touched: the only thing that is announced; screens re-read what they show."""

from __future__ import annotations

from dataclasses import field

from sync.data_class import dataclass


@dataclass(frozen=True)
class Changes:
    """`touched`: (kind, space) pairs; `records`: ids; `initiator`: who wrote (a screen's name, "exchange", …).

    Special kinds: "outbox", "draft_local", "space", "conflict", "media", "status".
    """

    touched: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    records: frozenset[str] = field(default_factory=frozenset)
    initiator: str = ""

    def touches(self, *kinds: str) -> bool:
        """True if any of `kinds` was written."""
        return any(kind in kinds for kind, _ in self.touched)

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched, self.records | other.records, self.initiator or other.initiator)
