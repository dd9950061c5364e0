"""Two short days of chaos: enough to see that the judge itself works; `python -m tests.chaos` lives many long ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.day import Day, make_template


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_rough_days_lose_double_and_damage_nothing(tmp_path: Path) -> None:
    make_template(tmp_path / "template")
    for seed in (1, 2):
        day = Day(tmp_path / "template", tmp_path / f"day {seed}", seed, steps=6)
        assert day.live().is_clean, "\n".join([*day.verdict.told, *day.story])
