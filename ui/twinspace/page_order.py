"""Where a page goes when it is moved: the changed fields, and nothing of any other page (portal-api.md §4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.ordering import key_between

UP, DOWN, IN, OUT = "up", "down", "in", "out"
WAYS = (UP, DOWN, IN, OUT)
Laid = Sequence[tuple[ShownRecord, int]]
"""A tree laid flat: (page, depth), as `pages.tree` gives it."""


@dataclass(frozen=True)
class Drop:
    """Where a dragged page is let go: before `target`, below it (`is_below`), behind it (`is_after`), with "" behind all at the top."""

    target: str = ""
    is_below: bool = False
    is_after: bool = False


def moved(laid: Laid, record: str, way: str) -> dict[str, Any] | None:
    """What changes when a page goes a step up or down among its siblings, in below the one above, or out behind its parent.

    None where it cannot go that way.
    """
    tree = _Tree(laid)
    above = tree.parent(record)
    siblings = tree.children(above)
    at = siblings.index(record)
    match way:
        case "up" if at > 0:
            return tree.place(record, above, siblings[at - 2] if at > 1 else "", siblings[at - 1])
        case "down" if at + 1 < len(siblings):
            return tree.place(record, above, siblings[at + 1], siblings[at + 2] if at + 2 < len(siblings) else "")
        case "in" if at > 0:
            below = tree.children(siblings[at - 1])
            return tree.place(record, siblings[at - 1], below[-1] if below else "", "")
        case "out" if above:
            outer = tree.parent(above)
            others = tree.children(outer)
            after = others.index(above) + 1
            return tree.place(record, outer, above, others[after] if after < len(others) else "")
    return None


def dropped(laid: Laid, record: str, drop: Drop) -> dict[str, Any] | None:
    """What changes when a page is dropped; None if that is where it is, or within itself."""
    tree = _Tree(laid)
    if drop.target == record or tree.is_within(drop.target, record):
        return None
    if drop.is_below:
        below = [one for one in tree.children(drop.target) if one != record]
        found = tree.place(record, drop.target, below[-1] if below else "", "")
        return None if tree.children(drop.target)[-1:] == [record] else found
    above = tree.parent(drop.target) if drop.target else ""
    siblings = [one for one in tree.children(above) if one != record]
    at = siblings.index(drop.target) + drop.is_after if drop.target else len(siblings)
    now = tree.children(above)
    if record in now and now.index(record) == at:
        return None
    return tree.place(record, above, siblings[at - 1] if at else "", siblings[at] if at < len(siblings) else "")


class _Tree:
    """Parents and children as they are shown."""

    def __init__(self, laid: Laid) -> None:
        self._pages = {page.id: page for page, _ in laid}
        self._parents: dict[str, str] = {}
        self._children: dict[str, list[str]] = {"": []}
        path: list[str] = []
        for page, depth in laid:
            del path[depth:]
            above = path[-1] if path else ""
            self._parents[page.id] = above
            self._children.setdefault(above, []).append(page.id)
            path.append(page.id)

    def parent(self, record: str) -> str:
        return self._parents[record]

    def children(self, record: str) -> list[str]:
        return self._children.get(record, [])

    def is_within(self, record: str, outer: str) -> bool:
        while record:
            if record == outer:
                return True
            record = self._parents.get(record, "")
        return False

    def place(self, record: str, above: str, before: str, after: str) -> dict[str, Any]:
        """The fields that put a page there; `parent` only if it changes."""
        fields: dict[str, Any] = {"order": key_between(self._key(before), self._key(after) or None)}
        if above != (self._pages[record].parent or ""):
            fields["parent"] = above or None
        return fields

    def _key(self, record: str) -> str:
        return str(self._pages[record].body.get("order") or "") if record else ""
