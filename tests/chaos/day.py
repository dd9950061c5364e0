"""One seed of chaos: a day of two desks and one portal, as rough as the seed says, then a good line and the account."""

from __future__ import annotations

import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.chaos.ledger import Verdict, Written, judge, judge_alike, without_begun
from tests.chaos.line import FaultyLine
from tests.chaos.processes import PROJECT, ROOT, DeskProcess, Ended, PortalProcess
from tests.chaos.wire import Message

_PICTURES = sorted((ROOT / "resources" / "demo").glob("*.jpg"))
_WORDS = (
    "Sınıf 8A",
    "ölçüm",
    "Čeština",
    "Ελλάδα",
    "<b>not bold</b>",
    "🙂",
    "Ζ&amp;",
    "šľapa",
    "ещё",
    "ქართული",
    'it\'s "quoted"',
    "C:\\dir",
)
_NAMES = {"maria": "Elena Popescu", "elena": "Maria Kelmendi"}


def make_template(folder: Path) -> None:
    """A portal with the light school and two signed-in desks, made once; every seed begins with a copy."""
    portal = PortalProcess(folder / "data")
    folder.mkdir(parents=True, exist_ok=True)
    portal.start()
    for user in _NAMES:
        desk = DeskProcess(user, folder, f"http://127.0.0.1:{portal.port}")
        assert desk.run("sign-in", "--token-stdin", stdin=portal.command("token", "--user", user)).code == 0
        assert desk.run("sync").code == 0
    portal.end()


class StuckCommand(Exception):
    """A command did not end; the day is over and told as wrong."""


class Day:
    """The day of one seed."""

    def __init__(self, template: Path, folder: Path, seed: int, steps: int) -> None:
        shutil.copytree(template, folder)
        self._random = random.Random(seed)
        self._steps = steps
        self._folder = folder
        self._portal = PortalProcess(folder / "data")
        self._portal.start()
        self._line = FaultyLine(self._portal.port, seed)
        self._desks = [DeskProcess(user, folder, self._line.base_url) for user in _NAMES]
        for desk in self._desks if seed % 3 else ():
            desk.moves_to(self._line.base_url)
        self._written: list[Written] = []
        self._has_backup = False
        self.verdict = Verdict()
        self.story: list[str] = []

    def live(self) -> Verdict:
        """The whole day. The processes are ended in every case."""
        try:
            for number in range(self._steps):
                self._step(number)
            self._settle()
            self._account()
        except StuckCommand as stuck:
            self.story.append(f"    the day ends here: {stuck}")
        finally:
            self._line.close()
            self._portal.end()
        return self.verdict

    def _step(self, number: int) -> None:
        desk = self._random.choice(self._desks)
        chosen: list[Callable[[DeskProcess, int], None]] = [self._post] * 5 + [self._message] * 2 + [self._sync] * 6
        chosen += [self._killed_sync] * 2 + [self._look, self._two_syncs, self._portal_killed, self._backup, self._restored]
        step = self._random.choice(chosen)
        self.story.append(f"{number} {desk.user} {step.__name__}")
        self._line.trouble = self._random.choice((0.0, 0.2, 0.5))
        self._line.met.clear()
        step(desk, number)
        self.story += [f"    {met}" for met in self._line.met]
        self._line.when = None

    def _post(self, desk: DeskProcess, number: int) -> None:
        pictures = self._random.sample(_PICTURES, self._random.choice((0, 0, 1, 2)))
        words = [word for picture in pictures for word in ("--picture", str(picture))]
        self._write(desk, number, "update", len(pictures), "post-update", "--project", PROJECT, *words)

    def _message(self, desk: DeskProcess, number: int) -> None:
        self._write(desk, number, "message", 0, "message", "--to", _NAMES[desk.user])

    def _write(self, desk: DeskProcess, number: int, kind: str, pictures: int, *words: str) -> None:
        mark = f"mark{number:03d}{desk.user}"
        more = "\n\n".join(" ".join(self._random.choices(_WORDS, k=self._random.randint(1, 60))) for _ in range(self._random.randint(0, 4)))
        text = f"{mark} {self._random.choice(_WORDS)}\n\n{more}".strip()
        file = self._folder / "text.txt"
        file.write_text(text, "utf-8")
        command = (*words, "--text-file", str(file))
        ended = desk.run_killed(self._random, *command) if self._random.random() < 0.2 else desk.run(*command)
        self._check(ended, (0,))
        if ended.code == 0 or ended.was_killed:
            self._written.append(Written(kind, desk.user, mark, text, pictures, is_sure=ended.code == 0))

    def _sync(self, desk: DeskProcess, _: int) -> None:
        self._check(desk.run("sync", "--json"), (0,) if not self._line.trouble else (0, 1, 3))

    def _killed_sync(self, desk: DeskProcess, _: int) -> None:
        """Killed at a random instant, or at the very moment a writing request was taken or answered."""
        moment = self._random.choice(("any", "asked", "answered"))
        nth = self._random.randint(1, 4)
        if moment == "any":
            self._check(desk.run_killed(self._random, "sync"), (0, 1, 3))
            return
        self._line.when = self._at_nth(nth, moment == "answered", desk.kill)
        self._check(desk.run("sync"), (0, 1, 3))

    def _at_nth(self, nth: int, has_answer: bool, do: Callable[[], None]) -> Callable[[Message, bool], None]:
        left = [nth]

        def when(_: Message, is_answered: bool) -> None:
            if is_answered == has_answer:
                left[0] -= 1
                if left[0] == 0:
                    do()

        return when

    def _look(self, desk: DeskProcess, _: int) -> None:
        for words in (("list", "--kind", "update", "--json"), ("search", "mark", "--json"), ("list", "--kind", "message")):
            self._check(desk.run(*words), (0,))

    def _two_syncs(self, desk: DeskProcess, _: int) -> None:
        first, second = desk.start("sync"), desk.start("sync")
        ends = [desk.end(first, ("sync",)), desk.end(second, ("sync",))]
        for ended in ends:
            self._check(ended, (0, 1, 3) if self._line.trouble else (0, 1))
            if ended.code == 1 and not self._line.trouble and "another" not in ended.err.lower() and "already" not in ended.err.lower():
                self._fault(f"two syncs: {ended.err}")

    def _portal_killed(self, desk: DeskProcess, _: int) -> None:
        """Killed while a desk exchanges, at the n-th request, then started again."""
        self._line.when = self._at_nth(self._random.randint(1, 3), self._random.random() < 0.5, lambda: self._portal.end(signal.SIGKILL))
        self._check(desk.run("sync"), (0, 1, 3))
        self._line.when = None
        self._portal.end()
        self._portal.start()

    def _backup(self, _: DeskProcess, __: int) -> None:
        self._portal.end()
        self._portal.keep_copy()
        self._portal.start()
        self._has_backup = True

    def _restored(self, _: DeskProcess, __: int) -> None:
        if self._has_backup:
            self._portal.end(signal.SIGKILL)
            self._portal.restore()
            self._portal.start()

    def _settle(self) -> None:
        """A good line: everybody exchanges until nothing waits."""
        self._line.trouble = 0.0
        for turn in range(4):
            for desk in self._desks:
                ended = desk.run("sync", "--json")
                self._check(ended, (0,) if turn else (0, 3))  # 3: the website had asked to wait

    def _account(self) -> None:
        portal: dict[str, list[dict[str, Any]]] = {kind: self._portal.show(kind) for kind in ("update", "message", "picture")}
        judge(self._written, portal, "portal", self.verdict)
        for desk in self._desks:
            rows = {kind: desk.lists(kind) for kind in ("update", "message", "picture")}
            judge(self._written, rows, desk.user, self.verdict)
            judge_alike(portal, without_begun(self._written, rows), desk.user, self.verdict)

    def _check(self, ended: Ended, allowed: tuple[int, ...]) -> None:
        for fault in ended.faults(allowed):
            self._fault(fault)
        if ended.was_stuck:  # the next command would wait as long: one that is told is enough
            raise StuckCommand(" ".join(ended.words[:1]))

    def _fault(self, line: str) -> None:
        self.verdict.bad_exit += 1
        self.verdict.told.append(line)
        self.story.append(f"    ! {line}")
