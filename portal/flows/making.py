"""Records that the portal itself writes, and the small looks into the database that every flow needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, select

from portal.instants import plus
from portal.kinds import parent_of
from portal.prepared import Prepared
from portal.records import Stored, change_record, compact, put_record, with_body
from portal.tables import account, record
from portal.visibility import audience_of

_PEOPLE = Prepared(select(account.c.id, account.c.own_space).where(account.c.id.in_(bindparam("ids", expanding=True))))


def people_of(connection: Connection, person_ids: Iterable[str]) -> dict[str, str]:
    """Own space of each of these persons that has an account."""
    return {row.id: row.own_space for row in _PEOPLE.all(connection, ids=list(person_ids))}


def own_space_of(connection: Connection, person: str) -> str | None:
    """The own space of one person, or None without an account."""
    return people_of(connection, [person]).get(person)


def person_in(text: str | None) -> str | None:
    """The id in an author as it is stored."""
    return str(json.loads(text)["id"]) if text is not None else None


def records_of(connection: Connection, kind: str, *wanted: Any) -> list[Stored]:
    """The living records of a kind that meet the conditions."""
    living = (record.c.kind == kind, record.c.is_deleted.is_(False), record.c.is_pending.is_(False))
    return [Stored(*row) for row in connection.execute(select(record).where(*living, *wanted))]


def write(
    connection: Connection, space: str, record_id: str, kind: str, body: Mapping[str, Any], author: str | None, owner: str | None, at: str
) -> Stored:
    """A record in the portal's own hand, or over what has its identity. `author` is JSON text as stored."""
    new = Stored(space, record_id, 0, kind, author, owner, at, at, None, None, parent_of(kind, body), compact(body))
    return put_record(connection, replace(new, audience=audience_of(kind, body)))


def rewrite(connection: Connection, old: Stored, fields: Mapping[str, Any], at: str, changed_by: str | None = None) -> Stored:
    """The same record with these fields changed (None takes one away); an unchanged one keeps its revision."""
    before = old.fields()
    body = {name: value for name, value in {**before, **fields}.items() if value is not None}
    if body == before:
        return old
    return change_record(connection, old, replace(with_body(old, body), changed_at=at, changed_by=changed_by or old.changed_by))


def bury(connection: Connection, old: Stored, at: str) -> None:
    """Make it a tombstone."""
    if not old.is_deleted:
        change_record(connection, old, replace(old, is_deleted=True, is_pending=False, changed_at=at))


def later(at: str, seconds: int) -> str:
    """`at` moved by whole seconds."""
    return plus(at, seconds)
