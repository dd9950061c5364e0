"""A made-up school poured in: all of it, readable by its people, with numbers that grow from there."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from portal.commands.serving import prepare
from portal.database import current_run, head_of, open_database
from portal.feed import begin, checkpoints
from portal.kinds import KINDS
from portal.schema import validate_as
from portal.settings import Settings
from portal.tables import account, file, meta, record, space
from portal.world import real_ports

PORTS, SETTINGS = real_ports(), Settings()


@pytest.fixture
def loaded(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    prepare(database, PORTS, SETTINGS, tmp_path, "light")
    yield database
    database.close()


def test_maria_gets_a_record_of_every_kind(loaded):
    with loaded.reading() as connection:
        maria = connection.scalars(select(account.c.id).where(account.c.user_name == "maria")).one()
        cursor, _ = begin(connection, maria, None)
    points = checkpoints(loaded, PORTS, SETTINGS, maria, cursor, limit=50, first=10)
    lines = [json.loads(line) for point in points for line in point.lines]
    assert {line["kind"] for line in lines} == set(KINDS)
    assert [fault for line in lines for fault in validate_as("RecordLine", line)] == []


def test_the_head_is_the_last_number_given(loaded):
    with loaded.reading() as connection:
        head = head_of(connection)
        assert connection.scalar(select(func.max(record.c.seq))) <= head
        newest = select(func.max(record.c.seq)).where(record.c.space == space.c.id).scalar_subquery()
        wrong = select(func.count()).select_from(space).where(space.c.last_seq != func.coalesce(newest, 0))
        assert connection.scalar(wrong) == 0


def test_the_public_space_is_the_schools(loaded):
    with loaded.reading() as connection:
        public = select(space.c.id).where(space.c.kind == "public")
        assert connection.scalars(public).all() == [connection.scalar(select(meta.c.public_space))]


def test_its_files_are_there(loaded, tmp_path):
    with loaded.reading() as connection:
        files = connection.execute(select(file.c.sha256, file.c.size_bytes)).all()
    assert len(files) > 20
    assert all((tmp_path / "files" / sha256[:2] / sha256).stat().st_size == size for sha256, size in files)


def test_a_portal_with_data_is_not_seeded_again(loaded, tmp_path):
    with loaded.reading() as connection:
        before = (connection.scalar(select(func.count()).select_from(record)), connection.scalar(select(meta.c.portal)))
        run = current_run(connection)
    prepare(loaded, PORTS, SETTINGS, tmp_path, "light")
    with loaded.reading() as connection:
        after = (connection.scalar(select(func.count()).select_from(record)), connection.scalar(select(meta.c.portal)))
        assert after == before
        assert current_run(connection) != run
