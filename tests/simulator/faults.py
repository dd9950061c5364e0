"""Every fault position of one rich reference exchange: `python -m tests.simulator.faults [--every N]`.

A position is the i-th access of the desk's database (I/O error, full, locked), the i-th request (lost before or after the portal's
effect), the i-th written file (full, I/O error) or the i-th commit (the program is killed before or after it). After each the desk goes
on, every second time in a new process, and must end as if nothing had happened.
"""

from __future__ import annotations

import argparse
import errno
import multiprocessing
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sync.client.transport import Request
from tests.simulator.oracle import Oracle
from tests.simulator.running import Stage, stage
from tests.simulator.world import World

_SEED = 1
_PARTS = 16


@dataclass(frozen=True)
class Position:
    """`what`: database, request, file, commit; `how` the fault; `number` counts from 0."""

    what: str
    how: str
    number: int


class Scene(World):
    """Elena and Maria change the same page; Maria writes all kinds of things, exchanges, writes again and exchanges."""

    def __init__(self, here: Stage, position: Position | None):
        super().__init__(_SEED, here.school, here.copies, steps=0)
        self.position, self.requests, self.counts = position, 0, {}
        self.is_planted = False

    def fault_for(self, user: str, request: Request) -> str | None:
        """The planned fault, if this is its request."""
        if not self.is_planted or user != "maria":
            return None
        number, self.requests = self.requests, self.requests + 1
        wanted = self.position
        return wanted.how if wanted is not None and wanted.what == "request" and wanted.number == number else None

    def meanwhile(self, user: str) -> None:
        """Nobody disturbs the reference."""

    def play(self) -> list[str]:
        """The whole scene; gives the violations."""
        elena, maria = self.teachers["elena"], self.teachers["maria"]
        for act in (elena.adds_paragraph, elena.writes_update, elena.notes, lambda: self.exchanges("elena")):
            self.guarded(act)
        self._plant()
        writing = (maria.adds_paragraph, maria.writes_update, maria.comments, maria.talks, maria.adds_file, maria.likes, maria.schedules)
        drafting = (maria.drafts, maria.sends_draft, maria.edits_by_draft)
        exchange = lambda: self.exchanges("maria")  # noqa: E731 - a name for one act
        for act in (*writing, *drafting, exchange, maria.changes_paragraph, maria.deletes, maria.decides, exchange):
            self.guarded(act)
        self._heal()
        self._settle()
        return Oracle(self).judge().violations

    def _plant(self) -> None:
        profile, position = self.profiles["maria"], self.position
        connection, files = profile.connector.connection, profile.files
        self._began = (connection.accesses, files.writes)
        self.is_planted = True
        if position is None:
            profile.commits.left = 10**9
        elif position.what == "database":
            connection.fault, connection.fail_at = position.how, connection.accesses + position.number
        elif position.what == "file":
            files.fault, files.fail_at = int(position.how), files.writes + position.number
        elif position.what == "commit":
            profile.commits.left, profile.commits.is_after = position.number, position.how == "after"

    def _heal(self) -> None:
        profile = self.profiles["maria"]
        connection, files, commits = profile.connector.connection, profile.files, profile.commits
        self.counts = {"database": connection.accesses - self._began[0], "file": files.writes - self._began[1], "request": self.requests}
        self.counts["commit"] = 10**9 - (commits.left or 0)
        connection.fail_at = files.fail_at = -1
        commits.left, self.is_planted = None, False
        if self.position is not None and self.position.number % 2:
            self.reopens("maria")


_FAULTS: dict[str, tuple[str, ...]] = {
    "database": ("disk I/O error", "database or disk is full", "database is locked"),
    "request": ("lost", "answer_lost", "twice", "killed_before", "killed_after", "busy", "captive"),
    "file": (str(errno.ENOSPC), str(errno.EIO)),
    "commit": ("before", "after"),
}


def positions(here: Stage) -> Iterator[Position]:
    """All positions of the reference, counted by playing it without a fault."""
    scene = Scene(here, None)
    violations = scene.play()
    if violations:
        raise AssertionError(f"the reference itself fails: {violations}")
    for what, faults in _FAULTS.items():
        for how in faults:
            for number in range(scene.counts[what]):
                yield Position(what, how, number)


def play_part(asked: tuple[int, int, int]) -> tuple[int, list[str]]:
    """(how many positions, violations) of every `every`-th position, of which this is one part of several."""
    every, part, parts = asked
    played, found = 0, []
    with stage() as here:
        for position in list(positions(here))[::every][part::parts]:
            violations = Scene(here, position).play()
            played += 1
            if violations:
                found.append(f"{position.what} {position.number} {position.how}: {violations[0]}")
    return played, found


def main() -> int:
    """The command line; the last line is the sum."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulator.faults", description="Every fault position of one reference exchange.")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every N-th position")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="J", help="processes")
    given: Any = parser.parse_args()
    played, found = 0, []
    with multiprocessing.get_context("spawn").Pool(given.jobs) as pool:
        for count, violations in pool.imap_unordered(play_part, [(given.every, part, _PARTS) for part in range(_PARTS)]):
            played, found = played + count, found + violations
    for one in sorted(found):
        print(one)
    print(f"positions={played} violations={len(found)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
