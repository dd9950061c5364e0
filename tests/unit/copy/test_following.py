"""Odd turns of drafts that follow, told by hand: strange records, answers that never came, pictures, projects that were left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sync.copy.following import MOST_BYTES
from sync.copy.rows import DraftRow
from sync.engine.merge import merged_fields
from sync.feed import Problem
from tests.unit.copy.desk import MARIA, OPENING, OWN, PLASTIC, Desk, joined, left, line, made_picture, paragraphs, tombstone, update


@pytest.fixture
def follows(desk: Desk) -> Desk:
    desk.gets(update("u1", 5, "Post", "A\nB\nC"))
    desk.do(desk.copy.following.switch, True)
    return desk


def begins(desk: Desk, text: str, draft: str = "", title: str = "Draft", pictures: tuple[str, ...] = (), **more: Any) -> str:
    row = {"kind": "update", "space": PLASTIC, "parent": None, "record": None, "base": None, **more}
    shown = [{"type": "picture", "picture": one, "alt": ""} for one in pictures]
    fields = {"title": title, "blocks": [*paragraphs(text), *shown]}
    made: str = desk.do(desk.copy.drafts.save, DraftRow(draft, fields=fields, picture_ids=pictures, changed_at="", **row))
    return made


def tells(desk: Desk) -> list[Any]:
    """What goes out of the drafts now."""
    desk.do(desk.copy.following.queue)
    return [one for one in desk.batch() if one.kind == "draft"]


def comes(desk: Desk, record: str, revision: int, text: str = "There", **body: Any) -> None:
    fields = {"title": "Draft", "blocks": paragraphs(text)}
    whole = {"for_kind": "update", "for_space": PLASTIC, "fields": fields, **body}
    desk.gets(line(record, "draft", revision, {name: value for name, value in whole.items() if value is not None}, OWN, MARIA))
    desk.do(desk.copy.following.settle, merged_fields)


def ends(desk: Desk, record: str, revision: int) -> None:
    desk.gets(tombstone(record, revision, kind="draft", space=OWN))
    desk.do(desk.copy.following.settle, merged_fields)


def texts(desk: Desk) -> list[str]:
    rows = desk.copy.reading.drafts.list()
    return sorted("\n".join(run["text"] for block in row.fields["blocks"] for run in block.get("runs", ())) for row in rows)


def told_and_known(desk: Desk, text: str = "Mine") -> tuple[str, str]:
    """(draft, record) of a text that the portal has."""
    draft = begins(desk, text)
    (operation,) = tells(desk)
    desk.answers([operation], 20)
    return draft, operation.record


def test_a_text_only_opened_or_far_too_long_stays_here(follows: Desk) -> None:
    begins(follows, "", title=" ")
    begins(follows, "x" * (MOST_BYTES + 1))
    assert tells(follows) == []


def test_in_a_project_that_was_left_it_stays_here(follows: Desk) -> None:
    begins(follows, "Mine")
    follows.gets(left(PLASTIC, 30))
    assert tells(follows) == []


def test_what_was_typed_after_the_project_was_left_follows_when_she_is_back(follows: Desk) -> None:
    draft, record = told_and_known(follows)
    follows.gets(left(PLASTIC, 30))
    begins(follows, "Mine\nmore", draft)
    assert tells(follows) == []
    assert texts(follows) == ["Mine\nmore"]
    follows.gets(joined(PLASTIC, "Plastic", 40))
    (operation,) = tells(follows)
    assert (operation.action, operation.record, operation.fields["fields"]["blocks"]) == ("update", record, paragraphs("Mine\nmore"))


def test_what_has_not_left_yet_says_the_newest(follows: Desk) -> None:
    draft = begins(follows, "One")
    follows.do(follows.copy.following.queue)
    begins(follows, "Two", draft)
    (operation,) = tells(follows)
    assert operation.fields["fields"]["blocks"] == paragraphs("Two")
    follows.answers([operation], 20)
    begins(follows, "Three", draft)
    follows.do(follows.copy.following.queue)
    begins(follows, "Four", draft)
    (operation,) = tells(follows)
    assert (operation.action, operation.base, operation.fields["fields"]["blocks"]) == ("update", 20, paragraphs("Four"))


def test_what_may_have_left_keeps_its_bytes(follows: Desk) -> None:
    draft = begins(follows, "One")
    (operation,) = tells(follows)
    follows.do(follows.copy.outbox.mark_unknown, [operation.id])
    begins(follows, "Two", draft)
    (again,) = tells(follows)
    assert again == operation
    follows.do(follows.copy.drafts.discard, draft)
    follows.do(follows.copy.following.queue)
    assert follows.batch() == []
    follows.answers([again], 20)
    assert [one.action for one in tells(follows)] == ["delete"]


def test_never_left_and_thrown_away_nothing_goes(follows: Desk) -> None:
    draft = begins(follows, "One")
    follows.do(follows.copy.following.queue)
    follows.do(follows.copy.drafts.discard, draft)
    assert tells(follows) == []


def test_a_refusal_is_not_asked_for_again_until_the_text_changes(follows: Desk) -> None:
    draft = begins(follows, "One")
    (operation,) = tells(follows)
    follows.settles(operation, "refused", problem=Problem("unknown_kind"))
    assert tells(follows) == []
    assert follows.sending() == ["Draft (draft)"]
    begins(follows, "Two", draft)
    assert [one.action for one in tells(follows)] == ["create"]


@pytest.mark.parametrize("body", [{"for_kind": ""}, {"for_base": "x"}, {"fields": "words"}, {"for_space": 7}, {"for_space": "unknown"}])
def test_a_record_that_is_no_draft_of_this_desk_is_passed_over(follows: Desk, body: dict[str, Any]) -> None:
    comes(follows, "d1", 20, **body)
    assert texts(follows) == []


def test_while_its_deletion_waits_it_does_not_come_back(follows: Desk) -> None:
    draft, record = told_and_known(follows)
    follows.do(follows.copy.drafts.discard, draft)
    assert [one.action for one in tells(follows)] == ["delete"]
    comes(follows, record, 20, "Mine")
    assert texts(follows) == []


def test_the_same_text_again_changes_nothing(follows: Desk) -> None:
    draft, record = told_and_known(follows)
    for revision in (20, 21):
        comes(follows, record, revision, "Mine")
    assert [row.id for row in follows.copy.reading.drafts.list()] == [draft]
    assert tells(follows) == []


def test_changed_there_while_mine_had_not_left_both_stay(follows: Desk) -> None:
    draft, record = told_and_known(follows, "Same")
    begins(follows, "Mine", draft)
    follows.do(follows.copy.following.queue)
    comes(follows, record, 25, "Theirs")
    assert texts(follows) == ["Mine", "Theirs"]
    assert [(one.action, one.fields["fields"]["blocks"]) for one in tells(follows)] == [("create", paragraphs("Mine"))]


def test_changed_there_while_mine_may_have_left_waits_for_the_answer(follows: Desk) -> None:
    draft, record = told_and_known(follows, "Same")
    begins(follows, "Mine", draft)
    (operation,) = tells(follows)
    follows.do(follows.copy.outbox.mark_unknown, [operation.id])
    comes(follows, record, 25, "Theirs")
    assert texts(follows) == ["Mine"]
    follows.settles(operation, "conflict")
    follows.do(follows.copy.following.settle, merged_fields)
    assert texts(follows) == ["Mine", "Theirs"]
    assert follows.sending() == ["Draft (draft)", "Draft (draft)"]


def test_about_another_record_two_texts_are_never_put_together(follows: Desk) -> None:
    draft, record = told_and_known(follows, "A\nB")
    begins(follows, "A and more\nB", draft)
    comes(follows, record, 25, "A\nB and more", for_kind="page")
    assert len(follows.copy.reading.drafts.list()) == 2


def test_ended_there_with_pictures_that_only_this_computer_has_it_is_given_up_not_lost(follows: Desk) -> None:
    picture = follows.do(follows.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", "The beach")
    begins(follows, "Mine", pictures=(picture,))
    (operation,) = tells(follows)
    follows.answers([operation], 20)
    ends(follows, operation.record, 21)
    assert texts(follows) == []
    (kept,) = follows.copy.reading.sending.given_up()
    follows.do(follows.copy.given_up.take_back, kept.item)
    assert follows.copy.reading.drafts.list()[0].picture_ids == (picture,)


def test_ended_there_after_it_ended_here_is_the_end(follows: Desk) -> None:
    draft, record = told_and_known(follows)
    follows.do(follows.copy.drafts.discard, draft)
    ends(follows, record, 21)
    ends(follows, "of nobody", 22)
    assert tells(follows) == []


def test_pictures_stay_where_they_were_added_and_it_is_said(follows: Desk) -> None:
    blocks = [
        *paragraphs("Look"),
        {"type": "picture", "picture": "far", "alt": "Beach"},
        {"type": "file", "file": "far2", "title": "Table"},
    ]
    comes(follows, "d1", 20, fields={"title": "Draft", "blocks": blocks, "picture": "far3", "files": ["far2", "u1"]})
    (row,) = follows.copy.reading.drafts.list()
    assert row.missing_pictures == ("far", "far2", "far3")
    follows.do(follows.copy.drafts.send, row.id)
    (post,) = [one for one in follows.batch() if one.kind == "update"]
    assert post.fields == {"title": "Draft", "blocks": paragraphs("Look"), "files": ["u1"]}


def test_times_chosen_for_a_text_follow_too(follows: Desk) -> None:
    comes(follows, "d1", 20, for_publish_at="2026-06-01T08:00:00Z", for_not_after="2026-06-02T08:00:00Z")
    (row,) = follows.copy.reading.drafts.list()
    follows.do(follows.copy.drafts.send, row.id)
    (post,) = [one for one in follows.batch() if one.kind == "update"]
    assert (post.publish_at, post.not_after) == ("2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z")


def test_an_edit_without_a_base_goes_over_what_is_known_here(follows: Desk) -> None:
    comes(follows, "d1", 20, "A\nB\nmore", for_record="u1")
    (row,) = follows.copy.reading.drafts.list()
    assert (row.record, row.base) == ("u1", 5)
    comes(follows, "d2", 21, "Lost", for_record="nowhere")
    assert [one.base for one in follows.copy.reading.drafts.list() if one.record == "nowhere"] == [None]


def test_switched_off_what_came_stays_and_what_is_on_its_way_is_left_alone(follows: Desk) -> None:
    comes(follows, "d1", 20)
    begins(follows, "Mine")
    (operation,) = tells(follows)
    follows.do(follows.copy.following.switch, False)
    assert (texts(follows), follows.copy.reading.drafts.follows()) == (["Mine", "There"], False)
    follows.answers([operation], 30)
    assert tells(follows) == []
    comes(follows, "d1", 40, "Changed there")
    assert texts(follows) == ["Mine", "There"]


def test_a_copy_that_was_lost_still_knows_which_record_is_which(follows: Desk) -> None:
    draft, record = told_and_known(follows)
    follows.closes()
    for path in follows.folder.glob("desk.db*"):
        path.unlink()
    follows.starts_again()
    assert follows.copy._work.value("SELECT record FROM draft_link WHERE draft=?", draft) == record


def test_a_record_that_a_restored_portal_has_lost_is_begun_anew_with_the_next_change(follows: Desk) -> None:
    """No tombstone tells of it: the portal only says that there is nothing to change."""
    draft, record = told_and_known(follows)
    begins(follows, "Mine, longer", draft)
    (change,) = tells(follows)
    follows.settles(change, "gone")
    (again,) = tells(follows)
    assert (again.action, again.record != record) == ("create", True)
    assert texts(follows) == ["Mine, longer"]


def test_what_the_portal_does_not_remember_after_a_year_is_told_again(follows: Desk) -> None:
    begins(follows, "Mine")
    (operation,) = tells(follows)
    follows.settles(operation, "refused", problem=Problem("unknown_operation"))
    assert [(one.action, one.record) for one in tells(follows)] == [("create", operation.record)]


@pytest.mark.parametrize("is_ended", [False, True])
def test_what_a_restored_portal_has_of_a_draft_takes_nothing_away_here(follows: Desk, is_ended: bool) -> None:
    """Both had agreed on the longer text; the portal of before had. What stands there now, from her other computer, may be older."""
    draft, record = told_and_known(follows)
    begins(follows, "Mine\nand longer", draft)
    follows.answers(tells(follows), 21)
    assert tells(follows) == []
    follows.do(follows.copy.facts.relist, "history_lost")
    follows.gets(opening=replace(OPENING, run="run-2"))
    if is_ended:
        ends(follows, record, 12)
    else:
        comes(follows, record, 12, "Mine")
    assert texts(follows) == ["Mine\nand longer"]


def test_a_change_goes_over_the_revision_that_stands_there_now(follows: Desk) -> None:
    """A portal back from its backup may know the same text under a smaller number."""
    draft, record = told_and_known(follows)
    comes(follows, record, 7, "Mine")
    begins(follows, "Mine, longer", draft)
    assert [one.base for one in tells(follows)] == [7]


def test_a_file_that_was_taken_back_stays_where_its_bytes_are(follows: Desk) -> None:
    made = follows.do(follows.copy.attachments.add_file, PLASTIC, b"%PDF", "plan.pdf", "application/pdf")
    follows.do(follows.copy.attachments.send, [made])
    follows.do(follows.copy.intentions.take_back, made)
    assert tells(follows) == []
