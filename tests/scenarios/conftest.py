"""One real portal, desks without a window, and teachers at their window; every row of the table begins with these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk
from tests.support.teacher import Teacher

MakesDesk = Callable[..., SyncDesk]


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def desk_of(tmp_path: Path, portal: PortalServer) -> Iterator[MakesDesk]:
    """Makes signed-in desks; all are closed at the end."""
    made: list[SyncDesk] = []

    def make(user: str, **how: Any) -> SyncDesk:
        desk = SyncDesk(tmp_path / f"{user}-{len(made)}", portal, user, **how)
        made.append(desk)
        return desk.signs_in()

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def maria(desk_of: MakesDesk) -> SyncDesk:
    desk = desk_of("maria")
    desk.exchange()
    return desk


@pytest.fixture
def elena(desk_of: MakesDesk) -> SyncDesk:
    desk = desk_of("elena")
    desk.exchange()
    return desk


@pytest.fixture
def at_window(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    """Maria with the real window open, everything fetched."""
    teacher = Teacher("maria", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()
