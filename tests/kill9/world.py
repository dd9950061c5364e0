"""A portal and two desks as real processes, killed at random instants while texts are written and exchanged."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.chaos.ledger import Verdict, Written, judge, judge_alike
from tests.chaos.processes import PROJECT, DeskProcess, Ended, PortalProcess

USERS = ("maria", "elena")
_VICTIMS = ("desk", "desk", "portal", "both")
_WORDS = ("kum", "ölçüm", "Ελλάδα", "ещё", "🙂", "<b>not bold</b>", "it's", "šľapa")
_SLOWEST_S = 4.0


def make_template(folder: Path) -> None:
    """A portal with the light school and two signed-in desks that hold all of it; every world begins with a copy."""
    folder.mkdir(parents=True)
    portal = PortalProcess(folder / "data")
    portal.start()
    for user in USERS:
        desk = DeskProcess(user, folder, f"http://127.0.0.1:{portal.port}")
        signed_in = desk.run("sign-in", "--token-stdin", stdin=portal.command("token", "--user", user))
        assert signed_in.code == 0, signed_in.err
        assert desk.run("sync").code == 0
    portal.end()


class World:
    """One world lives through some runs; then everybody exchanges on a good line and the account is made."""

    def __init__(self, template: Path, folder: Path, seed: int) -> None:
        shutil.copytree(template, folder)
        self.folder = folder
        self.verdict = Verdict()
        self.story: list[str] = []
        self._random = random.Random(seed)
        self._portal = PortalProcess(folder / "data")
        self._portal.start()
        self._desks = [DeskProcess(user, folder, f"http://127.0.0.1:{self._portal.port}") for user in USERS]
        self._written: list[Written] = []
        self._usual_s = 1.5

    def live(self, numbers: range) -> Verdict:
        """One run for each number, then the account. The processes are ended in every case."""
        try:
            for number in numbers:
                self._run(number)
            self._settle()
            self._account()
        finally:
            for desk in self._desks:
                desk.kill()
            self._portal.end()
        return self.verdict

    def _run(self, number: int) -> None:
        """A text is written, then killed while it is sent; or killed while it is written."""
        desk, other = self._random.sample(self._desks, 2)
        is_killed_writing = self._random.random() < 0.25
        self._write(desk, number, is_killed=is_killed_writing)
        if is_killed_writing:
            return
        victims = self._random.choice(_VICTIMS)
        beside = other if self._random.random() < 0.2 else None
        self._exchange_killed(number, desk, victims, beside)

    def _write(self, desk: DeskProcess, number: int, *, is_killed: bool) -> None:
        mark = f"mark{number:05d}{desk.user}"
        paragraphs = [" ".join(self._random.choices(_WORDS, k=self._random.randint(1, 40))) for _ in range(self._random.randint(1, 4))]
        text = "\n\n".join([mark, *paragraphs])
        file = self.folder / "text.txt"
        file.write_text(text, "utf-8")
        words = ("post-update", "--project", PROJECT, "--text-file", str(file))
        ended = self._ended_early(desk, words) if is_killed else desk.run(*words)
        self.story.append(f"{number} {desk.user} writes{', killed' if ended.was_killed else ''}")
        self._check(ended, (0,))
        self._written.append(Written("update", desk.user, mark, text, 0, is_sure=ended.code == 0))

    def _ended_early(self, desk: DeskProcess, words: tuple[str, ...]) -> Ended:
        started = desk.start(*words)
        self._until(started)
        started.kill()
        return desk.end(started, words)

    def _exchange_killed(self, number: int, desk: DeskProcess, victims: str, beside: DeskProcess | None) -> None:
        began = time.monotonic()
        others = beside.start("sync") if beside else None
        started = desk.start("sync")
        self._until(started)
        if victims in ("portal", "both"):
            self._portal.end(signal.SIGKILL)
        if victims in ("desk", "both"):
            started.kill()
        ended = desk.end(started, ("sync",))
        if not ended.was_killed and victims == "desk":
            self._usual_s = min(_SLOWEST_S, time.monotonic() - began)
        self.story.append(f"{number} {desk.user} exchanges, {victims} killed after {time.monotonic() - began:.2f} s")
        self._check(ended, (0, 3))
        if beside and others:
            self._check(beside.end(others, ("sync",)), (0, 3))
        if victims != "desk":
            self._portal.start()

    def _until(self, started: subprocess.Popen[str]) -> None:
        """Any instant of a command's life, its end included; never waits for one that is over."""
        left = self._random.uniform(0.0, 1.1 * self._usual_s)
        try:
            started.wait(left)
        except subprocess.TimeoutExpired:
            return

    def _settle(self) -> None:
        for turn in range(3):
            for desk in self._desks:
                self._check(desk.run("sync"), (0,) if turn else (0, 3))

    def _account(self) -> None:
        portal: dict[str, list[dict[str, Any]]] = {"update": self._portal.show("update")}
        judge(self._written, portal, "portal", self.verdict)
        for desk in self._desks:
            rows = {"update": desk.lists("update")}
            judge(self._written, rows, desk.user, self.verdict)
            judge_alike(portal, rows, desk.user, self.verdict)
            for path in desk.home.rglob("*damaged*"):
                self._damage(f"{desk.user} put a damaged file aside: {path.name}")
        with sqlite3.connect(self._portal.data / "portal.db") as database:
            said = database.execute("PRAGMA integrity_check").fetchone()[0]
        database.close()
        if said != "ok":
            self._damage(f"the portal's database: {said}")

    def _check(self, ended: Ended, allowed: tuple[int, ...]) -> None:
        for fault in ended.faults(allowed):
            self.verdict.bad_exit += 1
            self.verdict.told.append(fault)

    def _damage(self, line: str) -> None:
        self.verdict.damaged += 1
        self.verdict.told.append(line)
