"""Records whose publish time has come: each takes a new seq before anybody reads the feed (portal-api.md §3.2)."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from portal.database import Database
from portal.delivery import after_publishing
from portal.ports import Ports
from portal.records import Stored, change_record, with_body
from portal.tables import record


def release_due(database: Database, ports: Ports) -> int:
    """Publish what is due and return how many; costs one look at a small index when nothing is."""
    now = ports.clock.now_utc()
    with database.reading() as connection:
        if not _due(connection, now, limit=1):
            return 0
    with database.writing() as connection:
        due = _due(connection, now, limit=1000)
        for stored in due:
            _release(connection, ports, stored, now)
        return len(due)


def _due(connection: Connection, now: str, limit: int) -> list[Stored]:
    wanted = (record.c.is_pending, record.c.publish_at <= now)
    return [Stored(*row) for row in connection.execute(select(record).where(*wanted).order_by(record.c.publish_at).limit(limit))]


def _release(connection: Connection, ports: Ports, stored: Stored, now: str) -> None:
    published = with_body(replace(stored, is_pending=False, changed_at=now), stored.fields())
    after_publishing(connection, ports, change_record(connection, stored, published))
