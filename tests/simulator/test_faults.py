"""Every tenth fault position of the reference exchange; `make faults` plays all of them."""

from __future__ import annotations

import pytest

from tests.simulator.faults import play_part
from tests.simulator.running import stage
from tests.simulator.world import World

PARTS = 5


@pytest.mark.parametrize("part", range(PARTS))
def test_no_fault_position_breaks_a_promise(part):
    played, violations = play_part((10, part, PARTS))

    assert violations == []
    assert played > 20


def test_work_whose_answer_could_not_be_kept_is_sent_again_by_the_same_process():
    with stage() as here:
        world = World(0, here.school, here.copies, steps=0)
        world.is_calm = True
        world.teachers["maria"].writes_update()
        copy = world.profiles["maria"].copy
        copy.writer.call(copy.outbox.next_batch, 10, 100_000)
        world.exchanges("maria")

        assert world.ask("maria", "SELECT state FROM operation") == [("done",)]
