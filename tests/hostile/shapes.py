"""What a fuzzed parser is, and how hard it is tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class PromiseBroken(Exception):
    """The parser answered, but not as it promises."""


@dataclass(frozen=True)
class Parser:
    """`feed` gives one input to the real code and checks what comes out. It may raise `typed`, and nothing else.

    `share`: how many of all inputs it gets, against the other parsers'. `examples` are real ones, to be spoilt.
    """

    name: str
    examples: tuple[bytes, ...]
    feed: Callable[[bytes], object]
    typed: tuple[type[BaseException], ...]
    share: int = 10


def promise(is_kept: bool, what: str) -> None:
    """Raises PromiseBroken, also where Python runs without asserts."""
    if not is_kept:
        raise PromiseBroken(what)
