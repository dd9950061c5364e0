"""Registrations: only for what the writer sees and may join, and never more of them than there are seats (portal-api.md §4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select

from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.tables import membership, record, space
from portal.visibility import Reader, reach_of, sees

_SEATS: Mapping[str, str] = MappingProxyType({"event": "seats", "meeting": "seats", "learning_offer": "places"})


def take_seat(place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """See that a registration has a seat; the write transaction keeps it until the commit.

    Raises NotApplied (not_found; space_archived, space_closed; not_allowed without the right to join; bad_field with `limit` when
    all seats are taken).
    """
    if kind != "registration":
        return
    targets = _targets(place, body)
    if not targets:
        raise refused("not_found", "what this registers for is not there", field="target")
    for target in targets:
        if target.state != "open":
            raise refused("space_archived" if target.state == "archived" else "space_closed", field="target")
        if target.kind == "meeting" and "meeting.join" not in json.loads(target.rights):
            raise refused("not_allowed", "no right meeting.join in its space", field="target")
        seats = json.loads(target.body).get(_SEATS.get(target.kind, ""))
        if seats is not None and _taken(place, target.id) >= seats:
            raise refused("bad_field", "all seats are taken", field="target", limit=seats)


def _targets(place: Place, body: Mapping[str, Any]) -> list[Any]:
    """What has this id and kind and is seen by the writer; usually one."""
    told = (record.c.id, record.c.kind, record.c.body, record.c.owner, record.c.audience)
    columns = select(*told, membership.c.role, membership.c.rights, space.c.state)
    mine = (membership.c.space == record.c.space) & (membership.c.account == place.account) & membership.c.is_member
    named = (record.c.id == body["target"], record.c.kind == body["target_kind"], record.c.is_deleted.is_(False))
    rows = place.connection.execute(columns.join(membership, mine).join(space, space.c.id == record.c.space).where(*named))
    return [row for row in rows if sees(Reader(place.account, "", reach_of(row.role), 0), row.owner, row.audience)]


def _taken(place: Place, target: str) -> int:
    """Seats that others have."""
    others = (record.c.parent == target, record.c.kind == "registration", record.c.is_deleted.is_(False), record.c.owner != place.account)
    return place.connection.scalar(select(func.count()).select_from(record).where(*others)) or 0
