"""The spaces of the account, with what is new in each and who takes part."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sync.copy.reading.news import NEWS_FROM, NEWS_KINDS
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import SpaceRow
from sync.copy.search_fold import fold
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, from_json, marks, of_one_moment

_SPACES = f"SELECT s.*, {SPACE_TITLE} AS name FROM space s"  # noqa: S608

_ANSWERS: Mapping[str, str] = MappingProxyType(
    {"comment": "update", "reply": "thread", "wall_reply": "wall_post", "partner_answer": "partner_post"}
)


class SpaceReading:
    """TwinSpaces, groups, the public portal, the own space."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql
        self._counted_at = ""
        self._counted: dict[str, dict[str, int]] = {}

    @of_one_moment
    def all(self, kind: str | None = None, members_only: bool = False, *, with_partners: bool = True) -> list[SpaceRow]:
        """All known spaces: open ones of the account first, by title; those that were left last.

        A list that is read again at every change does without partners: they are counted anew after every writing.
        """
        rows = self._sql.rows(f"{_SPACES} ORDER BY s.is_member DESC, s.state <> 'open', name COLLATE NOCASE, s.id")
        wanted = [row for row in rows if kind in (None, row["kind"]) and (row["is_member"] or not members_only)]
        return self._made(wanted, self._all_partners() if with_partners else {})

    @of_one_moment
    def get(self, space: str) -> SpaceRow | None:
        """One space."""
        found = self._made(self._sql.rows(f"{_SPACES} WHERE s.id=?", space), self._partners("AND space=?", space))
        return found[0] if found else None

    def find(self, title: str) -> list[SpaceRow]:
        """The account's spaces with this title, however it is spelt; else those whose title holds it."""
        members, wanted = self.all(members_only=True), fold(title.strip())
        exact = [row for row in members if fold(row.title) == wanted]
        return exact or [row for row in members if wanted and wanted in fold(row.title)]

    def new_things(self, space: str | None = None) -> dict[str, set[str]]:
        """Kind → ids of what is new of it, in one space or in all; a new answer counts for what it hangs on."""
        person = stored_state(self._sql).person
        kinds = (*NEWS_KINDS, "chat_line")
        where, only = ("", ()) if space is None else (" AND r.space=?", (space,))
        sql = f"SELECT r.kind, r.id, r.parent FROM {NEWS_FROM} AND r.kind IN ({marks(kinds)}){where}"  # noqa: S608
        found: dict[str, set[str]] = {}
        for row in self._sql.rows(sql, person.id if person is not None else "", *kinds, *only):
            kind = _ANSWERS.get(row["kind"])
            found.setdefault(kind or row["kind"], set()).add(str(row["parent"]) if kind else row["id"])
        return found

    def _made(self, rows: list[Row], partners: dict[str, dict[str, int]]) -> list[SpaceRow]:
        news = self._news()
        return [
            SpaceRow(
                row["id"],
                row["kind"],
                row["name"],
                row["role"],
                frozenset(from_json(row["rights"])),
                row["state"],
                bool(row["is_member"]),
                news.get(row["id"], 0),
                tuple(sorted(partners.get(row["id"], {}))),
                sum(partners.get(row["id"], {}).values()),
            )
            for row in rows
        ]

    def _news(self) -> dict[str, int]:
        person = stored_state(self._sql).person
        sql = f"SELECT r.space AS space, count(*) AS news FROM {NEWS_FROM} AND r.kind IN ({marks(NEWS_KINDS)}) GROUP BY r.space"  # noqa: S608
        return {row["space"]: row["news"] for row in self._sql.rows(sql, person.id if person is not None else "", *NEWS_KINDS)}

    def _all_partners(self) -> dict[str, dict[str, int]]:
        """Counted anew only after something was written: over seventy projects it takes longer than all else a list of them needs."""
        now = self._sql.stamp()
        if now != self._counted_at:
            self._counted, self._counted_at = self._partners(""), now
        return self._counted

    def _partners(self, which: str, *params: str) -> dict[str, dict[str, int]]:
        """space → country → teachers."""
        sql = f"""SELECT space, coalesce(json_extract(body, '$.person.country'), '') AS country, count(*) AS people FROM record_known
            WHERE kind='member' {which} AND coalesce(json_extract(body, '$.role'), '') NOT LIKE 'pupil%' GROUP BY 1, 2"""  # noqa: S608
        found: dict[str, dict[str, int]] = {}
        for row in self._sql.rows(sql, *params):
            found.setdefault(row["space"], {})[row["country"]] = row["people"]
        return found
