"""What the portal may forget: tombstones and operation ids past their days, and records that must go at once (purge)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, func, select, update

from portal.file_records import forget_file
from portal.flows.pupils import after_pupil_removed
from portal.instants import plus
from portal.kinds import KINDS
from portal.records import Stored, change_record
from portal.settings import Settings
from portal.store import FileStore
from portal.tables import applied_operation, file, meta, record, record_file

_DAY_S = 86_400
_HANGING = ("notification", *(name for name, kind in KINDS.items() if kind.goes_with_parent))


@dataclass(frozen=True, slots=True)
class Purged:
    """How many records were wiped, and the files (SHA-256) that nothing names any more."""

    count: int
    files: tuple[str, ...]


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


def purge_record(connection: Connection, record_id: str, now: str) -> Purged:
    """Wipe every copy of a record, what hangs on it, and the notices that quote it; every desk is told to do the same.

    The bytes of files that nothing else names stay until `drop_files` is called, after this transaction was committed.
    """
    copies = _with_what_hangs(connection, record_id)
    ids = {old.id for old in copies}
    named = set(connection.scalars(select(record_file.c.sha256).where(record_file.c.record.in_(ids)))) if ids else set()
    for old in copies:
        wiped = replace(old, body="{}", is_deleted=True, is_purged=True, is_pending=False, changed_at=now)
        change_record(connection, old, wiped)
        if old.kind == "pupil":
            after_pupil_removed(connection, old, now)
    still = set(connection.scalars(select(record_file.c.sha256).where(record_file.c.sha256.in_(named)))) if named else set()
    for sha256 in sorted(named - still):
        forget_file(connection, sha256)
    return Purged(len(copies), tuple(sorted(named - still)))


def drop_files(connection: Connection, store: FileStore, hashes: Iterable[str]) -> None:
    """Take bytes that the portal no longer knows out of the store. `connection` is a write transaction: nobody uploads them meanwhile."""
    for sha256 in hashes:
        if connection.scalar(select(file.c.sha256).where(file.c.sha256 == sha256)) is None:
            store.path(sha256).unlink(missing_ok=True)


def _with_what_hangs(connection: Connection, record_id: str) -> list[Stored]:
    found = [Stored(*row) for row in connection.execute(select(record).where(record.c.id == record_id))]
    seen, above = {record_id}, {record_id} if found else set()
    while above:
        hanging = select(record).where(record.c.parent.in_(above), record.c.kind.in_(_HANGING), record.c.id.not_in(seen))
        rows = [Stored(*row) for row in connection.execute(hanging)]
        found += rows
        above = {row.id for row in rows}
        seen |= above
    return found
