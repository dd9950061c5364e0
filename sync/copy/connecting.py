"""How connections to the copy's file are opened: encrypted in earnest, plain or in memory where a simulator says so."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Protocol

from sync.copy.sql import meanings

_WRITER_CACHE_KB = 16_000
"""Half a million records have more index than SQLite's 2 MB, and a page fetched again is decrypted again. A small copy never fills it."""


class Connector(Protocol):
    """Opens connections to one database. Raises CopyUnusable."""

    path: Path | None

    def open_writer(self) -> Any: ...

    def open_reader(self) -> Any: ...


def _connect(target: str) -> Any:
    import sqlcipher3
    import sqlcipher3.dbapi2

    # sqlite_utils catches the errors of the module named pysqlite3 if there is one; without this its `alter=True` fails.
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
    return sqlcipher3.dbapi2.connect(target, check_same_thread=False, timeout=10)


class EncryptedConnector:
    """A SQLCipher file with a raw key (its own key derivation would cost 0.15 s a connection)."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path: Path | None = path
        self._key = key.hex()

    def open_writer(self) -> Any:
        """The one writing connection."""
        connection = self._open()
        with meanings(str(self.path)):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # The writer moves the log into the file behind the exchange's commits, so that a teacher's never waits for it.
            connection.execute("PRAGMA wal_autocheckpoint = 8000")
            connection.execute(f"PRAGMA cache_size = -{_WRITER_CACHE_KB}")
        return connection

    def open_reader(self) -> Any:
        """A connection that cannot write."""
        connection = self._open()
        with meanings(str(self.path)):
            connection.execute("PRAGMA query_only = ON")
        return connection

    def _open(self) -> Any:
        with meanings(str(self.path)):
            connection = _connect(str(self.path))
            try:
                connection.execute("PRAGMA cipher_log_level = NONE")
                connection.execute(f"PRAGMA key = \"x'{self._key}'\"")
                connection.execute("PRAGMA temp_store = MEMORY")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except BaseException:
                connection.close()
                raise
        return connection


class PlainConnector:
    """No encryption; without a path one shared connection in memory. For simulators and tests only."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._shared: Any = None

    def open_writer(self) -> Any:
        """The one writing connection."""
        with meanings(str(self.path)):
            connection = _connect(str(self.path or ":memory:"))
            if self.path is not None:
                connection.execute("PRAGMA journal_mode = WAL")
        self._shared = connection
        return connection

    def open_reader(self) -> Any:
        """A connection that cannot write; in memory it is the writer's own."""
        if self.path is None:
            return self._shared
        with meanings(str(self.path)):
            connection = _connect(str(self.path))
            connection.execute("PRAGMA query_only = ON")
        return connection
