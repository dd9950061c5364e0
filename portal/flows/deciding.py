"""What waits for a support organisation, and its answers: by a rule after a while, or by command (portal-api.md §8)."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select

from portal.database import Database
from portal.flows.activity import after_founding
from portal.flows.applications import decide_application, what_is_missing
from portal.flows.making import later, own_space_of, person_in
from portal.flows.proposals import decide_proposal
from portal.flows.waiting import is_waiting, note_waiting
from portal.ports import Ports
from portal.prepared import Prepared
from portal.records import Stored, get_record
from portal.settings import Settings
from portal.tables import awaiting

_AT_ONCE = 100
_DUE = select(awaiting).where(awaiting.c.since <= bindparam("before")).order_by(awaiting.c.since).limit(_AT_ONCE)
_FIRST = Prepared(select(awaiting.c.record).where(awaiting.c.since <= bindparam("before")).limit(1))


def decide(connection: Connection, ports: Ports, waiting: Stored, is_accepted: bool, reason: str = "", country: str | None = None) -> str:
    """Say yes or no to what waits; returns the state that it leads to. `country`: only that support organisation's word."""
    if waiting.kind != "project_proposal":
        state = decide_application(connection, ports, waiting, is_accepted, reason)
    else:
        state = decide_proposal(connection, ports, waiting, is_accepted, reason, country)
    decided = get_record(connection, waiting.space, waiting.id)
    if decided is not None and not is_waiting(decided):
        note_waiting(connection, decided)
    if decided is not None and state == "active":
        body = decided.fields()
        founders = [one for one in (person_in(decided.author), body["co_founder"]["id"]) if one is not None]
        after_founding(connection, ports, body["twinspace"], [one for one in founders if own_space_of(connection, one)])
    return state


def is_answer_due(connection: Connection, ports: Ports, settings: Settings) -> bool:
    """True if something has waited long enough; one look at a small table."""
    if settings.decide_after_s is None:
        return False
    return _FIRST.value(connection, before=later(ports.clock.now_utc(), -settings.decide_after_s)) is not None


def answer_due(database: Database, ports: Ports, settings: Settings) -> int:
    """Play the support organisations for what has waited long enough."""
    if settings.decide_after_s is None:
        return 0
    before = later(ports.clock.now_utc(), -settings.decide_after_s)
    with database.reading() as connection:
        if not is_answer_due(connection, ports, settings):
            return 0
    with database.writing() as connection:
        due = connection.execute(_DUE, {"before": before}).all()
        for row in due:
            waiting = get_record(connection, row.space, row.record)
            if waiting is None or not is_waiting(waiting):
                connection.execute(delete(awaiting).where(awaiting.c.space == row.space, awaiting.c.record == row.record))
                continue
            missing = what_is_missing(connection, waiting)
            decide(connection, ports, waiting, not missing, missing)
        return len(due)
