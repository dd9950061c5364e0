"""Two versions are open, and the portal is put back from its backup: what it lacks was not taken out by anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.made_over import ground_under
from sync.copy.sql import to_json
from sync.records import Operation
from tests.unit.copy.desk import OPENING, Desk, paragraphs, record, update


@pytest.fixture
def offered(desk: Desk) -> tuple[Desk, Operation]:
    """Her edit arrived, a further one met theirs; then the backup came, without either, and the first one is offered again."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs("Sand\nMine"))
    desk.answers(desk.batch(), 20)
    desk.gets(update("u1", 20, "Beach", "Sand\nMine"))
    desk.changes("u1", blocks=paragraphs("Sand\nNewer\nMine"))
    desk.settles(desk.batch()[0], "conflict", record=record("u1", "update", 25, {"title": "Beach", "blocks": paragraphs("Stones\nMine")}))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 12, "Beach", "Stones"), opening=replace(OPENING, run="run-2"))
    (again,) = desk.batch()
    return desk, again


def test_what_is_offered_again_is_said_once_more_from_its_own_ground(offered: tuple[Desk, Operation]) -> None:
    """Over the ground of before, which has it, its lack there would pass for taken out, and be taken out of mine too."""
    desk, again = offered
    base, mine = desk.do(desk.copy.outbox.base_of, again.id)
    assert (base["blocks"], mine["blocks"]) == (paragraphs("Sand"), paragraphs("Sand\nNewer\nMine"))


def test_the_two_versions_that_stay_stand_over_that_ground(offered: tuple[Desk, Operation]) -> None:
    desk, again = offered
    desk.settles(again, "conflict", record=record("u1", "update", 12, {"title": "Beach", "blocks": paragraphs("Stones")}))
    (versions,) = desk.copy.reading.conflicts.list()
    assert (versions.base["blocks"], versions.mine["blocks"]) == (paragraphs("Sand"), paragraphs("Sand\nNewer\nMine"))


@pytest.mark.parametrize(
    ("was", "says", "known", "ground"),
    [
        ({"title": "Old"}, {"title": "New"}, {"title": "New"}, {"title": "Old"}),
        ({"title": "Old"}, {"title": "New"}, {"title": "Theirs"}, {"title": "Theirs"}),
        ({"title": "Old"}, {"title": "New", "text": "Added"}, {"title": "Theirs", "text": "Added"}, {"title": "Theirs"}),
        (None, {"title": "New"}, {"title": "New"}, {}),
    ],
)
def test_only_what_the_base_holds_of_an_edit_goes_back(was: object, says: object, known: dict[str, str], ground: object) -> None:
    edit = {"action": "update", "base_body": None if was is None else to_json(was), "fields": to_json(says)}
    assert ground_under(known, [edit]) == ground
