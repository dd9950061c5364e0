"""A tiny school for portal tests: Maria, Elena and the pupil Deniz in one open project, a second project that is archived."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from portal.app import Portal, create_app
from portal.database import Database, begin_run, open_database, set_up_portal
from portal.loading import load_school
from portal.ports import Ports
from portal.schools.shapes import MadeAccount, MadeMembership, MadeRecord, MadeSchool, MadeSpace
from portal.settings import Settings
from portal.store import FileStore
from portal.world import SecureRandomness, TimedIds, utc_text

START = 1_777_800_000
"""2026-05-03T09:20:00Z, when these stories begin."""


@cache
def made_id(name: str) -> str:
    """The same id for the same name, in every test."""
    return str(uuid5(NAMESPACE_URL, name))


PROJECT, ARCHIVE, PUBLIC = made_id("project"), made_id("archive"), made_id("public")
MARIA, ELENA, DENIZ = made_id("maria"), made_id("elena"), made_id("deniz")


def own_space(account: str) -> str:
    """The own space of an account of this school."""
    return made_id(account + "own")


class SteppedClock:
    """Time stands until a test moves it."""

    def __init__(self) -> None:
        self.now_s = START

    def now_utc(self) -> str:
        return utc_text(self.now_s)

    def epoch_s(self) -> int:
        return self.now_s

    def monotonic_s(self) -> float:
        return float(self.now_s)

    def step(self, seconds: int) -> None:
        self.now_s += seconds


def small_school() -> MadeSchool:
    """The school as a loader takes it."""
    at = utc_text(START - 86400)
    people = (
        ("maria", "Maria Kelmendi", "AL", "teacher_admin"),
        ("elena", "Elena Popescu", "RO", "teacher"),
        ("deniz", "Deniz", "TR", "pupil"),
    )
    accounts = tuple(
        MadeAccount(made_id(user), user, name, country, "", "A school", "en", own_space(made_id(user)), at)
        for user, name, country, _ in people
    )
    spaces = (
        MadeSpace(PUBLIC, "public", "Portal", "open", at),
        MadeSpace(PROJECT, "twinspace", "Microplastic is everywhere", "open", at),
        MadeSpace(ARCHIVE, "twinspace", "Pen-pals by the sea", "archived", at),
        *(MadeSpace(one.own_space, "own", one.name, "open", at, one.id) for one in accounts),
    )
    memberships = tuple(MadeMembership(space, made_id(user), role, at) for space in (PROJECT, ARCHIVE) for user, _, _, role in people)
    memberships += tuple(MadeMembership(PUBLIC, one.id, "reader", at) for one in accounts)
    memberships += tuple(MadeMembership(one.own_space, one.id, "owner", at) for one in accounts)

    def records() -> Iterator[MadeRecord]:
        maria = accounts[0].person
        body = {"title": "Welcome", "blocks": [{"type": "paragraph", "runs": [{"text": "Glad to have you."}]}], "is_public": False}
        yield MadeRecord(made_id("welcome"), "update", PROJECT, maria, MARIA, at, at, body)

    return MadeSchool("small", 1, at, "Test portal", accounts, spaces, memberships, (), records)


def small_portal(folder: Path, clock: SteppedClock | None = None) -> Portal:
    """A portal with this school in `folder`, not serving yet."""
    ports = Ports(clock or SteppedClock(), SecureRandomness(), TimedIds())
    database = open_database(f"sqlite:///{folder / 'portal.db'}")
    with database.writing() as connection:
        set_up_portal(connection, ports, "Test portal")
        load_school(connection, FileStore(folder / "files"), small_school(), ports.clock.now_utc())
        begin_run(connection, ports)
    return Portal(database, ports, Settings(), folder)


__all__ = ["Database", "SteppedClock", "create_app", "made_id", "own_space", "small_portal", "small_school"]
