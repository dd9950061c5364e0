"""One part measured in a process of its own: `python -m bench.measuring PART` prints each row as a line of JSON, as soon as it is known."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bench import apply, package, portal_load, search, start, ui, wire
from bench.content import Content, made_content, read_content
from bench.peers.corpus import ContentMissing, common_content
from bench.rows import PARTS, Row


def measure(part: str, content_file: Path | None, build: Path, *, with_links: bool = True) -> Iterator[Row]:
    """The rows of a part; `build` keeps what the next run can use again."""
    if part == "package":
        yield from package.measure(build)
        return
    content, file = _content(content_file, build)
    if part == "wire":
        yield from wire.measure(content, file, build, with_links=with_links)
    elif part in ("start", "memory"):
        yield from start.measure(part, content, file, build)
    elif part == "apply":
        yield from apply.measure(content)
    elif part == "search":
        yield from search.measure(content, build)
    elif part == "ui":
        yield from ui.measure(content)
    else:
        yield from portal_load.measure(content)


def _content(path: Path | None, build: Path) -> tuple[Content, Path | None]:
    if path is not None:
        return read_content(path), path
    try:
        file = common_content(build)
    except ContentMissing as error:
        print(f"{error}; measured with made content instead", file=sys.stderr)
        return made_content(3000, 2000, 30), None
    return read_content(file, is_common=True), file


def main(words: list[str]) -> None:
    """Until all is measured, or the process is told to end: then its children end before it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    parser = argparse.ArgumentParser(prog="python -m bench.measuring", description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--build", type=Path, default=Path("build/bench"))
    parser.add_argument("--no-links", action="store_true")
    asked = parser.parse_args(words)
    for row in measure(asked.part, asked.content, asked.build, with_links=not asked.no_links):
        print(json.dumps(asdict(row)), flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
