"""Changes and deletions: only on the revision that the writer saw, only with the right (portal-api.md §4)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from portal.delivery import after_change, after_publishing
from portal.flows.hooks import after_gone, check_changed, check_gone
from portal.kinds import KINDS
from portal.operations.checking import check_body, check_parent
from portal.operations.contacts import check_answer
from portal.operations.naming_files import accept_files
from portal.operations.people import after_member_changed, after_member_removed, after_project_changed, check_invitation
from portal.operations.place import Place
from portal.operations.shapes import NotApplied, Operation, refused
from portal.records import Stored, author_json, change_record, get_record, with_body
from portal.rights import may_change, may_delete
from portal.tables import record
from portal.visibility import sees

_FALLS = tuple(name for name, kind in KINDS.items() if kind.goes_with_parent)


def change(place: Place, operation: Operation) -> Stored:
    """Lay the changed fields over the record. Raises NotApplied."""
    old = _standing(place, operation)
    before = old.fields()
    is_own = old.owner == place.account
    is_shared = old.kind == "page" and before.get("editors") == "all"
    touched = {name for name, value in operation.fields.items() if value != before.get(name)}
    if not may_change(place.rights, old.kind, is_own, touched, is_shared=is_shared):
        raise refused("not_allowed", f"no right to change this {old.kind}")
    _check_base(old, operation)
    body = _merged(before, operation.fields)
    check_body(old.kind, body)
    check_answer(old.kind, before, body)
    if place.kind.natural is not None and body[place.kind.natural] != before.get(place.kind.natural):
        raise refused("bad_field", "what a natural-key record is about cannot change", field=place.kind.natural)
    if place.kind.parent in operation.fields:
        check_parent(place, operation.space, body)
    if place.space_kind != "own":
        check_invitation(place, old.kind, body)
    body = check_changed(place, old, before, body)
    accept_files(place, operation)
    changed = replace(
        _planned(old, operation, place.now),
        changed_at=place.now,
        changed_by=_changer(place, old),
        written_at=operation.written_at or old.written_at,
    )
    stored = change_record(place.connection, old, with_body(changed, body))
    if old.is_pending and not stored.is_pending:
        after_publishing(place.connection, place.workshop.ports, stored)
    elif not stored.is_pending:
        after_change(place.connection, place.workshop.ports, stored, before)
        after_member_changed(place, stored, before)
        after_project_changed(place, stored, before)
    return stored


def remove(place: Place, operation: Operation) -> Stored:
    """Make the record a tombstone, with what hangs on it and cannot stand alone. Raises NotApplied."""
    old = _standing(place, operation)
    if not may_delete(place.rights, old.kind, old.owner == place.account):
        raise refused("not_allowed", f"no right to delete this {old.kind}")
    _check_base(old, operation)
    after_member_removed(place, old)
    check_gone(place, old)
    stored = _bury(place, old)
    if not old.is_pending:
        after_gone(place.connection, place.workshop.ports, old)
    return stored


def _standing(place: Place, operation: Operation) -> Stored:
    old = get_record(place.connection, operation.space, operation.record)
    if old is None or old.is_deleted or not sees(place.reader, old.owner, old.audience):
        raise NotApplied("gone")
    if old.kind != operation.kind:
        raise refused("bad_field", f"this record is a {old.kind}", field="kind")
    return old


def _check_base(old: Stored, operation: Operation) -> None:
    if operation.base != old.seq:
        raise NotApplied("conflict", current=old)


def _merged(before: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**before, **fields}.items() if value is not None}


def _changer(place: Place, old: Stored) -> str | None:
    """Who changed it, unless that is its author."""
    changer = author_json(place.connection, place.account)
    return None if old.author is not None and json.loads(old.author)["id"] == place.account else changer


def _planned(old: Stored, operation: Operation, now: str) -> Stored:
    """Another publish time, as long as the record is not out yet."""
    if operation.publish_at is None:
        return old
    if not old.is_pending:
        raise refused("bad_field", "this record is out already", field="publish_at")
    return replace(old, publish_at=operation.publish_at, is_pending=operation.publish_at > now)


def _bury(place: Place, old: Stored) -> Stored:
    falls = (record.c.space == old.space, record.c.parent == old.id, record.c.kind.in_(_FALLS), record.c.is_deleted.is_(False))
    for row in place.connection.execute(select(record).where(*falls)).all():
        _bury(place, Stored(*row))
    return change_record(place.connection, old, replace(old, is_deleted=True, is_pending=False, changed_at=place.now))
