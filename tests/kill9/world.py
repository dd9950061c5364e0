"""A portal and two desks as real processes, killed at chosen and at random instants while texts are written and exchanged."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.chaos.ledger import Verdict, Written, judge, judge_alike, without_begun
from tests.chaos.line import FaultyLine
from tests.chaos.processes import PROJECT, DeskProcess, Ended, PortalProcess
from tests.chaos.wire import Message
from tests.kill9.trap import MOMENTS, Moment, Trap
from tests.kill9.wire_ledger import WireLedger

USERS = ("maria", "elena")
_VICTIMS = ("desk", "desk", "portal", "both")
_WORDS = ("kum", "ölçüm", "Ελλάδα", "ещё", "🙂", "<b>not bold</b>", "it's", "šľapa")
_SLOWEST_S = 4.0
_KINDS = ("update", "comment")


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
        desk.opens_cheaply()
    portal.end()


class World:
    """One world lives through some runs; then everybody exchanges on a good line and the account is made."""

    def __init__(self, template: Path, folder: Path, seed: int) -> None:
        shutil.copytree(template, folder)
        self.folder = folder
        self.verdict = Verdict()
        self.story: list[str] = []
        self.aimed = 0
        self._random = random.Random(seed)
        self._portal = PortalProcess(folder / "data")
        self._portal.start()
        self._line = FaultyLine(self._portal.port, seed)
        self._wire = WireLedger(_KINDS)
        self._line.when = self._wire.hear
        self._desks = [DeskProcess(user, folder, self._line.base_url) for user in USERS]
        self._written: list[Written] = []
        self._drafted: list[tuple[DeskProcess, str, Written]] = []
        self._spoilt: list[DeskProcess] = []
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
            self._line.close()
            self._portal.end()
        return self.verdict

    def _run(self, number: int) -> None:
        """A text is written, then half of the runs are killed around the request that sends it; the others at any instant."""
        desk, other = self._random.sample(self._desks, 2)
        kind = self._random.choices(("aimed", "any", "writing", "draft", "torn"), (20, 8, 4, 4, 3))[0]
        if kind in ("writing", "draft"):
            self._write(desk, number, is_killed=True) if kind == "writing" else self._draft(desk, number)
            return
        if kind == "torn":
            # Killed before the program closes its files in order: only the unsent log has the text now.
            self._draft(desk, number)
            self._tear(desk, number)
            return
        self._write(desk, number, is_killed=False)
        if kind == "aimed":
            self._exchange_trapped(number, desk, self._random.choice(MOMENTS))
        else:
            self._exchange_killed(number, desk, self._random.choice(_VICTIMS), other if self._random.random() < 0.4 else None)

    def _text(self, desk: DeskProcess, number: int) -> tuple[Written, tuple[str, ...]]:
        mark = f"mark{number:05d}{desk.user}"
        paragraphs = [" ".join(self._random.choices(_WORDS, k=self._random.randint(1, 40))) for _ in range(self._random.randint(1, 4))]
        text = "\n\n".join([mark, *paragraphs])
        file = self.folder / "text.txt"
        file.write_text(text, "utf-8")
        return Written("update", desk.user, mark, text, 0, is_sure=True), ("--project", PROJECT, "--text-file", str(file))

    def _write(self, desk: DeskProcess, number: int, *, is_killed: bool) -> None:
        written, where = self._text(desk, number)
        words = ("post-update", *where)
        ended = self._ended_early(desk, words) if is_killed else desk.run(*words)
        self.story.append(f"{number} {desk.user} writes{', killed' if ended.was_killed else ''}")
        self._check(ended, (0,))
        self._written.append(replace(written, is_sure=ended.code == 0))
        if not is_killed and self._random.random() < 0.2:
            self._comment(desk, number, ended.out.strip())

    def _comment(self, desk: DeskProcess, number: int, post: str) -> None:
        """Below a post that has not been sent: it needs the post's operation, in whatever order they arrive."""
        mark = f"talk{number:05d}{desk.user}"
        file = self.folder / "comment.txt"
        file.write_text(mark, "utf-8")
        self._check(desk.run("write", "--kind", "comment", "--on", post, "--text-file", str(file)), (0,))
        self._written.append(Written("comment", desk.user, mark, mark, 0, is_sure=True))

    def _draft(self, desk: DeskProcess, number: int) -> None:
        """Killed as soon as the program says that the draft is kept: it must be there, and be sent later."""
        written, where = self._text(desk, number)
        started = desk.start("write", "--kind", "update", "--draft", *where)
        assert started.stdout is not None
        said = started.stdout.readline().strip()
        started.kill()
        self._check(desk.end(started, ("write",)), (0,))
        self.story.append(f"{number} {desk.user} keeps a draft, killed at once")
        if said:
            self._drafted.append((desk, said, written))

    def _tear(self, desk: DeskProcess, number: int) -> None:
        """The power failed and the disk wrote nonsense: the copy is made new, and what waits is rebuilt from the unsent log."""
        file = desk.home / "profiles" / "default" / "desk.db"
        for beside in file.parent.glob("desk.db-*"):
            beside.unlink()
        file.write_bytes(self._random.randbytes(8192) + file.read_bytes()[8192:])
        self._spoilt.append(desk)
        ended = desk.run("sending")
        self.story.append(f"{number} {desk.user} has a torn file")
        if ended.code != 0 or "Traceback" in ended.err:
            self._damage(f"{desk.user} cannot open after a torn file: {ended.err}")
        # The tokens were in the file: she signs in again, and gets everything anew.
        self._check(desk.run("sign-in", "--token-stdin", stdin=self._portal.command("token", "--user", desk.user)), (0,))
        self._check(desk.run("sync"), (0,))

    def _ended_early(self, desk: DeskProcess, words: tuple[str, ...]) -> Ended:
        started = desk.start(*words)
        self._until(started)
        started.kill()
        return desk.end(started, words)

    def _exchange_trapped(self, number: int, desk: DeskProcess, moment: Moment) -> None:
        victims = self._random.choice(moment.victims)
        trap = Trap(moment, lambda: self._kill(victims, desk), self._random)

        def when(request: Message, has_answer: bool) -> None:
            self._wire.hear(request, has_answer)
            trap.met(request, has_answer)

        self._line.when = when
        ended = desk.run("sync")
        trap.finish()
        self._line.when = self._wire.hear
        self.aimed += trap.has_sprung
        self.story.append(f"{number} {desk.user} exchanges, {victims} killed {moment.name if trap.has_sprung else 'never'}")
        self._check(ended, (0, 3))
        if victims != "desk":
            self._portal.end()
            self._portal.start()

    def _kill(self, victims: str, desk: DeskProcess) -> None:
        if victims in ("portal", "both"):
            self._portal.end(signal.SIGKILL)
        if victims in ("desk", "both"):
            desk.kill()

    def _exchange_killed(self, number: int, desk: DeskProcess, victims: str, beside: DeskProcess | None) -> None:
        began = time.monotonic()
        others = beside.start("sync") if beside else None
        started = desk.start("sync")
        self._until(started)
        self._kill(victims, desk)
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
        """The kept drafts are sent, then everybody exchanges on a good line."""
        for desk, item, written in self._drafted:
            sent = desk.run("send", "--item", item)
            self._written.append(written)
            if sent.code != 0:
                self.story.append(f"the draft of {written.mark} is not there: {sent.err.strip()}")
        for turn in range(3):
            for desk in self._desks:
                self._check(desk.run("sync"), (0,) if turn else (0, 3))

    def _account(self) -> None:
        portal: dict[str, list[dict[str, Any]]] = {kind: self._portal.show(kind) for kind in _KINDS}
        judge(self._written, portal, "portal", self.verdict)
        for desk in self._desks:
            rows = {kind: desk.lists(kind) for kind in _KINDS}
            judge(self._written, rows, desk.user, self.verdict)
            judge_alike(portal, without_begun(self._written, rows), desk.user, self.verdict)
            aside = sorted(path.name for path in desk.home.rglob("desk.db.damaged-*") if not path.name.endswith(("-wal", "-shm")))
            if len(aside) > self._spoilt.count(desk):
                self._damage(f"{desk.user} put damaged files aside: {', '.join(aside)}")
        with sqlite3.connect(self._portal.data / "portal.db") as database:
            said = database.execute("PRAGMA integrity_check").fetchone()[0]
        database.close()
        if said != "ok":
            self._damage(f"the portal's database: {said}")
        for fault in self._wire.faults(self._portal.data / "portal.db"):
            self._damage(fault)

    def _check(self, ended: Ended, allowed: tuple[int, ...]) -> None:
        for fault in ended.faults(allowed):
            self.verdict.bad_exit += 1
            self.verdict.told.append(fault)

    def _damage(self, line: str) -> None:
        self.verdict.damaged += 1
        self.verdict.told.append(line)
