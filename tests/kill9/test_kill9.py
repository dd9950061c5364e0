"""Thirty kills of real processes: nothing is lost, doubled or damaged."""

from __future__ import annotations

import pytest

from tests.kill9.__main__ import run


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_thirty_kills_lose_double_and_damage_nothing() -> None:
    verdict = run(first=1, runs=30, per_world=15)
    assert verdict.told == []
    assert verdict.is_clean
