"""Drafts of another computer as the feed brings them: odd ones are passed over, ended ones end, and nothing of hers goes."""

from __future__ import annotations

import pytest

from sync.copy.rows import DraftRow
from sync.engine.merge import merged_fields
from tests.unit.copy.desk import MARIA, OWN, PLASTIC, Desk, line, made_picture, paragraphs, tombstone
from tests.unit.copy.test_following import begins, tells, texts, told_and_known

ELSEWHERE = "ee000000-0000-4000-8000-0000000000ff"


@pytest.fixture
def following(desk: Desk) -> Desk:
    desk.gets()
    desk.do(desk.copy.following.switch, True)
    return desk


def comes(desk: Desk, revision: int, **changed: object) -> None:
    body = {"for_kind": "update", "for_space": PLASTIC, "fields": {"title": "At home", "blocks": paragraphs("text")}} | changed
    desk.gets(line("d1", "draft", revision, body, space=OWN, author=MARIA))
    desk.do(desk.copy.following.settle, merged_fields)


def ends(desk: Desk, revision: int) -> None:
    desk.gets(tombstone("d1", revision, kind="draft", space=OWN))
    desk.do(desk.copy.following.settle, merged_fields)


def titles(desk: Desk) -> list[str]:
    return [str(row.fields.get("title")) for row in desk.copy.reading.drafts.list()]


@pytest.mark.parametrize("odd", [{"fields": "no text"}, {"for_base": "5"}, {"for_kind": None}, {"for_record": 7}, {"for_space": ELSEWHERE}])
def test_a_draft_this_desk_cannot_hold_is_passed_over(following: Desk, odd: dict[str, object]) -> None:
    comes(following, 5, **odd)
    assert titles(following) == []
    comes(following, 6)
    assert titles(following) == ["At home"]


def test_an_edit_begun_elsewhere_stands_over_what_is_known_here(following: Desk) -> None:
    following.gets(line("u1", "update", 4, {"title": "Known", "blocks": []}))
    comes(following, 5, for_record="u1")
    (row,) = following.copy.reading.drafts.list()
    assert (row.record, row.base) == ("u1", 4)


def test_ended_elsewhere_it_ends_here_but_her_picture_is_kept(following: Desk) -> None:
    comes(following, 5)
    (row,) = following.copy.reading.drafts.list()
    picture = following.do(following.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg")
    kept = DraftRow(row.id, row.kind, row.space, None, None, None, row.fields, (picture,), "")
    following.do(following.copy.drafts.save, kept)
    ends(following, 9)
    assert titles(following) == []
    assert [row.title for row in following.copy.reading.sending.given_up()] == ["At home"]
    assert following.copy.reading.pictures.get(picture) is not None


def test_sent_here_while_it_changes_there_it_is_no_draft_here(following: Desk) -> None:
    comes(following, 5)
    (row,) = following.copy.reading.drafts.list()
    following.do(following.copy.drafts.send, row.id)
    comes(following, 7, fields={"title": "Changed at home", "blocks": []})
    assert "At home" not in titles(following)
    ends(following, 9)
    assert following.titles() == ["At home"]


@pytest.mark.parametrize(("is_told_first", "text"), [(True, "Mine"), (False, "Mine"), (True, "Mine, typed on"), (False, "Mine, typed on")])
def test_sent_elsewhere_while_only_its_time_was_chosen_here_it_is_given_up(following: Desk, is_told_first: bool, text: str) -> None:
    """Else the same words follow anew as another draft, and are sent a second time (seed 719070). New words stay, as ever."""
    draft, record = told_and_known(following)
    begins(following, text, draft, publish_at="2026-06-01T08:00:00Z")
    if is_told_first:
        (change,) = tells(following)
        following.settles(change, "gone")
        assert [one.action for one in tells(following)] == ([] if text == "Mine" else ["create"])
    following.gets(tombstone(record, 21, kind="draft", space=OWN))
    following.do(following.copy.following.settle, merged_fields)
    assert texts(following) == ([] if text == "Mine" else [text])
    for row in following.copy.reading.sending.given_up():
        following.do(following.copy.given_up.take_back, row.item)
    assert [row.publish_at for row in following.copy.reading.drafts.list()] == ["2026-06-01T08:00:00Z"]
    assert texts(following) == [text]
