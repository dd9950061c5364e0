"""The processes of a chaos run: a portal that may be killed, restarted and restored, and desks that may be killed too."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import portal.__main__
from sync.adapters.system import system_ports
from sync.copy.keys import ArgonCost, change_passphrase, unlock_keys

ROOT = Path(__file__).parents[2]
PROJECT = "Microplastic is everywhere"
WAIT_S = 120
STUCK_S = 75
"""A command that goes on for so long will not end: an exchange takes two seconds, ten on a busy computer; silence is borne for 60."""


_PASSPHRASE = "çay and two sugars"
_CHEAPEST = ArgonCost(passes=1, memory_kib=8)
_NOT_THEIRS = ("DBUS_SESSION_BUS_ADDRESS", "PYTHONDONTWRITEBYTECODE")
"""A hundred starts that may not keep what they compiled compile all of the program a hundred times: a third of their work."""


def environment() -> dict[str, str]:
    """The children's: no keyring, no screen, our sources; one that is stuck says where (SIGABRT)."""
    kept = {key: value for key, value in os.environ.items() if key not in _NOT_THEIRS}
    return {**kept, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}


class PortalProcess:
    """`python -m portal` on one data folder; the port stays the same over restarts."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = 0
        self._process: subprocess.Popen[str] | None = None

    def start(self, seed: str = "light") -> None:
        words = ["serve", "--data", str(self.data), "--seed", seed, "--port", str(self.port)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "portal", *words], env=environment(), cwd=self.data.parent, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        assert line.startswith("http://"), f"the portal said {line!r}"
        self.port = int(line.rsplit(":", 1)[1])

    def end(self, number: int = signal.SIGTERM) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(WAIT_S)
            assert self._process.stdout is not None
            self._process.stdout.close()
            self._process = None

    def keep_copy(self, name: str = "backup") -> None:
        """The data folder as it is now, aside."""
        shutil.rmtree(self.data.with_name(name), ignore_errors=True)
        shutil.copytree(self.data, self.data.with_name(name))

    def restore(self, name: str = "backup") -> None:
        """The older copy in the place of the data."""
        shutil.rmtree(self.data)
        shutil.copytree(self.data.with_name(name), self.data)

    def command(self, *words: str) -> str:
        """What another `python -m portal` command says beside the one that serves. Here in this process: it is not what is tried."""
        name, *rest = words
        said = io.BytesIO()
        with io.TextIOWrapper(said, "utf-8", write_through=True) as text, contextlib.redirect_stdout(text):
            assert portal.__main__.main([name, "--data", str(self.data), *rest]) == 0
            return said.getvalue().decode()

    def show(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.command("show", "--kind", kind, "--json"))
        return rows


@dataclass
class Ended:
    """How one desk command ended. `was_killed` when chaos ended it."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str
    was_killed: bool = False
    was_stuck: bool = False

    def faults(self, allowed: tuple[int, ...]) -> list[str]:
        """What is wrong with the exit code and the words; nothing is asked of a killed one."""
        if self.was_stuck:
            return [f"{' '.join(self.words[:1])}: did not end within {STUCK_S} s and was killed: {self.err.strip()[:4000]}"]
        if self.was_killed:
            return []
        found = [] if self.code in allowed else [f"exit {self.code}, expected one of {allowed}"]
        lines = self.err.strip().splitlines()
        if "Traceback" in self.err or "unexpected" in self.err:
            found.append("a bug was told")
        if self.code == 0 and lines:
            found.append("words on stderr though it is done")
        if self.code and len(lines) != 1:
            found.append(f"{len(lines)} lines on stderr")
        return [f"{' '.join(self.words[:1])}: {fault}: {self.err.strip()[:600]}" for fault in found]


@dataclass
class DeskProcess:
    """One teacher's desk at the command line."""

    user: str
    folder: Path
    base_url: str
    is_overriding: bool = True
    """The address is given with each command; else the profile holds it."""
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def moves_to(self, base_url: str) -> None:
        """The profile's own address is another one from now on."""
        profile = self.home / "profiles" / "default" / "profile.json"
        profile.write_text(json.dumps({**json.loads(profile.read_text("utf-8")), "portal_url": base_url}), "utf-8")
        self.base_url, self.is_overriding = base_url, False

    @property
    def home(self) -> Path:
        return self.folder / f"home {self.user}"

    def opens_cheaply(self) -> None:
        """From now on a try of the passphrase costs next to nothing: Argon2 is a third of a start, and nobody attacks this file."""
        folder, ports = self.home / "profiles" / "default", system_ports()
        change_passphrase(folder, ports, unlock_keys(folder, ports, passphrase=_PASSPHRASE), _PASSPHRASE, _CHEAPEST)

    def start(self, *words: str, stdin: str = "") -> subprocess.Popen[str]:
        passphrase = self.folder / "passphrase.txt"
        passphrase.write_text(_PASSPHRASE + "\n", "utf-8")
        where = ["--home", str(self.home), "--passphrase-file", str(passphrase)]
        where += ["--portal", self.base_url] if self.is_overriding else []
        started = subprocess.Popen(
            [sys.executable, "-m", "desktop", *words, *where],
            env=environment(),
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert started.stdin is not None
        started.stdin.write(stdin)
        started.stdin.close()
        started.stdin = None
        self.running.append(started)
        return started

    def end(self, started: subprocess.Popen[str], words: tuple[str, ...]) -> Ended:
        """How it ended; one that does not is killed, and told as stuck."""
        was_stuck = False
        try:
            out, err = started.communicate(timeout=STUCK_S)
        except subprocess.TimeoutExpired:
            was_stuck = True
            started.send_signal(signal.SIGABRT)
            out, err = started.communicate()
        self.running.remove(started)
        return Ended(words, started.returncode, out, err, was_killed=started.returncode == -signal.SIGKILL, was_stuck=was_stuck)

    def run(self, *words: str, stdin: str = "") -> Ended:
        return self.end(self.start(*words, stdin=stdin), words)

    def run_killed(self, seeded: random.Random, *words: str) -> Ended:
        """A command that is killed at a random instant, if it is still there."""
        started = self.start(*words)
        time.sleep(seeded.uniform(0.2, 1.5))
        started.kill()
        return self.end(started, words)

    def kill(self) -> None:
        """Kill whatever runs now."""
        for started in list(self.running):
            started.kill()

    def lists(self, kind: str) -> list[dict[str, Any]]:
        ended = self.run("list", "--kind", kind, "--json")
        assert ended.code == 0, ended.err
        rows: list[dict[str, Any]] = json.loads(ended.out)
        return rows
