"""Cutting a stretch finer never changes what each side has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.blocks import Block, Paragraph, Run
from sync.engine.merge import Chunk
from ui.sending.finer import finer

TEXTS = st.lists(st.sampled_from(["One two three", "One two four", "Five six", "Five six seven", "Eight"]), max_size=5)


def blocks(texts: list[str]) -> tuple[Block, ...]:
    return tuple(Paragraph((Run(text),)) for text in texts)


@given(TEXTS, TEXTS, TEXTS)
def test_the_three_texts_stay_whole(base: list[str], mine: list[str], theirs: list[str]) -> None:
    parts = finer([Chunk("both", blocks(base), blocks(mine), blocks(theirs))])
    assert tuple(block for part in parts for block in part.base) == blocks(base)
    assert tuple(block for part in parts for block in part.mine) == blocks(mine)
    assert tuple(block for part in parts for block in part.theirs) == blocks(theirs)


@given(TEXTS, TEXTS, TEXTS)
def test_each_part_says_truly_who_changed_it(base: list[str], mine: list[str], theirs: list[str]) -> None:
    for part in finer([Chunk("both", blocks(base), blocks(mine), blocks(theirs))]):
        if part.kind in ("mine", "removed_mine"):
            assert part.theirs == part.base
        if part.kind in ("theirs", "removed_theirs"):
            assert part.mine == part.base
        if part.kind == "same":
            assert part.mine == part.theirs


def test_what_one_side_changed_alone_is_left_as_it_is() -> None:
    chunk = Chunk("mine", blocks(["One two three"]), blocks(["Five six"]), blocks(["One two three"]))
    assert finer([chunk]) == [chunk]
