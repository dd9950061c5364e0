"""Results that come seldom: half a conflict, a conflict on a like, a deletion in the middle of a quarrel, a record gone with its edits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.rows import DraftRow
from sync.errors import BadInput
from sync.feed import Problem
from tests.unit.copy.desk import MARIA, OPENING, PLASTIC, Desk, line, made_picture, paragraphs, record, tombstone, update


def theirs(revision: int = 8, title: str = "Theirs"):  # type: ignore[no-untyped-def]
    return record("u1", "update", revision, {"title": title, "blocks": paragraphs("their text")})


def edits_u1(desk: Desk, title: str = "Mine"):  # type: ignore[no-untyped-def]
    """An edit of a known post, on its way."""
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", title=title)
    (operation,) = desk.batch()
    return operation


@pytest.mark.parametrize("strange", [None, record("u2", "update", 8, {"title": "Another post", "blocks": []})])
def test_a_conflict_that_does_not_show_the_record_comes_back_with_its_text(desk: Desk, strange: object) -> None:
    desk.settles(edits_u1(desk), "conflict", record=strange)
    assert desk.sending() == ["Mine (returned conflict)"]
    assert desk.copy.reading.conflicts.list() == []


def test_a_like_that_meets_another_of_the_same_is_settled(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    (like,) = desk.batch()
    desk.settles(like, "conflict", record=record(like.record, "like", 9, {"target": "u1"}, author=MARIA))
    assert (desk.sending(), desk.batch()) == ([], [])


def test_edited_deleted_and_quarrelled_over_keeps_the_edit(desk: Desk) -> None:
    first = edits_u1(desk)
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.settles(first, "conflict", record=theirs())
    (conflict,) = desk.copy.reading.conflicts.list()
    assert (conflict.mine["title"], (conflict.theirs or {})["title"]) == ("Mine", "Theirs")
    assert desk.batch() == []


def test_an_edit_of_before_never_takes_back_what_she_wrote_since(desk: Desk) -> None:
    again = quarrels_and_is_offered_an_edit_of_before(desk)
    assert again.fields == {"title": "First by me"}
    desk.settles(again, "conflict", record=theirs(7, "Theirs, of the backup"))
    (conflict,) = desk.copy.reading.conflicts.list()
    assert conflict.mine["title"] == "Second by me"


def quarrels_and_is_offered_an_edit_of_before(desk: Desk):  # type: ignore[no-untyped-def]
    """An open conflict about her second title, and her first one on its way once more to a portal that forgot it."""
    desk.answers([edits_u1(desk, "First by me")], 9)
    desk.changes("u1", title="Second by me")
    desk.settles(desk.batch()[0], "conflict", record=theirs(12))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 6, "Of the backup", "base text"), opening=replace(OPENING, run="run-2"))
    (again,) = desk.batch()
    return again


@pytest.mark.parametrize("by_feed", [False, True])
def test_nor_does_it_when_the_record_is_gone(desk: Desk, by_feed: bool) -> None:
    again = quarrels_and_is_offered_an_edit_of_before(desk)
    if by_feed:
        desk.do(desk.copy.outbox.unmark, [again.id])
        desk.gets(tombstone("u1", 20))
    else:
        desk.settles(again, "gone")
    (conflict,) = desk.copy.reading.conflicts.list()
    assert conflict.mine["title"] == "Second by me"
    assert desk.batch() == []


def test_what_waited_for_a_held_one_goes_once_it_is_there(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Nice"})
    first, comment = desk.batch()
    desk.settles(comment, "held")
    desk.settles(first, "applied", revision=20)
    assert [one.kind for one in desk.batch()] == ["comment"]


def test_a_refused_batch_of_one_that_was_edited_on_comes_back_as_it_stands_now(desk: Desk) -> None:
    first = edits_u1(desk)
    desk.changes("u1", title="Mine, better", blocks=paragraphs("and more"))
    desk.settles(first, "refused", problem=Problem("too_long", "blocks"))
    (row,) = desk.copy.reading.sending.rows()
    assert (row.title, row.code) == ("Mine, better", "too_long")


def test_deleted_there_after_a_quarrel_keeps_one_conflict_with_all_of_mine(desk: Desk) -> None:
    desk.settles(edits_u1(desk), "conflict", record=theirs())
    desk.gets(tombstone("u1", 12))
    desk.changes("u1", blocks=paragraphs("still writing"))
    (conflict,) = desk.copy.reading.conflicts.list()
    assert conflict.mine == {"title": "Mine", "blocks": paragraphs("still writing")}


def test_a_merge_is_acknowledged_once_and_unknown_ones_never(desk: Desk) -> None:
    desk.do(desk.copy.conflicts.merge_seen, "no such conflict")
    assert desk.copy.reading.sending.merged() == []


def test_deleting_what_is_gone_there_is_done_already(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.gets(tombstone("u1", 7))
    assert desk.do(desk.copy.intentions.remove, "u1", 5) is None
    assert desk.batch() == []


def test_editing_what_she_wanted_to_delete_is_an_edit(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.changes("u1", title="Kept after all")
    assert [(one.action, one.fields) for one in desk.batch()] == [("update", {"title": "Kept after all"})]


def test_a_vote_changed_before_it_left_is_one_vote(desk: Desk) -> None:
    desk.gets(line("p1", "poll", 5, {"question": "When?", "options": [{"id": "a", "text": "May"}, {"id": "b", "text": "June"}]}))
    desk.do(desk.copy.intentions.vote, "p1", "a")
    desk.do(desk.copy.intentions.vote, "p1", "a")
    desk.do(desk.copy.intentions.vote, "p1", "b")
    assert [one.fields["option"] for one in desk.batch()] == ["b"]


def test_taking_back_a_like_that_never_was_does_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.unlike, "u1")
    assert desk.batch() == []


def test_an_answer_to_what_is_settled_marks_nothing(desk: Desk) -> None:
    first = edits_u1(desk)
    desk.settles(first, "applied", revision=9)
    desk.do(desk.copy.outbox.mark_unknown, [first.id, "no such operation"])
    desk.do(desk.copy.outbox.unmark, [first.id, "no such operation"])
    assert desk.batch() == []
    with pytest.raises(BadInput):
        desk.do(desk.copy.outbox.base_of, "no such operation")


def test_an_edit_over_a_revision_from_the_past_knows_what_it_began_from(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.gets(update("u1", 8, "Newer", "new text"))
    desk.do(desk.copy.intentions.change, "u1", {"title": "Mine"}, 5)
    (operation,) = desk.batch()
    base, mine = desk.do(desk.copy.outbox.base_of, operation.id)
    assert (operation.base, base) == (5, {"title": "Base", "blocks": paragraphs("base text")})
    assert mine["title"] == "Mine"


def test_a_conflict_with_a_record_of_a_space_nobody_knows_is_still_a_conflict(desk: Desk) -> None:
    elsewhere = record("u1", "update", 8, {"title": "Theirs", "blocks": []}, space="ee000000-0000-4000-8000-0000000000ff")
    desk.settles(edits_u1(desk), "conflict", record=elsewhere)
    (conflict,) = desk.copy.reading.conflicts.list()
    assert (conflict.mine["title"], (conflict.theirs or {})["title"]) == ("Mine", "Theirs")


def test_a_merge_without_two_texts_is_told_to_nobody(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", is_pinned=True)
    (operation,) = desk.batch()
    both = {"title": "Theirs", "blocks": paragraphs("their text"), "is_pinned": True}
    assert desk.do(desk.copy.outbox.merged, operation.id, theirs(), both) is not None
    assert desk.copy.reading.sending.merged() == []


def test_a_comment_waits_while_its_post_has_come_back(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.settles(desk.batch()[0], "refused", problem=Problem("too_long", "title"))
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "And more"})
    assert desk.batch() == []
    desk.do(desk.copy.intentions.resend, next(row.item for row in desk.copy.reading.sending.rows() if row.kind == "update"))
    assert [one.kind for one in desk.batch()] == ["update", "comment"]


def with_picture(desk: Desk) -> str:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", "The beach")
    fields = {"title": "Beach", "blocks": [{"type": "picture", "picture": picture, "alt": "The beach"}]}
    row = DraftRow("", "update", PLASTIC, None, None, None, fields, (picture,), "")
    desk.do(desk.copy.drafts.send, desk.do(desk.copy.drafts.save, row))
    return str(picture)


def test_a_post_sent_again_takes_its_picture_along(desk: Desk) -> None:
    picture = with_picture(desk)
    first = desk.batch()
    for one in first:
        desk.settles(one, "refused", problem=Problem("not_allowed"))
    post = next(row for row in desk.copy.reading.sending.rows() if row.kind == "update")
    desk.do(desk.copy.intentions.resend, post.item)
    again = desk.batch()
    assert ([one.kind for one in again], again[0].record) == (["picture", "update"], picture)
    assert not {one.id for one in again} & {one.id for one in first}


def test_a_picture_given_up_gives_back_what_showed_it(desk: Desk) -> None:
    with_picture(desk)
    picture, _post = desk.batch()
    desk.settles(picture, "refused", problem=Problem("too_large"))
    desk.do(desk.copy.outbox.unmark, [_post.id])
    desk.do(desk.copy.intentions.drop, picture.id)
    assert desk.sending() == ["Beach (returned parent_gone)"]
