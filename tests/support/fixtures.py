"""What many rooms' tests begin with: a small real portal, its commands, desks without a window, and the desk a room is given.

A folder whose tests begin elsewhere (another school, a window) has fixtures of the same names in its own conftest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from portal.__main__ import main
from tests.support.portal_server import PortalServer
from tests.support.screen import PATIENCE_S
from tests.support.sync_desk import SyncDesk
from tests.support.window_desk import window_desk
from tests.unit.copy.desk import Desk as CopyDesk
from ui.desk import Desk

MakesDesk = Callable[..., SyncDesk]
RunsCommand = Callable[..., tuple[int, str, str]]
_PATIENCE_MS = int(PATIENCE_S * 1000)


class PatientBot(QtBot):
    """pytest-qt's own, as patient as every other wait of ours: its five seconds are short on a busy machine."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=_PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=_PATIENCE_MS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=_PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """In place of the plugin's."""
    return PatientBot(request)


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    """Three accounts, served on a free port of loopback."""
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def run(portal: PortalServer, capfd: pytest.CaptureFixture[str]) -> RunsCommand:
    """Run a command on this portal's data: (exit code, stdout, stderr)."""

    def command(*words: object) -> tuple[int, str, str]:
        code = main([str(words[0]), "--data", str(portal.folder), *map(str, words[1:])])
        said = capfd.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def desk_of(tmp_path: Path, portal: PortalServer) -> Iterator[MakesDesk]:
    """Makes signed-in desks without a window; all are closed at the end."""
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
    """Her desk, everything fetched."""
    desk = desk_of("maria")
    desk.exchange()
    return desk


@pytest.fixture
def elena(desk_of: MakesDesk) -> SyncDesk:
    """Her desk, everything fetched."""
    desk = desk_of("elena")
    desk.exchange()
    return desk


@pytest.fixture
def desk(hand: CopyDesk) -> Iterator[Desk]:
    """What a room is given over the copy of the test's own fixture `hand`."""
    made = window_desk(hand)
    yield made
    made.jobs.close()
