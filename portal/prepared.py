"""Statements asked at every request: compiled once and run on SQLite's own driver, a tenth of what SQLAlchemy takes to run them."""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Generator
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Delete, Insert, Select, TextClause, Update
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import ReturningUpdate

_SQLITE = dialect()
_Statement = Select[Any] | CompoundSelect[Any] | Insert | Update | Delete | ReturningUpdate[Any] | TextClause


class Prepared:
    """A statement that is the same at every call but for its `bindparam`s; a list goes into an IN of an expanding one.

    `columns` are given where a table is written, if not all of them. On another database SQLAlchemy runs it; what fails raises the same
    either way.
    """

    def __init__(self, statement: _Statement, *columns: str) -> None:
        compiled = statement.compile(dialect=_SQLITE, column_keys=list(columns) or None)
        assert isinstance(compiled, SQLCompiler)
        self._statement, self._sql = statement, compiled.string
        self._names = tuple(compiled.positiontup or ())
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self._lists = tuple(str(one.key) for one in compiled.post_compile_params)
        answered = list(statement.exported_columns) if hasattr(statement, "exported_columns") else []
        self._row = _row_type([str(one.key) for one in answered])
        readers = [(at, one.type.dialect_impl(_SQLITE).result_processor(_SQLITE, None)) for at, one in enumerate(answered)]
        self._readers = [(at, read) for at, read in readers if read is not None]

    def all(self, connection: Connection, **params: Any) -> list[Any]:
        """All rows, their columns by name."""
        if connection.dialect.name != "sqlite":
            return list(connection.execute(self._statement, params))
        rows = self._run(connection, params).fetchall()
        return [self._row(*self._read(row)) for row in rows] if self._readers else list(map(self._row._make, rows))

    def one(self, connection: Connection, **params: Any) -> Any:
        """The first row, None if there is none. To be asked for what is one at most, or has a LIMIT."""
        rows = self.all(connection, **params)
        return rows[0] if rows else None

    def value(self, connection: Connection, **params: Any) -> Any:
        """The first column of the first row, None if there is none."""
        row = self.one(connection, **params)
        return None if row is None else row[0]

    def column(self, connection: Connection, **params: Any) -> Generator[Any]:
        """The first column, read only as far as it is asked for; `close` lets go of the rest."""
        if connection.dialect.name != "sqlite":
            yield from connection.scalars(self._statement, params)
            return
        cursor = self._run(connection, params)
        try:
            for row in cursor:
                yield row[0]
        finally:
            cursor.close()

    def run(self, connection: Connection, **params: Any) -> int:
        """Write; how many rows that met."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self._statement, params).rowcount
        return self._run(connection, params).rowcount

    def _run(self, connection: Connection, params: dict[str, Any]) -> sqlite3.Cursor:
        given = {**self._fixed, **params}
        sql, values = self._sql, [given[name] for name in self._names]
        if self._lists:
            sql, values = self._spread(given)
        try:
            cursor: sqlite3.Cursor = connection.connection.driver_connection.execute(sql, values)  # type: ignore[union-attr]
        except sqlite3.Error as error:
            raise DBAPIError.instance(sql, values, error, sqlite3.Error, dialect=connection.dialect) from error
        return cursor

    def _spread(self, given: dict[str, Any]) -> tuple[str, list[Any]]:
        sql: str = self._sql
        values: list[Any] = []
        for name in self._names:
            values += given[name] if name in self._lists else [given[name]]
        for name in self._lists:
            sql = sql.replace(f"__[POSTCOMPILE_{name}]", ",".join("?" * len(given[name])) or "NULL")
        return sql, values

    def _read(self, row: tuple[Any, ...]) -> list[Any]:
        values = list(row)
        for at, read in self._readers:
            values[at] = read(values[at])
        return values


def _row_type(names: list[str]) -> Any:
    return namedtuple("Row", names, rename=True)
