"""What the commands have in common: opening the data, printing JSON, failing with one clear line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from portal.database import Database, open_existing

EXIT_CODES = "exit codes: 0 done, 1 failed (one line on stderr says why), 2 wrong usage"


class CommandFailed(Exception):
    """The command cannot do what was asked; the message is the line that is printed."""


def add_data(parser: argparse.ArgumentParser) -> None:
    """`--data` and `--database` of every command that reads a portal's data."""
    parser.add_argument("--data", type=Path, required=True, metavar="D", help="the portal's data folder (portal.db and files/)")
    parser.add_argument("--database", metavar="URL", help="another database than portal.db in the folder, as a SQLAlchemy URL")


@contextmanager
def opened(words: argparse.Namespace) -> Iterator[Database]:
    """The database that the words name. Raises CommandFailed if there is none."""
    database = open_existing(words.data, words.database)
    if database is None:
        raise CommandFailed(f"no portal in {words.data}: start one with `python -m portal serve --data {words.data}`")
    try:
        yield database
    finally:
        database.close()


def print_lines(lines: Iterable[str]) -> None:
    """Plain lines on stdout, UTF-8 whatever the terminal thinks."""
    sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


def print_json(value: Any) -> None:
    """One JSON document on stdout, UTF-8 whatever the terminal thinks."""
    sys.stdout.buffer.write((json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())
    sys.stdout.buffer.flush()
