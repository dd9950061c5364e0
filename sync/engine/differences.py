"""What changed between two versions of a record: by field, texts by paragraph. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sync.blocks import Block, block_text, parse, split
from sync.data_class import dataclass
from sync.kinds import KINDS


@dataclass(frozen=True)
class Difference:
    """One stretch. `kind`: same, added, removed, changed. `before` and `after` are plain text; "" where that side has nothing.

    Where the plain text of two paragraphs is alike, their form (bold, links, headings) changed.
    """

    field: str
    kind: str
    before: str
    after: str


def differences(kind: str, older: dict[str, Any], newer: dict[str, Any], *, with_same: bool = True) -> list[Difference]:
    """The stretches of all fields in the order of the newer body; `with_same` False leaves out what stayed."""
    found: list[Difference] = []
    for name in dict.fromkeys((*newer, *older)):
        found += _of_field(kind, name, older.get(name), newer.get(name))
    return [one for one in found if with_same or one.kind != "same"]


def _of_field(kind: str, name: str, older: Any, newer: Any) -> Iterator[Difference]:
    if name == "blocks" and all(isinstance(side, list | None) for side in (older, newer)):
        yield from _stretches(name, _units(older), _units(newer))
    elif kind in KINDS and name in KINDS[kind].texts and all(isinstance(side, str | None) for side in (older, newer)):
        yield from _stretches(name, _lines(older), _lines(newer))
    elif older == newer:
        yield Difference(name, "same", _words(older), _words(newer))
    else:
        change = "added" if older in (None, "", []) else "removed" if newer in (None, "", []) else "changed"
        yield Difference(name, change, _words(older), _words(newer))


def _stretches(name: str, older: Sequence[Any], newer: Sequence[Any]) -> Iterator[Difference]:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, older, newer, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        before, after = older[first:last], newer[new_first:new_last]
        if tag == "replace" and len(before) == len(after):
            for one, other in zip(before, after, strict=True):
                yield Difference(name, "changed", _said(one), _said(other))
        elif tag == "equal":
            for one in before:
                yield Difference(name, "same", _said(one), _said(one))
        else:
            for one in before:
                yield Difference(name, "removed", _said(one), "")
            for one in after:
                yield Difference(name, "added", "", _said(one))


def _units(blocks: list[Any] | None) -> Sequence[Block]:
    return split(parse(blocks or []))


def _lines(text: str | None) -> list[str]:
    return [line for line in (text or "").split("\n") if line.strip()]


def _said(unit: Any) -> str:
    return unit if isinstance(unit, str) else block_text(unit)


def _words(value: Any) -> str:
    """A value in one line, for people who know the field's name."""
    if isinstance(value, list | tuple):
        return ", ".join(word for word in map(_words, value) if word)
    if isinstance(value, dict):
        for name in ("name", "title", "text", "alt", "url"):
            if isinstance(value.get(name), str) and value[name]:
                return str(value[name])
        return ", ".join(word for word in map(_words, value.values()) if word)
    return "" if value is None else str(value)
