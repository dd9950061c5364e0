"""Three-way merge of one record: by field, rich and plain text by paragraph, never by word (a merge by word silently doubles text).

The idea is diff3's (Khanna, Kunal, Pierce 2007) with a paragraph as the unit; where both sides touched the same unit, or a unit
would come out more often than either side has it, nothing is merged and the teacher chooses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sync.blocks import Block, join, parse, split, to_json
from sync.data_class import dataclass
from sync.engine.regions import Region, regions
from sync.kinds import KINDS

TOGETHER = (
    ("starts_at", "ends_at", "zone"),
    ("age_from", "age_to"),
    ("x", "y"),
    ("thumb", "preview", "original", "placeholder"),
    ("parent", "order"),
)
"""Fields that make sense only together: changed on both sides, they are a conflict."""


@dataclass(frozen=True)
class Merged:
    """The whole merged body, and what of it differs from theirs (None removes a field): the fields of the operation to send."""

    body: dict[str, Any]
    fields: dict[str, Any]


@dataclass(frozen=True)
class Chunk:
    """A stretch of the text for the Two versions screen.

    `kind`: same, mine (changed or added here), theirs, both (changed on both sides), removed_mine (I took it out), removed_theirs.
    """

    kind: str
    base: tuple[Block, ...]
    mine: tuple[Block, ...]
    theirs: tuple[Block, ...]


def merge(kind: str, base: dict[str, Any] | None, mine: dict[str, Any], theirs: dict[str, Any]) -> Merged | None:
    """Both sides' changes in one body, or None where they touch the same thing or the base is unknown.

    Bodies are complete; a field that is null is not there. Neither side's text is lost in a body that comes out.
    """
    if base is None:
        return Merged(dict(theirs), {}) if mine == theirs else None
    body: dict[str, Any] = {}
    for group in _groups((*base, *mine, *theirs)):
        chosen = _choose(kind, group, base, mine, theirs)
        if chosen is None:
            return None
        body |= {name: value for name, value in zip(group, chosen, strict=True) if value is not None}
    fields = {name: body.get(name) for name in dict.fromkeys((*theirs, *body)) if not _same(body, theirs, name)}
    return Merged(body, fields)


def merged_fields(kind: str, base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any] | None:
    """The merged body alone, as drafts are put together."""
    both = merge(kind, base, mine, theirs)
    return None if both is None else both.body


def since_first(
    kind: str,
    earlier: tuple[dict[str, Any], dict[str, Any]] | None,
    now: tuple[dict[str, Any] | None, dict[str, Any]],
    theirs: dict[str, Any],
    merged: dict[str, Any],
) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """The (base, mine) to review after a further merge: all of mine since the first base, if that tells the truth, else this merge's.

    It tells the truth if my own changes of both times, put together with theirs, are what the record now holds.
    """
    if earlier is None or now[0] is None:
        return now
    first_base, first_mine = earlier
    own = merge(kind, now[0], now[1], first_mine)
    whole = merge(kind, first_base, own.body, theirs) if own is not None else None
    return (first_base, own.body) if own is not None and whole is not None and whole.body == merged else now


def paragraphs(base: list[Any] | None, mine: list[Any], theirs: list[Any]) -> list[Chunk]:
    """The text of both versions side by side, over raw `blocks`; without a base, what both have alike stands for it."""
    my_units, their_units = split(parse(mine)), split(parse(theirs))
    base_units = split(parse(base)) if base is not None else _alike(my_units, their_units)
    return [Chunk(_chunk_kind(region), region.base, region.mine, region.theirs) for region in regions(base_units, my_units, their_units)]


def _groups(names: Iterable[str]) -> list[tuple[str, ...]]:
    group_of = {name: group for group in TOGETHER for name in group}
    return list(dict.fromkeys(group_of.get(name, (name,)) for name in names))


def _choose(
    kind: str, group: tuple[str, ...], base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> tuple[Any, ...] | None:
    """The values of a group of fields after the merge; None for a conflict."""
    was, my, their = (tuple(body.get(name) for name in group) for body in (base, mine, theirs))
    if my in (was, their):
        return their
    if their == was:
        return my
    if len(group) > 1:
        return None
    text = _merge_text(kind, group[0], was[0], my[0], their[0])
    return None if text is None else (text,)


def _merge_text(kind: str, name: str, base: Any, mine: Any, theirs: Any) -> Any:
    """Text of blocks or of lines; None when it is no text or both changed the same paragraph."""
    is_text = kind in KINDS and name in KINDS[kind].texts
    if all(isinstance(side, str) for side in (base, mine, theirs)) and is_text:
        lines = _merge_units(base.split("\n"), mine.split("\n"), theirs.split("\n"))
        return None if lines is None else "\n".join(lines)
    if name == "blocks" and all(isinstance(side, list) for side in (base, mine, theirs)):
        units = _merge_units(*(split(parse(side)) for side in (base, mine, theirs)))
        return None if units is None else to_json(join(units))
    return None


def _merge_units(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    merged: list[Any] = []
    for region in regions(base, mine, theirs):
        if region.is_conflict:
            return None
        merged.extend(region.theirs if region.is_theirs else region.mine)
    return None if _has_doubled(merged, base, mine, theirs) else merged


def _has_doubled(merged: Sequence[Any], *sides: Sequence[Any]) -> bool:
    """A paragraph that both moved, to different places, would come out twice."""
    counts = [Counter(side) for side in sides]
    return any(unit and number > max(count[unit] for count in counts) for unit, number in Counter(merged).items())


def _alike(mine: Sequence[Block], theirs: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(unit for region in regions(mine, mine, theirs) if region.base == region.theirs for unit in region.base)


def _chunk_kind(region: Region) -> str:
    if region.is_conflict:
        return "both"
    if region.is_mine:
        return "mine" if region.mine else "removed_mine"
    if region.is_theirs:
        return "theirs" if region.theirs else "removed_theirs"
    return "same"


def _same(one: dict[str, Any], other: dict[str, Any], name: str) -> bool:
    return bool(one.get(name) == other.get(name))
