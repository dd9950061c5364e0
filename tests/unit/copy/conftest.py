"""A desk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.copy.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Maria's signed-in desk without any fact."""
    made = Desk(tmp_path / "profile")
    yield made
    made.closes()
