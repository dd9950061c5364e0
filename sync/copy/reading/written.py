"""What a teacher wrote behind a line of Sending, wherever it is kept: nothing of it is out of reach."""

from __future__ import annotations

from typing import Any

from sync.copy.shown import fact_of, lay_over
from sync.copy.sql import Sql, from_json, of_one_moment

Body = dict[str, Any]


class WrittenReading:
    """Whole bodies by the ids of Sending. Thread: the connection's."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    @of_one_moment
    def body(self, item: str) -> Body | None:
        """Of a draft, something given up, my side of two versions, or an operation over what it changes; None for any other."""
        for found in (self._draft(item), self._given_up(item), self._mine(item)):
            if found is not None:
                return found
        return self._operation(item)

    def _draft(self, item: str) -> Body | None:
        fields: Body | None = from_json(self._sql.value("SELECT fields FROM draft WHERE id=?", item))
        return fields

    def _given_up(self, item: str) -> Body | None:
        kept = from_json(self._sql.value("SELECT draft FROM given_up WHERE id=?", item))
        fields: Body | None = None if kept is None else from_json(kept["fields"])
        return fields

    def _mine(self, item: str) -> Body | None:
        mine: Body | None = from_json(self._sql.value("SELECT mine FROM conflict WHERE id=?", item))
        return mine

    def _operation(self, item: str) -> Body | None:
        row = self._sql.one("SELECT * FROM operation WHERE id=?", item)
        if row is None:
            return None
        base = from_json(row["base_body"])
        if base is None:
            fact = fact_of(self._sql, row["record"])
            base = from_json(fact["body"]) if fact is not None else {}
        return lay_over(base, [row])
