"""A made-up school poured into an empty portal: in bulk, in one transaction, without any of the checks it needs no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any

from sqlalchemy import Connection, insert, update

from portal.database import next_seq
from portal.kinds import KINDS
from portal.oauth.passwords import hash_password
from portal.records import compact
from portal.rights import rights_of
from portal.schools.shapes import MadeAccount, MadeFile, MadeRecord, MadeSchool
from portal.store import FileStore
from portal.tables import account, file, file_owner, membership, meta, record, record_file, space
from portal.visibility import Audience, audience_of

_ROWS_AT_ONCE = 2000
_CACHE_KIB = 128 * 1024


def load_school(connection: Connection, store: FileStore, school: MadeSchool, now: str) -> int:
    """Write the whole school and return the number of its records. The database holds no account yet."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")  # the indexes are filled in no order
    _load_spaces(connection, school)
    _load_accounts(connection, school.accounts)
    _load_files(connection, store, school.files, now)
    seqs = count(next_seq(connection) + 1)
    rows = [
        {
            "space": one.space,
            "account": one.account,
            "role": one.role,
            "rights": compact(rights_of(one.role)),
            "seq": next(seqs),
            "is_member": one.is_member,
        }
        for one in school.memberships
    ]
    _insert(connection, membership, rows)
    number = _load_records(connection, school.records(), seqs, now)
    connection.execute(update(meta).values(head=next(seqs) - 1, name=school.portal_name))
    return number


def _load_spaces(connection: Connection, school: MadeSchool) -> None:
    public = next(one for one in school.spaces if one.kind == "public")
    old = connection.scalars(meta.select().with_only_columns(meta.c.public_space)).one()
    connection.execute(update(meta).values(public_space=public.id))
    connection.execute(space.delete().where(space.c.id == old))
    rows = [{"id": one.id, "kind": one.kind, "title": one.title, "state": one.state, "created_at": one.created_at} for one in school.spaces]
    _insert(connection, space, rows)


def _load_accounts(connection: Connection, accounts: Iterable[MadeAccount]) -> None:
    hashes: dict[str, str] = {}
    rows = []
    for one in accounts:
        if one.password not in hashes:
            hashes[one.password] = hash_password(one.password)
        names = ("id", "user_name", "name", "country", "city", "school", "language", "own_space", "created_at")
        rows.append({name: getattr(one, name) for name in names} | {"password_hash": hashes[one.password]})
    _insert(connection, account, rows)


def _load_files(connection: Connection, store: FileStore, files: Iterable[MadeFile], now: str) -> None:
    by_hash = {one.sha256: one for one in files}
    for sha256, one in by_hash.items():
        if store.put(one.path.read_bytes()) != sha256:
            raise ValueError(f"{one.path.name} is not the file that the school names")
    rows = [
        {
            "sha256": one.sha256,
            "size_bytes": one.size_bytes,
            "media_type": one.media_type,
            "name": one.path.name,
            "stored_at": now,
        }
        for one in by_hash.values()
    ]
    _insert(connection, file, rows)
    owners = {(one.sha256, one.owner) for one in files}
    _insert(connection, file_owner, [{"sha256": sha256, "account": owner} for sha256, owner in sorted(owners)])


def _load_records(connection: Connection, records: Iterator[MadeRecord], seqs: Iterator[int], now: str) -> int:
    last: dict[str, int] = {}
    number = 0
    while chunk := list(islice(records, _ROWS_AT_ONCE)):
        rows = [_row(one, next(seqs), now) for one in chunk]
        last |= {row["space"]: row["seq"] for row in rows}
        number += len(rows)
        connection.execute(insert(record), rows)
        named = [{"space": one.space, "record": one.id, "sha256": sha256} for one in chunk for sha256 in sorted(set(one.files))]
        _insert(connection, record_file, named)
    for space_id, seq in last.items():
        connection.execute(update(space).where(space.c.id == space_id).values(last_seq=seq))
    return number


def _row(made: MadeRecord, seq: int, now: str) -> dict[str, Any]:
    if made.kind not in KINDS:
        raise ValueError(f"the school holds a record of no kind: {made.kind}")
    is_pending = made.publish_at is not None and made.publish_at > now
    audience = Audience.OWNER if is_pending else audience_of(made.kind, made.body)
    return {
        "space": made.space,
        "id": made.id,
        "seq": seq,
        "kind": made.kind,
        "author": compact(made.author.as_body()) if made.author is not None else None,
        "owner": made.owner,
        "created_at": made.created_at,
        "changed_at": made.changed_at,
        "written_at": made.written_at,
        "publish_at": made.publish_at,
        "parent": made.parent,
        "body": compact(made.body),
        "is_pending": is_pending,
        "audience": audience,
        "widest": audience,
    }


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        connection.execute(insert(table), rows[start : start + _ROWS_AT_ONCE])
