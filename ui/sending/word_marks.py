"""Which words of a paragraph were added or removed: for marking only, never for merging (difflib over words)."""

from __future__ import annotations

import re

from sync.data_class import dataclass

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_TOO_DIFFERENT = 0.35


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row. `sign`: "" unchanged, "+" added, "-" removed."""

    sign: str
    text: str


def word_marks(before: str, after: str) -> tuple[Stretch, ...]:
    """How `before` became `after`. Texts that share little are shown as one removed and one added."""
    if before == after:
        return (Stretch("", after),) if after else ()
    from difflib import SequenceMatcher

    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _TOO_DIFFERENT:
        return tuple(one for one in (Stretch("-", before), Stretch("+", after)) if one.text)
    found: list[Stretch] = []
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            found.append(Stretch("", "".join(new[j1:j2])))
        else:
            found += [Stretch("-", "".join(old[i1:i2])), Stretch("+", "".join(new[j1:j2]))]
    return _joined([one for one in found if one.text])


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Replaced words parted only by a space become one change: a mark for every word would be hard to read."""
    gathered: list[Stretch] = []
    removed = added = ""
    for place, one in enumerate(stretches):
        if one.sign == "-":
            removed += one.text
        elif one.sign == "+":
            added += one.text
        elif one.text.isspace() and removed and added and place + 1 < len(stretches):
            removed, added = removed + one.text, added + one.text
        else:
            gathered += [*_change(removed, added), one]
            removed = added = ""
    return tuple([*gathered, *_change(removed, added)])


def _change(removed: str, added: str) -> list[Stretch]:
    return [one for one in (Stretch("-", removed), Stretch("+", added)) if one.text]
