"""Gives spoilt inputs to parsers and says which broke their promise; time and memory of one input are bounded."""

from __future__ import annotations

import hashlib
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.mutation import Mutator
from tests.hostile.shapes import Parser

LONGEST_S = 10.0
DATA = Path(__file__).with_name("data")


class TooSlow(BaseException):
    """One input took longer than LONGEST_S; no `except Exception` may swallow it."""


@dataclass
class Report:
    """How many inputs were read, and the first input of each sort of crash."""

    inputs: int = 0
    crashes: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def add(self, other: Report) -> None:
        """Count another one in."""
        self.inputs += other.inputs
        self.crashes |= other.crashes


def fault_of(parser: Parser, data: bytes) -> str | None:
    """What was wrong with the parser's answer: the exception and where it came from. None: the promise is kept."""
    try:
        with _bounded():
            parser.feed(data)
    except parser.typed:
        return None
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return f"{type(error).__name__} at {_place_of(error)}: {str(error)[:80]!r}"
    return None


def run(parser: Parser, inputs: int, seed: int) -> Report:
    """`inputs` spoilt examples; the first of each sort of crash is kept."""
    found, mutator = Report(inputs), Mutator(parser.examples, (seed, parser.name))
    for _ in range(inputs):
        data = mutator.next()
        fault = fault_of(parser, data)
        if fault is not None:
            found.crashes.setdefault((parser.name, fault.partition(":")[0]), data)
    return found


def shares(parsers: Sequence[Parser], inputs: int) -> Iterator[tuple[Parser, int]]:
    """Each parser with its part of the inputs, at least one."""
    whole = sum(parser.share for parser in parsers)
    for parser in parsers:
        yield parser, max(1, -(-inputs * parser.share // whole))


def keep(report: Report, folder: Path, say: Callable[[str], None]) -> None:
    """Write each crash as a data file `PARSER--HASH.bin`."""
    folder.mkdir(parents=True, exist_ok=True)
    for (name, fault), data in report.crashes.items():
        path = folder / f"{name}--{hashlib.sha256(data).hexdigest()[:10]}.bin"
        path.write_bytes(data)
        say(f"{name}: {fault} -> {path}")


@contextmanager
def _bounded() -> Iterator[None]:
    def ring(*_: Any) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _place_of(error: BaseException) -> str:
    trace, place = error.__traceback__, ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        room = "tests/" if "tests" in file.parts else ""
        if not room or "tests/" in place or not place:
            place = f"{room}{file.name} {trace.tb_frame.f_code.co_name}"
        trace = trace.tb_next
    return place
