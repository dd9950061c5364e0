"""`python -m tests.hostile --inputs N --seed S [--parser NAME]`: spoilt inputs for every parser; the last line counts them."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from pathlib import Path

from tests.hostile.parsers import all_parsers
from tests.hostile.running import Report, keep, run, shares

MEMORY_BYTES = 3 * 1024 * 1024 * 1024


def main() -> int:
    """The command line."""
    asking = argparse.ArgumentParser(prog="python -m tests.hostile", description="Spoilt inputs for every parser that meets the outside.")
    asking.add_argument("--inputs", type=int, default=20_000, metavar="N", help="over all parsers together")
    asking.add_argument("--seed", type=int, default=0, metavar="S")
    asking.add_argument("--parser", metavar="NAME", help="only this one")
    given = asking.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    whole = Report()
    with tempfile.TemporaryDirectory() as folder, all_parsers(Path(folder)) as parsers:
        chosen = [parser for parser in parsers if given.parser in (None, parser.name)]
        if not chosen:
            asking.error("no such parser; there are " + ", ".join(parser.name for parser in parsers))
        for parser, inputs in shares(chosen, given.inputs):
            found = run(parser, inputs, given.seed)
            print(f"{parser.name}: {inputs} inputs, {len(found.crashes)} crashes", flush=True)
            whole.add(found)
    keep(whole, Path("build/hostile"), print)
    print(f"inputs={whole.inputs} parsers={len(chosen)} crashes={len(whole.crashes)}")
    return 1 if whole.crashes else 0


if __name__ == "__main__":
    sys.exit(main())
