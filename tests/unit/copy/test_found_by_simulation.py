"""What the simulator found, each as the shortest story that shows it."""

from __future__ import annotations

from sync.feed import Problem
from tests.unit.copy.desk import RIVERS, Desk, left, update
from tests.unit.copy.test_given_up import given_up


def test_what_may_have_arrived_is_asked_for_though_the_project_was_left(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Rivers", space=RIVERS))
    desk.posts("Late", space=RIVERS)
    (operation,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [operation.id])
    desk.gets(left(RIVERS, 10))
    assert desk.batch() == [operation]
    desk.settles(operation, "refused", problem=Problem("not_allowed"))
    assert desk.sending() == ["Late (returned not_allowed)"]


def test_an_edit_is_not_gone_with_a_deletion_that_the_portal_refuses(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.changes("u1", title="Beach day with Elena")
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    assert given_up(desk) == ["Beach day with Elena"]
