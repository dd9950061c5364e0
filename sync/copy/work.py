"""The unit of work: the writer's connection, what this transaction touched, and what the unsent log must hear of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from sync.changes import Changes
from sync.copy.sql import Row, Sql, marks, meanings, to_json
from sync.ports import Ports

LOGGED_KEYS = {
    "operation": "id",
    "draft": "id",
    "attachment": "record",
    "upload": "sha256",
    "upload_use": "id",
    "conflict": "id",
    "media": "sha256",
    "given_up": "id",
    "consent": "id",
    "picture_consent": "picture",
    "draft_link": "draft",
}
"""The tables that the unsent log keeps, with their key columns."""
_TO_SECONDS = len("2026-05-03T09:20:00")


class Work(Sql):
    """All writing of the local copy goes through one of these. Thread: the writer."""

    def __init__(self, connection: Any, ports: Ports) -> None:
        super().__init__(connection)
        self.ports = ports
        self.scratch: Row = {}
        """What this transaction keeps in memory; gone with it."""
        self.wants_short_log = False
        """The unsent log still has texts on the disk that must not be there any more."""
        self._touched: set[tuple[str, str]] = set()
        self._records: set[str] = set()
        self._logged: dict[tuple[str, str], bool] = {}
        self._after: list[Callable[[], None]] = []

    def run(self, sql: str, *params: Any) -> int:
        """Execute one statement; how many rows it changed."""
        with meanings():
            return int(self.connection.execute(sql, params).rowcount)

    def many(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Execute one statement for many rows."""
        with meanings():
            self.connection.executemany(sql, rows)

    def insert(self, table: str, row: Row, or_what: str = "") -> None:
        """Insert one row; `or_what` is REPLACE or IGNORE."""
        verb = f"INSERT OR {or_what}" if or_what else "INSERT"
        self.run(f"{verb} INTO {table} ({','.join(row)}) VALUES ({marks(row)})", *row.values())

    def update(self, table: str, key: str, row: Row) -> None:
        """Change columns of the row of a logged table with this key."""
        columns = ",".join(f"{name}=?" for name in row)
        self.run(f"UPDATE {table} SET {columns} WHERE {LOGGED_KEYS[table]}=?", *row.values(), key)  # noqa: S608 - our own names

    def before(self, since_utc: str = "", **ago: int) -> str:
        """The moment so long ago (days, hours … as of timedelta) from now or from another moment, as the copy stores times."""
        moment = datetime.fromisoformat(since_utc or self.ports.clock.now_utc())
        return (moment - timedelta(**ago)).isoformat()[:_TO_SECONDS] + "Z"

    def touch(self, kind: str, space: str = "", *records: str) -> None:
        """Say what this transaction changed; announced after the commit."""
        self._touched.add((kind, space))
        self._records.update(records)

    def touch_all(self, kinds: Iterable[tuple[str, str]], records: Iterable[str]) -> None:
        """The same for many: kinds with their spaces, and ids."""
        self._touched.update(kinds)
        self._records.update(records)

    def keep(self, table: str, key: str) -> None:
        """The row with this key must survive a lost database: its content at the commit goes into the unsent log first."""
        self._logged[(table, key)] = True

    def let_go(self, table: str, key: str) -> None:
        """The unsent log may forget this row."""
        self._logged[(table, key)] = False

    def look_again(self, what: str, ids: Iterable[str]) -> None:
        """Let the search index these again when the writer is idle; `what` is record or draft."""
        self.run("INSERT INTO search_queue (what, ids) VALUES (?,?)", what, to_json(list(ids)))

    def after_commit(self, act: Callable[[], None]) -> None:
        """Call `act` once the transaction stands; never if it failed."""
        self._after.append(act)

    # --- for the writer -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Forget what an earlier, perhaps failed, transaction said."""
        self._touched, self._records = set(), set()
        self._logged, self._after, self.scratch = {}, [], {}

    def to_log(self) -> tuple[list[tuple[str, str, Row]], list[tuple[str, str]]]:
        """(rows to write before the commit, keys to forget after it)."""
        put, done = [], []
        for (table, key), is_kept in self._logged.items():
            row = self.one(f"SELECT * FROM {table} WHERE {LOGGED_KEYS[table]}=?", key) if is_kept else None  # noqa: S608
            if row is None:
                done.append((table, key))
            else:
                put.append((table, key, row))
        return put, done

    def finish(self, initiator: str) -> Changes:
        """After the commit: run what waited for it, and the Changes to announce."""
        for act in self._after:
            act()
        return Changes(frozenset(self._touched), frozenset(self._records), initiator)
