"""Two teachers and one portal for every story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.portal_server import PortalServer
from tests.support.teacher import Teacher


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="light") as server:
        yield server


@pytest.fixture
def maria(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    teacher = Teacher("maria", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()


@pytest.fixture
def elena(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    teacher = Teacher("elena", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()
