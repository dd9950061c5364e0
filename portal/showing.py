"""The portal's own view of its records, for people and for black-box tests: each once, with text and files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from portal.finding import account_called, project_called
from portal.plain_text import title_of, whole_text
from portal.records import Stored, get_record
from portal.tables import account, record, space

_DELIVERED = ("message", "conversation", "picture", "file")  # several copies under one id in own spaces
_NAMES_RECORDS = ("picture", "file", "files", "cover", "evidence", "pictures")


def show(
    connection: Connection,
    kind: str | None,
    project: str | None = None,
    *,
    with_deleted: bool = False,
    user: str | None = None,
    one: str | None = None,
) -> list[dict[str, Any]]:
    """Records in the order of their revisions: of a kind or of all, of one project by its title, of one author by the user name, or one by
    its id; delivered copies stand here once.

    Raises NameUnknown for a title that belongs to no project, or to several, and for a user name of nobody.
    """
    space_id = project_called(connection, project) if project is not None else None
    wanted = select(record).order_by(record.c.seq)
    if kind is not None:
        wanted = wanted.where(record.c.kind == kind)
    if one is not None:
        wanted = wanted.where(record.c.id == one)
    if space_id is not None:
        wanted = wanted.where(record.c.space == space_id)
    if not with_deleted:
        wanted = wanted.where(record.c.is_deleted.is_(False))
    spaces = {row.id: row for row in connection.execute(select(space.c.id, space.c.kind, space.c.title))}
    names: dict[str, str] = {row.id: row.user_name for row in connection.execute(select(account.c.id, account.c.user_name))}
    rows = [Stored(*row) for row in connection.execute(wanted)]
    if user is not None:
        writer = account_called(connection, user)
        rows = [row for row in rows if row.author and json.loads(row.author)["id"] == writer]
    return [_shown(connection, row, spaces, names, with_deleted=with_deleted) for row in _once(rows, spaces)]


def _once(rows: list[Stored], spaces: Mapping[str, Any]) -> Iterator[Stored]:
    """Of several delivered copies the writer's first one, a living one before a deleted one."""
    ranked = sorted(rows, key=lambda row: (row.is_deleted, row.seq))
    first: dict[object, Stored] = {}
    for row in ranked:
        is_delivered = row.kind in _DELIVERED and spaces[row.space].kind == "own"
        first.setdefault(row.id if is_delivered else (row.space, row.id), row)
    yield from sorted(first.values(), key=lambda row: row.seq)


def _shown(
    connection: Connection, row: Stored, spaces: Mapping[str, Any], names: Mapping[str, str], *, with_deleted: bool
) -> dict[str, Any]:
    body = row.fields()
    author = json.loads(row.author) if row.author else None
    place = spaces[row.space]
    shown = {
        "id": row.id,
        "kind": row.kind,
        "space": row.space,
        "project": place.title if place.kind in ("twinspace", "group") else None,
        "author": {"id": author["id"], "name": author["name"]} if author else None,
        "user_name": names.get(author["id"]) if author else None,
        "changed_by": json.loads(row.changed_by) if row.changed_by else None,
        "title": title_of(row.kind, body),
        "text": whole_text(row.kind, body),
        "parent": row.parent,
        "revision": row.seq,
        "created_at": row.created_at,
        "changed_at": row.changed_at,
        "written_at": row.written_at,
        "publish_at": row.publish_at,
        "files": list(_files(connection, row, body)),
        "body": body,
    }
    if row.kind == "message":
        shown |= _conversation(connection, row)
    elif row.kind == "conversation":
        shown["participants"] = body.get("participants", [])
    if with_deleted:
        shown["is_deleted"] = row.is_deleted
    return shown


def _conversation(connection: Connection, row: Stored) -> dict[str, Any]:
    of = get_record(connection, row.space, row.parent or "")
    body = of.fields() if of is not None else {}
    return {"conversation": row.parent, "conversation_title": body.get("title", ""), "participants": body.get("participants", [])}


def _files(connection: Connection, row: Stored, body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The files that the record names itself, then those of the pictures and files that it names by id."""
    seen = set()
    for one in _all_references(connection, row, body):
        key = (one["sha256"], one["variant"])
        if key not in seen:
            seen.add(key)
            yield one


def _all_references(connection: Connection, row: Stored, body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield from _references(body, "file")
    for record_id in dict.fromkeys(_named_records(body)):
        named = get_record(connection, row.space, record_id)
        if named is not None and named.kind in ("picture", "file") and not named.is_deleted:
            yield from ({**one, "record": named.id} for one in _references(named.fields(), "file"))


def _references(value: object, variant: str) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("state") == "confirmed" and "sha256" in value:
            yield {
                "sha256": value["sha256"],
                "size_bytes": value.get("size_bytes"),
                "media_type": value.get("media_type"),
                "variant": variant,
            }
        for name, inner in value.items():
            yield from _references(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner, variant)


def _named_records(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in _NAMES_RECORDS:
                yield from (one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, str))
            yield from _named_records(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named_records(inner)
