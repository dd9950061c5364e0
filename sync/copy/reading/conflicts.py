"""Open conflicts: both versions and their base."""

from __future__ import annotations

from sync.copy.reading.account import author_from
from sync.copy.rows import ConflictRow
from sync.copy.sql import Row, Sql, from_json
from sync.copy.texts import heading_of


class ConflictReading:
    """Two versions of one record, until the teacher chooses."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def list(self) -> list[ConflictRow]:
        """Open conflicts, the oldest first."""
        return [_made(row) for row in self._sql.rows("SELECT * FROM conflict WHERE resolved_at IS NULL ORDER BY id")]

    def get(self, conflict: str) -> ConflictRow | None:
        """One conflict, also a resolved one (kept for 30 days)."""
        row = self._sql.one("SELECT * FROM conflict WHERE id=?", conflict)
        return None if row is None else _made(row)


def _made(row: Row) -> ConflictRow:
    mine = from_json(row["mine"])
    return ConflictRow(
        row["id"],
        row["record"],
        row["kind"],
        row["space"],
        heading_of(row["kind"], mine),
        from_json(row["base"]),
        mine,
        from_json(row["theirs"]),
        row["theirs_revision"],
        author_from(row["theirs_author"]),
        row["theirs_changed_at"],
        row["mine_written_at"],
        row["resolution"] in ("merged_for_you", "merge_seen"),
    )
