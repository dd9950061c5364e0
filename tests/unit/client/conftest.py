"""A real portal with a small school, and a desk's end of the line to it."""

from __future__ import annotations

import pytest

from sync.adapters.system import system_ports
from sync.client.portal import HttpPortal, Identity
from sync.client.tokens import FixedToken
from tests.support.line import transport
from tests.support.portal_server import PortalServer


@pytest.fixture
def served(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def line():
    with transport() as made:
        yield made


@pytest.fixture
def clock():
    return system_ports().clock


@pytest.fixture
def portal(served, line, clock):
    """Maria's, who has met this portal before."""
    met = HttpPortal(served.base_url, line, FixedToken(None), clock).describe()
    return HttpPortal(served.base_url, line, FixedToken(served.token("maria")), clock, Identity(met.portal))
