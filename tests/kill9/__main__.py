"""`python -m tests.kill9 --runs N --from K`: N runs, each with a kill -9, half around the request that sends; the sum is the last line."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.chaos.ledger import Verdict
from tests.kill9.world import World, make_template


def run(first: int, runs: int, per_world: int) -> Verdict:
    """The runs, `per_world` in each world; the folder of a world that went wrong is kept and named."""
    root = Path(tempfile.mkdtemp(prefix="twindesk-kill9-"))
    make_template(root / "template")
    whole = Verdict()
    for begin in range(first, first + runs, per_world):
        numbers = range(begin, min(begin + per_world, first + runs))
        world = World(root / "template", root / f"world {begin}", begin)
        verdict = world.live(numbers)
        whole.add(verdict)
        print(f"runs {numbers.start} to {numbers.stop - 1}: {'clean' if verdict.is_clean else 'WRONG'}, {world.aimed} aimed", flush=True)
        if verdict.is_clean:
            shutil.rmtree(world.folder)
        else:
            print(f"  kept in {world.folder}", *verdict.told, *world.story, sep="\n  ", flush=True)
    if whole.is_clean:
        shutil.rmtree(root)
    return whole


def main(words: list[str]) -> int:
    """Run them and sum up; 1 if anything was lost, doubled, damaged or told badly."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill9", description=__doc__)
    parser.add_argument("--runs", type=int, default=30, metavar="N", help="how many kills (30)")
    parser.add_argument("--from", type=int, default=1, dest="first", metavar="K", help="the first number (1)")
    parser.add_argument("--per-world", type=int, default=15, metavar="W", help="runs of one world before its account (15)")
    chosen = parser.parse_args(words)
    whole = run(chosen.first, chosen.runs, chosen.per_world)
    if whole.bad_exit:
        print(f"bad exits: {whole.bad_exit}")
    print(f"runs={chosen.runs} lost={whole.lost} duplicated={whole.doubled} damaged={whole.damaged}")
    return 0 if whole.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
