"""Unfinished texts of this computer, and those begun on another one."""

from __future__ import annotations

from sync.copy.draft_bodies import missing_media
from sync.copy.rows import DraftRow
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, from_json

_DRAFTS = (
    "SELECT d.*, l.is_from_elsewhere, l.note, l.revision IS NOT NULL AS is_kept_there FROM draft d LEFT JOIN draft_link l ON l.draft = d.id"
)
_MOST_MOVES = 1000


class DraftReading:
    """Drafts, the latest first."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def list(self, kind: str | None = None, space: str | None = None) -> list[DraftRow]:
        """Drafts of a kind in a space, or all."""
        rows = self._sql.rows(f"{_DRAFTS} ORDER BY d.changed_at DESC, d.id DESC")
        return [self._made(row) for row in rows if kind in (None, row["kind"]) and space in (None, row["space"])]

    def get(self, draft: str) -> DraftRow | None:
        """One draft."""
        row = self._sql.one(f"{_DRAFTS} WHERE d.id=?", draft)
        return None if row is None else self._made(row)

    def follows(self) -> bool:
        """True if drafts follow the teacher to other computers."""
        return bool(stored_state(self._sql).settings.get("drafts_follow", False))

    def successor(self, draft: str) -> str | None:
        """The draft that another computer's change put into the place of this one; None if there is none, or it is over."""
        found: str | None = None
        for _ in range(_MOST_MOVES):
            later = self._sql.value("SELECT successor FROM draft_moved WHERE draft=?", found or draft)
            if later is None:
                break
            found = str(later)
        return found if found is not None and self.get(found) is not None else None

    def _made(self, row: Row) -> DraftRow:
        fields = from_json(row["fields"])
        where = (row["id"], row["kind"], row["space"], row["parent"], row["record"], row["base"])
        came = bool(row["is_from_elsewhere"])
        missing = tuple(missing_media(self._sql, fields)) if came else ()
        rest = (fields, tuple(from_json(row["picture_ids"])), row["changed_at"], came, row["note"] or "", missing)
        return DraftRow(*where, *rest, publish_at=row["publish_at"], not_after=row["not_after"], is_kept_there=bool(row["is_kept_there"]))
