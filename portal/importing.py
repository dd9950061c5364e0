"""Records in the contract's JSON taken into the portal: missing envelope parts are filled in, all or nothing."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from portal.delivery import after_change, after_publishing
from portal.finding import NameUnknown, account_called, project_called
from portal.instants import as_utc
from portal.kinds import KINDS, Kind, parent_of
from portal.ports import Ports
from portal.records import Stored, add_record, author_json, change_record, compact, get_record, named_files, with_body
from portal.schema import validate_body, without_nulls
from portal.tables import account, file, membership, meta, space
from portal.visibility import Audience, audience_of

_KIND_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_EVERYWHERE = ("twinspace", "group", "public", "own")
_TIMES = ("created_at", "changed_at", "written_at", "publish_at")


class LineFault(Exception):
    """`line` (from 1) cannot be taken in; `reason` says why in words for the console."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True)
class Taken:
    """How many records are new, how many were there already, the ids of all of them, and kinds that the contract does not know."""

    imported: int
    already_there: int
    ids: tuple[str, ...]
    unknown_kinds: tuple[str, ...] = ()


class _Unfit(Exception):
    pass


class _ParentMissing(_Unfit):
    pass


def import_lines(connection: Connection, ports: Ports, lines: Iterable[str], *, is_update: bool = False) -> Taken:
    """Take in every line that is not empty; what hangs on another may stand before it.

    `is_update`: a record that is there with another body is changed, and one that says `is_deleted` goes.

    Raises LineFault; the caller's transaction must then be rolled back.
    """
    taken: dict[int, tuple[Stored, bool]] = {}
    waiting = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    while waiting:
        orphans = []
        for number, line in waiting:
            try:
                taken[number] = _take(connection, ports, _object(line), is_update)
            except _ParentMissing as error:
                orphans.append((number, line, error))
            except (_Unfit, NameUnknown) as error:
                raise LineFault(number, str(error)) from error
        if len(orphans) == len(waiting):
            raise LineFault(orphans[0][0], str(orphans[0][2])) from orphans[0][2]
        waiting = [(number, line) for number, line, _ in orphans]
    stored = [taken[number] for number in sorted(taken)]
    unknown = tuple(sorted({one.kind for one, _ in stored} - KINDS.keys()))
    new = sum(is_new for _, is_new in stored)
    return Taken(new, len(stored) - new, tuple(one.id for one, _ in stored), unknown)


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
        line.encode()
        compact(value).encode()
    except (ValueError, RecursionError) as error:
        raise _Unfit(f"not JSON ({error})") from error
    if not isinstance(value, dict) or not isinstance(value.get("kind"), str) or not isinstance(value.get("body"), dict):
        raise _Unfit('a record is an object with at least "kind" and "body"')
    return value


def _take(connection: Connection, ports: Ports, raw: dict[str, Any], is_update: bool) -> tuple[Stored, bool]:
    kind = _kind(raw["kind"])
    body = without_nulls(raw["body"])
    for fault in validate_body(kind.name, body) if kind.name in KINDS else ():
        raise _Unfit(f"body.{fault.field}: {fault.code} ({fault.detail})")
    writer = _writer(connection, raw)
    place = _place(connection, raw, kind, writer)
    author, owner = _author(connection, raw, place, writer, kind)
    new = _new(ports, raw, kind, body, place, author, owner)
    old = get_record(connection, place, new.id)
    if old is not None:
        is_same = not old.is_deleted and (old.kind, old.owner, old.fields()) == (new.kind, new.owner, body)
        if is_same and not (is_update and raw.get("is_deleted")):
            return old, False
        if is_update and (old.kind, old.owner) == (new.kind, new.owner):
            return _update(connection, ports, old, body, is_deleted=bool(raw.get("is_deleted"))), True
        raise _Unfit(f"another record has the id {new.id} there")
    _check_named(connection, kind, new, body)
    stored = add_record(connection, new)
    if not stored.is_pending:
        after_publishing(connection, ports, stored)
    return stored, True


def _update(connection: Connection, ports: Ports, old: Stored, body: dict[str, Any], *, is_deleted: bool) -> Stored:
    changed = replace(with_body(old, body), changed_at=ports.clock.now_utc(), is_deleted=is_deleted)
    stored = change_record(connection, old, changed)
    if not stored.is_pending and not is_deleted:
        after_change(connection, ports, stored, old.fields())
    return stored


def _kind(name: str) -> Kind:
    """Of a later contract's kind nothing is known but that readers must keep it (portal-api.md §2)."""
    if not _KIND_NAME.fullmatch(name):
        raise _Unfit(f'"{name}" cannot be the name of a kind')
    return KINDS.get(name) or Kind(name, _EVERYWHERE)


def _writer(connection: Connection, raw: dict[str, Any]) -> str | None:
    """The account that the line names as its author, by user name or by id."""
    named = raw.get("user_name", raw.get("author"))
    if isinstance(named, dict):
        found = connection.scalar(select(account.c.id).where(account.c.id == str(named.get("id"))))
        return str(found) if found is not None else None
    return account_called(connection, str(named)) if named is not None else None


def _place(connection: Connection, raw: dict[str, Any], kind: Kind, writer: str | None) -> str:
    if raw.get("space") is not None:
        place = str(raw["space"])
        found = connection.scalar(select(space.c.kind).where(space.c.id == place))
    else:
        place, found = _usual_place(connection, raw, kind, writer)
    if found is None:
        raise _Unfit(f"no space has the id {place}" if place else "there is no open project")
    if found not in kind.spaces:
        raise _Unfit(f"a {kind.name} has no place in a space of kind {found}")
    return place


def _usual_place(connection: Connection, raw: dict[str, Any], kind: Kind, writer: str | None) -> tuple[str, str | None]:
    if raw.get("project") is not None:
        place = project_called(connection, str(raw["project"]))
        return place, connection.scalar(select(space.c.kind).where(space.c.id == place))
    if kind.spaces[0] == "public":
        return str(connection.scalar(select(meta.c.public_space))), "public"
    if kind.spaces[0] == "own":
        own = connection.scalar(select(account.c.own_space).where(account.c.id == writer)) if writer is not None else None
        if own is None:
            raise _Unfit(f"a {kind.name} stands in a person's own space: name its author")
        return own, "own"
    wanted = (space.c.kind == kind.spaces[0], space.c.state == "open")
    first = connection.scalar(select(space.c.id).where(*wanted).order_by(space.c.ordinal).limit(1))
    return first or "", kind.spaces[0] if first is not None else None


def _author(connection: Connection, raw: dict[str, Any], place: str, writer: str | None, kind: Kind) -> tuple[str | None, str | None]:
    """(author as stored, owner)."""
    named = raw.get("author")
    if isinstance(named, dict):
        return _person(named), writer
    if writer is None and "author" not in raw and kind.spaces[0] not in ("public", "own"):
        admins = (membership.c.space == place, membership.c.role == "teacher_admin", membership.c.is_member)
        writer = connection.scalar(select(membership.c.account).where(*admins).order_by(membership.c.seq).limit(1))
    return (author_json(connection, writer), writer) if writer is not None else (None, None)


def _person(named: Any) -> str:
    if not isinstance(named, dict) or not all(isinstance(named.get(part), str) for part in ("id", "name", "country")):
        raise _Unfit("a person is {id, name, country}; an author may also be a user name")
    return compact({part: named[part] for part in ("id", "name", "country")})


def _new(ports: Ports, raw: dict[str, Any], kind: Kind, body: dict[str, Any], place: str, author: str | None, owner: str | None) -> Stored:
    now = ports.clock.now_utc()
    times = {name: as_utc(str(raw[name])) for name in _TIMES if raw.get(name) is not None}
    for name, value in times.items():
        if value is None:
            raise _Unfit(f"{name} is no RFC 3339 time with an offset")
    publish_at = times.get("publish_at")
    is_pending = publish_at is not None and publish_at > now
    return Stored(
        space=place,
        id=_id(ports, raw, kind, body, owner),
        seq=0,
        kind=kind.name,
        author=author,
        owner=owner,
        created_at=times.get("created_at") or now,
        changed_at=times.get("changed_at") or times.get("created_at") or now,
        written_at=times.get("written_at"),
        publish_at=publish_at,
        parent=parent_of(kind.name, body),
        body=compact(body),
        is_pending=is_pending,
        audience=Audience.OWNER if is_pending else audience_of(kind.name, body),
        changed_by=_person(raw["changed_by"]) if raw.get("changed_by") is not None else None,
    )


def _id(ports: Ports, raw: dict[str, Any], kind: Kind, body: dict[str, Any], owner: str | None) -> str:
    given = raw.get("id")
    if kind.natural is not None and owner is not None:
        natural = str(uuid.uuid5(uuid.UUID(owner), f"{kind.name}:{body[kind.natural]}"))
        if given not in (None, natural):
            raise _Unfit(f"the id of this {kind.name} must be {natural}")
        return natural
    if given is None:
        return ports.ids.new()
    try:
        if str(uuid.UUID(str(given))) == given:
            return str(given)
    except ValueError:
        pass
    raise _Unfit("id is a UUID in lower case")


def _check_named(connection: Connection, kind: Kind, new: Stored, body: dict[str, Any]) -> None:
    if kind.needs_parent:
        parent = get_record(connection, new.space, new.parent or "")
        if parent is None or parent.is_deleted:
            raise _ParentMissing(f"body.{kind.parent}: no such record in the same space")
    for reference in named_files(body):
        if connection.scalar(select(file.c.sha256).where(file.c.sha256 == reference["sha256"])) is None:
            raise _Unfit(f"the portal holds no file {reference['sha256']}")
