"""`python -m tests.simulator.mutants`: plants each bug of `planted.py` in a copy of the program and counts the seeds until one notices."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.simulator.planted import PLANTED, Mutant

_HERE = Path(__file__).parents[2]
_NEEDED = ("sync", "portal", "tests/simulator", "tests/support", "tests/__init__.py", "resources/demo")
_SUM = re.compile(r"^seeds=(\d+) violations=(\d+)", re.MULTILINE)


@dataclass(frozen=True)
class Tried:
    """`seeds` were run; `told` is the first violation, "" if none was found."""

    mutant: Mutant
    seeds: int
    told: str


def planted_in(mutant: Mutant, folder: Path) -> None:
    """A copy of the program with this bug in it. Raises ValueError when the text to replace does not stand there once."""
    for name in _NEEDED:
        source = _HERE / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copyfile(source, folder / name)
    for edit in mutant.edits:
        path = folder / edit.path
        text = path.read_text()
        if text.count(edit.old) != 1:
            raise ValueError(f"{mutant.name}: {edit.path} has the text to replace {text.count(edit.old)} times")
        path.write_text(text.replace(edit.old, edit.new))


def tried(mutant: Mutant, first: int, count: int) -> Tried:
    """Run worlds in a spoilt copy until one breaks a promise."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as name:
        folder = Path(name)
        try:
            planted_in(mutant, folder)
        except ValueError as error:  # the program has changed there: the bug is to be planted anew
            return Tried(mutant, 0, f"does not fit: {error}")
        command = [sys.executable, "-m", "tests.simulator", "--seeds", str(count), "--from", str(first), "--jobs", "1", "--until-first"]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=_here_only())
    found = _SUM.search(run.stdout)
    if found is None:  # the program does not even begin: that is noticed too, but proves nothing about the worlds
        return Tried(mutant, 0, "does not run: " + (run.stderr.strip().splitlines() or ["?"])[-1])
    return Tried(mutant, int(found[1]), run.stdout.partition("  →")[0] if int(found[2]) else "")


def _here_only() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def main() -> int:
    """The command line; the last line is the sum."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulator.mutants", description="Do the worlds notice planted bugs?")
    parser.add_argument("--seeds", type=int, default=300, metavar="N", help="at most so many worlds for each bug")
    parser.add_argument("--from", type=int, default=0, metavar="K", dest="first", help="the first seed")
    parser.add_argument("--only", default="", metavar="NAME", help="only bugs whose name holds this")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="J", help="how many at once")
    given = parser.parse_args()
    chosen = [one for one in PLANTED if given.only in one.name]
    escaped = 0
    with ThreadPoolExecutor(given.jobs) as pool:
        for one in pool.map(lambda mutant: tried(mutant, given.first, given.seeds), chosen):
            is_caught = bool(one.told) and one.seeds > 0
            escaped += not is_caught
            print(f"| {one.mutant.name} | {one.mutant.bug} | {one.seeds if is_caught else 'escaped'} | {one.told[:90]} |", flush=True)
    print(f"mutants={len(chosen)} caught={len(chosen) - escaped} escaped={escaped}")
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
