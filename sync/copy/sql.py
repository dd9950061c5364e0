"""Plain questions to a connection of the local copy, and what its low-level errors mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import msgspec

from sync.errors import CopyUnusable, DeskError, disk_reason

Row = dict[str, Any]

_MEANINGS = (
    ("is full", "disk_full"),
    ("readonly database", "read_only"),
    ("unable to open database", "read_only"),
    ("is locked", "locked"),
    ("malformed", "damaged"),
    ("vtable constructor failed", "damaged"),  # what a damaged search index says
    ("not a database", "damaged"),
    ("file is encrypted", "damaged"),
    # SQLite says "disk I/O error" for a full quota and a pulled USB disk alike: never "damaged", which would set the file aside.
    ("disk i/o error", "disk_full"),
)


def to_json(value: Any) -> str:
    """Compact JSON text as the copy stores it."""
    return msgspec.json.encode(value).decode()


def from_json(text: str | None) -> Any:
    """What `to_json` stored; None for NULL."""
    return None if text is None else msgspec.json.decode(text)


def fault_of(error: BaseException, path: str = "") -> DeskError | None:
    """The desk's error for a low-level one, or None if it is a bug."""
    if isinstance(error, OSError):
        reason = disk_reason(error)
        return CopyUnusable(reason, path) if reason else None
    if type(error).__module__.split(".")[0] not in ("sqlcipher3", "sqlite3"):
        return None
    words = str(error).lower()
    return next((CopyUnusable(reason, path) for part, reason in _MEANINGS if part in words), None)


class Meanings:
    """A `with` around what touches the disk. As a class: it stands around every single statement, and a generator costs as much as one."""

    __slots__ = ("_path",)

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, DeskError):
            fault = fault_of(error, self._path)
            if fault is not None:
                raise fault from error


_NOWHERE = Meanings("")


def meanings(path: str = "") -> Meanings:
    """Raises CopyUnusable for what the disk or the file did; bugs pass as they are."""
    return Meanings(path) if path else _NOWHERE


class Sql:
    """Questions to one connection; every answer is fetched fully, so that no statement stays open. Thread: the connection's."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def rows(self, sql: str, *params: Any) -> list[Row]:
        """All rows as dicts."""
        with meanings():
            cursor = self.connection.execute(sql, params)
            found = cursor.fetchall()
            names = [column[0] for column in cursor.description] if found else []
            return [dict(zip(names, row, strict=True)) for row in found]

    def walk(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows one after the other, for who ends before the last; writes nothing meanwhile."""
        with meanings(), closing(self.connection.cursor()) as cursor:
            cursor.execute(sql)
            while found := cursor.fetchmany(1000):
                yield from found

    def one(self, sql: str, *params: Any) -> Row | None:
        """The first row, or None."""
        rows = self.rows(sql, *params)
        return rows[0] if rows else None

    def value(self, sql: str, *params: Any) -> Any:
        """The first column of the first row, or None."""
        with meanings():
            row = self.connection.execute(sql, params).fetchone()
        return None if row is None else row[0]

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Every question inside is answered as things were at the first one: what is written meanwhile is seen afterwards."""
        if self.connection.in_transaction:
            yield
            return
        with meanings():
            self.connection.execute("BEGIN")
        try:
            yield
        finally:
            if self.connection.in_transaction:  # a file that fails may have ended it
                # Nothing was written, and an end that can fail would leave this connection in the past for good.
                self.connection.rollback()

    def stamp(self) -> str:
        """Another text than before once anything was written, by this connection or another: what was read meanwhile may be old."""
        return str(self.value("SELECT total_changes() || ' ' || data_version FROM pragma_data_version"))

    def column(self, sql: str, *params: Any) -> list[Any]:
        """The first column of every row."""
        with meanings():
            return [row[0] for row in self.connection.execute(sql, params).fetchall()]


P = ParamSpec("P")
T = TypeVar("T")


class Asking(Protocol):
    """Whoever answers from a connection of the local copy."""

    _sql: Sql


Asks = TypeVar("Asks", bound=Asking)


def of_one_moment(answer: Callable[Concatenate[Asks, P], T]) -> Callable[Concatenate[Asks, P], T]:
    """For an answer put together from several questions: something that is written meanwhile could be in neither, or in both."""

    @wraps(answer)
    def as_of_one_moment(self: Asks, /, *args: P.args, **kw: P.kwargs) -> T:
        with self._sql.one_moment():
            return answer(self, *args, **kw)

    return as_of_one_moment


def marks(values: Iterable[Any]) -> str:
    """`?,?,?` for an IN list."""
    return ",".join("?" for _ in values)
