"""New records: rights, shape, natural keys, what exists already, and delivery (portal-api.md §4)."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from portal.delivery import after_publishing
from portal.flows.hooks import check_new
from portal.flows.making import people_of
from portal.kinds import parent_of
from portal.operations.checking import check_body, check_parent
from portal.operations.contacts import check_request
from portal.operations.naming_files import accept_files
from portal.operations.people import check_invitation, check_new_member
from portal.operations.place import Place
from portal.operations.seats import take_seat
from portal.operations.shapes import NotApplied, Operation, refused
from portal.records import Stored, add_record, author_json, change_record, compact, get_record
from portal.rights import may_create
from portal.schema import without_nulls
from portal.visibility import Audience, audience_of, sees


def create(place: Place, operation: Operation) -> tuple[Stored, str]:
    """Write a new record; returns it with `applied`, or what stands there already with `duplicate`. Raises NotApplied."""
    if not may_create(place.rights, operation.kind):
        raise refused("not_allowed", f"no right {operation.kind}.create in this space")
    body = without_nulls(operation.fields)
    old = get_record(place.connection, operation.space, operation.record)
    if old is not None and not (place.kind.natural and old.kind == operation.kind and old.owner == place.account):
        return _already_there(place, old, body), "duplicate"
    check_body(operation.kind, body)
    _check_key(place, operation, body)
    check_parent(place, operation.space, body)
    accept_files(place, operation)
    _check_people(place, operation.kind, body)
    check_request(operation.kind, body)
    check_new_member(place, operation.kind, body)
    check_invitation(place, operation.kind, body)
    check_new(place, operation.kind, operation.record, body)
    take_seat(place, operation.kind, body)
    new = _new_record(place, operation, body)
    if old is not None:
        stored = change_record(place.connection, old, replace(new, created_at=old.created_at))
    else:
        stored = add_record(place.connection, new)
    if not stored.is_pending:
        after_publishing(place.connection, place.workshop.ports, stored)
    return stored, "applied"


def _already_there(place: Place, old: Stored, body: dict[str, Any]) -> Stored:
    is_seen = sees(place.reader, old.owner, old.audience)
    if old.is_deleted or not is_seen:
        raise NotApplied("gone")
    if old.owner == place.account and old.fields() == body:
        return old
    raise NotApplied("conflict", current=old)


def _check_key(place: Place, operation: Operation, body: dict[str, Any]) -> None:
    if place.kind.natural is None:
        return
    target = str(body[place.kind.natural])
    if operation.record != str(uuid.uuid5(uuid.UUID(place.account), f"{operation.kind}:{target}")):
        raise refused("bad_field", "the id of a natural-key record is the UUIDv5 of account and target", field="record")


def _check_people(place: Place, kind: str, body: dict[str, Any]) -> None:
    if kind != "conversation":
        return
    wanted = {str(person["id"]) for person in body["participants"]}
    if wanted - set(people_of(place.connection, wanted)):
        raise refused("bad_field", "a participant has no account at this portal", field="participants")


def _new_record(place: Place, operation: Operation, body: dict[str, Any]) -> Stored:
    is_pending = operation.publish_at is not None and operation.publish_at > place.now
    return Stored(
        space=operation.space,
        id=operation.record,
        seq=0,
        kind=operation.kind,
        author=author_json(place.connection, place.account),
        owner=place.account,
        created_at=place.now,
        changed_at=place.now,
        written_at=operation.written_at,
        publish_at=operation.publish_at,
        parent=parent_of(operation.kind, body),
        body=compact(body),
        is_pending=is_pending,
        audience=Audience.OWNER if is_pending else audience_of(operation.kind, body),
    )
