"""Maria's desk on the microplastic project, for parts of the one pattern."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.microplastic_space import filled_desk
from tests.support.twinspace_desk import TwinSpaceDesk


@pytest.fixture
def maria(qtbot: QtBot, tmp_path: Path) -> Iterator[TwinSpaceDesk]:
    """A real local copy of one project."""
    del qtbot
    desk = filled_desk(TwinSpaceDesk(tmp_path / "profile"))
    yield desk
    desk.closes()
