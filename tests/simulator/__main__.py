"""`python -m tests.simulator --seeds N --from K [--replay FILE]`: runs worlds, writes a replay file for each that fails."""

from __future__ import annotations

import argparse
import sys

from tests.simulator.running import replay, run_all, run_until_first


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description="Seeded worlds of teachers, faults and crashes.")
    parser.add_argument("--seeds", type=int, default=300, metavar="N", help="how many worlds")
    parser.add_argument("--from", type=int, default=0, metavar="K", dest="first", help="the first seed")
    parser.add_argument("--jobs", type=int, default=0, metavar="J", help="processes (default: one for each core)")
    parser.add_argument("--until-first", action="store_true", help="end with the first world that breaks a promise")
    parser.add_argument("--replay", metavar="FILE", help="run the world of a replay file again and print its trace")
    given = parser.parse_args()
    if given.replay:
        return replay(given.replay)
    if given.until_first:
        return run_until_first(given.first, given.seeds)
    return run_all(given.first, given.seeds, given.jobs)


if __name__ == "__main__":
    sys.exit(main())
