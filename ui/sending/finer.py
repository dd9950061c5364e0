"""Cuts a stretch that both sides changed into single paragraphs where these can be paired by their words. For showing only, no Qt.

The pairing is a global alignment (Needleman and Wunsch 1970) over paragraphs, with the likeness of their texts as the score.
"""

from __future__ import annotations

from collections.abc import Sequence

from sync.blocks import Block, block_text
from sync.engine.merge import Chunk

_ALIKE = 0.45
_MOST_UNITS = 40


def finer(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The same three texts in more and smaller chunks."""
    return [part for chunk in chunks for part in (_cut(chunk) if chunk.kind == "both" else [chunk])]


def _cut(chunk: Chunk) -> list[Chunk]:
    sizes = (len(chunk.base), len(chunk.mine), len(chunk.theirs))
    if not chunk.base or max(sizes) < 2 or max(sizes) > _MOST_UNITS:
        return [chunk]
    mine, theirs = _slots(chunk.base, chunk.mine), _slots(chunk.base, chunk.theirs)
    parts: list[Chunk] = []
    for place in range(2 * len(chunk.base) + 1):
        base = (chunk.base[place // 2],) if place % 2 else ()
        if base or mine[place] or theirs[place]:
            parts.append(Chunk(_kind(base, mine[place], theirs[place]), base, mine[place], theirs[place]))
    return parts


def _kind(base: tuple[Block, ...], mine: tuple[Block, ...], theirs: tuple[Block, ...]) -> str:
    if mine == theirs:
        return "same"
    if theirs == base:
        return "mine" if mine else "removed_mine"
    if mine == base:
        return "theirs" if theirs else "removed_theirs"
    return "both"


def _slots(base: Sequence[Block], side: Sequence[Block]) -> list[tuple[Block, ...]]:
    """What of `side` stands in each place: even places are before a paragraph of `base`, odd ones are that paragraph's."""
    slots: list[tuple[Block, ...]] = [() for _ in range(2 * len(base) + 1)]
    pairs = _pairs(base, side)
    before = 0
    for place in range(len(base)):
        partner = pairs.get(place)
        if partner is not None:
            slots[2 * place] = tuple(side[before:partner])
            slots[2 * place + 1] = (side[partner],)
            before = partner + 1
    slots[-1] = tuple(side[before:])
    return slots


def _pairs(base: Sequence[Block], side: Sequence[Block]) -> dict[int, int]:
    """The best pairing of like paragraphs that keeps their order: index in base to index in side."""
    best = [[0.0] * (len(side) + 1) for _ in range(len(base) + 1)]
    likeness = [[_likeness(one, other) for other in side] for one in base]
    for i in range(len(base) - 1, -1, -1):
        for j in range(len(side) - 1, -1, -1):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found: dict[int, int] = {}
    i = j = 0
    while i < len(base) and j < len(side):
        if likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            found[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(one: Block, other: Block) -> float:
    if one == other:
        return 1.0
    if type(one) is not type(other):
        return 0.0
    from difflib import SequenceMatcher

    ratio = SequenceMatcher(None, block_text(one).split(), block_text(other).split(), autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0
