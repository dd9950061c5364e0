"""A small real portal for each test of the portal's edges."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.portal_browser import Browser
from tests.support.portal_server import PortalServer


@pytest.fixture
def browser(portal: PortalServer) -> Iterator[Browser]:
    window = Browser(portal.base_url)
    yield window
    window.session.close()
