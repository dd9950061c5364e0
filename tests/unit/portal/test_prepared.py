"""Statements that are compiled once: they answer what SQLAlchemy would answer, and fail as it does."""

from __future__ import annotations

from itertools import islice

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from portal.database import head_of, open_database
from portal.prepared import Prepared
from portal.tables import account, membership, meta, space

MEMBERS = select(membership).where(membership.c.space.in_(bindparam("spaces", expanding=True))).order_by(membership.c.seq)
SPACES = select(space.c.id).order_by(space.c.ordinal)
FIRST = SPACES.where(space.c.kind == bindparam("kind")).limit(1)
TAKEN = update(meta).values(head=meta.c.head + bindparam("count")).returning(meta.c.head)


@pytest.fixture(params=["sqlite", "another"])
def connection(portal, request, monkeypatch):
    monkeypatch.setattr(portal.database.engine.dialect, "name", request.param)
    with portal.database.engine.connect() as connection:
        yield connection


def test_rows_are_those_of_sqlalchemy(connection):
    spaces = list(connection.scalars(SPACES))
    wanted = connection.execute(MEMBERS, {"spaces": spaces}).all()
    found = Prepared(MEMBERS).all(connection, spaces=spaces)
    assert found == wanted
    assert [(row.account, row.is_member) for row in found] == [(row.account, row.is_member) for row in wanted]
    assert found[0].is_member is True
    assert Prepared(MEMBERS).all(connection, spaces=[]) == []


def test_one_and_value(connection):
    first = connection.execute(FIRST, {"kind": "own"}).one()
    assert Prepared(FIRST).one(connection, kind="own") == first
    assert Prepared(FIRST).value(connection, kind="own") == first.id
    assert Prepared(FIRST).one(connection, kind="none") is None
    assert Prepared(FIRST).value(connection, kind="none") is None


def test_a_column_is_read_as_far_as_it_is_asked(connection):
    column = Prepared(SPACES).column(connection)
    assert list(islice(column, 2)) == list(connection.scalars(SPACES))[:2]
    column.close()
    assert list(Prepared(SPACES).column(connection)) == list(connection.scalars(SPACES))


def test_what_is_written_is_answered(connection):
    before = head_of(connection)
    assert Prepared(TAKEN).value(connection, count=3) == before + 3
    assert head_of(connection) == before + 3


def test_a_parameter_that_is_missing_is_no_null(portal):
    with portal.database.reading() as connection, pytest.raises(KeyError):
        Prepared(FIRST).one(connection)


def test_a_row_that_may_not_be_is_refused_as_sqlalchemy_refuses_it(connection):
    row = dict(connection.execute(select(account)).mappings().first() or {})
    with pytest.raises(IntegrityError):
        Prepared(insert(account)).run(connection, **row)


def test_a_locked_database_is_told_as_busy(tmp_path):
    """The portal answers 503 to SQLAlchemy's own error, not to the driver's."""
    first, second = (open_database(f"sqlite:///{tmp_path / 'portal.db'}") for _ in range(2))
    with second.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with first.writing(), pytest.raises(OperationalError, match="locked"), second.writing():
        pass
    first.close()
    second.close()
