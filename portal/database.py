"""The portal's database: one SQLAlchemy engine, short reads, and writes that take the lock before they look."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, bindparam, create_engine, event, func, insert, select, text, update
from sqlalchemy.pool import StaticPool

from portal.ports import Ports
from portal.prepared import Prepared
from portal.tables import account, meta, metadata, run, space

_BUSY_MS = 15_000
_RUN_GAP = 1_000_000
"""More seqs than a run can give between a backup and the loss of the disk."""
_RUN_SPREAD_BITS = 36
"""Runs that begin from one backup begin apart by chance; 2⁵³, the last seq, is reached after a quarter of a million starts."""
_SCHEMA = 2
# Built once, here and elsewhere in the portal: building a statement costs more than a small one takes to run.
_BEGIN, _BEGIN_WRITING = Prepared(text("BEGIN")), Prepared(text("BEGIN IMMEDIATE"))
# The same promises of a database with many writers, as PostgreSQL: one view for a read, one row that every write holds until it commits.
_ONE_VIEW, _ONE_WRITER = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"), select(meta.c.one).with_for_update()
_RUN = Prepared(select(run.c.id).order_by(run.c.ordinal.desc()).limit(1))
_HEAD = Prepared(select(meta.c.head))
_TAKEN = Prepared(update(meta).values(head=meta.c.head + bindparam("count")).returning(meta.c.head))


class NewerSchema(Exception):
    """The data was written by a later portal; nothing was changed."""


class Database:
    """An engine with two doors. Any thread; each `with` is one transaction on one connection."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"

    def reading(self) -> AbstractContextManager[Connection]:
        """One consistent view; keep it short, never across a network write."""
        return self._transaction(_BEGIN, _ONE_VIEW)

    def writing(self) -> AbstractContextManager[Connection]:
        """One write transaction: others wait from its first moment, so what it reads stays true until it commits."""
        return self._transaction(_BEGIN_WRITING, _ONE_WRITER)

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    @contextmanager
    def _transaction(self, begin: Prepared, begin_elsewhere: Executable) -> Iterator[Connection]:
        with self.engine.connect() as connection, connection.begin():
            if self._is_sqlite:
                # Not by an event: an engine with listeners looks for them at every statement.
                begin.run(connection)
            else:
                connection.execute(begin_elsewhere)
            yield connection


def open_database(url: str) -> Database:
    """Open or create the tables at a SQLAlchemy URL; for a file, in WAL with foreign keys and a busy timeout.

    Raises NewerSchema for the data of a later portal, SQLAlchemyError for what is no database.
    """
    in_memory = url in ("sqlite://", "sqlite:///:memory:")
    options: dict[str, Any] = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}} if in_memory else {}
    engine = create_engine(url, **options)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up)
        _check_version(engine)
    with engine.begin() as connection:  # all tables or none: a table that is there is not given its indexes later
        if engine.dialect.name == "sqlite":
            _BEGIN_WRITING.run(connection)
        metadata.create_all(connection)
    return Database(engine)


def database_in(folder: Path) -> str:
    """The URL of the database in a data folder."""
    return f"sqlite:///{folder / 'portal.db'}"


def open_existing(folder: Path, url: str | None = None) -> Database | None:
    """The database that lies in `folder` (or at `url`), or None if no portal was ever set up there."""
    if url is None and not (folder / "portal.db").is_file():
        return None
    database = open_database(url or database_in(folder))
    with database.reading() as connection:
        if connection.scalar(select(meta.c.one)) is not None:
            return database
    database.close()
    return None


def set_up_portal(connection: Connection, ports: Ports, name: str) -> None:
    """Give a new database its portal id (forever the same) and its public space. Does nothing to one that has them."""
    if connection.scalar(select(meta.c.one)) is not None:
        return
    public = ports.ids.new()
    now = ports.clock.now_utc()
    identity = str(uuid.UUID(bytes=ports.random.token(16), version=4))
    connection.execute(insert(space).values(id=public, kind="public", title=name, state="open", created_at=now))
    connection.execute(insert(meta).values(one=1, portal=identity, name=name, head=0, forgotten=0, public_space=public))


def begin_run(connection: Connection, ports: Ports) -> str:
    """Store a new run id with the present head (portal-api.md §3.9) and return it.

    The seqs of the new run begin far above: if this is a restored backup, an earlier run has given the next ones to other texts, and an
    edit made over one of those would pass for an edit of what has its number now. How far, only chance tells: the same backup may be
    restored twice, and knows of no run after it.
    """
    drawn = ports.random.token(5)
    name = base64.b32encode(drawn).decode().lower()
    is_first = not current_run(connection)
    connection.execute(insert(run).values(id=name, head=head_of(connection), started_at=ports.clock.now_utc()))
    if not is_first:
        next_seq(connection, _RUN_GAP + (int.from_bytes(drawn) >> (8 * len(drawn) - _RUN_SPREAD_BITS)))
    return name


def current_run(connection: Connection) -> str:
    """The run begun last; a database that never served has none yet and answers ""."""
    return str(_RUN.value(connection) or "")


def head_of(connection: Connection) -> int:
    """The last seq given."""
    return int(_HEAD.value(connection))


def next_seq(connection: Connection, count: int = 1) -> int:
    """Take `count` seqs and return the last. Only inside `writing()`: the lock makes their order the order of commits."""
    return int(_TAKEN.value(connection, count=count))


def is_empty(connection: Connection) -> bool:
    """True if no account lives here yet."""
    return connection.scalar(select(func.count()).select_from(account)) == 0


def _check_version(engine: Engine) -> None:
    with engine.connect() as connection:
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if found > _SCHEMA:
            raise NewerSchema
        columns = {row.name for row in connection.exec_driver_sql("PRAGMA table_info(record)")}
        if columns and "changed_by" not in columns:  # data of version 1
            connection.exec_driver_sql("ALTER TABLE record ADD COLUMN changed_by TEXT")
        if found < _SCHEMA:
            connection.exec_driver_sql(f"PRAGMA user_version = {_SCHEMA}")
        connection.commit()


def _set_up(dbapi_connection: Any, _record: Any) -> None:
    dbapi_connection.isolation_level = None  # the driver must not begin on its own: see Database
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}"):
        dbapi_connection.execute(f"PRAGMA {pragma}")


__all__ = [
    "Database",
    "NewerSchema",
    "begin_run",
    "current_run",
    "database_in",
    "head_of",
    "is_empty",
    "next_seq",
    "open_database",
    "open_existing",
    "set_up_portal",
]
