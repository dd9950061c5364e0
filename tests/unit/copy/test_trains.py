"""An edit waits behind one that was on its way and did not arrive: whatever becomes of the first, the second never waits for ever."""

from __future__ import annotations

import pytest

from sync.copy.local_copy import open_copy
from sync.feed import Problem
from tests.unit.copy.desk import KEYS, PLASTIC, Desk, PowerCut, paragraphs, update
from tests.unit.copy.test_given_up import given_up
from tests.unit.copy.test_opening import damage_in_a_crash


def does_not_arrive(desk: Desk) -> None:
    """What is sent now waits again."""
    desk.do(desk.copy.outbox.unmark, [one.id for one in desk.batch()])


def edits_twice(desk: Desk) -> list[str]:
    """Two edits of a known post, the second behind the first; answers their ids."""
    desk.gets(update("u1", 5, "Beach", "sand"))
    sent = desk.batch
    first = desk.changes("u1", title="Beach day")
    (operation,) = sent()
    second = desk.changes("u1", blocks=paragraphs("sand\nshells"))
    desk.do(desk.copy.outbox.unmark, [operation.id])
    assert len(desk.sending()) == 2
    return [first, second]


def test_what_is_taken_back_is_one_draft_with_both_edits(desk: Desk) -> None:
    edits_twice(desk)
    draft = desk.copy.reading.drafts.get(desk.do(desk.copy.intentions.take_back, "u1"))
    assert (draft.fields["title"], draft.fields["blocks"]) == ("Beach day", paragraphs("sand\nshells"))
    assert [row.state.value for row in desk.copy.reading.sending.rows()] == ["draft"]
    desk.do(desk.copy.drafts.send, draft.id)
    assert [one.fields for one in desk.batch()] == [{"title": "Beach day", "blocks": paragraphs("sand\nshells")}]


def test_a_new_post_taken_back_has_its_edit_too(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.batch()
    desk.changes(post, title="Beach day")
    desk.do(desk.copy.outbox.interrupted)
    desk.do(desk.copy.outbox.settle, [])
    (again,) = desk.batch()
    desk.settles(again, "held")
    draft = desk.copy.reading.drafts.get(desk.do(desk.copy.intentions.take_back, post))
    assert (draft.fields["title"], desk.sending()) == ("Beach day", ["Beach day (draft)"])


def test_behind_one_that_is_given_up_the_other_goes_by_itself(desk: Desk) -> None:
    first, second = edits_twice(desk)
    desk.do(desk.copy.intentions.drop, first)
    assert given_up(desk) == ["Beach day"]
    (operation,) = desk.batch()
    assert (operation.id, operation.base, operation.fields) == (second, 5, {"blocks": paragraphs("sand\nshells")})


def test_deleted_meanwhile_both_edits_are_kept_as_given_up(desk: Desk) -> None:
    edits_twice(desk)
    desk.do(desk.copy.intentions.remove, "u1", 5)
    assert sorted(given_up(desk)) == ["Beach", "Beach day"]
    assert [(one.action, one.base) for one in desk.batch()] == [("delete", 5)]


def test_a_post_never_sent_goes_with_its_edit(desk: Desk) -> None:
    post = desk.posts("Beach")
    (operation,) = desk.batch()
    desk.changes(post, title="Beach day")
    desk.do(desk.copy.outbox.unmark, [operation.id])
    desk.do(desk.copy.intentions.remove, post)
    assert (desk.batch(), desk.sending()) == ([], [])


def test_liked_not_liked_and_liked_again_is_liked(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    (operation,) = desk.batch()
    desk.do(desk.copy.intentions.unlike, "u1")
    desk.do(desk.copy.outbox.unmark, [operation.id])
    desk.do(desk.copy.intentions.like, "u1")
    assert [(one.kind, one.action) for one in desk.batch()] == [("like", "create")]
    assert desk.copy.outbox.waiting_count() == 1


@pytest.mark.parametrize("words", ["Nice", "Nice!"])
def test_a_comment_whose_post_is_taken_out_comes_back_with_its_edit(desk: Desk, words: str) -> None:
    post = desk.posts("Beach")
    comment = desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Nice"})
    operations = desk.batch()
    if words != "Nice":
        desk.changes(comment, text=words)
    desk.do(desk.copy.outbox.unmark, [one.id for one in operations])
    desk.do(desk.copy.intentions.remove, post)
    assert desk.sending() == [f"{words} (returned parent_gone)"]


def test_an_edit_that_died_before_its_commit_does_not_wait_for_one_settled_since(desk: Desk) -> None:
    """The unsent log heard of it, nobody promised it; when the file is lost later it is back, and meets what stands."""
    desk.gets(update("u1", 5, "Beach"), cursor="c5")
    desk.changes("u1", title="Beach day")
    first = desk.batch()
    desk.power.cut_before = "change"
    with pytest.raises(PowerCut):
        desk.changes("u1", title="Beach night")
    desk.dies()
    desk.answers(first, 6)
    damage_in_a_crash(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert [(one.base, one.fields) for one in desk.batch()] == [(0, {"title": "Beach night"})]


def test_what_came_back_and_is_sent_again_goes_after_one_that_is_in_doubt(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    returned = desk.changes("u1", title="Refused")
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    desk.changes("u1", blocks=paragraphs("newer"))
    (newer,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [newer.id])
    desk.do(desk.copy.intentions.resend, returned)
    assert desk.batch() == [newer]
    desk.settles(newer, "applied", revision=6)
    assert [(one.base, one.fields) for one in desk.batch()] == [(5, {"title": "Refused"})]
