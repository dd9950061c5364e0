"""What the opening says a first exchange will cost, held against what it costs, for made-up schools of several sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from portal.ahead import ahead_of, count_left
from portal.commands.serving import prepare
from portal.database import open_database
from portal.feed import begin, checkpoints
from portal.feed_answer import pieces_of
from portal.packing import LEVEL, packer_of
from portal.settings import Settings
from portal.tables import account, record
from portal.world import real_ports

PORTS, SETTINGS = real_ports(), replace(Settings(), decide_after_s=None)
FACTOR = 1.5
"""What the contract states (portal-api.md §3.7)."""


def priced_and_paid(database, user_name):
    """(estimate, lines that came, bytes that came packed) of one person's first exchange."""
    with database.reading() as connection:
        person = connection.scalars(select(account.c.id).where(account.c.user_name == user_name)).one()
        cursor, opening = begin(connection, person, None)
        told = ahead_of(connection, person, cursor, count_left(connection, person, cursor), "zstd", opening)
    points = list(checkpoints(database, PORTS, SETTINGS, person, cursor, limit=50, first=10, is_brief=True))
    packed = sum(map(len, pieces_of(opening, iter(points), packer_of("zstd", {LEVEL: SETTINGS.quick_backfill_level}), SETTINGS)))
    return told, sum(len(point.lines) for point in points), packed


@pytest.mark.parametrize("size", ["light", "typical"])
def test_a_school_costs_about_what_was_said(tmp_path, size):
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    prepare(database, PORTS, SETTINGS, tmp_path, size)
    told, came, packed = priced_and_paid(database, "maria")
    database.close()
    assert came / FACTOR <= told.records <= came * FACTOR
    assert packed / FACTOR <= told.size_bytes <= packed * FACTOR


def test_what_a_reader_does_not_see_is_not_counted(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    prepare(database, PORTS, SETTINGS, tmp_path, "light")
    with database.writing() as connection:
        connection.execute(record.update().where(record.c.owner.is_not(None)).values(owner=None))
        connection.execute(record.update().where(record.c.seq % 2 == 0).values(audience=0))
        people = connection.scalar(select(func.count()).select_from(record).where(record.c.audience > 0))
    told, came, _ = priced_and_paid(database, "maria")
    database.close()
    assert came <= people
    assert came / 1.5 <= told.records <= came * 1.5, "half of them are nobody's to see"
