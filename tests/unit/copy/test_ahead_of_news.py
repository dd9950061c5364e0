"""An answer to an operation shows a record before the news do; then the portal is put back from a backup that knows our cursor."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.copy.desk import OPENING, PLASTIC, RIVERS, Desk, joined, left, record, update


def meets_a_newer_text(desk: Desk, space: str = PLASTIC) -> None:
    """Her edit of revision 5 meets Elena's revision 8, of which no news have come."""
    desk.gets(update("u1", 5, "Before the backup", space=space), cursor="c5")
    desk.changes("u1", title="Mine")
    theirs = record("u1", "update", 8, {"title": "Lost with the portal", "blocks": []}, space)
    desk.settles(desk.batch()[0], "conflict", record=theirs)
    desk.do(desk.copy.conflicts.keep_theirs, desk.copy.reading.conflicts.list()[0].id)
    assert desk.titles(space) == ["Lost with the portal"]


def answers_as(desk: Desk, run: str, *lines: object) -> None:
    opening = replace(OPENING, run=run, asked_with=desk.copy.session.cursor, spaces=None if desk.copy.session.cursor else OPENING.spaces)
    desk.gets(*lines, opening=opening)  # type: ignore[arg-type]


def test_what_the_next_run_does_not_tell_is_lost_and_all_is_listed_anew(desk: Desk) -> None:
    meets_a_newer_text(desk)
    answers_as(desk, "run-2")
    assert desk.copy.session.cursor is None
    answers_as(desk, "run-2", update("u1", 5, "Before the backup"))
    assert desk.titles() == ["Before the backup"]
    assert desk.copy.session.cursor is not None


def test_what_the_next_run_tells_is_not_lost(desk: Desk) -> None:
    meets_a_newer_text(desk)
    answers_as(desk, "run-2", update("u1", 8, "Lost with the portal"))
    assert desk.copy.session.cursor is not None
    answers_as(desk, "run-3")
    assert desk.copy.session.cursor is not None


def test_nor_does_the_same_run_lose_anything(desk: Desk) -> None:
    meets_a_newer_text(desk)
    answers_as(desk, "run-1")
    assert desk.copy.session.cursor is not None
    answers_as(desk, "run-2")
    assert desk.copy.session.cursor is None


def test_of_a_project_that_was_left_it_is_asked_when_she_is_back(desk: Desk) -> None:
    meets_a_newer_text(desk, RIVERS)
    answers_as(desk, "run-1", left(RIVERS, 9))
    answers_as(desk, "run-2")
    assert desk.copy.session.cursor is not None
    answers_as(desk, "run-2", joined(RIVERS, "Rivers", 70), update("u1", 5, "Before the backup", space=RIVERS))
    assert (desk.titles(RIVERS), desk.copy.session.cursor) == (["Before the backup"], None)


def test_a_space_told_from_its_beginning_is_right_whatever_was_known(desk: Desk) -> None:
    meets_a_newer_text(desk)
    desk.gets(joined(PLASTIC, "Plastic", 7), update("u1", 5, "Before the backup"))
    assert desk.titles() == ["Before the backup"]


def test_a_list_made_anew_for_whatever_reason_is_right_too(desk: Desk) -> None:
    meets_a_newer_text(desk)
    desk.do(desk.copy.facts.relist, "audit")
    desk.gets(update("u1", 5, "Before the backup"))
    assert desk.titles() == ["Before the backup"]


def test_an_edit_of_hers_is_not_done_while_only_an_answer_has_shown_it(desk: Desk) -> None:
    """Taken at 6 without news, and asked for once more because the portal began anew: that 8 was seen does not prove that it stands."""
    desk.gets(update("u1", 5, "Before the backup"), cursor="c5")
    desk.changes("u1", title="Mine")
    desk.answers(desk.batch(), 6)
    desk.changes("u1", is_pinned=True)
    theirs = record("u1", "update", 8, {"title": "Mine", "blocks": [], "is_public": True})
    desk.settles(desk.batch()[0], "conflict", record=theirs)
    desk.do(desk.copy.facts.meet_run, "run-2")
    (again,) = desk.batch()
    desk.settles(again, "duplicate", revision=6)
    desk.do(desk.copy.facts.meet_run, "run-3")
    assert desk.batch() == [again]
