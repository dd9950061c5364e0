"""Meetings, events and courses: who hears of them, and whether a seat is left (portal-api.md §8)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, func, select

from portal.flows.making import records_of, rewrite
from portal.flows.notices import registered_for, tell_of
from portal.ports import Ports
from portal.records import Stored
from portal.tables import membership, record

SEATS: Mapping[str, str] = MappingProxyType({"event": "seats", "meeting": "seats", "learning_offer": "places"})
FEW = 10
"""So many free seats or fewer are told as a number: a line to everybody for each registration before would cost more than it tells."""
_TELLING = ("starts_at", "ends_at", "url", "place")


def after_meeting(connection: Connection, ports: Ports, stored: Stored) -> None:
    """A new meeting is told to all who may join it."""
    columns = select(membership.c.account, membership.c.rights)
    members = connection.execute(columns.where(membership.c.space == stored.space, membership.c.is_member))
    tell_of(connection, ports, [row.account for row in members if "meeting.join" in json.loads(row.rights)], stored)


def after_moved(connection: Connection, ports: Ports, stored: Stored, before: Mapping[str, Any]) -> None:
    """Another time or place is told to who is registered."""
    body = stored.fields()
    if any(body.get(name) != before.get(name) for name in _TELLING):
        tell_of(connection, ports, registered_for(connection, stored.id), stored)


def mark_seats(connection: Connection, registration: Stored, at: str) -> None:
    """Say on the record that few seats are left, or none, when that has changed."""
    body = registration.fields()
    kind, target = body["target_kind"], body["target"]
    for one in records_of(connection, kind, record.c.id == target) if kind in SEATS else ():
        rewrite(connection, one, _left(connection, target, one.fields().get(SEATS[kind])), at)


def with_seats(connection: Connection, old: Stored, before: Mapping[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """The body of a change with what it makes of the seats that are left."""
    name = SEATS.get(old.kind, "")
    if body.get(name) == before.get(name):
        return body
    told = {**body, **_left(connection, old.id, body.get(name))}
    return {field: value for field, value in told.items() if value is not None}


def _left(connection: Connection, target: str, seats: int | None) -> dict[str, Any]:
    left = FEW + 1 if seats is None else max(0, seats - _taken(connection, target))
    return {"is_full": True if not left else None, "free_seats": left if 0 < left <= FEW else None}


def _taken(connection: Connection, target: str) -> int:
    mine = (record.c.parent == target, record.c.kind == "registration", record.c.is_deleted.is_(False))
    return connection.scalar(select(func.count()).select_from(record).where(*mine)) or 0
