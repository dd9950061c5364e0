"""What a command prints: rows as JSON or as plain lines, on a stream that takes every script."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any


def print_json(value: Any) -> None:
    """One JSON document on standard output, UTF-8 whatever the terminal's encoding is."""
    _write(json.dumps(value, ensure_ascii=False, indent=1, default=list) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Plain lines on standard output."""
    _write("".join(line + "\n" for line in lines))


def print_counts(counts: Mapping[str, object]) -> None:
    """`name: value`, a line each."""
    print_lines(f"{name}: {value}" for name, value in counts.items())


def print_error(words: str) -> None:
    """One clear line on standard error; nothing where that was closed."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"twindesk: {words}\n")
            sys.stderr.flush()


def one_line(text: str, length: int = 100) -> str:
    """A text on one line, shortened."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Keep C libraries from writing to standard error themselves (libpng and libjpeg do): our one clear line follows."""
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class CannotPrint(Exception):
    """What was asked for is done, but standard output takes no answer: a full disk, or a reader that has gone."""


def _write(text: str) -> None:
    """Nothing where standard output was closed on purpose. Raises CannotPrint."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
        sys.stdout.buffer.flush()
    except (OSError, ValueError) as error:
        # Else the interpreter tries again while it ends, and complains in its own words.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise CannotPrint from error
