"""What else would bring the same content over the same line, measured in the same run: Anki's own sync, and one packed file over HTTPS."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from backports import zstd

from bench.content import LIMIT_LEVEL, Content
from bench.line import EmulatedLine
from bench.peers import anki_sync, file_over_https
from bench.peers.anki import AnkiMissing, anki_python, filled_base
from bench.peers.certificate import certificate
from bench.peers.relay import Count
from bench.rows import PUBLISHED
from bench.world import BenchFailed, Driven

ANKI, FILE = "Anki", "a file over HTTPS"
PORT, PATIENCE_S, BEGIN_S = 8090, 300.0, 20.0


@dataclass
class Beside:
    """What the peers took: counts on a fast line by step (first, nothing, ten), seconds by the name of a slow line.

    `published` are the figures of peers that are not run here: only where the content is the one they were taken with. `why_not`: Anki.
    """

    is_common: bool
    anki: dict[str, Count] = field(default_factory=dict)
    anki_s: dict[str, float] = field(default_factory=dict)
    file: Count | None = None
    file_s: dict[str, float] = field(default_factory=dict)
    why_not: str = ""

    def peers(self, step: str, published: dict[str, float], what: str = "ip_bytes") -> dict[str, float]:
        """Of one step: Anki as measured here, the others as published."""
        measured = {ANKI: float(getattr(self.anki[step], what))} if step in self.anki else {}
        return self._published(published) | measured

    def peers_s(self, profile: str, published: dict[str, float]) -> dict[str, float]:
        """Of one slow line, in seconds."""
        return self._published(published) | ({ANKI: self.anki_s[profile]} if profile in self.anki_s else {})

    @property
    def note(self) -> str:
        """Where the peers' figures are from."""
        if self.anki:
            return "Anki measured here on the same line" + (f"; other {PUBLISHED}" if self.is_common else "")
        return f"{self.why_not or 'Anki was not run'}" + (f"; {PUBLISHED}" if self.is_common else "; peers' figures are of other content")

    def _published(self, figures: dict[str, float]) -> dict[str, float]:
        return figures if self.is_common else {}


def measure(folder: Path, build: Path, content: Content, file: Path | None, carried: str, line: EmulatedLine) -> Beside:
    """On a line without delay."""
    beside = Beside(content.is_common)
    line.becomes("none")
    try:
        if file is None:
            raise AnkiMissing("Anki needs the content as a file")
        with _both_ankis(folder, build, file, line) as (here, there):
            _anki_steps(here, there, line, beside)
    except (AnkiMissing, BenchFailed, OSError, subprocess.SubprocessError) as error:
        beside.anki, beside.why_not = {}, f"Anki was not measured: {error}"
    packed = zstd.compress(carried.encode(), level=LIMIT_LEVEL)
    beside.file, _seconds = fetched(folder, packed, line, "none")
    return beside


def seconds_on(profile: str, folder: Path, build: Path, file: Path | None, carried: str, line: EmulatedLine, beside: Beside) -> None:
    """Adds what a slow line takes for the file, and on 3G for Anki."""
    packed = zstd.compress(carried.encode(), level=LIMIT_LEVEL)
    _count, beside.file_s[profile] = fetched(folder, packed, line, profile)
    if profile == "3g" and beside.anki and file is not None:
        with _anki_on_the_server(folder, build, line, "slow") as here:
            here.does("log_in")
            line.becomes(profile)
            try:
                beside.anki_s[profile] = float(here.does("download")["seconds"])
            finally:
                line.becomes("none")


def fetched(folder: Path, packed: bytes, line: EmulatedLine, profile: str) -> tuple[Count, float]:
    """One GET over TLS with a whole handshake."""
    files = folder / "files"
    files.mkdir(exist_ok=True)
    (files / "all.zst").write_bytes(packed)
    pem = certificate(folder, line.host)
    script = str(Path(file_over_https.__file__).absolute())
    command = [*line.portal, sys.executable, script, "serve", str(files), str(pem), line.host]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().strip()
            line.becomes(profile)
            get = [*line.desk, sys.executable, script, "get", f"{address}/all.zst", str(pem)]
            done = subprocess.run(get, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
            return line.read(), float(json.loads(done.stdout)["seconds"])
        finally:
            line.becomes("none")
            server.terminate()


def _anki_steps(here: Driven, there: Driven, line: EmulatedLine, beside: Beside) -> None:
    """`there` has the content, `here` gets it, then nothing new, then ten changed notes."""
    there.does("log_in")
    there.does("upload")
    here.does("log_in")
    counts: dict[str, Count] = {}
    for step, act in (("first", "download"), ("nothing", "sync"), ("ten", "sync")):
        if step == "nothing":
            here.does("sync")
        if step == "ten":
            there.does("change", count=10)
            there.does("sync")
        line.reset()
        here.does(act)
        counts[step] = line.read()
    beside.anki = counts


@contextmanager
def _both_ankis(folder: Path, build: Path, file: Path, line: EmulatedLine) -> Iterator[tuple[Driven, Driven]]:
    """A server with nothing, a collection with the content, an empty one."""
    full = folder / "anki" / "full" / "collection.anki2"
    full.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(filled_base(build, file), full)
    with _anki_on_the_server(folder, build, line, "empty") as here, _client(build, full, line) as there:
        yield here, there


@contextmanager
def _anki_on_the_server(folder: Path, build: Path, line: EmulatedLine, name: str) -> Iterator[Driven]:
    """Anki's own server over its folder, and one empty collection."""
    env = os.environ | {"SYNC_USER1": f"{anki_sync.USER}:{anki_sync.WORD}", "SYNC_HOST": line.host, "SYNC_PORT": str(PORT)}
    env |= {"SYNC_BASE": str((folder / "anki" / "server").absolute())}
    (folder / "anki" / "server").mkdir(parents=True, exist_ok=True)
    command = [*line.portal, str(anki_python(build)), "-m", "anki.syncserver"]
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(line, server)
            with _client(build, folder / "anki" / name / "collection.anki2", line) as here:
                yield here
        finally:
            server.terminate()


def _client(build: Path, collection: Path, line: EmulatedLine) -> Driven:
    script = str(Path(anki_sync.__file__).absolute())
    return Driven([*line.desk, str(anki_python(build)), "-I", script, str(collection), f"http://{line.host}:{PORT}/"], PATIENCE_S)


def _wait_for(line: EmulatedLine, server: subprocess.Popen[bytes]) -> None:
    """Until it takes connections."""
    asking = f"import socket; socket.create_connection(({line.host!r}, {PORT}), 1).close()"
    end = time.monotonic() + BEGIN_S
    while subprocess.run([*line.desk, sys.executable, "-c", asking], capture_output=True, check=False).returncode:
        if server.poll() is not None or time.monotonic() > end:
            raise BenchFailed("Anki's server did not begin")
