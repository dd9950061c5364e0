"""A desk's database on the first day of a world: laid row by row into the old one, so that no statement has to be compiled anew."""

from __future__ import annotations

from itertools import groupby
from typing import Any

_SHAPE = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
_COLUMNS = """SELECT t.name, t.wr, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name <> 'sqlite_schema' ORDER BY t.name, c.cid"""
_FOUND = "SELECT count(*) FROM search_docsize"
"""The search index is no table of rows: one that was ever filled is copied as it is."""


class FirstDay:
    """What `connection` holds, which nobody writes to any more.

    SQLite compiles every statement again after a copy of whole pages: a fifth of a world's time went into that.
    """

    def __init__(self, connection: Any):
        self._connection, self._shape = connection, _shape_of(connection)
        self._is_rows_only = not _is_any(connection, _FOUND)
        columns = groupby(connection.cursor().execute(_COLUMNS).fetchall(), key=lambda row: (row[0], row[1]))
        self._tables = [_Table(connection, name, bool(is_keyed), [one[2] for one in rows]) for (name, is_keyed), rows in columns]

    def lay_into(self, connection: Any) -> None:
        """Exactly this, whatever `connection` held."""
        if connection.in_transaction:
            connection.rollback()
        if not self._is_rows_only or _shape_of(connection) != self._shape or _is_any(connection, _FOUND):
            self._connection.backup(connection)
            return
        cursor = connection.cursor()
        cursor.execute("BEGIN")
        for table in self._tables:
            table.lay_into(cursor)
        cursor.execute("COMMIT")


class _Table:
    def __init__(self, connection: Any, name: str, is_keyed: bool, columns: list[str]):
        named = ",".join(columns if is_keyed else ["rowid", *columns])
        self._empty = f"DELETE FROM {name}"
        self._fill = f"INSERT INTO {name} ({named}) VALUES ({','.join('?' for _ in named.split(','))})"
        self._rows = connection.cursor().execute(f"SELECT {named} FROM {name} ORDER BY 1").fetchall()

    def lay_into(self, cursor: Any) -> None:
        cursor.execute(self._empty)
        if self._rows:
            cursor.executemany(self._fill, self._rows)


def _shape_of(connection: Any) -> list[Any]:
    return list(connection.cursor().execute(_SHAPE).fetchall())


def _is_any(connection: Any, count: str) -> bool:
    return bool(connection.cursor().execute(count).fetchone()[0])
