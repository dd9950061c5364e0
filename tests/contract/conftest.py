"""The real portal with the small school, one for each module of contract tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from portal.settings import Settings
from tests.support.portal_server import PortalServer


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalServer]:
    folder: Path = tmp_path_factory.mktemp("portal")
    unhurried = replace(Settings(), requests_burst=1_000_000, uploads_per_account=100_000, upload_bytes_per_account=10**15)
    with PortalServer(folder / "data", seed="small", settings=unhurried) as server:
        yield server
