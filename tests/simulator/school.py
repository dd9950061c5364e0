"""The portal and the desks' databases every world begins with: made once in a process, then copied in memory."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.app import create_app
from portal.database import begin_run, open_database, set_up_portal
from portal.edges import make_edges
from portal.loading import load_school
from portal.memberships import join_space
from portal.oauth.tokens import ACCESS_S, REFRESH_S, new_secret
from portal.oauth.tokens import Tokens as PortalTokens
from portal.packing import Backfills
from portal.ports import Ports as PortalPorts
from portal.settings import Settings
from portal.signing import issue_access_token
from portal.store import FileStore
from sync.adapters.system import SystemIds, SystemThreads
from sync.client.transport import TrafficCount
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import LocalCopy
from sync.engine.exchange import Exchange, LineRooms
from sync.engine.signing_in import bind_profile, portal_of
from sync.feed import Tokens
from sync.ports import Ports
from tests.simulator.doorway import SimAnswer, Turn
from tests.simulator.first_days import FirstDay
from tests.simulator.places import MortalDatabase, SimClock, SimCommits, SimConnector, SimFiles, SimRandom, Time
from tests.support.small_school import PROJECT, made_id, small_school

BASE = "http://portal/"
SHARED = {"order": "m", "visibility": "members", "state": "published", "editors": "all"}
DESKS = {"maria": "maria", "elena": "elena", "deniz": "deniz", "marias": "maria"}
"""Desk → whose it is: Maria has a second computer."""
_SETTINGS = Settings(checkpoint_lines=6, first_checkpoint_lines=3, requests_burst=10**9, batch_operations=6)
_CENTURY_S = 100 * 365 * 86_400


@dataclass(frozen=True)
class Backup:
    """What an administrator keeps."""

    database: bytes
    files: dict[str, bytes]


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def put_files(folder: Path, files: dict[str, bytes]) -> None:
    """Exactly these."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def account_of(user: str) -> str:
    """The account of whose desk it is."""
    return made_id(DESKS[user])


class SimIds:
    """Portal ids from a seed."""

    def __init__(self, clock: SimClock, random: SimRandom):
        self._ids = SystemIds(clock, random)

    def new(self) -> str:
        return self._ids.new()


class School:
    """The portal with three teachers. `begin` puts it back to its first day; `save`, `restore` are the backup of an administrator."""

    def __init__(self, folder: Path):
        self.folder, self.time = folder, Time()
        self.clock = SimClock(self.time)
        self._seed("0")
        self.database = MortalDatabase(open_database("sqlite://"))
        with self.database.writing() as connection:
            set_up_portal(connection, self.ports, "Test portal")
            load_school(connection, FileStore(folder / "files"), small_school(), self.clock.now_utc())
            join_space(connection, PROJECT, made_id("deniz"), "teacher")
            begin_run(connection, self.ports)
            self.tokens = {user: issue_access_token(connection, self.ports, account_of(user), _CENTURY_S) for user in DESKS}
        self.app = create_app(self.database, self.ports, _SETTINGS, folder)
        self._first_day = self.save()

    def begin(self, seed: str) -> None:
        """The first day, with the randomness of a seed."""
        self.time.now_s = Time().now_s
        self.database.transactions_left = None
        self._seed(seed)
        self.restore(self._first_day)
        # What the portal's process remembers of another world's time would throttle this one.
        self.app.state.edges = make_edges(self.database, self.ports, _SETTINGS, self.folder)
        self.app.state.backfills = Backfills(_SETTINGS)

    def opens_with_this(self) -> None:
        """The first day of every world is as the portal stands now."""
        self._first_day = self.save()

    def save(self) -> Backup:
        """A backup: the database and the files."""
        return Backup(self._raw().serialize(), files_in(self.folder / "files"))

    def restore(self, backup: Backup) -> None:
        """The state of a backup; what was being uploaded is gone with the rest."""
        self._raw().deserialize(backup.database)
        shutil.rmtree(self.folder / "uploads", ignore_errors=True)
        put_files(self.folder / "files", backup.files)

    def restarts(self) -> None:
        """The process is started again: a new run."""
        self.database.transactions_left = None
        with self.database.writing() as connection:
            begin_run(connection, self.ports)

    def sign_in(self, user: str, family: str) -> Tokens:
        """A pair of tokens as the sign-in page gives them: an hour, and 90 days."""
        access, refresh = new_secret(self.ports), new_secret(self.ports)
        with self.database.writing() as connection:
            tokens = PortalTokens(connection, self.ports)
            tokens.keep(access, account_of(user), "access", family=family, lifetime_s=ACCESS_S)
            tokens.keep(refresh, account_of(user), "refresh", family=family, lifetime_s=REFRESH_S)
        return Tokens(access, refresh)

    def _raw(self) -> Any:
        return self.database.engine.raw_connection().driver_connection

    def _seed(self, seed: str) -> None:
        random = SimRandom("portal" + seed)
        if not hasattr(self, "ports"):
            self._random, self._ids = random, SimIds(self.clock, random)
            self.ports = PortalPorts(self.clock, self._random, self._ids)
        self._random.__dict__ = random.__dict__
        self._ids.__dict__ = SimIds(self.clock, self._random).__dict__


@dataclass
class _Direct:
    """A line that never fails."""

    app: Any
    traffic: Any

    def send(self, request):
        return SimAnswer(Turn(self.app, request), self.traffic, request.method, None, lambda: None)

    def close(self):
        """Nothing."""


class Profile:
    """One teacher's computer: its disk lasts, its program (`copy`) comes and goes."""

    def __init__(self, school: School, user: str, folder: Path):
        self.school, self.user, self.folder = school, user, folder
        self.account = account_of(user)
        self.connector, self.keys = SimConnector(), ProfileKeys.from_bytes(hashlib.sha256(user.encode()).digest())
        self.clock = SimClock(school.time)
        self.begin("0")

    def begin(self, seed: str) -> None:
        """Other randomness, no skew, nothing planted."""
        self.clock.skew_s = 0
        random = SimRandom(self.user + seed)
        self.files, self.commits = SimFiles(), SimCommits(self.user)
        self.ports = Ports(self.clock, random, SystemIds(self.clock, random), self.files, SystemThreads(), self.commits)

    def opens(self) -> LocalCopy:
        """The program starts."""
        self.commits.left = None
        connection = self.connector.connection
        connection.fail_at = -1
        if connection.in_transaction:
            connection.rollback()
        self.copy = LocalCopy(self.folder, self.keys, self.ports, self.connector, None, inline=True)
        return self.copy

    def signs_in(self, transport: Any, user: str = "", tokens: Tokens | None = None) -> None:
        """With a token of hers, or of somebody else."""
        bind_profile(self.copy, BASE, transport, tokens or Tokens(self.school.tokens[user or self.user]), self.ports)

    def all_files(self) -> dict[str, bytes]:
        """What lies in the folder of the profile."""
        return files_in(self.folder)

    def put_files(self, files: dict[str, bytes]) -> None:
        """The folder as it was."""
        put_files(self.folder, files)

    def portal(self, transport: Any) -> Any:
        """The portal as this desk sees it."""
        return portal_of(self.copy, transport, self.ports)

    def exchanges(self, transport: Any, rooms: LineRooms | None = None) -> Any:
        """One exchange; `rooms` say when a text is let pass between parts of files or of news."""
        return Exchange(self.copy, self.portal(transport), self.ports, rooms=rooms).run("simulated")


def first_copies(school: School, folder: Path) -> dict[str, Any]:
    """Each teacher's profile, and what its database holds after the first exchange."""
    line = _Direct(school.app, TrafficCount())
    profiles = []
    for user in DESKS:
        (folder / user).mkdir()
        profiles.append(Profile(school, user, folder / user))
        profiles[-1].opens()
        profiles[-1].signs_in(line)
    writing = profiles[list(DESKS).index("elena")].copy
    blocks = [{"type": "paragraph", "runs": [{"text": text}]} for text in ("Fill one litre.", "Pour slowly.", "Count.")]
    writing.writer.call(writing.intentions.create, "page", PROJECT, {"title": "How we count", "blocks": blocks, **SHARED})
    for profile in (profiles[1], *profiles):
        profile.exchanges(line)
    school.opens_with_this()
    templates = [SimConnector() for _ in profiles]
    for profile, template in zip(profiles, templates, strict=True):
        template.holds(profile.connector.connection)
    return {profile.user: (profile, FirstDay(template.connection)) for profile, template in zip(profiles, templates, strict=True)}
