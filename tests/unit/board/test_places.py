"""Where notes hang: on the wall, beside each other, the last one moved on top."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.board.places import NOTE, WHOLE, Spot, free_spot, order_on_top, reading_order, spot_of


def note(record: str, x: object, y: object, order: str = "n") -> ShownRecord:
    empty = ShownRecord(
        record, "board_note", "space", None, 1, "", record, None, "2026-05-01T08:00:00Z", "2026-05-01T08:00:00Z", {}, ItemState.SENT
    )
    return replace(empty, body={"text": record, "x": x, "y": y, "order": order})


@pytest.mark.parametrize(("x", "y"), [(-5, -5), ("left", None), (float("nan"), True), (1e300, 0), (5000, 5)])
def test_nothing_hangs_beside_the_wall(x: object, y: object) -> None:
    spot = spot_of(note("a", x, y))
    assert 0 <= spot.x <= WHOLE - NOTE
    assert spot.y >= 0


def test_a_new_note_covers_no_other() -> None:
    hung: list[ShownRecord] = []
    for number in range(30):
        spot = free_spot(hung)
        assert all(abs(spot.x - spot_of(one).x) >= NOTE or abs(spot.y - spot_of(one).y) >= NOTE for one in hung)
        hung.append(note(str(number), spot.x, spot.y))
    assert len({spot_of(one) for one in hung}) == 30


def test_what_was_moved_last_lies_on_top() -> None:
    rows = [note("a", 0, 0, "n"), note("b", 0, 0, "zz"), note("c", 0, 0, "~")]
    assert order_on_top(rows) > "~"
    assert order_on_top([])


def test_notes_are_read_row_by_row() -> None:
    rows = [note("third", 20, 300), note("second", 700, 25), note("first", 30, 40)]
    assert [row.id for row in sorted(rows, key=reading_order)] == ["first", "second", "third"]


def test_a_step_stops_at_the_edge() -> None:
    assert Spot(5, 5).moved(-10, -10) == Spot(0, 0)
    assert Spot(800, 0).moved(100, 0).x == WHOLE - NOTE
