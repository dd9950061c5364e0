"""The choices of Two versions: what each side has, what the teacher took or typed, and the body that comes out. No Qt.

A paragraph nobody types into keeps its formatting; one that was typed into keeps that of its unchanged beginning and end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from sync.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, block_text, from_text, join, split, to_json
from sync.copy.rows import ConflictRow
from sync.data_class import dataclass
from sync.engine.merge import TOGETHER, Chunk, paragraphs
from sync.kinds import KINDS
from ui.sending.finer import finer

_NOT_ASKED = frozenset({"parent", "order"})
_TEXTUAL = (Paragraph, Heading, Quote, ListBlock)


class Choice(StrEnum):
    """What was taken of a change."""

    NONE = ""
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True)
class Part:
    """A row of the screen. `shape`: blocks, text, line (a title) or value; `names` are the body's fields it stands for."""

    names: tuple[str, ...]
    shape: str
    chunk: Chunk

    @property
    def is_change(self) -> bool:
        """True if something is to be chosen here."""
        return self.chunk.kind != "same"


class Versions:
    """An edit session over one conflict; `body` is what `Conflicts.resolve` takes."""

    def __init__(self, conflict: ConflictRow) -> None:
        self.conflict = conflict
        self._theirs = conflict.theirs or {}
        self.parts = tuple(_parts(conflict, self._theirs))
        self.changes = tuple(place for place, part in enumerate(self.parts) if part.is_change)
        alone = {"mine": Choice.MINE, "theirs": Choice.THEIRS}
        self._choices = {place: alone.get(self.parts[place].chunk.kind, Choice.NONE) for place in self.changes}
        self._typed: dict[int, str] = {}

    def choice(self, place: int) -> Choice:
        """What was taken at a place."""
        return self._choices.get(place, Choice.NONE)

    def choose(self, place: int, choice: Choice) -> None:
        """Take a side, or both; what was typed there is replaced."""
        self._choices[place] = choice
        self._typed.pop(place, None)

    def type(self, place: int, text: str) -> None:
        """The teacher typed into the result of a place."""
        if text != self.result_text(place):
            self._typed[place] = text

    def is_chosen(self, place: int) -> bool:
        """True if the result of this place is settled."""
        return not self.parts[place].is_change or self.choice(place) != Choice.NONE or bool(self._typed.get(place, "").strip())

    @property
    def chosen_count(self) -> int:
        """How many changes are settled."""
        return sum(self.is_chosen(place) for place in self.changes)

    @property
    def is_complete(self) -> bool:
        """True when every change is settled."""
        return self.chosen_count == len(self.changes)

    def result(self, place: int) -> tuple[Block, ...]:
        """The blocks that come out at a place."""
        chunk = self.parts[place].chunk
        taken = {Choice.MINE: chunk.mine, Choice.THEIRS: chunk.theirs, Choice.BOTH: (*chunk.mine, *chunk.theirs)}
        blocks = taken.get(self.choice(place), () if self.parts[place].is_change else chunk.mine)
        typed = self._typed.get(place)
        return blocks if typed is None else retyped(blocks or chunk.mine, typed)

    def result_text(self, place: int) -> str:
        """The same in words."""
        return self._typed[place] if place in self._typed else text_of(self.result(place))

    def is_editable(self, place: int) -> bool:
        """False where the result holds a picture, a file or another thing that is not words."""
        part = self.parts[place]
        return part.is_change and part.shape != "value" and all(isinstance(block, _TEXTUAL) for block in self.result(place))

    def body(self) -> dict[str, Any]:
        """The complete body of the result; fields only one side changed are taken as they are."""
        body = dict(self._theirs) | _settled(self.conflict, self._theirs)
        for names in dict.fromkeys(part.names for part in self.parts):
            places = [place for place, part in enumerate(self.parts) if part.names == names]
            body |= self._field(names, places)
        return {name: value for name, value in body.items() if value is not None}

    def _field(self, names: tuple[str, ...], places: list[int]) -> dict[str, Any]:
        shape = self.parts[places[0]].shape
        if shape == "value":
            side = self.conflict.mine if self.choice(places[0]) == Choice.MINE else self._theirs
            return {name: side.get(name) for name in names}
        blocks = [block for place in places for block in self.result(place)]
        if shape == "blocks":
            return {names[0]: to_json(join(blocks))}
        joiner = " " if shape == "line" else "\n\n"
        return {names[0]: joiner.join(words for words in map(block_text, blocks) if words)}


def text_of(blocks: Iterable[Block]) -> str:
    """Blocks as words, an empty line between them."""
    return "\n\n".join(block_text(block) for block in blocks)


def retyped(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Blocks of the same sorts with new words."""
    found: list[Block] = []
    for place, words in enumerate(one for one in text.split("\n\n") if one.strip()):
        pattern = blocks[min(place, len(blocks) - 1)] if blocks else Paragraph()
        found.append(_with_words(pattern, words))
    return tuple(found)


def _with_words(pattern: Block, words: str) -> Block:
    if block_text(pattern) == words:
        return pattern
    match pattern:
        case Paragraph() | Heading() | Quote():
            return replace(pattern, runs=_carried(pattern.runs, words))
        case ListBlock():
            return replace(pattern, items=(_carried(pattern.items[0] if pattern.items else (), words),))
        case _:
            return Paragraph((Run(words),))


def _carried(runs: tuple[Run, ...], words: str) -> tuple[Run, ...]:
    """The old runs where beginning and end are unchanged, plain words between."""
    old = "".join(run.text for run in runs)
    limit = min(len(old), len(words))
    head = next((place for place in range(limit) if old[place] != words[place]), limit)
    tail = next((place for place in range(limit - head) if old[-1 - place] != words[-1 - place]), limit - head)
    middle = words[head : len(words) - tail]
    parts = (*_cut(runs, 0, head), Run(middle), *_cut(runs, len(old) - tail, len(old)))
    return tuple(run for run in parts if run.text)


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    found: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(replace(run, text=text))
        at += len(run.text)
    return tuple(found)


def _parts(conflict: ConflictRow, theirs: dict[str, Any]) -> Iterable[Part]:
    known = KINDS.get(conflict.kind)
    title = known.title if known is not None else None
    texts = known.texts if known is not None else ()
    if title and _kind(conflict, theirs, (title,)) != "same":
        yield Part((title,), "line", _line(conflict, theirs, title))
    for name in texts:
        yield from _text_parts(conflict, theirs, name)
    for names in _other_fields(conflict, theirs, {title, *texts}):
        if not _NOT_ASKED.intersection(names) and _kind(conflict, theirs, names) == "both":
            sides = (conflict.base or {}, conflict.mine, theirs)
            yield Part(names, "value", Chunk("both", *(_value_words(side, names) for side in sides)))


def _text_parts(conflict: ConflictRow, theirs: dict[str, Any], name: str) -> Iterable[Part]:
    base, mine = conflict.base, conflict.mine
    values = [side.get(name) for side in (mine, theirs)]
    if all(value is None for value in values):
        return
    is_blocks = name == "blocks"
    if not is_blocks and not all(isinstance(value, str | None) for value in values):
        if _kind(conflict, theirs, (name,)) == "both":
            yield Part((name,), "value", Chunk("both", *(_value_words(side, (name,)) for side in (base or {}, mine, theirs))))
        return
    sides = [None if base is None else _raw(base.get(name)), _raw(mine.get(name)), _raw(theirs.get(name))]
    for chunk in finer(paragraphs(sides[0], sides[1] or [], sides[2] or [])):
        yield Part((name,), "blocks" if is_blocks else "text", chunk)


def _raw(value: Any) -> list[Any]:
    return to_json(from_text(value)) if isinstance(value, str) else list(value or [])


def _line(conflict: ConflictRow, theirs: dict[str, Any], name: str) -> Chunk:
    sides = (conflict.base or {}, conflict.mine, theirs)
    return Chunk(_kind(conflict, theirs, (name,)), *(_words(str(side.get(name) or "")) for side in sides))


def _words(text: str) -> tuple[Block, ...]:
    return (Paragraph((Run(text),)),) if text else ()


def _value_words(side: dict[str, Any], names: tuple[str, ...]) -> tuple[Block, ...]:
    values = [side.get(name) for name in names]
    words = [", ".join(map(str, value)) if isinstance(value, list) else str(value) for value in values if value is not None]
    return split(from_text(", ".join(words)))


def _kind(conflict: ConflictRow, theirs: dict[str, Any], names: tuple[str, ...]) -> str:
    base = conflict.base
    was, mine, their = (tuple((side or {}).get(name) for name in names) for side in (base, conflict.mine, theirs))
    if mine == their:
        return "same"
    if base is not None and mine == was:
        return "theirs"
    return "mine" if base is not None and their == was else "both"


def _other_fields(conflict: ConflictRow, theirs: dict[str, Any], shown: set[str | None]) -> list[tuple[str, ...]]:
    group_of = {name: group for group in TOGETHER for name in group}
    names = (name for name in (*conflict.mine, *theirs) if name not in shown)
    return list(dict.fromkeys(group_of.get(name, (name,)) for name in names))


def _settled(conflict: ConflictRow, theirs: dict[str, Any]) -> dict[str, Any]:
    """Fields only I changed; where both did and nobody is asked, the website's stay."""
    mine: dict[str, Any] = {}
    for names in _other_fields(conflict, theirs, set()):
        if _kind(conflict, theirs, names) == "mine":
            mine |= {name: conflict.mine.get(name) for name in names}
    return mine
