"""A list made anew tells no deletions: what it says about drafts that follow, and what it does not."""

from __future__ import annotations

import pytest

from sync.engine.merge import merged_fields
from sync.feed import RecordLine, UnfitLine
from tests.unit.copy.desk import MARIA, OWN, PLASTIC, Desk, line, paragraphs, record, tombstone
from tests.unit.copy.test_following import begins, tells, texts, told_and_known
from tests.unit.copy.test_given_up import given_up

BODY = {"for_kind": "update", "for_space": PLASTIC, "fields": {"title": "Draft", "blocks": paragraphs("Mine")}}


@pytest.fixture
def known(desk: Desk) -> tuple[Desk, str, str]:
    """(desk, draft, record) of a text that both have."""
    desk.gets()
    desk.do(desk.copy.following.switch, True)
    draft, record = told_and_known(desk)
    desk.gets(line(record, "draft", 20, BODY, OWN, MARIA))
    desk.do(desk.copy.following.settle, merged_fields)
    return desk, draft, record


def loses_its_file(desk: Desk) -> None:
    desk.closes()
    for path in desk.folder.glob("desk.db*"):
        path.unlink()
    desk.starts_again()
    desk.signs_in()
    desk.do(desk.copy.following.switch, True)


def settles(desk: Desk) -> None:
    desk.do(desk.copy.following.settle, merged_fields)


def test_sent_from_elsewhere_before_this_copy_was_lost_it_is_given_up(known: tuple[Desk, str, str]) -> None:
    desk, *_ = known
    loses_its_file(desk)
    assert tells(desk) == []
    desk.gets()
    settles(desk)
    assert (texts(desk), given_up(desk), tells(desk)) == ([], ["Draft"], [])


def test_until_the_list_is_whole_nothing_is_gone(known: tuple[Desk, str, str]) -> None:
    desk, _, record = known
    loses_its_file(desk)
    desk.gets(more=True)
    settles(desk)
    desk.gets(line(record, "draft", 20, BODY, OWN, MARIA))
    settles(desk)
    assert (texts(desk), given_up(desk), tells(desk)) == (["Mine"], [], [])


def test_what_was_typed_since_stays_and_gets_a_record_of_its_own(known: tuple[Desk, str, str]) -> None:
    desk, draft, record = known
    begins(desk, "Mine, longer", draft)
    loses_its_file(desk)
    desk.gets()
    settles(desk)
    (again,) = tells(desk)
    assert (texts(desk), again.action, again.record != record) == (["Mine, longer"], "create", True)


@pytest.mark.parametrize(("code", "kept"), [("cursor_expired", []), ("history_lost", ["Mine"]), ("history_unsure", ["Mine"])])
def test_only_a_list_of_the_same_history_says_that_it_has_ended(known: tuple[Desk, str, str], code: str, kept: list[str]) -> None:
    desk, *_ = known
    desk.do(desk.copy.facts.relist, code)
    settles(desk)
    assert texts(desk) == ["Mine"]
    desk.gets()
    settles(desk)
    assert (texts(desk), given_up(desk)) == (kept, [] if kept else ["Draft"])


def test_behind_the_brake_nothing_is_gone_before_the_teachers_word(known: tuple[Desk, str, str]) -> None:
    desk, *_ = known
    desk.gets(*(line(f"n{at}", "board_note", 30 + at, {"text": "x"}) for at in range(40)))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets()
    settles(desk)
    assert texts(desk) == ["Mine"]
    desk.do(desk.copy.facts.release_brake)
    settles(desk)
    assert (texts(desk), given_up(desk)) == ([], ["Draft"])


def test_what_was_set_aside_as_unfit_is_there_all_the_same(known: tuple[Desk, str, str]) -> None:
    desk, _, record = known
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(UnfitLine(record, "draft", OWN, "body", "{}"))
    settles(desk)
    assert (texts(desk), given_up(desk)) == (["Mine"], [])


@pytest.mark.parametrize(("text", "bases"), [("Mine", [12]), ("Mine, typed on", [])])
def test_sent_from_here_it_goes_though_a_restored_portal_counts_anew(known: tuple[Desk, str, str], text: str, bases: list[int]) -> None:
    """Else it would come back as a draft, to be sent once more. What was typed on elsewhere meanwhile stays."""
    desk, draft, record_id = known
    desk.do(desk.copy.drafts.discard, draft)
    (end,) = tells(desk)
    stands = {**BODY, "fields": {"title": "Draft", "blocks": paragraphs(text)}}
    desk.settles(end, "conflict", record=record(record_id, "draft", 12, stands, OWN, MARIA))
    assert [(one.action, one.base) for one in tells(desk)] == [("delete", base) for base in bases]


def test_an_answer_that_a_new_run_puts_in_doubt_agrees_nothing(known: tuple[Desk, str, str]) -> None:
    """The restored portal has the older text and says only "conflict": that text must not pass for a change of the one that is here."""
    desk, draft, record_id = known
    begins(desk, "Mine\nand longer", draft)
    (change,) = tells(desk)
    desk.answers([change], 30)
    assert tells(desk) == []
    desk.do(desk.copy.facts.meet_run, "run-2")
    (again,) = tells(desk)
    desk.settles(again, "conflict", record=record(record_id, "draft", 25, BODY, OWN, MARIA))
    desk.gets(line(record_id, "draft", 25, BODY, OWN, MARIA))
    settles(desk)
    assert texts(desk) == ["Mine\nand longer"]


def test_nor_does_the_one_under_a_newer_text_that_is_offered_already(known: tuple[Desk, str, str]) -> None:
    """Both are lost; what the first of them wrote must not pass for struck out there (seed 1217871)."""
    desk, draft, record_id = known
    begins(desk, "Mine\nand longer", draft)
    desk.answers(tells(desk), 30)
    begins(desk, "First\nMine\nand longer", draft)
    desk.answers(tells(desk), 31)
    desk.do(desk.copy.facts.meet_run, "run-2")
    for _ in range(3):
        for again in tells(desk):
            desk.settles(again, "conflict", record=record(record_id, "draft", 25, BODY, OWN, MARIA))
    desk.gets(line(record_id, "draft", 25, BODY, OWN, MARIA))
    settles(desk)
    assert texts(desk) == ["First\nMine\nand longer"]


def test_an_answer_in_doubt_that_is_given_again_agrees_as_before(known: tuple[Desk, str, str]) -> None:
    desk, draft, _ = known
    begins(desk, "Mine\nand longer", draft)
    desk.answers(tells(desk), 30)
    assert tells(desk) == []
    desk.do(desk.copy.facts.meet_run, "run-2")
    (again,) = tells(desk)
    desk.settles(again, "duplicate", revision=30)
    begins(desk, "Mine, longest", draft)
    assert [(one.action, one.base) for one in tells(desk)] == [("update", 30)]


@pytest.mark.parametrize(("typed", "kept"), [("Mine", []), ("Mine, typed on", ["Mine, typed on"])])
def test_offered_once_more_after_a_restore_but_sent_from_elsewhere_it_ends(
    known: tuple[Desk, str, str], typed: str, kept: list[str]
) -> None:
    """Else it would follow anew as another record, and be sent a second time (seed 1000768). What was typed since stays, as ever."""
    desk, draft, record_id = known
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets()
    begins(desk, typed, draft)
    (again,) = tells(desk)
    desk.settles(again, "gone")
    assert [one.record == record_id for one in tells(desk)] == [False for _ in kept]
    desk.gets(tombstone(record_id, 12, kind="draft", space=OWN))
    settles(desk)
    assert (again.action, texts(desk)) == ("create", kept)


def offered_and_ended(desk: Desk, draft: str) -> str:
    """The last text of the draft is answered, the draft ended, and the file lost before the next exchange. Answers its record."""
    (offered,) = tells(desk)
    desk.answers([offered], 30)
    desk.do(desk.copy.drafts.discard, draft)
    loses_its_file(desk)
    return str(offered.record)


@pytest.mark.parametrize("is_new", [True, False])
def test_ended_before_this_copy_was_lost_its_record_goes_though_the_answer_was_lost_too(desk: Desk, is_new: bool) -> None:
    """Else it would come as a draft of another computer, to be sent a second time (seed 1313425)."""
    desk.gets()
    desk.do(desk.copy.following.switch, True)
    draft = begins(desk, "Mine") if is_new else begins(desk, "Mine", told_and_known(desk, "First")[0])
    record_id = offered_and_ended(desk, draft)
    assert tells(desk) == []
    desk.gets(line(record_id, "draft", 30, BODY, OWN, MARIA))
    settles(desk)
    assert (texts(desk), [(one.action, one.record, one.base) for one in tells(desk)]) == ([], [("delete", record_id, 30)])


def test_what_another_computer_wrote_into_it_since_comes(known: tuple[Desk, str, str]) -> None:
    desk, draft, record_id = known
    offered_and_ended(desk, begins(desk, "Mine, longer", draft))
    stands = record(
        record_id, "draft", 31, {**BODY, "fields": {"title": "Draft", "blocks": paragraphs("Mine, longer\nTyped on")}}, OWN, MARIA
    )
    desk.gets(RecordLine(stands))
    settles(desk)
    (end,) = tells(desk)
    desk.settles(end, "conflict", record=stands)
    settles(desk)
    assert (end.base, texts(desk)) == (20, ["Mine, longer\nTyped on"])
