"""Maria's desk on the microplastic project, and the room on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.microplastic_space import filled_desk
from tests.support.twinspace_desk import ALL_RIGHTS, TwinSpaceDesk
from ui.twinspace.room import TwinSpaceRoom

MakeRoom = Callable[..., tuple[TwinSpaceDesk, TwinSpaceRoom]]


@pytest.fixture
def make_room(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeRoom]:
    """A room over a real local copy; `rights` are those of the membership."""
    desks: list[TwinSpaceDesk] = []
    rooms: list[TwinSpaceRoom] = []

    def make(rights: frozenset[str] = ALL_RIGHTS) -> tuple[TwinSpaceDesk, TwinSpaceRoom]:
        desk = filled_desk(TwinSpaceDesk(tmp_path / f"profile{len(desks)}", rights))
        desks.append(desk)
        room = TwinSpaceRoom(desk.window)
        rooms.append(room)
        room.resize(1126, 728)
        room.show()
        return desk, room

    yield make
    for room in rooms:
        delete(room)  # as the window does: widgets go before the copy they read
    for desk in desks:
        desk.closes()


@pytest.fixture
def desk_and_room(make_room: MakeRoom) -> tuple[TwinSpaceDesk, TwinSpaceRoom]:
    """Maria, a teacher-admin."""
    return make_room()
