"""`python -m bench [PART …]`: measure, print the table, write build/bench/report.json and report.svg."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from pathlib import Path

from bench.content import ContentBroken, read_content
from bench.report import machine, table, write_report
from bench.rows import BUDGETS, PARTS, Row, unmeasured
from bench.running import MINUTES, Others, PartRun

BUILD = Path("build/bench")
INTERRUPTED = 130


def main(words: list[str]) -> int:
    """Measure the parts asked for; all without one. 0: all parts came to their end; 1: one broke off; 130: interrupted."""
    asked = _parser().parse_args(words)
    parts = tuple(dict.fromkeys(asked.parts)) or PARTS
    try:
        if asked.content is not None and parts != ("package",):
            read_content(asked.content)
    except ContentBroken as error:
        print(f"this content cannot be measured: {error}", file=sys.stderr)
        return 2
    bench = Bench(parts, asked)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        bench.run()
    except KeyboardInterrupt:
        bench.interrupted = True
    finally:
        signal.signal(signal.SIGTERM, before)
    bench.keep()
    print(table(bench.rows(), bench.where))
    print(f"\n{asked.out / 'report.json'}  {asked.out / 'report.svg'}")
    return INTERRUPTED if bench.interrupted else int(bool(bench.broken))


class Bench:
    """The rows as they come; the report on the disk is whole after each part, so that little is lost when it is ended."""

    def __init__(self, parts: tuple[str, ...], asked: argparse.Namespace) -> None:
        self._parts, self._asked = parts, asked
        self._told: dict[str, Row] = {}
        self._others: dict[str, float] = {}
        self._why: dict[str, str] = {}
        self.where = machine(self._others)
        self.interrupted, self.broken = False, list[str]()

    def run(self) -> None:
        """One part after another."""
        for number, part in enumerate(self._parts, start=1):
            self._why[part] = "interrupted"
            _say(f"{number} of {len(self._parts)}: {part}, at most {MINUTES[part]} minutes")
            began, others = time.monotonic(), Others()
            with PartRun(part, self._words(), MINUTES[part]) as run:
                for row in run.rows():
                    self._told[row.name] = row
                    _say(f"  … {row.name}")
            self._why[part] = f"failed: {run.trouble}" if run.trouble else "not told by its part"
            if run.trouble:
                self.broken.append(part)
                _say(f"  ! {part}: {run.trouble}")
            cores = others.cores()
            if cores is not None:
                self._others[part] = cores
            _say(f"  {time.monotonic() - began:.0f} s")
            self.keep()

    def rows(self) -> list[Row]:
        """Every row of the parts asked for, in the order of the budgets; those not measured say why."""
        return [self._told.get(one.name) or unmeasured(one.name, self._why_not(one.part)) for one in BUDGETS if one.part in self._parts]

    def keep(self) -> None:
        """Write the report."""
        write_report(self._asked.out, self.rows(), self.where)

    def _why_not(self, part: str) -> str:
        return self._why.get(part, "interrupted before it" if self.interrupted else "not measured yet")

    def _words(self) -> list[str]:
        words = ["--build", str(BUILD)]
        words += ["--content", str(self._asked.content)] if self._asked.content is not None else []
        return words + (["--no-links"] if self._asked.no_links else [])


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--content", type=Path, help="other content of the same kind: JSON lines of projects, posts and messages")
    parser.add_argument("--no-links", action="store_true", help="bytes and turns only, no slow links")
    parser.add_argument("--out", type=Path, default=BUILD, help="where the report goes")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
