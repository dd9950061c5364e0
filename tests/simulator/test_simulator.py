"""Seeded worlds in which everything goes wrong: nothing is lost, doubled or under another's name; the same seed tells the same story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulator.planted import PLANTED
from tests.simulator.running import run_some, stage

HERE = Path(__file__).parents[2]
SEEDS = [range(first, first + 50) for first in range(0, 300, 50)]


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_world_breaks_a_promise(seeds):
    broken = {one.seed: one.violations for one in run_some(seeds) if one.violations}

    assert broken == {}


def test_a_seed_tells_the_same_story_twice():
    with stage() as first:
        once = [first.play(seed)[0].digest for seed in range(12)]
    with stage() as second:
        again = [second.play(seed)[0].digest for seed in reversed(range(12))]

    assert once == again[::-1]


@pytest.mark.parametrize("mutant", PLANTED, ids=lambda mutant: mutant.name)
def test_every_bug_to_plant_still_fits_the_program(mutant):
    for edit in mutant.edits:
        assert (HERE / edit.path).read_text().count(edit.old) == 1, edit.path
