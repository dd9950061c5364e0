"""Reads the rows of a shape from the local copy: a window of them, filtered, arranged, under the heads of their groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records.grouping import DRAFTS, draft_words
from ui.records.growing_model import read_beside
from ui.records.row import RecordRow, head
from ui.records.scene import Scene, scene_of
from ui.records.shape import Filter, Shape, draft_line

CHUNK = 200
MOST_SORTED = 5000
"""What a shape sorts by a key of its own is sorted here: public kinds have hundreds, never more than this."""


class ShapeReading:
    """The rows of one list; `space` None reads all spaces of the account. Thread: that of the desk's reading."""

    def __init__(self, desk: Desk, shape: Shape, space: SpaceRow | None) -> None:
        self._desk, self._shape = desk, shape
        self.space = space
        self.filter = Filter()

    def rows(self, limit: int) -> list[RecordRow]:
        """At most `limit` records that pass, with the heads of their groups; drafts before them.

        All as of one moment: a line that was in one answer and not yet in the next would lose the reader its place.
        """
        with self._desk.reading.one_moment():
            return self._rows(limit)

    def _rows(self, limit: int) -> list[RecordRow]:
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

    def rows_beside(self, limit: int, take: Callable[[Sequence[RecordRow]], None], give_up: Callable[[], None]) -> None:
        """The same on the reader thread, as filter and space are now; `take` or `give_up` is called on the Qt thread."""
        space, wanted = self.space, self.filter

        def read(desk: Desk) -> list[RecordRow]:
            made = ShapeReading(desk, self._shape, space)
            made.filter = wanted
            return made.rows(limit)

        read_beside(self._desk, read, take, give_up)

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
        for row in self._led(scene, limit):
            named = self._shape.named(row) if self.filter.words else ""
            if (keep is None or keep(scene, row)) and self.filter.passes(row, named):
                yield row

    def _led(self, scene: Scene, limit: int) -> Iterator[ShownRecord]:
        """What leads, then all others in order."""
        leading = self._shape.leading(scene) if self._shape.leading is not None else ()
        yield from leading
        known = {row.id for row in leading}
        yield from (row for row in self._in_order(limit) if row.id not in known)

    def _in_order(self, limit: int) -> Iterator[ShownRecord]:
        if self._shape.sort is not None:
            # In one window: each further one would put all records in order again.
            return iter(sorted(islice(self._all("newest", MOST_SORTED), MOST_SORTED), key=self._shape.sort))
        is_narrowed = self._shape.keep is not None or not self.filter.is_empty
        return self._all(self._shape.order, max(limit, CHUNK) if is_narrowed else limit)

    def _all(self, order: str, size: int) -> Iterator[ShownRecord]:
        """In windows of `size`, so that a reader who stops early does not pay for the rest."""
        offset, space = 0, self.space.id if self.space else None
        by = None if order in ("newest", "oldest") else order
        while True:
            read = self._desk.reading.records.list
            rows = read(self._shape.kinds, space, limit=size, offset=offset, newest_first=order != "oldest", order=by)
            yield from rows
            if len(rows) < size:
                return
            offset += size


def _level_words(depth: int) -> str:
    words = QCoreApplication.translate("Pages", "level %1", "screen reader: depth of a page in the tree")
    return words.replace("%1", str(depth + 1))
