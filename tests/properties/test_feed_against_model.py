"""The real feed, held against the model of its rules and against what each reader may see, through random histories."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from portal.database import Database, begin_run, open_database, set_up_portal
from portal.feed import begin, checkpoint, checkpoints
from portal.forgetting import purge_record
from portal.loading import load_school
from portal.memberships import join_space, leave_space
from portal.ports import Ports
from portal.publishing import release_due
from portal.records import Stored, add_record, change_record, compact, get_record, with_body
from portal.settings import Settings
from portal.store import FileStore
from portal.visibility import Audience, readers_of, sees
from portal.world import SecureRandomness, TimedIds, utc_text
from tests.properties.feed_model import ModelDesk, ModelPortal
from tests.support.small_school import ARCHIVE, DENIZ, ELENA, MARIA, PROJECT, PUBLIC, SteppedClock, made_id, own_space, small_school

SPACES = (PROJECT, ARCHIVE, PUBLIC)
ROLES = ("teacher_admin", "teacher", "pupil")


@dataclass
class World:
    """One portal in memory, without records, and the desks of three readers."""

    database: Database
    ports: Ports
    clock: SteppedClock
    store: FileStore
    desks: dict[str, ModelDesk]
    ids: list[tuple[str, str]]


@pytest.fixture(scope="module")
def empty_school():
    """The database of a school without records, made once: a new world is a copy of it."""
    database, ports = open_database("sqlite://"), Ports(SteppedClock(), SecureRandomness(), TimedIds())
    with database.writing() as connection:
        set_up_portal(connection, ports, "Test")
        school = replace(small_school(), records=lambda: iter(()))
        load_school(connection, FileStore(Path("unused")), school, ports.clock.now_utc())
        begin_run(connection, ports)
    yield database
    database.close()


@pytest.fixture
def new_world(empty_school, tmp_path):
    """Make a world; its database is in memory."""
    clock, database = SteppedClock(), open_database("sqlite://")
    with empty_school.engine.connect() as source, database.engine.connect() as target:
        source.connection.driver_connection.backup(target.connection.driver_connection)
    ports = Ports(clock, SecureRandomness(), TimedIds())
    yield lambda: World(database, ports, clock, FileStore(tmp_path), {who: ModelDesk() for who in (MARIA, ELENA, DENIZ)}, [])
    database.close()


def exchange(world: World, account: str, limit: int) -> bool:
    """One checkpoint from the real portal into this account's desk; True if there is more."""
    desk = world.desks[account]
    release_due(world.database, world.ports)
    with world.database.reading() as connection:
        cursor, opening = begin(connection, account, desk.cursor)
        if desk.cursor is None:
            desk.member = {one["space"]: True for one in json.loads(opening)["spaces"]}
        point = checkpoint(connection, account, cursor, limit, 32_768)
    assert len(point.lines) <= limit
    assert len(point.cursor.text()) <= 64
    desk.apply([_line(json.loads(text)) for text in point.lines], point.cursor)
    return point.more


def _line(raw: dict[str, Any]) -> tuple[int, str, Any, Any]:
    if raw["type"] in ("joined", "left"):
        return raw["seq"], raw["type"], raw["space"], None
    value = json.dumps(raw["body"]) if raw["type"] == "record" else None
    return raw["revision"], "record", (raw["space"], raw["id"]), (raw["space"], value)


def page(world: World, rng: random.Random, number: int) -> Stored:
    """A page of a random writer, visibility and publish time."""
    now = world.clock.now_utc()
    publish_at = utc_text(world.clock.now_s + rng.randrange(1, 500)) if rng.random() < 0.15 else None
    key = (rng.choice(SPACES), made_id(f"page{number}"))
    owner = rng.choice((MARIA, ELENA, DENIZ))
    blank = Stored(*key, 0, "page", None, owner, now, now, None, publish_at, None, "{}", is_pending=publish_at is not None)
    return with_body(blank, page_body(rng))


def page_body(rng: random.Random) -> dict[str, str]:
    """Only what decides who may see it, and something that differs."""
    state = rng.choice(("draft", "published", "published"))
    return {"state": state, "visibility": rng.choice(("members", "teachers")), "text": str(rng.random())}


def write(world: World, rng: random.Random) -> None:
    """One random act of the portal."""
    what = rng.random()
    with world.database.writing() as connection:
        if what < 0.45 or not world.ids:
            stored = add_record(connection, page(world, rng, len(world.ids)))
            world.ids.append((stored.space, stored.id))
        elif what < 0.8:
            old = get_record(connection, *rng.choice(world.ids))
            assert old is not None
            if rng.random() < 0.05:
                purge_record(connection, old.id, world.clock.now_utc())
            elif not old.is_purged:
                change_record(connection, old, replace(with_body(old, page_body(rng)), is_deleted=rng.random() < 0.3))
        else:
            account, space = rng.choice((MARIA, ELENA, DENIZ)), rng.choice(SPACES)
            if rng.random() < 0.4:
                leave_space(connection, space, account)
            else:
                join_space(connection, space, account, rng.choice(ROLES))


def should_see(world: World, account: str) -> dict[tuple[str, str], str]:
    """What the portal's own rule says that this account sees now."""
    seen = {}
    with world.database.reading() as connection:
        readers = readers_of(connection, account)
        for space, record_id in world.ids:
            stored = get_record(connection, space, record_id)
            if stored is not None and space in readers and not stored.is_deleted and sees(readers[space], stored.owner, stored.audience):
                seen[space, record_id] = json.dumps(stored.fields())
    return seen


@pytest.mark.parametrize("seed", range(20))
def test_every_desk_ends_with_exactly_what_its_reader_may_see(new_world, seed):
    rng, world = random.Random(seed), new_world()
    for _ in range(rng.randrange(20, 90)):
        for _ in range(rng.randrange(4)):
            write(world, rng)
        world.clock.step(rng.randrange(20))
        if rng.random() < 0.6:
            exchange(world, rng.choice(list(world.desks)), rng.choice((1, 2, 5, 50)))
    for account, desk in world.desks.items():
        while exchange(world, account, 7):
            pass
        assert desk.visible() == should_see(world, account)


@pytest.mark.parametrize("seed", range(20))
def test_others_write_while_one_answer_streams(new_world, seed):
    rng, world = random.Random(seed), new_world()
    for _ in range(rng.randrange(50, 150)):
        write(world, rng)
    desk = world.desks[MARIA]
    with world.database.reading() as connection:
        cursor, opening = begin(connection, MARIA, None)
    desk.member = {one["space"]: True for one in json.loads(opening)["spaces"]}
    for point in checkpoints(world.database, world.ports, Settings(), MARIA, cursor, limit=3, first=1):
        desk.apply([_line(json.loads(text)) for text in point.lines], point.cursor)
        if rng.random() < 0.5:
            write(world, rng)
    while exchange(world, MARIA, 7):
        pass
    assert desk.visible() == should_see(world, MARIA)


@pytest.mark.parametrize("seed", range(20))
def test_the_real_feed_and_the_model_bring_a_desk_to_the_same(new_world, seed):
    rng, world, model, model_desk = random.Random(seed), new_world(), ModelPortal(), ModelDesk()
    for space in (*SPACES, own_space(MARIA)):
        model.set_member(space, True)
    for _ in range(rng.randrange(20, 80)):
        act_on_both(world, model, rng)
        if rng.random() < 0.6:
            limit = rng.choice((1, 2, 5, 50))
            exchange(world, MARIA, limit)
            exchange_model(model, model_desk, limit)
    while exchange(world, MARIA, 7):
        pass
    while exchange_model(model, model_desk, 7):
        pass
    assert world.desks[MARIA].visible() == model_desk.visible() == model.visible()


def act_on_both(world: World, model: ModelPortal, rng: random.Random) -> None:
    """The same write, deletion, joining or leaving on the real portal and on the model."""
    space, number = rng.choice(SPACES), rng.randrange(12)
    with world.database.writing() as connection:
        if rng.random() < 0.25:
            is_member = not model.is_member(space)
            join_space(connection, space, MARIA, "teacher") if is_member else leave_space(connection, space, MARIA)
            model.set_member(space, is_member)
            return
        body = {"text": str(rng.random())} if rng.random() < 0.75 else None
        key = (space, made_id(f"note{number}"))
        old = get_record(connection, *key)
        now = world.clock.now_utc()
        new = Stored(*key, 0, "update", None, None, now, now, None, None, None, compact(body or {}), is_deleted=body is None)
        change_record(connection, old, new) if old is not None else add_record(connection, new)
        model.write(key, space, json.dumps(body) if body is not None else None)


def exchange_model(model: ModelPortal, desk: ModelDesk, limit: int) -> bool:
    """One checkpoint of the model."""
    if desk.cursor is None:
        desk.cursor, spaces = model.first_cursor()
        desk.member = dict.fromkeys(spaces, True)
    lines, cursor, more = model.checkpoint(desk.cursor, limit)
    desk.apply(lines, cursor)
    return more


def test_audiences_are_nested():
    assert list(Audience) == sorted(Audience)
