"""Opening the copy's file: place, schema, damage; what was never sent is rebuilt from the unsent log if the file is lost."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

from sync.copy.connecting import Connector
from sync.copy.locking import ProfileLock
from sync.copy.made_over import NO_BASE
from sync.copy.schema import SCHEMA_VERSION, migrate
from sync.copy.sql import Row, Sql, marks, meanings
from sync.copy.unsent_log import Kept, UnsentLog
from sync.copy.work import LOGGED_KEYS
from sync.errors import CopyUnusable
from sync.ports import Ports

log = logging.getLogger(__name__)
_LOG_READ = "unsent_log_read"
_CHECK_CACHE_KB = 1_000
OPEN_MARK = "desk.open"
"""Stands while the copy is open: found at a start, the last end was none, and the file is checked."""


def lock_place(folder: Path, ports: Ports) -> ProfileLock:
    """The folder for this process alone, and it can be written in. Raises CopyUnusable: network_drive, in_use, read_only, disk_full."""
    path = str(folder)
    if ports.files.is_network(folder):
        # WAL fails on SMB and NFS, mapped letters included: a copy there would be lost one day.
        raise CopyUnusable("network_drive", path)
    with meanings(path):
        folder.mkdir(parents=True, exist_ok=True)
        lock = ProfileLock(folder / "desk.lock")
        try:
            probe = folder / "desk.probe"
            ports.files.write_atomically(probe, b"")
            ports.files.remove(probe)
        except BaseException:
            lock.release()
            raise
    return lock


def open_database(connector: Connector, ports: Ports, unsent: UnsentLog) -> tuple[Any, str | None]:
    """(the writing connection, what was recovered: where a damaged file was kept aside, the file's own path if it was missing, or None).

    Raises CopyUnusable.
    """
    path = connector.path
    aside: Path | None = None
    try:
        connection = _open_whole(connector, ports)
    except CopyUnusable as error:
        # Only a file that is truly damaged is set aside: never one that is locked, or on a full disk.
        if error.reason != "damaged" or path is None:
            raise
        log.warning("the local copy is damaged and is rebuilt")
        aside = _set_aside(path, ports)
        connection = _open_whole(connector, ports)
    try:
        was_rebuilt = _read_log_once(connection, unsent)
    except BaseException:
        connection.close()
        raise
    if aside is not None:
        return connection, str(aside)
    return connection, str(path) if was_rebuilt else None


def mark_open(folder: Path, ports: Ports) -> None:
    """From now on an end without `mark_closed` was a crash."""
    ports.files.write_atomically(folder / OPEN_MARK, b"")


def mark_closed(folder: Path, ports: Ports) -> None:
    """The file was closed in order."""
    ports.files.remove(folder / OPEN_MARK)


def _open_whole(connector: Connector, ports: Ports) -> Any:
    path = connector.path
    is_new = path is None or not ports.files.exists(path)
    connection = connector.open_writer()
    try:
        with meanings(str(path)):
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > SCHEMA_VERSION:
                raise CopyUnusable("newer", str(path))
            if path is not None and not is_new and ports.files.exists(path.parent / OPEN_MARK):
                _check(connection, path)
            if version < SCHEMA_VERSION:
                _migrate(connection, path, ports, version)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: Any, path: Path) -> None:
    kept = connection.execute("PRAGMA cache_size").fetchone()[0]
    # It reads every page, each once: kept, they would fill the cache for as long as the copy is open.
    connection.execute(f"PRAGMA cache_size = -{_CHECK_CACHE_KB}")
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    connection.execute(f"PRAGMA cache_size = {int(kept)}")
    if answer != "ok":
        raise CopyUnusable("damaged", str(path))


def _migrate(connection: Any, path: Path | None, ports: Ports, version: int) -> None:
    from sqlite_utils import Database

    has_tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name='record'").fetchone()[0]
    if path is not None and has_tables:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if ports.files.free_bytes(path) < 2 * path.stat().st_size:
            raise CopyUnusable("disk_full", str(path))
        shutil.copyfile(path, path.with_name(f"{path.name}.before-{version}"))
    migrate(Database(connection))


def _set_aside(path: Path, ports: Ports) -> Path:
    stamp = ports.clock.now_utc().replace(":", "").replace("-", "")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 0
    while ports.files.exists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
    with meanings(str(path)):
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
    return aside


def _read_log_once(connection: Any, unsent: UnsentLog) -> bool:
    """A file that never heard of the log is new: what the log kept of a lost one goes in. True if that was something.

    The mark is in the same transaction: a rebuilding that dies is done again, and the log is not compacted before.
    """
    sql = Sql(connection)
    if sql.value("SELECT 1 FROM session WHERE key=?", _LOG_READ):
        return False
    from sqlite_utils import Database

    kept = unsent.read()
    with meanings(), Database(connection).atomic():
        if kept:
            _rebuild(connection, sql, kept)
        connection.execute("INSERT INTO session VALUES (?, 'true')", (_LOG_READ,))
    return bool(kept)


def _rebuild(connection: Any, sql: Sql, kept: Kept) -> None:
    """Drafts, operations, attachments, uploads, conflicts and merges from the log; what may have been in flight is unsure now."""
    for (table, _), row in kept.items():
        _put_back(connection, sql, table, row)
    # An edit that died between log and commit waits for one that was settled since: over which revision it was made nobody knows any more.
    ground = "waits_for=NULL, base=CASE action WHEN 'create' THEN NULL ELSE ? END"
    settled = "waits_for IS NOT NULL AND waits_for NOT IN (SELECT id FROM operation)"
    connection.execute(f"UPDATE operation SET {ground} WHERE {settled}", (NO_BASE,))  # noqa: S608 - our own words
    # The log hears of a first sending only with the answer: whatever was queued may have left before the file was lost.
    doubt_unsent(connection)
    tables = ("operation", "draft", "conflict", "attachment", "upload")
    account = sql.value(" UNION ALL ".join(f"SELECT account FROM {table}" for table in tables) + " LIMIT 1")  # noqa: S608 - our own names
    if account:
        connection.execute("INSERT INTO session VALUES ('account', ?)", (f'"{account}"',))


def doubt_unsent(connection: Any) -> None:
    """What waits may have left already, from a file that is lost or after a backup was made: the same bytes are sent, and asked for."""
    connection.execute("UPDATE operation SET state='unknown', is_unsure=1 WHERE state IN ('queued', 'sending') AND waits_for IS NULL")


def _put_back(connection: Any, sql: Sql, table: str, row: Row) -> None:
    if table not in LOGGED_KEYS:
        return
    known = {column["name"] for column in sql.rows(f"PRAGMA table_info({table})")}
    kept = {name: value for name, value in row.items() if name in known and name != "n"}
    connection.execute(f"INSERT OR REPLACE INTO {table} ({','.join(kept)}) VALUES ({marks(kept)})", tuple(kept.values()))  # noqa: S608
