"""Transactions of the writer's connection: all or nothing, also of a part."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

import pytest

from sync.copy.transactions import Transactions


@pytest.fixture
def connection():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE word (text)")
    yield connection
    connection.close()


def words(connection):
    assert not connection.in_transaction
    return [text for (text,) in connection.execute("SELECT text FROM word ORDER BY text")]


def test_all_of_a_block_stays(connection):
    with Transactions(connection).atomic():
        connection.execute("INSERT INTO word VALUES ('kept')")
        assert connection.in_transaction
    assert words(connection) == ["kept"]


def test_nothing_stays_of_a_block_that_fails(connection):
    with suppress(ZeroDivisionError), Transactions(connection).atomic():
        connection.execute("INSERT INTO word VALUES ('gone')")
        raise ZeroDivisionError
    assert words(connection) == []


def test_a_part_that_fails_takes_only_itself_along(connection):
    both = Transactions(connection)
    with both.atomic():
        connection.execute("INSERT INTO word VALUES ('before')")
        with suppress(ZeroDivisionError), both.atomic():
            connection.execute("INSERT INTO word VALUES ('gone')")
            raise ZeroDivisionError
        with both.atomic():
            connection.execute("INSERT INTO word VALUES ('then')")
    assert words(connection) == ["before", "then"]


def test_what_ended_the_transaction_itself_is_told_as_it_was(connection):
    connection.execute("CREATE TRIGGER no BEFORE INSERT ON word BEGIN SELECT RAISE(ROLLBACK, 'no words'); END")
    with pytest.raises(sqlite3.IntegrityError, match="no words"), Transactions(connection).atomic():
        connection.execute("INSERT INTO word VALUES ('gone')")
    assert words(connection) == []
