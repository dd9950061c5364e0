"""A refused create of which a late copy was taken after all, while its text has gone on here."""

from __future__ import annotations

from sync.feed import Problem
from tests.unit.copy.desk import MARIA, Desk, update


def test_what_arrived_late_and_was_changed_since_comes_back_as_that_change(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("First")
    (sent,) = desk.batch()
    desk.changes(made, title="Second")
    desk.settles(sent, "refused", problem=Problem("not_your_space"))
    desk.gets(update(made, 30, "First", author=MARIA))
    (row,) = desk.copy.reading.sending.rows(sent_limit=0)
    assert (str(row.state), desk.sending()) == ("returned", ["Second (returned not_your_space)"])
    desk.do(desk.copy.intentions.resend, row.item)
    (again,) = desk.batch()
    assert (again.action, again.base, again.fields["title"]) == ("update", 30, "Second")
