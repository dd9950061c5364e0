"""`python -m bench [PART …]`: measure, print the table, write build/bench/report.json and report.svg."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import wire
from bench.content import Content, made_content, read_content
from bench.peers.corpus import ContentMissing, common_content
from bench.report import machine, table, write_report
from bench.rows import BUDGETS, PARTS, Row, unmeasured

BUILD = Path("build/bench")
NOT_YET = "not measured yet: this part of the bench is not built"


def main(words: list[str]) -> int:
    """Measure the parts asked for; all without one."""
    asked = _parser().parse_args(words)
    parts = tuple(asked.parts) or PARTS
    rows: list[Row] = []
    for part in parts:
        for row in _measure(part, asked):
            rows.append(row)
            print(f"… {row.name}", file=sys.stderr, flush=True)
    order = [one.name for one in BUDGETS]
    rows.sort(key=lambda row: order.index(row.name))
    print(table(rows))
    write_report(asked.out, rows, machine())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--content", type=Path, help="other content of the same kind: JSON lines of projects, posts and messages")
    parser.add_argument("--no-links", action="store_true", help="bytes and turns only, no slow links")
    parser.add_argument("--out", type=Path, default=BUILD, help="where the report goes")
    return parser


def _measure(part: str, asked: argparse.Namespace) -> Iterator[Row]:
    if part == "wire":
        yield from wire.measure(_content(asked.content), with_links=not asked.no_links)
        return
    for one in BUDGETS:
        if one.part == part:
            yield unmeasured(one.name, NOT_YET)


def _content(path: Path | None) -> Content:
    if path is not None:
        return read_content(path)
    try:
        return read_content(common_content(BUILD))
    except ContentMissing as error:
        print(f"{error}; measured with made content instead", file=sys.stderr)
        return made_content(3000, 2000, 30)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
