"""The injected world of a simulation: one clock for all, each desk's own skew, seeded randomness, files in memory's folder, crashes."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Connection

from portal.database import Database
from portal.prepared import Prepared
from portal.world import utc_text
from sync.adapters.local_files import LocalFiles

START = 1_777_800_000
"""2026-05-03T09:20:00Z."""
DISK = 10**12
_SET_ALREADY = "PRAGMA recursive_triggers=on;"
_ONE_THREAD = sqlcipher3.dbapi2.SQLITE_OPEN_READWRITE | sqlcipher3.dbapi2.SQLITE_OPEN_CREATE | sqlcipher3.dbapi2.SQLITE_OPEN_NOMUTEX


class Killed(BaseException):
    """The program of one desk ends here."""

    def __init__(self, user: str, where: str):
        super().__init__(f"{user} {where}")
        self.user = user


class PortalDied(BaseException):
    """The portal's process ends here."""


class MortalDatabase(Database):
    """The portal's database: after `transactions_left` more its process dies; None: it lives."""

    def __init__(self, database: Database):
        super().__init__(database.engine)
        self.transactions_left: int | None = None
        self._connection = database.engine.connect()

    def reading(self) -> AbstractContextManager[Connection]:
        self._count()
        return super().reading()

    def writing(self) -> AbstractContextManager[Connection]:
        self._count()
        return super().writing()

    @contextmanager
    def _transaction(self, begin: Prepared, _elsewhere: object) -> Iterator[Connection]:
        """As the portal's, on one connection for all of them: nobody else is there."""
        with self._connection.begin():
            begin.run(self._connection)
            yield self._connection

    def _count(self) -> None:
        if self.transactions_left is not None:
            self.transactions_left -= 1
            if self.transactions_left < 0:
                self.transactions_left = None
                raise PortalDied


class Time:
    """The world's true time; only the simulator moves it."""

    def __init__(self):
        self.now_s = START


class SimClock:
    """A clock with a skew; serves the ports of desk and portal alike."""

    def __init__(self, time: Time):
        self.time, self.skew_s = time, 0
        self._known: tuple[int, str] = (0, "")

    def now_utc(self) -> str:
        now = int(self.time.now_s + self.skew_s)
        if self._known[0] != now:
            self._known = now, utc_text(now)
        return self._known[1]

    def epoch_s(self) -> int:
        return int(self.time.now_s + self.skew_s)

    def epoch_ms(self) -> int:
        return int((self.time.now_s + self.skew_s) * 1000)

    def monotonic_s(self) -> float:
        return float(self.time.now_s)

    def wait(self, seconds: float) -> None:
        self.time.now_s += seconds

    def to_local(self, moment: datetime) -> datetime:
        return moment


class SimRandom:
    """Randomness of a seed."""

    def __init__(self, seed: str):
        self._random = random.Random(seed)

    def uniform(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)

    def token(self, size_bytes: int) -> bytes:
        return self._random.randbytes(size_bytes)


class SimFiles(LocalFiles):
    """Files in a folder of memory, never flushed. `fail_at` breaks the write with that number (0: the next), `fault` says how."""

    def __init__(self):
        self.writes, self.fail_at, self.fault = 0, -1, errno.ENOSPC

    def write_atomically(self, path: Path, data: bytes) -> None:
        self._count(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def append_durably(self, path: Path, data: bytes) -> None:
        torn = self._is_next()
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.write(file, data[: len(data) // 2] if torn else data)
        os.close(file)
        self._count(path)

    def free_bytes(self, path: Path) -> int:
        return DISK

    def is_network(self, path: Path) -> bool:
        return False

    def _is_next(self) -> bool:
        return self.fail_at == self.writes

    def _count(self, path: Path) -> None:
        fails = self._is_next()
        self.writes += 1
        if fails:
            raise OSError(self.fault, "planted", str(path))


class SimCommits:
    """Ends the program around the commit with this number."""

    def __init__(self, user: str):
        self.user, self.left, self.is_after = user, None, False

    def before(self, what: str) -> None:
        if not self.is_after:
            self._count(what)

    def after(self, what: str) -> None:
        if self.is_after:
            self._count(what)

    def _count(self, what: str) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise Killed(self.user, what)


class SimConnection(sqlcipher3.dbapi2.Connection):
    """A database in memory that outlives the program which opened it. `fail_at` breaks the access with that number.

    What every start sets once more is set already, and setting it would have every statement compiled again.
    """

    accesses, fail_at, fault = 0, -1, "disk I/O error"

    def close(self) -> None:
        """It stays: this is the disk."""

    def execute(self, sql, *args):
        self._count()
        return self.cursor() if sql == _SET_ALREADY else super().execute(sql, *args)

    def executemany(self, *args):
        self._count()
        return super().executemany(*args)

    def commit(self):
        self._count()
        return super().commit()

    def _count(self) -> None:
        number, self.accesses = self.accesses, self.accesses + 1
        if number == self.fail_at:
            raise sqlcipher3.dbapi2.OperationalError(self.fault)


class SimConnector:
    """Opens the one connection of a desk, again and again."""

    path = None

    def __init__(self):
        self.connection = new_connection()

    def open_writer(self) -> SimConnection:
        return self.connection

    def open_reader(self) -> SimConnection:
        return self.connection

    def holds(self, other: SimConnection) -> None:
        """From now on this is a copy of another database."""
        if self.connection.in_transaction:
            self.connection.rollback()
        other.backup(self.connection)


def new_connection() -> SimConnection:
    """An empty database."""
    connection = sqlcipher3.dbapi2.connect(":memory:", factory=SimConnection, cached_statements=1_000, flags=_ONE_THREAD)
    connection.cursor().execute(_SET_ALREADY)
    return connection
