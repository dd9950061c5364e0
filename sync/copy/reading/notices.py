"""Notices of the portal that nobody has read yet."""

from __future__ import annotations

from sync.copy.sql import Sql
from sync.data_class import dataclass

_UNREAD = """SELECT n.id, json_extract(n.body, '$.topic') AS topic FROM record_known n
    WHERE n.kind='notification' AND n.is_deleted_here=0
    AND NOT EXISTS (SELECT 1 FROM record_shown m WHERE m.parent=n.id AND m.kind='read_mark')
    AND NOT EXISTS (SELECT 1 FROM record x JOIN record_shown m ON m.parent=x.parent AND m.kind='read_mark'
      WHERE x.id=n.parent AND x.kind='message' AND (m.revision IS NULL OR m.has_work OR m.revision > x.revision))"""


@dataclass(frozen=True, slots=True)
class UnreadNotice:
    """A notice by its record, and what it is about (portal-api.md §8)."""

    record: str
    topic: str


class NoticeReading:
    """A notice is read once it is marked so, here or elsewhere; one about a message also when its conversation was read. Thread: the
    connection's."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def unread(self) -> tuple[UnreadNotice, ...]:
        """All of them."""
        return tuple(UnreadNotice(row["id"], str(row["topic"] or "")) for row in self._sql.rows(_UNREAD))
