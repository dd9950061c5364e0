"""Answers of people who are made up: a co-founder, somebody invited, somebody asked to be a contact, each by a real operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select

from portal.database import Database
from portal.flows.making import person_in, records_of
from portal.instants import plus
from portal.operations.batch import apply_one
from portal.operations.place import Workshop
from portal.operations.shapes import read_operation
from portal.records import Stored, get_record
from portal.tables import asked, space

_AT_ONCE = 50
_ACCEPTED = {"project_proposal": "waiting_nso", "invitation": "accepted", "contact": "accepted"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A copy in somebody's own space that waits for that person's answer. `by` is who asked."""

    copy: Stored
    person: str
    by: str | None


def all_asked(connection: Connection) -> list[Asked]:
    """Everything that waits for a person's answer, the oldest first."""
    found = [asked for kind in _ACCEPTED for asked in map(_asked, records_of(connection, kind)) if asked is not None]
    own = set(connection.scalars(select(space.c.id).where(space.c.kind == "own")))
    return sorted((one for one in found if one.copy.space in own), key=lambda one: one.copy.seq)


def answer_for(database: Database, workshop: Workshop, asked: Asked, is_accepted: bool, reason: str) -> str:
    """Answer as that person would; returns what became of it (`applied`, or a code)."""
    copy = asked.copy
    fields: dict[str, Any] = {"state": _ACCEPTED[copy.kind] if is_accepted else "refused"}
    if not is_accepted and copy.kind == "project_proposal" and reason:
        fields["reason"] = reason
    action = "delete" if copy.kind == "contact" and not is_accepted else "update"
    raw: dict[str, Any] = {"id": workshop.ports.ids.new(), "record": copy.id, "kind": copy.kind, "space": copy.space, "action": action}
    raw |= {"base": copy.seq, "fields": fields if action == "update" else {}}
    result = apply_one(database, workshop, asked.person, read_operation(raw))
    return str(result.problem["code"]) if result.problem is not None else result.outcome


def answer_people_due(database: Database, workshop: Workshop) -> int:
    """Say yes for made-up people who were asked long enough ago; costs nothing where people are real."""
    after_s, clock = workshop.settings.answer_after_s, workshop.ports.clock
    if after_s is None:
        return 0
    due = asked.c.since <= plus(clock.now_utc(), -after_s)
    with database.reading() as connection:
        rows = connection.execute(select(asked).where(due).limit(_AT_ONCE)).all()
        copies = [get_record(connection, row.space, row.record) for row in rows]
    for copy in copies:
        waiting = _asked(copy) if copy is not None and not copy.is_deleted else None
        if waiting is not None:
            answer_for(database, workshop, waiting, True, "")
    if rows:
        with database.writing() as connection:
            for row in rows:
                connection.execute(delete(asked).where(asked.c.space == row.space, asked.c.record == row.record))
    return len(rows)


def state_of(connection: Connection, asked: Asked) -> str:
    """The state that the asked record has now, or `deleted`."""
    now = get_record(connection, asked.copy.space, asked.copy.id)
    return "deleted" if now is None or now.is_deleted else str(now.fields()["state"])


def _asked(stored: Stored) -> Asked | None:
    body, author = stored.fields(), person_in(stored.author)
    if stored.owner is None or author == stored.owner:
        return None
    waits = {"project_proposal": "waiting_partner", "invitation": "sent", "contact": "asked_me"}[stored.kind]
    return Asked(stored, stored.owner, author) if body["state"] == waits else None
