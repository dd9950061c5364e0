"""Reads the rows of a shape from the local copy: a window of them, filtered, arranged, under the heads of their groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records.grouping import DRAFTS, draft_words
from ui.records.row import RecordRow, head
from ui.records.scene import Scene, scene_of
from ui.records.shape import Filter, Shape, draft_line

CHUNK = 200
MOST_SORTED = 5000
"""A list by a date or another field is sorted here: public kinds have hundreds, never more than this."""
_BY_SQL = {"newest": None, "oldest": None, "title": "title", "order": "order"}


class ShapeReading:
    """The rows of one list; `space` None reads all spaces of the account. Thread: the Qt thread."""

    def __init__(self, desk: Desk, shape: Shape, space: SpaceRow | None) -> None:
        self._desk, self._shape = desk, shape
        self.space = space
        self.filter = Filter()

    def rows(self, limit: int) -> list[RecordRow]:
        """At most `limit` records that pass, with the heads of their groups; drafts before them."""
        shape, scene = self._shape, scene_of(self._desk, self.space)
        if shape.prepare is not None:
            scene = replace(scene, prepared=shape.prepare(scene))
        groups: dict[str, list[RecordRow]] = {name: [] for name in shape.grouping.first}
        for row, depth in self._arranged(scene, limit):
            group = shape.grouping.group(scene, row)
            spoken = _level_words(depth) if shape.arrange is not None else ""
            groups.setdefault(group, []).append(replace(shape.line(scene, row), group=group, depth=depth, spoken=spoken))
        found = self._drafts(scene)
        for group, rows in groups.items():
            words = shape.grouping.words(scene, group) if rows else ""
            found += [head(group, words), *rows] if words else rows
        return found

    def _drafts(self, scene: Scene) -> list[RecordRow]:
        shape, space = self._shape, self.space.id if self.space else None
        drafts = [draft for kind in shape.drafts for draft in self._desk.reading.drafts.list(kind, space)]
        kept = [draft for draft in drafts if shape.keep_draft is None or shape.keep_draft(draft)]
        rows = [draft_line(scene, draft, DRAFTS) for draft in kept if self.filter.is_empty]
        is_grouped = bool(shape.grouping.first)
        return [head(DRAFTS, draft_words()), *rows] if rows and is_grouped else rows

    def _arranged(self, scene: Scene, limit: int) -> list[tuple[ShownRecord, int]]:
        limit = max(limit, self._shape.window)
        found = list(islice(self._passing(scene, limit), limit))
        if self._shape.arrange is None or not self.filter.is_empty:
            return [(row, 0) for row in found]
        return list(self._shape.arrange(found))

    def _passing(self, scene: Scene, limit: int) -> Iterator[ShownRecord]:
        keep = self._shape.keep
        for row in self._in_order(limit):
            if (keep is None or keep(scene, row)) and self.filter.passes(row):
                yield row

    def _in_order(self, limit: int) -> Iterator[ShownRecord]:
        order = self._shape.order
        if len(self._shape.kinds) == 1 and order in _BY_SQL and self._shape.sort is None:
            yield from self._all(self._shape.kinds[0], order, limit)
            return
        way = order if order in _BY_SQL else "newest"
        found = [row for kind in self._shape.kinds for row in islice(self._all(kind, way, limit), MOST_SORTED)]
        if self._shape.sort is not None:
            yield from sorted(found, key=self._shape.sort)
        else:
            yield from sorted(found, key=lambda row: _key(row, order), reverse=order == "newest" or order.startswith("-"))

    def _all(self, kind: str, order: str, limit: int) -> Iterator[ShownRecord]:
        """In windows, so that a reader who stops early does not pay for the rest."""
        size, offset, space = max(limit, CHUNK), 0, self.space.id if self.space else None
        while True:
            read = self._desk.reading.records.list
            rows = read(kind, space, limit=size, offset=offset, newest_first=order != "oldest", order=_BY_SQL[order])
            yield from rows
            if len(rows) < size:
                return
            offset += size


def _level_words(depth: int) -> str:
    words = QCoreApplication.translate("Pages", "level %1", "screen reader: depth of a page in the tree")
    return words.replace("%1", str(depth + 1))


def _key(row: ShownRecord, order: str) -> tuple[bool, str, str]:
    match order:
        case "newest" | "oldest":
            return row.revision is None, row.created_at, row.id
        case "title":
            return False, row.title.casefold(), row.id
    value = str(row.body.get(order.lstrip("-")) or "")
    return (bool(value) if order.startswith("-") else not value), value, row.id
