"""Whom or what something unsent is about, where it has no words of its own: a registration, a request, somebody followed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sync.copy.reading.people import person_of
from sync.copy.reading.records import RecordReading
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.sql import Row, Sql, from_json

_OF_A_PERSON = frozenset({"contact", "member"})
_OF_A_RECORD: Mapping[str, str] = MappingProxyType({"registration": "target", "like": "target", "vote": "poll", "follow": "target"})
_DIRECTORIES: Mapping[str, str] = MappingProxyType({"person": "people", "school": "schools", "project": "projects"})
_LETTERS = 160


class Subjects:
    """Thread: the connection's."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    def has(self, kind: str) -> bool:
        """True for kinds that are called by what they are about."""
        return kind in _OF_A_PERSON or kind in _OF_A_RECORD or kind in ("invitation", "label_application")

    def of(self, row: Row) -> str:
        """The name for an operation of such a kind; "" for what this computer has no name of."""
        body, kind = self._body(row), row["kind"]
        if kind in _OF_A_PERSON:
            return person_of(body).name
        if kind == "invitation":  # in the copy of who is invited: where to
            return str(body.get("to_title") or person_of(body).name or body.get("email") or "")
        if kind == "label_application":
            return self._space(str(body.get("project") or ""))
        target = str(body.get(_OF_A_RECORD[kind]) or row["parent"] or "")
        return self._elsewhere(target, str(body.get("target_kind") or "")) if kind == "follow" else self._record(target)

    def _body(self, row: Row) -> dict[str, Any]:
        """As it will be: a change names only what changes, a deletion nothing."""
        fields: dict[str, Any] = from_json(row["fields"])
        if row["action"] == "create":
            return fields
        known = row["base_body"] or self._sql.value("SELECT body FROM record WHERE id=?", row["record"])
        return {**(from_json(known) if known else {}), **fields}

    def _record(self, record: str) -> str:
        shown = self._records.get(record)
        return (shown.title or " ".join(shown.text[:_LETTERS].split())) if shown is not None else ""

    def _space(self, space: str) -> str:
        return str(self._sql.value(f"SELECT {SPACE_TITLE} FROM space s WHERE s.id=?", space) or "")  # noqa: S608

    def _elsewhere(self, target: str, kind: str) -> str:
        """Somebody or something of the website: from contacts and members, from records, from what a search found, from what was told."""
        named = [one.name for word in ("contact", "member") for one in self._records.named.of(target, word)]
        if named:
            return named[0]
        sql = "SELECT item FROM directory_item WHERE directory=? AND id=?"
        found = self._sql.value(sql, _DIRECTORIES.get(kind, ""), target)
        item = from_json(found) if found else {}
        title = str(item.get("name") or item.get("title") or "")
        return title or self._record(target) or self._told(target)

    def _told(self, person: str) -> str:
        sql = """SELECT json_extract(body, '$.person.name') FROM record_known WHERE kind='activity' AND instr(body, ?1)
            AND json_extract(body, '$.person.id')=?1 LIMIT 1"""
        return str(self._sql.value(sql, person) or "")
