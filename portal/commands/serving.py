"""`python -m portal serve`: the portal until it is told to end; its base URL is the first line it prints."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import ssl
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette

from portal.app import create_app
from portal.commands.shared import CommandFailed
from portal.database import Database, begin_run, database_in, is_empty, open_database, set_up_portal
from portal.forgetting import forget_old
from portal.loading import load_school
from portal.ports import Ports
from portal.schools.shapes import SIZES
from portal.settings import IMAGE_TYPES, WEBP, Settings
from portal.store import FileStore
from portal.world import real_ports

_NAME = "Partner portal"
_SEED = 1
_GRACE_S = 5


_DECIDING = "seconds after which proposals and applications are answered as by a support organisation (900); never: by command only"


def _seconds(text: str) -> int | None:
    return None if text == "never" else int(text)


def add_serve(commands: Any) -> None:
    """The parser of the command."""
    parser = commands.add_parser("serve", help="serve a portal", description="Serve a portal; SIGTERM or Ctrl+C ends it gracefully.")
    parser.add_argument("--data", type=Path, required=True, metavar="D", help="data folder; made when it is missing")
    parser.add_argument("--database", metavar="URL", help="another database than portal.db in the folder, as a SQLAlchemy URL")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="port to listen at; 0, the default, takes a free one")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="serve TLS: the certificate with its chain, PEM")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the certificate's private key, PEM, if it is not in the same file")
    parser.add_argument("--seed", choices=SIZES, metavar="SIZE", help=f"load the made-up school into an empty portal: {', '.join(SIZES)}")
    parser.add_argument("--decide-after", type=_seconds, default=Settings().decide_after_s, metavar="S", help=_DECIDING)
    parser.add_argument("--answer-after", type=_seconds, metavar="S", help="seconds after which made-up people say yes when asked")
    parser.add_argument("--webp", action="store_true", help="take pictures as WebP too, which desks then send: smaller than JPEG")
    parser.add_argument("--while-stdin", action="store_true", help="end when standard input ends: a child never outlives its parent")
    parser.add_argument("--verbose", action="store_true", help="log every request to stderr")
    parser.set_defaults(run=serve)


def serve(words: argparse.Namespace) -> int:
    """Run until a signal. Raises CommandFailed if the data or the port cannot be used."""
    logging.basicConfig(level=logging.INFO if words.verbose else logging.WARNING)
    image_types = (*IMAGE_TYPES, WEBP) if words.webp else IMAGE_TYPES
    settings = Settings(decide_after_s=words.decide_after, answer_after_s=words.answer_after, image_types=image_types)
    ports = real_ports()
    listening = _listen(words.host, words.port)
    try:
        words.data.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds what people wrote to one another
        database = open_database(words.database or database_in(words.data))
        prepare(database, ports, settings, words.data, words.seed)
        app = create_app(database, ports, settings, words.data)
        _run(app, listening, words)
        database.close()
    finally:
        listening.close()
    return 0


def prepare(database: Database, ports: Ports, settings: Settings, data: Path, seed: str | None) -> None:
    """All that a start does: portal id, made-up school if asked for and empty, what is too old forgotten, a new run."""
    now = ports.clock.now_utc()
    with database.writing() as connection:
        set_up_portal(connection, ports, _NAME)
        if seed is not None and is_empty(connection):
            from portal.schools.making import make_school  # costs time that a portal with data should not pay

            school = make_school(seed, _SEED, datetime.fromisoformat(now))
            load_school(connection, FileStore(data / "files"), school, now)
        forget_old(connection, now, settings)
        begin_run(connection, ports)


class _Server(uvicorn.Server):
    """Prints the address when it is ready, and lets endless answers end before it waits for connections."""

    def __init__(self, config: uvicorn.Config, app: Starlette, address: str) -> None:
        super().__init__(config)
        self._app = app
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._address, flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.state.edges.close()
        await super().shutdown(sockets)


def _run(app: Starlette, listening: socket.socket, words: argparse.Namespace) -> None:
    host, port = listening.getsockname()[:2]
    config = uvicorn.Config(
        app,
        log_level="info" if words.verbose else "warning",
        access_log=words.verbose,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=75,
        timeout_graceful_shutdown=_GRACE_S,
        ssl_certfile=words.certificate,
        ssl_keyfile=words.key,
    )
    _load(config)
    scheme = "https" if config.ssl is not None else "http"
    address = f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
    # uvicorn raises the signal that ended it once more for whoever stood there before: for us the end is the end
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        server = _Server(config, app, address)
        if words.while_stdin:
            threading.Thread(target=_end_with_stdin, args=(server,), name="stdin", daemon=True).start()
        server.run(sockets=[listening])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _load(config: uvicorn.Config) -> None:
    """Raises CommandFailed where certificate and key cannot be used."""
    try:
        config.load()
    except (OSError, ssl.SSLError) as error:  # a file that is missing, no PEM, a key that does not fit
        raise CommandFailed(f"cannot use the certificate: {error}") from error
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
        config.ssl.num_tickets = 1  # a desk keeps one connection; the second ticket would be 255 bytes for nobody


def _end_with_stdin(server: uvicorn.Server) -> None:
    """The parent holds the other end of the pipe: however it ends, the pipe ends with it."""
    while os.read(0, 4096):  # the bare descriptor: a reader object that waits here would hold up the end of the program
        pass
    server.should_exit = True


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio sets NODELAY only where it reads TCP
    except OSError as error:
        raise CommandFailed(f"cannot listen at {host}: {error}") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise CommandFailed(f"cannot listen at {host} port {port}: {error}") from error
    return listening
