"""Beside the small portal and the desks without a window (tests.support.fixtures): a teacher at the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.portal_server import PortalServer
from tests.support.teacher import Teacher


@pytest.fixture
def at_window(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    """Maria with the real window open, everything fetched."""
    teacher = Teacher("maria", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()
