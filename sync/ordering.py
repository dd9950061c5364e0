"""Fractional keys: a string between two others, so that one thing moves and its neighbours stay as they are (portal-api.md §4)."""

from __future__ import annotations

_FIRST, _END = ord("!"), ord("~") + 1
"""Keys are strings of the characters from "!" to "~", compared by code point."""
_STEP = 2
_NOTHING = -1


def key_between(before: str = "", after: str | None = None) -> str:
    """A key behind `before` ("" for the very first place) and ahead of `after` (None for the very last).

    Two keys with nothing between them, or in the wrong order, give one right behind `before`: a tie then falls to the records' own order.
    """
    if after is not None and before >= after:
        after = None
    found: list[str] = []
    place, is_last = 0, after is None
    while True:
        low = ord(before[place]) - _FIRST if place < len(before) else _NOTHING
        high = _END - _FIRST if after is None else ord(after[place]) - _FIRST if place < len(after) else _NOTHING
        if high - low > 1:
            return "".join(found) + _middle(low, high, is_last=is_last, is_first=not before)
        if high == _NOTHING:
            return before + chr(_FIRST + 1)
        found.append(chr(_FIRST + max(low, 0)))
        if low != high and low != _NOTHING:
            after = None
        place += 1


def _middle(low: int, high: int, *, is_last: bool, is_first: bool) -> str:
    """One or two characters between two digits. At the ends it goes in small steps, so that a thousand additions stay short."""
    if is_last:
        middle = min(low + _STEP, high - 1)
    elif is_first and high > _STEP:
        middle = high - _STEP
    else:
        middle = (low + high) // 2
    # A key that ends in the lowest character would leave no room before it.
    return chr(_FIRST + middle) if middle > 0 else chr(_FIRST) + chr((_FIRST + _END) // 2)
