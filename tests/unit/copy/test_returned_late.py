"""A refused create of which a late copy was taken after all, while its text has gone on here."""

from __future__ import annotations

from dataclasses import replace

from sync.feed import Problem
from tests.unit.copy.desk import MARIA, OPENING, Desk, update


def test_what_arrived_late_and_was_changed_since_comes_back_as_that_change(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("First")
    (sent,) = desk.batch()
    desk.changes(made, title="Second")
    desk.settles(sent, "refused", problem=Problem("not_your_space"))
    desk.gets(update(made, 30, "First", author=MARIA))
    (row,) = desk.copy.reading.sending.rows(sent_limit=0)
    assert (str(row.state), sorted(desk.sending())) == ("returned", ["First (sent)", "Second (returned not_your_space)"])
    desk.do(desk.copy.intentions.resend, row.item)
    (again,) = desk.batch()
    assert (again.action, again.base, again.fields["title"]) == ("update", 30, "Second")


def test_what_arrived_late_is_offered_to_a_restored_portal_that_lacks_it(desk: Desk) -> None:
    """It stood nowhere any more: the change that came back names it only as its ground."""
    desk.gets()
    made = desk.posts("First")
    (sent,) = desk.batch()
    desk.changes(made, title="Second")
    desk.settles(sent, "refused", problem=Problem("unknown_operation"))
    desk.gets(update(made, 30, "First", author=MARIA))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=replace(OPENING, run="run-2"))
    assert [(one.action, one.fields["title"]) for one in desk.batch()] == [("create", "First")]
    assert "Second (returned unknown_operation)" in desk.sending()
