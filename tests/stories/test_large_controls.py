"""Large controls are switched on and off while rooms are open: every room is made anew, and the keyboard still goes through all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.stories.test_keyboard_only import here, is_in_front, presses
from tests.support.teacher import Teacher
from tests.tour.looks import put_on
from ui.style.theme import Look

ROOMS = (("Find partners", "People"), ("Learning", "Offers"), ("Microplastic is everywhere", "Forum"), ("Recognition", "Quality Label"))
STOPS = 12


@pytest.fixture
def _normal_again() -> Iterator[None]:
    yield
    put_on(Look("light"))


@pytest.mark.usefixtures("_normal_again")
def test_sizes_change_under_open_rooms(maria: Teacher) -> None:
    for room, tab in ROOMS:
        maria.opens_room(room)
        maria.opens_tab(tab)
        for is_large in (True, False):
            put_on(Look("light", is_large=is_large))
            maria.settles()
            is_in_front(maria)
            stops = set()
            for _ in range(STOPS):
                presses(maria, Qt.Key.Key_Tab)
                stops.add(here())
            assert len(stops) > 3, (room, is_large, stops)
