"""Maria's and Elena's desks, and one real portal."""

from __future__ import annotations

import pytest

from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk


@pytest.fixture
def portal(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def desk_of(tmp_path, portal):
    """Makes signed-in desks; all are closed at the end."""
    made: list[SyncDesk] = []

    def make(user: str, **how: object) -> SyncDesk:
        desk = SyncDesk(tmp_path / f"{user}-{len(made)}", portal, user, **how)
        made.append(desk)
        return desk.signs_in()

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def maria(desk_of):
    desk = desk_of("maria")
    desk.exchange()
    return desk


@pytest.fixture
def elena(desk_of):
    desk = desk_of("elena")
    desk.exchange()
    return desk
