"""What the simulator found, each as the shortest story that shows it."""

from __future__ import annotations

import errno
from dataclasses import replace

import pytest

from sync.copy.local_copy import open_copy
from sync.copy.sql import fault_of, from_json
from sync.errors import CopyUnusable
from sync.feed import OperationResult, Problem
from sync.records import Operation
from tests.unit.copy.desk import KEYS, MARIA, OPENING, PLASTIC, RIVERS, Desk, left, line, paragraphs, record, tombstone, update
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


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_an_input_output_error_and_a_limit_are_told_like_a_full_disk(number: int) -> None:
    assert fault_of(OSError(number, "no more")) == CopyUnusable("disk_full")


def takes_back_an_edit_behind_one_in_flight(desk: Desk) -> tuple[Operation, str]:
    desk.gets(update("u1", 5, "Beach", "One"))
    desk.changes("u1", blocks=paragraphs("Mine"))
    (flying,) = desk.batch()
    desk.changes("u1", title="Beach day")
    return flying, desk.do(desk.copy.intentions.take_back, "u1")


def test_an_edit_behind_one_in_flight_is_taken_back_with_what_it_was_made_over(desk: Desk) -> None:
    flying, back = takes_back_an_edit_behind_one_in_flight(desk)
    made = desk.copy.reading.drafts.get(back)
    assert (made.base, made.fields) == (5, {"title": "Beach day", "blocks": paragraphs("Mine")})
    desk.settles(flying, "refused", problem=Problem("space_archived"))
    desk.do(desk.copy.drafts.send, back)
    assert [(one.base, one.fields) for one in desk.batch()] == [(5, {"title": "Beach day"})]


def test_taken_back_and_sent_after_the_other_arrived_it_is_over_that_one(desk: Desk) -> None:
    flying, back = takes_back_an_edit_behind_one_in_flight(desk)
    desk.settles(flying, "applied", revision=9)
    desk.do(desk.copy.drafts.send, back)
    assert [(one.base, one.fields) for one in desk.batch()] == [(9, {"title": "Beach day"})]


def test_an_edit_behind_an_unanswered_post_is_taken_back_and_sent_over_it(desk: Desk) -> None:
    post = desk.posts("Beach", "One")
    (flying,) = desk.batch()
    desk.changes(post, title="Beach day")
    back = desk.do(desk.copy.intentions.take_back, post)
    desk.settles(flying, "applied", revision=9)
    desk.do(desk.copy.drafts.send, back)
    assert [(one.base, one.fields) for one in desk.batch()] == [(9, {"title": "Beach day"})]


def test_an_edit_over_nothing_known_meets_what_is_there(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.change, "u1", {"title": "Mine"}, None)
    assert [one.base for one in desk.batch()] == [0]


def sent_and_seen(desk: Desk) -> str:
    desk.gets()
    post = desk.posts("Beach")
    desk.answers(desk.batch(), 17)
    desk.gets(update(post, 17, "Beach", author=MARIA))
    return post


def is_restored_without_it(desk: Desk) -> None:
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=replace(OPENING, run="run-2"))


def test_what_a_tombstone_ended_is_not_offered_to_a_restored_portal(desk: Desk) -> None:
    desk.gets(tombstone(sent_and_seen(desk), 18))
    is_restored_without_it(desk)
    assert desk.batch() == []


def test_a_fact_that_the_disk_spoilt_is_no_tombstone(desk: Desk) -> None:
    post = sent_and_seen(desk)
    desk.do(desk.copy._work.run, "UPDATE record SET is_deleted=1, body='{}' WHERE id=?", post)
    is_restored_without_it(desk)
    assert [one.fields["title"] for one in desk.batch()] == ["Beach"]


def test_what_a_later_change_did_not_know_of_comes_back_after_the_next_restore(desk: Desk) -> None:
    """The second was made while the portal, restored once already, was without the first: laid over that, it would cover it."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    for revision, text in ((17, "First\nSand"), (18, "Second\nSand")):
        desk.changes("u1", blocks=paragraphs(text))
        desk.answers(desk.batch(), revision)
        desk.gets(update("u1", revision, "Beach", text))
    before = desk.copy._work.value("SELECT base_body FROM operation ORDER BY n LIMIT 1")
    desk.do(desk.copy._work.run, "UPDATE operation SET base_body=?", before)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 10, "Beach", "Sand"), opening=replace(OPENING, run="run-2"))
    assert [(one.base, one.fields) for one in desk.batch()] == [(10, {"blocks": paragraphs("Second\nSand")})]
    assert [row.code for row in desk.copy.reading.sending.rows() if row.state == "returned"] == ["history_lost"]


def test_a_draft_whose_ground_is_not_known_here_leaves_a_newer_edit_alone(desk: Desk) -> None:
    """It followed from her other computer, and stands over a revision that this one never had."""
    desk.gets(update("u1", 5, "Beach"))
    made = desk.do(desk.copy.drafts.save, replace(draft("Beach, from the draft"), record="u1", base=4))
    desk.do(desk.copy._work.run, "UPDATE draft SET seen_body=NULL")
    desk.changes("u1", title="Beach, changed meanwhile")
    desk.do(desk.copy.drafts.send, made)
    first = desk.batch()
    desk.answers(first, 9)
    assert [(one.base, one.fields["title"]) for one in (*first, *desk.batch())] == [
        (5, "Beach, changed meanwhile"),
        (4, "Beach, from the draft"),
    ]
    assert given_up(desk) == []


def test_what_stood_only_in_theirs_comes_back_when_a_restore_has_taken_it(desk: Desk) -> None:
    """Two versions: an older edit, offered again, against my own newer text. Lost with the portal, that is no older edit of the two."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs("First"))
    desk.answers(desk.batch(), 17)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 20, "Beach", "Stones"), opening=replace(OPENING, run="run-2"))
    desk.changes("u1", blocks=paragraphs("Second"))
    desk.answers(desk.batch(), 21)
    desk.do(desk.copy.relisting.settle_doubts, [])
    (older,) = desk.batch()
    desk.settles(older, "conflict", record=record("u1", "update", 21, {"title": "Beach", "blocks": paragraphs("Second")}))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 10, "Beach", "Sand"), opening=replace(OPENING, run="run-3"))
    (newer,) = desk.batch()
    desk.settles(newer, "conflict", record=record("u1", "update", 10, {"title": "Beach", "blocks": paragraphs("Sand")}))
    assert [paragraphs("First")] == [one.mine["blocks"] for one in desk.copy.reading.conflicts.list()]
    assert [row.code for row in desk.copy.reading.sending.rows() if row.state == "returned"] == ["changed_since"]


def test_what_is_older_than_the_portals_memory_is_not_published_again_unasked(desk: Desk) -> None:
    """After a year the portal has forgotten a purge and the id of the post alike: that it does not know the id proves no loss."""
    sent_and_seen(desk)
    desk.clock.now = "2027-06-09T12:00:00Z"
    desk.do(desk.copy.facts.relist, "history_unsure")
    desk.gets(opening=replace(OPENING, run="run-2"))
    assert (desk.copy.relisting.doubted(), desk.batch()) == ([], [])
    assert desk.sending() == ["Beach (returned history_lost)"]


def taken_and_in_doubt_under_a_newer_text(desk: Desk) -> None:
    """The portal took her edit, began anew (nothing was lost), and brings the record with a colleague's line in it."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs("Hers\nSand"))
    desk.answers(desk.batch(), 17)
    asked = replace(OPENING, run="run-2", asked_with=desk.copy.session.read().cursor, spaces=None)
    desk.gets(update("u1", 19, "Beach", "Hers\nSand\nTheirs"), opening=asked)


def test_what_is_asked_for_once_more_does_not_cover_a_newer_text_that_holds_it(desk: Desk) -> None:
    taken_and_in_doubt_under_a_newer_text(desk)
    shown = desk.copy.reading.records.get("u1")
    assert shown is not None
    assert (shown.base, shown.body["blocks"]) == (19, paragraphs("Hers\nSand\nTheirs"))


def test_an_edit_begun_meanwhile_takes_nothing_of_theirs_out(desk: Desk) -> None:
    taken_and_in_doubt_under_a_newer_text(desk)
    desk.batch()
    desk.changes("u1", blocks=paragraphs("Hers\nSand\nTheirs\nMore"))
    again = desk.copy._work.rows("SELECT * FROM operation WHERE state='queued'")
    assert [(row["base"], row["waits_for"]) for row in again] == [(19, None)]
    assert from_json(again[0]["base_body"])["blocks"] == paragraphs("Hers\nSand\nTheirs")


def test_after_a_restore_no_number_of_before_tells_what_the_new_text_holds(desk: Desk) -> None:
    taken_and_in_doubt_under_a_newer_text(desk)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 19, "Beach", "Sand"), opening=replace(OPENING, run="run-2"))
    shown = desk.copy.reading.records.get("u1")
    assert shown is not None
    assert shown.body["blocks"] == paragraphs("Hers\nSand")


def comes_back(desk: Desk, text: str) -> str:
    """An edit of u1 of which the portal has forgotten what became of it."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs(text))
    (sent,) = desk.batch()
    desk.settles(sent, "refused", problem=Problem("unknown_operation"))
    return sent.id


def theirs(text: str, revision: int = 18):  # type: ignore[no-untyped-def]
    return record("u1", "update", revision, {"title": "Beach", "blocks": paragraphs(text)})


def stands_in_two_versions(desk: Desk, text: str) -> None:
    """Another edit of u1 meets theirs."""
    desk.changes("u1", blocks=paragraphs(text))
    desk.settles(desk.batch()[0], "conflict", record=theirs("Theirs"))


def test_what_came_back_and_is_sent_again_is_not_swallowed_by_two_versions(desk: Desk) -> None:
    """It was taken for an older edit that her version knows: neither had seen the other."""
    back = comes_back(desk, "Came back")
    stands_in_two_versions(desk, "Mine")
    desk.do(desk.copy.intentions.resend, back)
    (again,) = desk.batch()
    assert desk.do(desk.copy.outbox.base_of, again.id) is None
    desk.settles(again, "conflict", record=theirs("Theirs"))
    assert desk.copy.reading.conflicts.list()[0].mine["blocks"] == paragraphs("Mine")
    assert "Beach (returned changed_since)" in desk.sending()


def test_what_was_made_over_her_version_goes_into_it(desk: Desk) -> None:
    """Sent again it is newer than her version of the two, and made over that very text."""
    desk.gets(update("u1", 10, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs("Mine"))
    (first,) = desk.batch()
    desk.settles(first, "applied", revision=17)
    desk.changes("u1", blocks=paragraphs("Mine\nNewer"))
    desk.settles(desk.batch()[0], "refused", problem=Problem("unknown_operation"))
    (back,) = [row.item for row in desk.copy.reading.sending.rows() if row.state == "returned"]
    desk.do(desk.copy.facts.meet_run, "run-2")
    desk.settles(desk.batch()[0], "conflict", record=theirs("Theirs", 19))
    desk.do(desk.copy.intentions.resend, back)
    desk.settles(desk.batch()[0], "conflict", record=theirs("Theirs", 19))
    assert [one.mine["blocks"] for one in desk.copy.reading.conflicts.list()] == [paragraphs("Mine\nNewer")]


@pytest.mark.parametrize("is_deleted", [False, True])
def test_two_edits_that_did_not_see_one_another_do_not_meet_theirs_as_one(desk: Desk, is_deleted: bool) -> None:
    """The one came back, and is sent again while the other waits: laid over one another, the later one would cover the earlier."""
    back = comes_back(desk, "Came back")
    desk.changes("u1", blocks=paragraphs("Mine"))
    desk.do(desk.copy.intentions.resend, back)
    (first,) = desk.batch()
    if is_deleted:
        desk.gets(tombstone("u1", 18))
    else:
        assert desk.do(desk.copy.outbox.base_of, first.id)[1]["blocks"] == paragraphs("Came back")
        desk.settles(first, "conflict", record=theirs("Theirs"))
        desk.settles(desk.batch()[0], "conflict", record=theirs("Theirs"))
    kept = str([one.mine for one in desk.copy.reading.conflicts.list()])
    kept += str(desk.copy._work.column("SELECT fields FROM operation WHERE state='returned'"))
    assert ("Came back" in kept, "Mine" in kept) == (True, True)


def test_an_editor_left_open_takes_nothing_out_that_came_meanwhile(desk: Desk) -> None:
    """Its draft went on under another id; what it saves now was typed over an older text than the edit that waits."""
    desk.gets(update("u1", 5, "Beach", "Sand"))
    opened = replace(draft("x"), record="u1", base=5, fields={"title": "Beach", "blocks": paragraphs("Sand\nOpen")})
    old = desk.do(desk.copy.drafts.save, opened)
    desk.do(desk.copy.drafts.discard, old)
    desk.gets(update("u1", 9, "Beach", "Sand\nTheirs"))
    desk.changes("u1", blocks=paragraphs("Sand\nTheirs\nMine"))
    desk.do(desk.copy.drafts.save, replace(opened, id=old))
    desk.do(desk.copy.drafts.send, old)
    (waiting,) = desk.batch()
    assert (waiting.base, waiting.fields["blocks"]) == (9, paragraphs("Sand\nTheirs\nMine"))
    desk.answers([waiting], 12)
    (beside,) = desk.batch()
    assert (beside.base, beside.fields["blocks"]) == (5, paragraphs("Sand\nOpen"))
    base, mine = desk.do(desk.copy.outbox.base_of, beside.id)
    assert (base["blocks"], mine["blocks"]) == (paragraphs("Sand"), paragraphs("Sand\nOpen"))


def sent_beside_a_newer_edit(desk: Desk, begun: str) -> Operation:
    """Her waiting edit is taken, others write on, she edits once more and sends the draft as well: what is offered of the draft."""
    desk.answers(desk.batch(), 7)
    desk.gets(update("u1", 9, "Beach", "Theirs\nMine"))
    desk.changes("u1", blocks=paragraphs("Theirs\nMine\nNewer"))
    desk.do(desk.copy.drafts.send, begun)
    desk.answers(desk.batch(), 12)
    (beside,) = desk.batch()
    return beside


def test_a_draft_begun_before_an_own_edit_does_not_take_that_out(desk: Desk) -> None:
    """The portal has taken the edit since, but the draft was begun without it: its ground is the text before (seed 717814)."""
    desk.gets(update("u1", 5, "Beach", "Sand"))
    opened = replace(draft("Beach"), record="u1", base=5, fields={"title": "Beach", "blocks": paragraphs("Sand\nDraft")})
    begun = desk.do(desk.copy.drafts.save, opened)
    desk.changes("u1", blocks=paragraphs("Sand\nMine"))
    beside = sent_beside_a_newer_edit(desk, begun)
    base, mine = desk.do(desk.copy.outbox.base_of, beside.id)
    assert (beside.base, base["blocks"], mine["blocks"]) == (5, paragraphs("Sand"), paragraphs("Sand\nDraft"))


def test_a_draft_begun_over_an_own_edit_that_waited_knows_it_once_it_is_taken(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "Sand"))
    desk.changes("u1", blocks=paragraphs("Sand\nMine"))
    opened = replace(draft("Beach"), record="u1", base=5, fields={"title": "Beach", "blocks": paragraphs("Sand\nMine\nDraft")})
    beside = sent_beside_a_newer_edit(desk, desk.do(desk.copy.drafts.save, opened))
    assert beside.base == 7


def test_a_deletion_that_is_given_up_again_finds_the_text_that_may_have_arrived(desk: Desk) -> None:
    post = desk.posts("Beach")
    (sent,) = desk.batch()
    desk.changes(post, blocks=paragraphs("And more"))
    desk.do(desk.copy.outbox.mark_unknown, [sent.id])
    desk.batch()
    desk.settles(sent, "held")
    deletion = desk.do(desk.copy.intentions.remove, post)
    desk.do(desk.copy.intentions.drop, deletion)
    assert given_up(desk) == ["Beach"]
    assert "And more" in desk.copy._work.value("SELECT draft FROM given_up")


def test_a_deletion_that_comes_back_takes_no_edit_along(desk: Desk) -> None:
    """Refused with the text of the edit in it, it could not be sent again, and the text was nowhere to be read."""
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    (deletion,) = desk.batch()
    desk.changes("u1", title="Kept after all")
    desk.settles(deletion, "refused", problem=Problem("unknown_operation"))
    assert [(one.action, one.base, one.fields) for one in desk.batch()] == [("update", 5, {"title": "Kept after all"})]
    assert desk.copy._work.value("SELECT fields FROM operation WHERE id=?", deletion.id) == "{}"


def test_two_versions_without_an_operation_are_told_at_the_record(desk: Desk) -> None:
    """She edited what was deleted, and a restored portal has it again: edited once more, it would take the place of her version."""
    desk.gets(update("u1", 5, "Beach"))
    desk.gets(tombstone("u1", 6))
    desk.changes("u1", title="Mine")
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 5, "Beach"), opening=replace(OPENING, run="run-2"))
    shown = desk.copy.reading.records.get("u1")
    assert shown is not None
    assert shown.state == "two-versions"


def test_an_edit_of_what_a_restored_portal_lacks_keeps_the_whole_text(desk: Desk) -> None:
    """Answered gone while the new comment itself is asked for once more: as a new one it said nothing of its post (seed 3002988)."""
    desk.gets(update("u1", 5, "Beach"))
    comment = desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": "u1", "text": "Blue"})
    desk.answers(desk.batch(), 6)
    desk.changes(comment, text="Green")
    (edit,) = desk.batch()
    desk.do(desk.copy.facts.meet_run, "run-2")
    desk.settles(edit, "gone")
    assert [one.mine for one in desk.copy.reading.conflicts.list()] == [{"target": "u1", "text": "Green"}]


@pytest.mark.parametrize(("was_taken", "code"), [(True, "unknown_operation"), (False, "not_your_space")])
def test_what_was_taken_once_may_stand_in_the_project_she_has_left(desk: Desk, was_taken: bool, code: str) -> None:
    """After a year the portal knows the id no more and refuses it; that proves nothing of the text (seed 3002052)."""
    desk.gets(update("u1", 5, "Beach"))
    desk.posts("Mine")
    (sent,) = desk.batch()
    if was_taken:
        desk.answers([sent], 6)
        desk.do(desk.copy.facts.meet_run, "run-2")
        (sent,) = desk.batch()
    desk.settles(sent, "refused", problem=Problem("not_your_space"))
    assert desk.sending() == [f"Mine (returned {code})"]


def test_an_edit_in_doubt_is_asked_for_once_what_lies_under_it_is_tried_again(desk: Desk) -> None:
    """A portal restored, its project left meanwhile: the post came back, and with it waited the comment and its edit (seed 1213396)."""
    desk.gets()
    post = desk.posts("Beach")
    (first,) = desk.batch()
    comment = desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Blue"}, requires=(first.id,))
    desk.answers([first], 5)
    desk.answers(desk.batch(), 6)
    desk.changes(comment, text="Green")
    desk.answers(desk.batch(), 7)
    desk.do(desk.copy.facts.meet_run, "run-2")
    first, second = desk.batch()
    desk.settles(first, "refused", problem=Problem("not_your_space"))
    desk.settles(second, "held")
    desk.gets()
    assert desk.batch() == []
    desk.do(desk.copy.intentions.resend, first.id)
    sent = []
    while batch := desk.batch():
        sent += [(one.record, one.action) for one in batch]
        desk.answers(batch, 20 + len(sent))
    assert sent == [(post, "create"), (comment, "create"), (comment, "update")]


def test_an_edit_waits_with_the_text_that_a_restored_portal_has_lost(desk: Desk) -> None:
    """She may write there no more: the post came back, the comment waits for it, and the edit for the comment (seed 1302089)."""
    desk.gets()
    post = desk.posts("Beach")
    comment = desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Blue"})
    desk.answers(desk.batch(), 17)
    desk.gets(update(post, 17, "Beach", author=MARIA), line(comment, "comment", 18, {"target": post, "text": "Blue"}, author=MARIA))
    desk.changes(comment, text="Green")
    desk.do(desk.copy.facts.meet_run, "run-2")
    desk.do(desk.copy.held_refusals.hold, [OperationResult(desk.batch()[0].id, "gone")])
    is_restored_without_it(desk)
    desk.do(desk.copy.held_refusals.news_came)
    first, second = desk.batch()
    desk.settles(first, "refused", problem=Problem("not_allowed"))
    desk.settles(second, "held")
    desk.gets()
    assert desk.batch() == []
    assert desk.sending() == ["Blue (waiting needs_other)", "Green (waiting gone)", "Beach (returned not_allowed)"]
    desk.do(desk.copy.intentions.resend, first.id)
    sent = []
    while batch := desk.batch():
        sent += [(one.record, one.action) for one in batch]
        desk.answers(batch, 20 + len(sent))
    assert sent == [(post, "create"), (comment, "create"), (comment, "update")]
