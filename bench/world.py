"""The portal and the desk of a measurement as processes of their own, at the two ends of a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from bench.content import TEACHER, Content, lines_of, school_of
from portal.database import database_in, open_database, set_up_portal
from portal.loading import load_school
from portal.schools.shapes import MadeSchool
from portal.store import FileStore
from portal.world import real_ports

END_S = 20


class BenchFailed(Exception):
    """A process of the bench did not do what it was told; the text says which and why."""


def run_portal(*words: str | Path) -> str:
    """One command of `python -m portal`; what it printed. Raises BenchFailed."""
    done = subprocess.run([sys.executable, "-m", "portal", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchFailed(f"portal {words[0]}: {done.stderr.strip()}")
    return done.stdout


def fill_portal(data: Path, content: Content) -> list[str]:
    """A portal's data folder with the school of the content, and all else through `portal import`. Gives the imported lines."""
    lines = lines_of(content)
    load_portal(data, school_of(content))
    import_into(data, lines)
    return lines


def load_portal(data: Path, school: MadeSchool) -> None:
    """A portal's data folder with a whole school."""
    data.mkdir(parents=True, exist_ok=True)
    ports = real_ports()
    database = open_database(database_in(data))
    try:
        with database.writing() as connection:
            set_up_portal(connection, ports, school.portal_name)
            load_school(connection, FileStore(data / "files"), school, ports.clock.now_utc())
    finally:
        database.close()


def import_into(data: Path, lines: Iterable[str], *, is_update: bool = False) -> None:
    """`portal import`, also while the portal serves."""
    file = data / "lines.jsonl"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    run_portal("import", "--data", data, "--file", file, *(["--update"] if is_update else []))


def token_of(data: Path) -> str:
    """The teacher's access token."""
    return run_portal("token", "--data", data, "--user", TEACHER).strip()


class ServedPortal:
    """`python -m portal serve` in a process, `prefix` before its command (where it runs); with a `certificate` it speaks TLS."""

    def __init__(
        self, data: Path, prefix: Iterable[str] = (), host: str = "127.0.0.1", certificate: Path | None = None, port: int = 0
    ) -> None:
        command = [*prefix, sys.executable, "-m", "portal", "serve", "--data", str(data), "--host", host, "--while-stdin"]
        command += ["--port", str(port)] if port else []
        command += [] if certificate is None else ["--certificate", str(certificate)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.base_url = self._process.stdout.readline().strip()
        if not self.base_url:
            raise BenchFailed("the portal did not start")

    @property
    def address(self) -> tuple[str, int]:
        """Host and port."""
        parts = urlsplit(self.base_url)
        return parts.hostname or "", parts.port or 0

    def cpu_s(self) -> float:
        """CPU seconds that its process has taken."""
        threads = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text("ascii").split()[0]) for one in threads) / 1e9

    def kill(self) -> None:
        """As if its computer lost power."""
        _kill(self._process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _end(self._process)


class Driven:
    """A process that is told what to do in lines of JSON and answers each with one; who does not within `patience_s` is ended."""

    def __init__(self, command: Sequence[str], patience_s: float = 0.0, env: Mapping[str, str] | None = None) -> None:
        whole = None if env is None else os.environ | dict(env)
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=whole)
        self._patience_s = patience_s

    def does(self, act: str, **wish: Any) -> dict[str, Any]:
        """One act. Raises BenchFailed with the error it tells, or when it has ended."""
        self._say(json.dumps({"do": act, **wish}))
        answer = self._hear()
        if "error" in answer:
            raise BenchFailed(f"{act}: {answer['error']}")
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _end(self._process)

    def kill(self) -> None:
        """As if its computer lost power."""
        _kill(self._process)

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        clock = threading.Timer(self._patience_s, self._process.kill)
        if self._patience_s:
            clock.start()
        line = self._process.stdout.readline()
        clock.cancel()
        if not line:
            raise BenchFailed("the process ended, or was ended after too long a wait")
        answer: dict[str, Any] = json.loads(line)
        return answer


class DrivenDesk(Driven):
    """`python -m bench.desk` in a process. `trusts`: the certificate that is its computer's own."""

    def __init__(self, folder: Path, base_url: str, token: str, prefix: Iterable[str] = (), trusts: Path | None = None) -> None:
        trust = None if trusts is None else {"SSL_CERT_FILE": str(trusts)}
        super().__init__([*prefix, sys.executable, "-m", "bench.desk", str(folder), base_url], env=trust)
        self._say(token)
        self._hear()


def _kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _end(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    if process.stdin.closed:
        return
    process.stdin.close()
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
