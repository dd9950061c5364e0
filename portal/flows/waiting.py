"""What waits for a support organisation's answer, and since when."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert

from portal.flows.guarding import APPLICATIONS
from portal.flows.making import person_in, records_of
from portal.records import Stored
from portal.tables import asked, awaiting


def note_waiting(connection: Connection, stored: Stored) -> None:
    """Remember since when it waits, so that the rule finds it; one that waits no more is forgotten."""
    mine = (awaiting.c.space == stored.space) & (awaiting.c.record == stored.id)
    connection.execute(delete(awaiting).where(mine))
    if is_waiting(stored):
        connection.execute(insert(awaiting).values(space=stored.space, record=stored.id, since=stored.changed_at))


def note_asked(connection: Connection, copy: Stored) -> None:
    """Remember since when a person's answer is waited for."""
    mine = (asked.c.space == copy.space) & (asked.c.record == copy.id)
    connection.execute(delete(asked).where(mine))
    connection.execute(insert(asked).values(space=copy.space, record=copy.id, since=copy.changed_at))


def is_waiting(stored: Stored) -> bool:
    """True if a support organisation has to answer. Of a proposal only the founder's copy counts."""
    if stored.is_deleted or stored.is_pending:
        return False
    if stored.kind == "project_proposal":
        return stored.owner == person_in(stored.author) and stored.fields()["state"] == "waiting_nso"
    return stored.kind in APPLICATIONS and stored.fields()["state"] == "sent"


def all_waiting(connection: Connection) -> list[Stored]:
    """Everything that waits, the oldest first."""
    found = [one for kind in ("project_proposal", *APPLICATIONS) for one in records_of(connection, kind) if is_waiting(one)]
    return sorted(found, key=lambda one: one.seq)
