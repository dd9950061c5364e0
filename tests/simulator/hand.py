"""What all habits of a teacher share: her desk, her words, the record she picks."""

from __future__ import annotations

from typing import Any

from sync.copy.rows import DraftRow
from tests.support.small_school import PROJECT

_FAVOURITE = 0.6
"""How often teachers meet at the oldest record: where all write to different things nothing can go wrong."""


class Hand:
    """One teacher at one desk. Each act raises what the desk raises; only what the desk has taken goes into the ledger."""

    def __init__(self, world: Any, profile: Any):
        self.world, self.profile, self.user = world, profile, profile.user
        self.chance, self.ledger = world.chance, world.ledger

    @property
    def copy(self) -> Any:
        return self.profile.copy

    def _do(self, method: Any, *args: Any, **more: Any) -> Any:
        return self.copy.writer.call(method, *args, **more)

    def _creates(self, kind: str, space: str, fields: dict[str, Any], words: list[str], **when: Any) -> str:
        record = self._do(self.copy.intentions.create, kind, space, fields, **when)
        self.ledger.made[record] = self.user
        self.ledger.saved(self.user, *words)
        return str(record)

    def _drafted(self, kind: str, fields: dict[str, Any], words: list[str], **more: Any) -> str:
        asked = {"parent": None, "record": None, "base": None, "picture_ids": (), "space": PROJECT, **more}
        space, parent, record, base, pictures = (asked[name] for name in ("space", "parent", "record", "base", "picture_ids"))
        draft = DraftRow("", kind, space, parent, record, base, fields, pictures, self.profile.clock.now_utc())
        made = self._do(self.copy.drafts.save, draft)
        self.ledger.saved(self.user, *words)
        return str(made)

    def _words(self, count: int) -> list[str]:
        return [self.ledger.word(self.user) for _ in range(count)]

    def _one(self, kind: str, space: str = PROJECT) -> Any:
        found = [one for one in self.copy.reading.records.list(kind, space, limit=50) if not one.is_deleted_here]
        found.sort(key=lambda one: one.id)
        if found and self.chance.random() < _FAVOURITE:
            return found[0]
        return self.chance.choice(found) if found else None


def blocks_of(texts: list[str]) -> list[dict[str, Any]]:
    """Paragraphs."""
    return [{"type": "paragraph", "runs": [{"text": text}]} for text in texts]


def texts_of(body: dict[str, Any]) -> list[str]:
    """The texts of the paragraphs."""
    return ["".join(run["text"] for run in block["runs"]) for block in body.get("blocks", []) if block["type"] == "paragraph"]
