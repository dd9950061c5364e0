"""Cuts three versions of a sequence into stretches: untouched, changed by one side, changed by both (diff3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sync.data_class import dataclass


@dataclass(frozen=True)
class Region:
    """One stretch in its three versions, and who changed it."""

    base: tuple[Any, ...]
    mine: tuple[Any, ...]
    theirs: tuple[Any, ...]
    by_me: bool
    by_them: bool

    @property
    def is_conflict(self) -> bool:
        """Both changed it, and not alike."""
        return self.by_me and self.by_them and self.mine != self.theirs

    @property
    def is_mine(self) -> bool:
        """Only I changed it."""
        return self.by_me and not self.by_them

    @property
    def is_theirs(self) -> bool:
        """Only they changed it."""
        return self.by_them and not self.by_me


@dataclass(frozen=True)
class _Hunk:
    """base[start:end] became `now`; `is_mine` says on which side."""

    start: int
    end: int
    now: tuple[Any, ...]
    is_mine: bool

    def touches(self, start: int, end: int) -> bool:
        """True if it may not be applied beside a change of base[start:end]."""
        if self.start == self.end and start == end:
            return self.start == start
        return self.start < end and start < self.end


def regions(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> Iterator[Region]:
    """The stretches in order; together they are each of the three versions. Units must be hashable."""
    hunks = [*_hunks(base, mine, True), *_hunks(base, theirs, False)]
    at = 0
    for group in _grouped(sorted(hunks, key=lambda hunk: (hunk.start, hunk.end))):
        start, end = min(hunk.start for hunk in group), max(hunk.end for hunk in group)
        if start > at:
            yield _untouched(base[at:start])
        my, their = [hunk for hunk in group if hunk.is_mine], [hunk for hunk in group if not hunk.is_mine]
        yield Region(tuple(base[start:end]), _applied(base, my, start, end), _applied(base, their, start, end), bool(my), bool(their))
        at = end
    if at < len(base):
        yield _untouched(base[at:])


def _hunks(base: Sequence[Any], now: Sequence[Any], is_mine: bool) -> Iterator[_Hunk]:
    from difflib import SequenceMatcher

    for tag, start, end, now_start, now_end in SequenceMatcher(None, base, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Hunk(start, end, tuple(now[now_start:now_end]), is_mine)


def _grouped(hunks: list[_Hunk]) -> Iterator[list[_Hunk]]:
    """Neighbours that touch the same stretch, chained."""
    group: list[_Hunk] = []
    for hunk in hunks:
        if group and not hunk.touches(group[0].start, max(one.end for one in group)):
            yield group
            group = []
        group.append(hunk)
    if group:
        yield group


def _applied(base: Sequence[Any], hunks: list[_Hunk], start: int, end: int) -> tuple[Any, ...]:
    """base[start:end] as one side has it."""
    result: list[Any] = []
    at = start
    for hunk in hunks:
        result.extend(base[at : hunk.start])
        result.extend(hunk.now)
        at = hunk.end
    result.extend(base[at:end])
    return tuple(result)


def _untouched(units: Sequence[Any]) -> Region:
    same = tuple(units)
    return Region(same, same, same, False, False)
