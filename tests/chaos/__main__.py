"""`python -m tests.chaos --seeds N --from K`: that many days; one line for each, the summary last, exit 1 if anything was wrong."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.chaos.day import Day, make_template
from tests.chaos.ledger import Verdict


def main(words: list[str]) -> int:
    """Run the seeds one after another; the folder of a day that went wrong is kept and named."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, metavar="N", help="how many days (5)")
    parser.add_argument("--from", type=int, default=1, dest="first", metavar="K", help="the first seed (1)")
    parser.add_argument("--steps", type=int, default=16, metavar="S", help="steps of a day (16)")
    chosen = parser.parse_args(words)
    root = Path(tempfile.mkdtemp(prefix="twindesk-chaos-"))
    make_template(root / "template")
    whole = Verdict()
    for seed in range(chosen.first, chosen.first + chosen.seeds):
        day = Day(root / "template", root / f"day {seed}", seed, chosen.steps)
        verdict = day.live()
        whole.add(verdict)
        print(f"seed {seed}: {'clean' if verdict.is_clean else 'WRONG'}", flush=True)
        if verdict.is_clean:
            shutil.rmtree(root / f"day {seed}")
        else:
            print(f"  kept in {root / f'day {seed}'}", *verdict.told, *day.story, sep="\n  ", flush=True)
    if whole.is_clean:
        shutil.rmtree(root)
    print(f"runs={chosen.seeds} lost={whole.lost} doubled={whole.doubled} damaged={whole.damaged} bad_exit={whole.bad_exit}")
    return 0 if whole.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
