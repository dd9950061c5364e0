"""Unfinished texts of this computer."""

from __future__ import annotations

from sync.copy.rows import DraftRow
from sync.copy.sql import Row, Sql, from_json


class DraftReading:
    """Drafts, the latest first."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def list(self, kind: str | None = None, space: str | None = None) -> list[DraftRow]:
        """Drafts of a kind in a space, or all."""
        rows = self._sql.rows("SELECT * FROM draft ORDER BY changed_at DESC, id DESC")
        return [_made(row) for row in rows if kind in (None, row["kind"]) and space in (None, row["space"])]

    def get(self, draft: str) -> DraftRow | None:
        """One draft."""
        row = self._sql.one("SELECT * FROM draft WHERE id=?", draft)
        return None if row is None else _made(row)


def _made(row: Row) -> DraftRow:
    pictures = tuple(from_json(row["picture_ids"]))
    where = (row["id"], row["kind"], row["space"], row["parent"], row["record"], row["base"])
    return DraftRow(*where, from_json(row["fields"]), pictures, row["changed_at"])
