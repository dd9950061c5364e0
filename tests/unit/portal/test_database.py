"""The database: commits in the order of seqs, one writer at a time, and data of a later portal left alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from portal.database import NewerSchema, head_of, next_seq, open_database
from portal.publishing import release_due


def test_many_hands_take_every_seq_once(portal):
    def take(_: int) -> int:
        with portal.database.writing() as connection:
            return next_seq(connection)

    with portal.database.reading() as connection:
        before = head_of(connection)
    with ThreadPoolExecutor(4) as hands:
        taken = list(hands.map(take, range(40)))
    assert sorted(taken) == list(range(before + 1, before + 41))


def test_what_is_rolled_back_leaves_no_hole(portal):
    with suppress(ZeroDivisionError), portal.database.writing() as connection:
        next_seq(connection)
        raise ZeroDivisionError
    with portal.database.reading() as connection:
        head = head_of(connection)
    with portal.database.writing() as connection:
        assert next_seq(connection) == head + 1


def test_data_of_a_later_portal_is_not_touched(tmp_path):
    url = f"sqlite:///{tmp_path / 'portal.db'}"
    database = open_database(url)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
        connection.commit()
    database.close()
    with pytest.raises(NewerSchema):
        open_database(url)


def test_reads_go_along_indexes(portal):
    """A feed that looked at every record would be slow only where there are many: so the plans are asked."""
    wanted = {
        "select * from record where is_pending = 1 and publish_at <= 'x' order by publish_at": "record_pending",
        "select seq from record where space = 'x' and seq > 1 order by seq": "record_by_space_seq",
        "select seq from record where space = 'x' and seq <= 1 order by seq desc": "record_by_space_seq",
        "select space from membership where account = 'x' and seq > 1 order by seq": "membership_by_account",
    }
    with portal.database.reading() as connection:
        for statement, index in wanted.items():
            plan = " ".join(str(row[3]) for row in connection.exec_driver_sql(f"explain query plan {statement}"))
            assert index in plan
            assert "SCAN" not in plan
            assert "TEMP B-TREE" not in plan
    assert release_due(portal.database, portal.ports) == 0
