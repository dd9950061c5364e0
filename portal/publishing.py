"""Records whose publish time has come: each takes a new seq before anybody reads the feed (portal-api.md §3.2)."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, bindparam, select

from portal.database import Database
from portal.delivery import after_publishing
from portal.ports import Ports
from portal.prepared import Prepared
from portal.records import Stored, change_record, with_body
from portal.tables import record

_DUE = select(record).where(record.c.is_pending, record.c.publish_at <= bindparam("now")).order_by(record.c.publish_at)
_FIRST, _MANY = Prepared(_DUE.limit(1)), Prepared(_DUE.limit(1000))


def is_any_due(connection: Connection, ports: Ports) -> bool:
    """True if a record's publish time has come; one look at a small index."""
    return _FIRST.one(connection, now=ports.clock.now_utc()) is not None


def release_due(database: Database, ports: Ports) -> int:
    """Publish what is due and return how many."""
    now = ports.clock.now_utc()
    with database.reading() as connection:
        if not is_any_due(connection, ports):
            return 0
    with database.writing() as connection:
        due = [Stored(*row) for row in _MANY.all(connection, now=now)]
        for stored in due:
            _release(connection, ports, stored, now)
        return len(due)


def _release(connection: Connection, ports: Ports, stored: Stored, now: str) -> None:
    published = with_body(replace(stored, is_pending=False, changed_at=now), stored.fields())
    after_publishing(connection, ports, change_record(connection, stored, published))
