"""What a teacher writes goes out once, in order, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.errors import BadInput, SignInNeeded
from sync.feed import FeedEnd, OperationResult, Problem
from sync.records import ItemState
from tests.unit.copy.desk import (
    ELENA,
    MARIA,
    OPENING,
    OWN,
    PLASTIC,
    RIVERS,
    Desk,
    PowerCut,
    left,
    line,
    record,
    standing_ports,
    tombstone,
    update,
)


def test_what_is_written_is_shown_at_once(desk: Desk) -> None:
    made = desk.posts("Beach", "41 fibres")
    shown = desk.copy.reading.records.get(made)
    assert shown is not None
    assert (shown.title, shown.text, shown.author, shown.state, shown.revision) == ("Beach", "41 fibres", MARIA, ItemState.WAITING, None)
    assert desk.sending() == ["Beach (waiting)"]


def test_edits_of_a_queued_create_change_the_create(desk: Desk) -> None:
    made = desk.posts("Beach")
    desk.changes(made, title="Beach day")
    desk.changes(made, blocks=[])
    (operation,) = desk.batch()
    assert (operation.action, operation.base, operation.fields) == ("create", None, {"title": "Beach day", "blocks": []})


def test_the_overlay_stays_until_the_feed_has_passed_the_answer(desk: Desk) -> None:
    made = desk.posts("Beach")
    desk.answers(desk.batch(), 20)
    assert desk.titles() == ["Beach"]
    shown = desk.copy.reading.records.get(made)
    assert shown is not None
    assert (shown.state, shown.sent_at_utc) == (ItemState.SENT, "2026-05-03T12:00:00Z")
    desk.gets(update(made, 20, "Beach", author=MARIA))
    assert desk.titles() == ["Beach"]
    assert desk.copy._work.value("SELECT state FROM operation") == "done"


def test_a_whole_answer_begun_after_the_acknowledgement_ends_the_overlay(desk: Desk) -> None:
    made = desk.posts("Beach")
    desk.do(desk.copy.facts.begin_pull)
    desk.answers(desk.batch(), 20)
    desk.do(desk.copy.facts.nothing_new, "c")
    assert desk.titles() == ["Beach"]  # this answer may have been begun before
    desk.gets(cursor="d")
    assert desk.copy.reading.records.get(made) is None


def test_what_a_restored_portal_took_before_is_sent_again(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Title"))
    made = desk.posts("Beach")
    (first,) = desk.batch()
    desk.answers([first], 20)
    again = replace(OPENING, run="run-2", asked_with=desk.copy.session.cursor, spaces=None)
    desk.gets(opening=again)
    assert desk.titles() == ["Beach", "Title"]
    assert desk.batch() == [first]
    desk.answers([first], 12)
    desk.gets(update(made, 12, "Beach", author=MARIA), opening=replace(again, asked_with=desk.copy.session.cursor))
    assert desk.sending() == ["Beach (sent)"]


def test_a_restored_portal_with_nothing_new_gets_it_again_too(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Title"))
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.answers([first], 20)
    for _ in range(2):
        desk.do(desk.copy.facts.begin_pull)
        desk.do(desk.copy.facts.nothing_new, "restored", "run-2")
    assert desk.titles() == ["Beach", "Title"]
    assert desk.batch() == [first]


@pytest.mark.parametrize("run", ["", "run-1"])
def test_nothing_new_of_the_same_run_ends_the_overlay(desk: Desk, run: str) -> None:
    desk.gets(update("u1", 5, "Title"))
    desk.posts("Beach")
    desk.answers(desk.batch(), 20)
    desk.do(desk.copy.facts.begin_pull)
    desk.do(desk.copy.facts.nothing_new, "quiet", run)
    assert desk.titles() == ["Title"]
    assert desk.batch() == []


def test_the_feed_may_be_faster_than_the_answer(desk: Desk) -> None:
    made = desk.posts("Beach")
    batch = desk.batch()
    desk.gets(update(made, 20, "Beach", author=MARIA))
    assert desk.titles() == ["Beach"]
    desk.answers(batch, 20)
    assert desk.copy.reading.records.get(made).revision == 20


def test_one_operation_of_a_record_is_in_flight(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Title"))
    desk.changes("u1", title="One")
    (first,) = desk.batch()
    desk.changes("u1", title="Two")
    desk.changes("u1", blocks=[{"type": "paragraph", "runs": [{"text": "x"}]}])
    assert desk.batch() == []
    desk.answers([first], 9)
    (second,) = desk.batch()
    assert (second.base, second.fields["title"]) == (9, "Two")
    assert second.id != first.id


def test_an_editor_opened_on_the_overlay_saves_over_the_answered_revision(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Title"))
    desk.changes("u1", title="Mine")
    desk.answers(desk.batch(), 9)
    desk.do(desk.copy.intentions.change, "u1", {"title": "Mine again"}, 5)
    assert desk.batch()[0].base == 9


def test_saving_without_a_change_sends_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Title"))
    assert desk.changes("u1", title="Title") is None
    assert desk.batch() == []


def test_a_comment_on_an_unsent_post_requires_it(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "First!"})
    create, comment = desk.batch()
    assert comment.requires == (create.id,)
    desk.settles(create, "refused", problem=Problem("not_allowed"))
    desk.settles(comment, "held")
    assert desk.batch() == []
    assert desk.sending() == ["First! (waiting needs_other)", "Beach (returned not_allowed)"]


def test_what_was_taken_out_of_an_unsent_folder_goes_without_it(desk: Desk) -> None:
    folder = desk.do(desk.copy.intentions.create, "folder", PLASTIC, {"title": "Films of the mill"})
    told = {"title": "The wheel turns", "url": "https://video.example/v/7", "folder": folder}
    video = desk.do(desk.copy.intentions.create, "video", PLASTIC, told)
    desk.do(desk.copy.intentions.change, video, {"folder": None}, None)
    desk.do(desk.copy.intentions.remove, folder)
    (alone,) = desk.batch()
    assert (alone.record, alone.requires) == (video, ())


def test_resending_the_post_releases_the_comment(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "First!"})
    create, comment = desk.batch()
    desk.settles(create, "refused", problem=Problem("too_long", "256"))
    desk.settles(comment, "held")
    fresh = desk.do(desk.copy.intentions.resend, create.id)
    assert fresh != create.id
    assert desk.do(desk.copy.intentions.resend, create.id) == fresh  # a double click
    again = {one.record: one for one in desk.batch()}
    assert again[comment.record].requires == (again[post].id,) == (fresh,)


def test_an_answer_that_never_came_is_asked_again_with_the_same_bytes(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [first.id])
    assert desk.sending() == ["Beach (checking)"]
    assert desk.batch() == [first]
    desk.settles(first, "duplicate", revision=20)
    assert desk.sending() == ["Beach (sent)"]


def test_after_a_restart_sending_becomes_checking(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.dies()
    assert desk.sending() == ["Beach (checking)"]
    assert desk.batch() == [first]


def test_a_crash_between_answer_and_commit_is_like_a_lost_answer(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.power.cut_before = "settle"
    with pytest.raises(PowerCut):
        desk.answers([first])
    desk.dies()
    assert desk.batch() == [first]


def test_an_edit_while_the_outcome_is_unknown_waits_behind(desk: Desk) -> None:
    post = desk.posts("Beach")
    (first,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [first.id])
    desk.changes(post, title="Beach day")
    assert [one.id for one in desk.batch()] == [first.id]
    desk.settles(first, "applied", revision=20)
    (second,) = desk.batch()
    assert (second.action, second.base, second.fields) == ("update", 20, {"title": "Beach day"})


def test_what_surely_did_not_arrive_waits_again(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.do(desk.copy.outbox.unmark, [first.id])
    assert desk.sending() == ["Beach (waiting)"]


def test_one_poisoned_item_does_not_block_the_rest(desk: Desk) -> None:
    desk.posts("Bad")
    desk.posts("Good")
    bad, good = desk.batch()
    desk.settles(bad, "refused", problem=Problem("bad_field", "title"))
    desk.settles(good, "applied", revision=20)
    assert desk.sending() == ["Bad (returned bad_field)", "Good (sent)"]


def test_refused_with_a_later_edit_comes_back_as_one(desk: Desk) -> None:
    post = desk.posts("Beach")
    (first,) = desk.batch()
    desk.changes(post, title="Beach day")
    desk.settles(first, "refused", problem=Problem("space_archived"))
    assert desk.sending() == ["Beach day (returned space_archived)"]


def test_only_the_signed_in_accounts_work_leaves(desk: Desk) -> None:
    desk.posts("Maria's")
    desk.do(desk.copy.session.put, account=ELENA.id)
    assert desk.batch() == []
    assert desk.do(desk.copy.outbox.waiting_count) == 0


def test_nothing_is_sent_into_a_space_that_was_left(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Rivers", space=RIVERS))
    desk.posts("Late", space=RIVERS)
    desk.gets(left(RIVERS, 10))
    assert desk.batch() == []
    assert desk.sending() == ["Late (waiting left_space)"]


def test_batches_keep_to_count_and_bytes(desk: Desk) -> None:
    for number in range(5):
        desk.posts(f"Post {number}", "x" * 1000)
    assert len(desk.batch(limit=2)) == 2
    assert len(desk.batch(limit=50, max_bytes=3500)) == 2
    assert len(desk.batch(limit=50, max_bytes=10)) == 1  # one always goes


def test_reordering_never_sends_a_post_before_its_picture(desk: Desk) -> None:
    first, second = desk.posts("One"), desk.posts("Two")
    third = desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": first, "text": "x"})
    rows = {row.record: row.item for row in desk.copy.reading.sending.rows()}
    desk.do(desk.copy.outbox.move, rows[third], rows[first])
    desk.do(desk.copy.outbox.move, rows[first], None)
    assert [one.record for one in desk.batch()] == [first, third, second]


def test_small_things_first(desk: Desk) -> None:
    desk.posts("Long", "x" * 500)
    desk.posts("Short")
    desk.do(desk.copy.outbox.smallest_first)
    assert [one.fields["title"] for one in desk.batch()] == ["Short", "Long"]


def test_without_the_schedule_feature_the_desk_waits_itself(desk: Desk) -> None:
    body = {"title": "Tomorrow", "blocks": []}
    desk.do(desk.copy.intentions.create, "update", PLASTIC, body, publish_at="2026-05-04T08:00:00Z")
    desk.do(desk.copy.session.put, features=frozenset())
    assert desk.batch() == []
    assert desk.sending() == ["Tomorrow (waiting scheduled)"]
    desk.clock.now = "2026-05-04T08:00:01Z"
    assert len(desk.batch()) == 1


def test_removing_what_was_never_sent_leaves_no_trace(desk: Desk) -> None:
    post = desk.posts("Beach")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Kept"})
    assert desk.do(desk.copy.intentions.remove, post) is None
    assert desk.sending() == ["Kept (returned parent_gone)"]


def test_deleting_hides_until_the_portal_agrees(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    assert desk.titles() == []
    assert desk.copy.reading.records.get("u1").is_deleted_here
    desk.answers(desk.batch(), 9)
    desk.gets(tombstone("u1", 9))
    assert desk.copy.reading.records.get("u1") is None
    assert desk.sending() == ["Beach (sent)"]


def test_a_deletion_over_a_changed_record_comes_back(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.settles(desk.batch()[0], "conflict", record=record("u1", "update", 8, {"title": "Newer", "blocks": []}))
    assert desk.titles() == ["Newer"]
    assert desk.sending() == ["Newer (returned changed_since)"]


def test_twice_liked_is_liked_once_and_unliked_is_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    desk.do(desk.copy.intentions.like, "u1")
    shown = desk.copy.reading.records.get("u1")
    assert (shown.like_count, shown.is_liked_by_me) == (1, True)
    desk.do(desk.copy.intentions.unlike, "u1")
    assert desk.batch() == []
    assert desk.copy.reading.records.get("u1").like_count == 0


def test_a_like_the_portal_knows_can_be_taken_back(desk: Desk) -> None:
    like = desk.ports.ids.natural(MARIA.id, "like", "u1")
    desk.gets(update("u1", 5, "Beach"), line(like, "like", 6, {"target": "u1"}, author=MARIA))
    assert desk.copy.reading.records.get("u1").is_liked_by_me
    desk.do(desk.copy.intentions.unlike, "u1")
    assert desk.copy.reading.records.get("u1").like_count == 0
    (operation,) = desk.batch()
    assert (operation.action, operation.base) == ("delete", 6)


def test_other_natural_keys(desk: Desk) -> None:
    desk.gets(line("e1", "event", 5, {"title": "Meeting"}), line("p1", "poll", 6, {"question": "Which?"}))
    desk.do(desk.copy.intentions.register, "e1", "event")
    desk.do(desk.copy.intentions.follow, "person", "profile")
    desk.do(desk.copy.intentions.vote, "p1", "a")
    desk.do(desk.copy.intentions.vote, "p1", "b")
    kinds = {one.kind: one for one in desk.batch()}
    assert kinds["vote"].fields == {"poll": "p1", "option": "b"}
    assert kinds["registration"].space == kinds["follow"].space == OWN
    desk.do(desk.copy.intentions.unregister, "e1")
    desk.do(desk.copy.intentions.unfollow, "person")
    assert desk.batch() == []  # they wait behind the unanswered ones


def test_a_read_mark_is_sent_again_and_never_shown(desk: Desk) -> None:
    desk.do(desk.copy.intentions.read_mark, "conversation", "conversation")
    desk.answers(desk.batch(), 20)
    desk.do(desk.copy.intentions.read_mark, "conversation", "conversation")
    assert [one.action for one in desk.batch()] == ["create"]
    assert desk.sending() == []


def test_a_like_of_a_gone_post_is_no_trouble(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    desk.settles(desk.batch()[0], "gone")
    assert desk.sending() == []


def test_a_comment_on_a_gone_post_comes_back(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": "u1", "text": "Late"})
    desk.settles(desk.batch()[0], "gone")
    assert desk.sending() == ["Late (returned gone)"]


def test_a_result_for_what_is_settled_changes_nothing(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.settles(first, "applied", revision=20)
    settled = desk.do(desk.copy.outbox.settle, [OperationResult(first.id, "refused"), OperationResult("unknown", "applied", 3)])
    assert settled.returned == []
    assert desk.sending() == ["Beach (sent)"]


def test_too_old_unknowns_are_asked_about_first(desk: Desk) -> None:
    desk.posts("Beach")
    (first,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [first.id])
    assert desk.do(desk.copy.outbox.to_ask) == []
    desk.clock.now = "2027-12-01T00:00:00Z"
    assert [one.id for one in desk.do(desk.copy.outbox.to_ask)] == [first.id]


def test_without_an_account_nothing_can_be_meant(tmp_path) -> None:  # type: ignore[no-untyped-def]
    fresh = Desk(tmp_path / "fresh", standing_ports(), is_signed_in=False)
    with pytest.raises(SignInNeeded):
        fresh.posts("Whose?")
    fresh.closes()


def test_an_unknown_record_cannot_be_changed(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.change, "nowhere", {"title": "x"}, None)
    with pytest.raises(BadInput):
        desk.do(desk.copy.outbox.move, "nowhere", None)


def test_settled_things_are_forgotten_after_a_month(desk: Desk) -> None:
    desk.posts("Beach")
    desk.answers(desk.batch(), 20)
    desk.do(desk.copy.facts.begin_pull)
    desk.do(desk.copy.facts.apply_checkpoint, None, (), FeedEnd(0, "x", False))
    desk.clock.now = "2026-07-01T00:00:00Z"
    desk.gets()
    desk.do(desk.copy.outbox.forget_old)
    assert desk.sending() == []


def test_after_months_without_news_what_a_restored_portal_lost_is_still_offered_again(desk: Desk) -> None:
    """A long absence, or a clock that is far ahead."""
    post = desk.posts("Beach")
    desk.answers(desk.batch(), 20)
    desk.gets(update(post, 20, "Beach"))
    desk.clock.now = "2026-10-01T00:00:00Z"
    desk.do(desk.copy.outbox.forget_old)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=replace(OPENING, run="run-2"))
    assert [(one.action, one.record) for one in desk.batch()] == [("create", post)]
