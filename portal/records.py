"""One record as the portal keeps it: reading, writing with a new seq, and its form on the wire (portal-api.md §2)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from portal.database import next_seq
from portal.kinds import parent_of
from portal.prepared import Prepared
from portal.tables import account, record, record_file, space
from portal.visibility import Audience, audience_of

_AUTHOR = Prepared(select(account.c.id, account.c.name, account.c.country).where(account.c.id == bindparam("account")))
_HERE = (record.c.space == bindparam("in_space"), record.c.id == bindparam("with_id"))
_ONE, _ADDED, _CHANGED = Prepared(select(record).where(*_HERE)), Prepared(insert(record)), Prepared(update(record).where(*_HERE))
_WRITTEN_IN = Prepared(update(space).where(space.c.id == bindparam("in_space")).values(last_seq=bindparam("seq")))
_ITS_FILES = (record_file.c.space == bindparam("in_space"), record_file.c.record == bindparam("with_id"))
_WITHOUT_FILES = Prepared(delete(record_file).where(*_ITS_FILES))


@dataclass(frozen=True, slots=True)
class Stored:
    """One row of `record`, in the table's order. `author`, `changed_by` and `body` are JSON text."""

    space: str
    id: str
    seq: int
    kind: str
    author: str | None
    owner: str | None
    created_at: str
    changed_at: str
    written_at: str | None
    publish_at: str | None
    parent: str | None
    body: str
    is_deleted: bool = False
    is_purged: bool = False
    is_pending: bool = False
    audience: int = Audience.MEMBERS
    widest: int = Audience.MEMBERS
    narrowed_seq: int = 0
    changed_by: str | None = None

    def fields(self) -> dict[str, Any]:
        """The body's fields."""
        return dict(json.loads(self.body))

    def wire(self, *, is_brief: bool = False) -> str:
        """The record's members as JSON text without the braces, so that a feed line can go before them. `is_brief`: without a
        `changed_at` that says what `created_at` does (portal-api.md §3.7).

        What differs from record to record stands together: the rest is one piece that packing has seen before.
        """
        when = f',"written_at":"{self.written_at}"' if self.written_at else ""
        when += f',"publish_at":"{self.publish_at}"' if self.publish_at else ""
        when += f',"changed_by":{self.changed_by}' if self.changed_by else ""
        changed = "" if is_brief and self.changed_at == self.created_at else f'"changed_at":"{self.changed_at}",'
        return (
            f'"revision":{self.seq},"created_at":"{self.created_at}",{changed}"id":"{self.id}",'
            f'"kind":"{self.kind}","space":"{self.space}","author":{self.author or "null"},"body":{self.body}{when}'
        )

    def as_json(self) -> dict[str, Any]:
        """The record as an object, for results of operations."""
        return dict(json.loads("{" + self.wire() + "}"))


def compact(value: object) -> str:
    """JSON text without spaces, as it is stored and sent."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def author_json(connection: Connection, account_id: str) -> str:
    """`{id, name, country}` of an account's person as stored with what it writes."""
    row = _AUTHOR.one(connection, account=account_id)
    return compact({"id": row.id, "name": row.name, "country": row.country})


def get_record(connection: Connection, space_id: str, record_id: str) -> Stored | None:
    """The record by its identity, deleted or not."""
    row = _ONE.one(connection, in_space=space_id, with_id=record_id)
    return Stored(*row) if row is not None else None


def with_body(stored: Stored, body: Mapping[str, Any]) -> Stored:
    """The same record with another body: its parent and audience follow from it."""
    audience = Audience.OWNER if stored.is_pending else audience_of(stored.kind, body)
    return replace(stored, body=compact(body), parent=parent_of(stored.kind, body), audience=audience)


def add_record(connection: Connection, new: Stored) -> Stored:
    """Write a record that was not there, with the next seq."""
    seq = next_seq(connection)
    stored = replace(new, seq=seq, widest=new.audience, narrowed_seq=0)
    _ADDED.run(connection, **_columns(stored))
    _after_write(connection, stored)
    return stored


def change_record(connection: Connection, old: Stored, new: Stored) -> Stored:
    """Write over a record, with the next seq; remembers who may hold a copy that must go."""
    seq = next_seq(connection)
    widest = max(old.widest, new.audience)
    narrowed = 0 if new.audience == widest else seq if new.audience < old.audience else old.narrowed_seq
    stored = replace(new, seq=seq, widest=widest, narrowed_seq=narrowed)
    _CHANGED.run(connection, in_space=old.space, with_id=old.id, **_columns(stored))
    _after_write(connection, stored)
    return stored


def put_record(connection: Connection, new: Stored) -> Stored:
    """Add the record, or write it over what has its identity."""
    old = get_record(connection, new.space, new.id)
    return add_record(connection, new) if old is None else change_record(connection, old, new)


def named_files(value: object) -> Iterator[dict[str, Any]]:
    """Every confirmed FileRef anywhere in a body."""
    if isinstance(value, dict):
        if value.get("state") == "confirmed" and isinstance(value.get("sha256"), str):
            yield value
        for inner in value.values():
            yield from named_files(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from named_files(inner)


def _columns(stored: Stored) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in Stored.__dataclass_fields__}


def _after_write(connection: Connection, stored: Stored) -> None:
    _WRITTEN_IN.run(connection, in_space=stored.space, seq=stored.seq)
    _WITHOUT_FILES.run(connection, in_space=stored.space, with_id=stored.id)
    if stored.is_deleted or '"sha256"' not in stored.body:
        return
    hashes = {str(ref["sha256"]) for ref in named_files(json.loads(stored.body))}
    rows = [{"space": stored.space, "record": stored.id, "sha256": sha256} for sha256 in sorted(hashes)]
    if rows:
        connection.execute(insert(record_file), rows)
