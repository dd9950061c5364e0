"""Polls: one vote each, for one of its options, while it is open (portal-api.md §8)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.records import get_record
from portal.tables import record


def check_vote(place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """Raises NotApplied (too_late once the poll is closed, bad_field for no option of it)."""
    if kind != "vote":
        return
    poll = get_record(place.connection, place.reader.space, str(body["poll"]))
    if poll is None or poll.kind != "poll":
        raise refused("not_found", "there is no such poll", field="poll")
    asked = json.loads(poll.body)
    if asked.get("closes_at") is not None and asked["closes_at"] <= place.now:
        raise refused("too_late", "the poll is closed", field="poll")
    if body["option"] not in {option["id"] for option in asked["options"]}:
        raise refused("bad_field", "the poll has no such option", field="option")


def check_poll(place: Place, kind: str, record_id: str, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Options that were voted for stay. Raises NotApplied (bad_field)."""
    if kind != "poll" or before["options"] == body["options"]:
        return
    voted = (record.c.parent == record_id, record.c.kind == "vote", record.c.is_deleted.is_(False))
    if place.connection.scalar(select(func.count()).select_from(record).where(*voted)) and not _only_more(before, body):
        raise refused("bad_field", "people have voted: options may only be added", field="options")


def _only_more(before: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    return all(option in body["options"] for option in before["options"])
