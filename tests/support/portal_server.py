"""The real portal for tests and the tour: in a thread, on a free loopback port, with its own data folder and planted faults."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import socket
import tempfile
import weakref
from functools import cache
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

import uvicorn
from sqlalchemy import select

from portal.app import create_app
from portal.commands.serving import prepare
from portal.database import Database, database_in, open_database, set_up_portal
from portal.instants import parse
from portal.loading import load_school
from portal.schools.shapes import MadeSchool
from portal.settings import Settings
from portal.showing import show
from portal.signing import issue_access_token
from portal.store import FileStore
from portal.tables import account
from tests.support.portal_clock import TurnableClock, ports_with
from tests.support.portal_faults import Faults
from tests.support.practice_school import practice_school

_NAME = "eTwinning practice portal"
_DAY_S = 86_400
_TURNS_OF_ACCEPTING = 4
_SEED = 1


class PortalServer:
    """A portal that can be started, stopped, restarted on the same address, and made to misbehave.

    `PortalServer(folder, seed="light")` in a `with`, or `start()` and `stop()`. `folder` keeps the data; `seed` is small (three accounts,
    quick), light, typical, busy or stress, and without it the portal begins empty.
    Everything may be called from any thread; nothing here needs pytest.
    """

    def __init__(self, folder: Path, seed: str | None = None, settings: Settings | None = None) -> None:
        self.folder = folder
        self.settings = settings or Settings()
        self.clock = TurnableClock()
        self.faults = Faults()
        self._ports = ports_with(self.clock)
        self._port = 0
        self._running: _Running | None = None
        self._kept: socket.socket | None = None
        """Bound while nothing runs: else the port is another's before the next start."""
        if seed is not None and not (folder / "portal.db").exists():
            shutil.copytree(_seeded(seed), folder, dirs_exist_ok=True)

    @property
    def base_url(self) -> str:
        """`http://127.0.0.1:PORT`, the same over restarts; known after the first start."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def database(self) -> Database:
        """The running portal's own database, to look into or to change behind its back."""
        assert self._running is not None, "the portal does not run"
        return self._running.database

    def start(self) -> Self:
        """Serve; returns when the portal answers."""
        assert self._running is None, "the portal runs already"
        self.folder.mkdir(parents=True, exist_ok=True)
        listening = _listen(self._port) if self._kept is None else self._kept
        self._kept = None
        self._port = listening.getsockname()[1]
        database = open_database(database_in(self.folder))
        prepare(database, self._ports, self.settings, self.folder, None)
        app = create_app(database, self._ports, self.settings, self.folder)
        self._running = _Running(app, database, listening, self.faults)
        return self

    def stop(self) -> None:
        """Stop serving as on SIGTERM; the data stays."""
        if self._running is not None:
            self._kept = self._running.stop()
            self._running = None
            weakref.finalize(self, self._kept.close)

    def restart(self) -> None:
        """Stop, and serve the same data at the same address as a new run."""
        self.stop()
        self.start()

    def move(self) -> None:
        """Stop, and serve the same data at another address."""
        self.stop()
        self._leave_port()
        self._port = 0
        self.start()

    def _leave_port(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def backs_up(self, folder: Path) -> None:
        """Keep a copy of all its data in a new folder; a restart."""
        self.stop()
        shutil.copytree(self.folder, folder)
        self.start()

    def is_restored(self, folder: Path) -> None:
        """Serve what was kept in the folder; what came since is lost."""
        self.stop()
        shutil.rmtree(self.folder)
        shutil.copytree(folder, self.folder)
        self.start()

    def token(self, user_name: str, lifetime_s: int = _DAY_S) -> str:
        """An access token, as `python -m portal token` prints it."""
        with self.database.writing() as conn:
            return issue_access_token(conn, self._ports, self.account(user_name), lifetime_s)

    def account(self, user_name: str) -> str:
        """The account id (and person id) behind a user name."""
        with self.database.reading() as conn:
            return str(conn.scalars(select(account.c.id).where(account.c.user_name == user_name)).one())

    def show(self, kind: str, project: str | None = None) -> list[dict[str, Any]]:
        """The portal's own view of its records, as `python -m portal show --json` prints it."""
        with self.database.reading() as conn:
            return show(conn, kind, project)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()
        self._leave_port()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, app: Any) -> None:
        super().__init__(config)
        self.is_ready = Event()
        self._app = app
        self._waiting: socket.socket | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self.is_ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.state.edges.close()
        await super().shutdown(sockets)
        for one in list(self.server_state.connections):  # whose end nobody waited for: else Python finds them open in some later test
            one.transport.abort()
        await asyncio.sleep(0)

    def leaves_port(self) -> socket.socket:
        """What keeps the port of a server that was shut and has ended."""
        assert self._waiting is not None
        return self._waiting

    def shut(self) -> None:
        """Stop listening; what is open stays open. The port is kept."""
        asyncio.run_coroutine_threadsafe(self._shut(), self._loop).result(30)

    def open(self) -> None:
        """Listen again at the same port."""
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(30)

    async def _shut(self) -> None:
        if self._waiting is None:
            listening = [one for server in self.servers for one in server.sockets]
            port = listening[0].getsockname()[1]
            for one in listening:
                self._loop.remove_reader(one.fileno())
            for _ in range(_TURNS_OF_ACCEPTING):  # asyncio forgets what it has accepted from a server that is closed: nobody would read it
                await asyncio.sleep(0)
            for server in self.servers:
                server.close()
            self._waiting = _listen(port)  # bound, it does not listen yet: nobody else gets the port

    async def _open(self) -> None:
        if self._waiting is not None:
            listening, self._waiting = self._waiting, None
            await super().startup([listening])


class _Running:
    """One run of the portal."""

    def __init__(self, app: Any, database: Database, listening: socket.socket, faults: Faults) -> None:
        self.database = database
        self._faults = faults
        config = uvicorn.Config(
            faults.wrap(app),
            http=faults.protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            timeout_keep_alive=75,  # as the real one: uvicorn's own five seconds are over while a busy machine looks elsewhere
            timeout_graceful_shutdown=5,
        )
        self._server = _Server(config, app)
        self._thread = Thread(target=self._server.run, kwargs={"sockets": [listening]}, name="portal", daemon=True)
        self._thread.start()
        assert self._server.is_ready.wait(30), "the portal did not start"
        faults.doors.append(self._server)

    def stop(self) -> socket.socket:
        """Gives what keeps its port."""
        self._faults.come_back()
        self._faults.doors.clear()
        self._server.shut()
        self._server.should_exit = True
        self._thread.join(30)
        assert not self._thread.is_alive(), "the portal did not stop"
        self.database.close()
        return self._server.leaves_port()


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # else asyncio sets no NODELAY
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError:
        listening.close()
        raise
    return listening


@cache
def _seeded(size: str) -> Path:
    """A data folder with a made-up school, made once in this process and copied for each portal."""
    folder = Path(tempfile.mkdtemp(prefix=f"school-{size}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    ports = ports_with(TurnableClock())
    now = ports.clock.now_utc()
    database = open_database(database_in(folder))
    with database.writing() as conn:
        set_up_portal(conn, ports, _NAME)
        load_school(conn, FileStore(folder / "files"), _school(size, now), now)
    database.close()
    return folder


def _school(size: str, now: str) -> MadeSchool:
    if size == "small":
        return practice_school()
    from portal.schools.making import make_school  # the sentence banks take their time to load

    return make_school(size, _SEED, parse(now))
