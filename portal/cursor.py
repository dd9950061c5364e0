"""The feed's cursor: run, live, done, upper, below and a check in at most 64 characters, opaque to the client (portal-api.md §3.3)."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FORM = re.compile(r"([a-z2-7]{8})\.([0-9a-z]{1,12})\.([0-9a-z]{1,12})\.([0-9a-z]{1,12})\.([0-9a-z]{1,12})\.[0-9a-z]{3}")
_LONGEST = 64
_CHECKS = 36**3


class NoCursor(ValueError):
    """What was sent as a cursor is none."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Every change up to `live` was sent. Spaces joined after `done` and up to `upper` are being scanned downwards from `below`."""

    run: str
    live: int
    done: int
    upper: int
    below: int

    @property
    def is_backfill(self) -> bool:
        """True while a scan is not finished."""
        return self.done < self.upper

    def moved(self, *, live: int, done: int | None = None, upper: int | None = None, below: int | None = None) -> Cursor:
        """The cursor after a checkpoint; what is not given stays."""
        return Cursor(
            self.run,
            live,
            self.done if done is None else done,
            self.upper if upper is None else upper,
            self.below if below is None else below,
        )

    def text(self) -> str:
        """The form on the wire. Its last part proves that a bad line or a full disk has not changed it."""
        return proved(".".join((self.run, *(_in_36(number) for number in (self.live, self.done, self.upper, self.below)))))


def read_cursor(text: str) -> Cursor:
    """The cursor that `text` stands for. Raises NoCursor."""
    match = _FORM.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        raise NoCursor(text)
    run, *numbers = match.groups()
    live, done, upper, below = (int(number, 36) for number in numbers)
    cursor = Cursor(run, live, done, upper, below)
    if not done <= upper <= live or below > upper or cursor.text() != text:
        raise NoCursor(text)
    return cursor


def proved(text: str) -> str:
    """`text` with the three digits that tell if it was changed."""
    return f"{text}.{_in_36(zlib.crc32(text.encode()) % _CHECKS).rjust(3, '0')}"


def _in_36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
