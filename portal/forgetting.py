"""What the portal may forget: tombstones and operation ids past their days, and records that must go at once (purge)."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, delete, func, select, update

from portal.instants import plus
from portal.records import Stored, change_record
from portal.settings import Settings
from portal.store import FileStore
from portal.tables import applied_operation, file, file_owner, meta, record, record_file

_DAY_S = 86_400


def forget_old(connection: Connection, now: str, settings: Settings) -> None:
    """Drop what is older than the advertised days; cursors from before the dropped tombstones are expired from now on."""
    forget_tombstones(connection, plus(now, -settings.tombstone_days * _DAY_S))
    too_old = applied_operation.c.applied_at < plus(now, -settings.operation_days * _DAY_S)
    connection.execute(delete(applied_operation).where(too_old))


def forget_tombstones(connection: Connection, before: str) -> int:
    """Drop the tombstones from before a time and return how many; older cursors answer 410 `cursor_expired`."""
    old = (record.c.is_deleted, record.c.changed_at < before)
    newest = connection.scalar(select(func.max(record.c.seq)).where(*old))
    if newest is None:
        return 0
    connection.execute(update(meta).where(meta.c.forgotten < newest).values(forgotten=newest))
    return connection.execute(delete(record).where(*old)).rowcount


def purge_record(connection: Connection, store: FileStore, record_id: str, now: str) -> int:
    """Wipe every copy of a record, its text and the files that nothing else names; every desk is told to do the same."""
    copies = [Stored(*row) for row in connection.execute(select(record).where(record.c.id == record_id))]
    named = set(connection.scalars(select(record_file.c.sha256).where(record_file.c.record == record_id)))
    for old in copies:
        wiped = replace(old, body="{}", is_deleted=True, is_purged=True, is_pending=False, changed_at=now)
        change_record(connection, old, wiped)
    still = set(connection.scalars(select(record_file.c.sha256).where(record_file.c.sha256.in_(named)))) if named else set()
    for sha256 in sorted(named - still):
        connection.execute(delete(file_owner).where(file_owner.c.sha256 == sha256))
        connection.execute(delete(file).where(file.c.sha256 == sha256))
        store.path(sha256).unlink(missing_ok=True)
    return len(copies)
