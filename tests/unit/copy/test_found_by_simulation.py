"""What the simulator found, each as the shortest story that shows it."""

from __future__ import annotations

import errno
from dataclasses import replace

from sync.copy.local_copy import open_copy
from sync.copy.sql import fault_of
from sync.errors import CopyUnusable
from sync.feed import Problem
from tests.unit.copy.desk import KEYS, PLASTIC, RIVERS, Desk, left, update
from tests.unit.copy.test_drafts import draft
from tests.unit.copy.test_given_up import given_up, gives_up
from tests.unit.copy.test_opening import damage


def test_what_may_have_arrived_is_asked_for_though_the_project_was_left(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Rivers", space=RIVERS))
    desk.posts("Late", space=RIVERS)
    (operation,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [operation.id])
    desk.gets(left(RIVERS, 10))
    assert desk.batch() == [operation]
    desk.settles(operation, "refused", problem=Problem("not_allowed"))
    assert desk.sending() == ["Late (returned not_allowed)"]


def test_what_may_have_arrived_is_asked_for_though_what_it_needs_came_back(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Blue ones too"})
    first, second = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [first.id, second.id])
    desk.settles(first, "refused", problem=Problem("not_allowed"))
    assert desk.batch() == [second]
    desk.settles(second, "held")
    assert desk.sending() == ["Blue ones too (waiting needs_other)", "Beach (returned not_allowed)"]
    assert desk.batch() == []


def test_an_edit_is_not_gone_with_a_deletion_that_the_portal_refuses(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.changes("u1", title="Beach day with Elena")
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    assert given_up(desk) == ["Beach day with Elena"]


def test_an_older_draft_replaces_an_own_newer_edit_but_keeps_it(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    older = replace(draft("Beach, from the draft"), record="u1", base=5)
    made = desk.do(desk.copy.drafts.save, older)
    desk.changes("u1", title="Beach, changed meanwhile")
    desk.do(desk.copy.drafts.send, made)
    assert [one.fields["title"] for one in desk.batch()] == ["Beach, from the draft"]
    assert given_up(desk) == ["Beach, changed meanwhile"]


def test_an_older_draft_leaves_alone_what_it_did_not_change(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    body = desk.copy.reading.records.get("u1").body
    made = desk.do(desk.copy.drafts.save, replace(draft("x"), record="u1", base=5, fields={**body, "is_pinned": True}))
    desk.changes("u1", title="Beach, changed meanwhile")
    desk.do(desk.copy.drafts.send, made)
    assert [one.fields for one in desk.batch()] == [{"title": "Beach, changed meanwhile", "is_pinned": True}]
    assert given_up(desk) == []


def test_what_was_given_up_survives_a_damaged_file(desk: Desk) -> None:
    desk.posts("Beach")
    gives_up(desk, "Beach")
    damage(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert given_up(desk) == ["Beach"]


def test_an_input_output_error_of_a_file_is_told_like_a_full_disk() -> None:
    fault = fault_of(OSError(errno.EIO, "Input/output error"))
    assert fault == CopyUnusable("disk_full")
