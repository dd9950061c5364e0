"""Runs many worlds on all cores, counts, shortens what fails and writes it down to be replayed."""

from __future__ import annotations

import gc
import json
import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.simulator.doorway import without_threads
from tests.simulator.school import School, first_copies
from tests.simulator.world import World

REPLAYS = Path("build/simulator")
_AT_ONCE = 400
"""Worlds for one process in one go: making its stage costs as much as a few of them."""


@dataclass
class Outcome:
    """How one world ended."""

    seed: int
    steps: int
    digest: str
    violations: list[str]
    lost: int = 0
    duplicated: int = 0


class Stage:
    """What all worlds of one process share."""

    def __init__(self, folder: Path):
        self.school = School(folder)
        self.copies = first_copies(self.school, folder)

    def play(self, seed: int, steps: int | None = None) -> tuple[Outcome, list[str]]:
        """One world from beginning to end."""
        world = World(seed, self.school, self.copies, steps)
        verdict = world.run()
        return Outcome(seed, world.steps, world.digest(), verdict.violations, verdict.lost, verdict.duplicated), world.trace

    def shortened(self, outcome: Outcome) -> tuple[Outcome, list[str]]:
        """The same seed with as few steps as still fail."""
        for steps in range(1, outcome.steps):
            shorter, trace = self.play(outcome.seed, steps)
            if shorter.violations:
                return shorter, trace
        return self.play(outcome.seed, outcome.steps)


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage in a folder of memory, cleared away at the end."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="simulator-", dir=memory if memory.is_dir() else None))
    logging.disable(logging.CRITICAL)
    before = gc.get_threshold()
    try:
        with without_threads():
            here = Stage(folder)
            gc.collect()
            gc.freeze()  # what all worlds share is not looked through again and again
            gc.set_threshold(100_000, 50, 50)  # a tenth of the time otherwise
            yield here
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
        logging.disable(logging.NOTSET)
        shutil.rmtree(folder, ignore_errors=True)


def run_some(seeds: range) -> list[Outcome]:
    """These worlds, in this process; failing ones are shortened and written down."""
    outcomes = []
    with stage() as here:
        for seed in seeds:
            outcome, _ = here.play(seed)
            if outcome.violations:
                _write_down(*here.shortened(outcome))
            outcomes.append(outcome)
    return outcomes


def run_all(first: int, count: int, jobs: int) -> int:
    """All seeds from `first`; failing ones are printed in their order, the sum is the last line."""
    began = time.monotonic()
    jobs = jobs or os.cpu_count() or 1
    rounds = -(-count // (jobs * _AT_ONCE))
    size = -(-count // (jobs * max(1, rounds))) or 1
    parts = [range(at, min(at + size, first + count)) for at in range(first, first + count, size)]
    outcomes: list[Outcome] = []
    if jobs == 1:
        for part in parts:
            outcomes += _told(run_some(part))
    else:
        # A forked process has all modules already; elsewhere than on Linux forking is not safe.
        how = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
        with multiprocessing.get_context(how).Pool(jobs) as pool:
            for done in pool.imap(run_some, parts):
                outcomes += _told(done)
    return _report(outcomes, time.monotonic() - began)


def run_until_first(first: int, count: int) -> int:
    """Seed after seed until one fails: how many worlds does it take to notice something?"""
    began = time.monotonic()
    outcomes: list[Outcome] = []
    with stage() as here:
        for seed in range(first, first + count):
            outcomes.append(here.play(seed)[0])
            if outcomes[-1].violations:
                break
    return _report(_told(outcomes), time.monotonic() - began)


def replay(path: str) -> int:
    """Run the world of a replay file again and print what happens in it."""
    asked = json.loads(Path(path).read_text())
    with stage() as here:
        outcome, trace = here.play(asked["seed"], asked["steps"])
    print("\n".join(trace))
    return _report(_told([outcome]), 1.0)


def _told(outcomes: list[Outcome]) -> list[Outcome]:
    for one in outcomes:
        if one.violations:
            print(f"seed {one.seed}: {one.violations[0]}  → python -m tests.simulator --replay {_file(one.seed)}", flush=True)
    return outcomes


def _report(outcomes: list[Outcome], seconds: float) -> int:
    failing = sum(1 for one in outcomes if one.violations)
    lost, twice = sum(one.lost for one in outcomes), sum(one.duplicated for one in outcomes)
    speed = len(outcomes) / max(seconds, 0.001)
    print(f"seeds={len(outcomes)} violations={failing} lost={lost} duplicated={twice} seeds_per_s={speed:.1f}")
    return 1 if failing else 0


def _write_down(outcome: Outcome, trace: list[str]) -> None:
    REPLAYS.mkdir(parents=True, exist_ok=True)
    told: dict[str, Any] = {**asdict(outcome), "trace": trace}
    told["command"] = f"python -m tests.simulator --replay {_file(outcome.seed)}"
    _file(outcome.seed).write_text(json.dumps(told, indent=1))


def _file(seed: int) -> Path:
    return REPLAYS / f"seed-{seed}.json"
