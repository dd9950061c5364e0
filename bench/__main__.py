"""`python -m bench [PART …]`: measure, print the table, write build/bench/report.json and report.svg."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import apply, package, portal_load, search, start, ui, wire
from bench.content import Content, ContentBroken, made_content, read_content
from bench.peers.corpus import ContentMissing, common_content
from bench.report import machine, table, write_report
from bench.rows import BUDGETS, PARTS, Row, unmeasured
from bench.world import BenchFailed

BUILD = Path("build/bench")


def main(words: list[str]) -> int:
    """Measure the parts asked for; all without one."""
    asked = _parser().parse_args(words)
    try:
        if asked.content is not None and asked.parts != ["package"]:
            read_content(asked.content)
    except ContentBroken as error:
        print(f"this content cannot be measured: {error}", file=sys.stderr)
        return 2
    parts = tuple(asked.parts) or PARTS
    rows: list[Row] = []
    for part in parts:
        rows += _told(part, asked)
    order = [one.name for one in BUDGETS]
    rows.sort(key=lambda row: order.index(row.name))
    print(table(rows))
    write_report(asked.out, rows, machine())
    return 0


def _told(part: str, asked: argparse.Namespace) -> Iterator[Row]:
    """The rows of a part; what goes wrong in it stands in those that are missing, and ends nothing else."""
    told = set[str]()
    try:
        for row in _measure(part, asked):
            told.add(row.name)
            print(f"… {row.name}", file=sys.stderr, flush=True)
            yield row
    except (BenchFailed, OSError, subprocess.SubprocessError) as error:
        print(f"! {part}: {error}", file=sys.stderr, flush=True)
        why = f"failed: {type(error).__name__}: {error}"
        yield from (unmeasured(one.name, why) for one in BUDGETS if one.part == part and one.name not in told)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--content", type=Path, help="other content of the same kind: JSON lines of projects, posts and messages")
    parser.add_argument("--no-links", action="store_true", help="bytes and turns only, no slow links")
    parser.add_argument("--out", type=Path, default=BUILD, help="where the report goes")
    return parser


def _measure(part: str, asked: argparse.Namespace) -> Iterator[Row]:
    if part == "package":
        yield from package.measure()
        return
    content, file = _content(asked.content)
    if part == "wire":
        yield from wire.measure(content, with_links=not asked.no_links)
    elif part in ("start", "memory"):
        yield from start.measure(part, content, file, BUILD)
    elif part == "apply":
        yield from apply.measure(content)
    elif part == "search":
        yield from search.measure(content, BUILD)
    elif part == "ui":
        yield from ui.measure(content)
    else:
        yield from portal_load.measure(content)


def _content(path: Path | None) -> tuple[Content, Path | None]:
    if path is not None:
        return read_content(path), path
    try:
        file = common_content(BUILD)
    except ContentMissing as error:
        print(f"{error}; measured with made content instead", file=sys.stderr)
        return made_content(3000, 2000, 30), None
    return read_content(file), file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
