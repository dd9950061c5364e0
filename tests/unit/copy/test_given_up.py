"""Given up, taken back: nothing a teacher wrote is gone at once; a conversation and its first line are one thing."""

from __future__ import annotations

import pytest

from sync.errors import BadInput
from sync.feed import Problem
from tests.unit.copy.desk import ELENA, MARIA, OWN, Desk, line, tombstone, update
from tests.unit.copy.test_drafts import draft, with_picture


def given_up(desk: Desk) -> list[str]:
    return [row.title for row in desk.copy.reading.sending.given_up()]


def gives_up(desk: Desk, title: str) -> None:
    item = next(row.item for row in desk.copy.reading.sending.rows() if row.title == title)
    desk.do(desk.copy.intentions.drop, item)


def writes_to_elena(desk: Desk, *texts: str) -> list[str]:
    people = [{"id": one.id, "name": one.name, "country": one.country} for one in (MARIA, ELENA)]
    talk = desk.do(desk.copy.intentions.create, "conversation", OWN, {"title": "Sieves", "participants": people})
    return [desk.do(desk.copy.intentions.create, "message", OWN, {"conversation": talk, "text": text}) for text in texts]


def test_what_was_given_up_comes_back_with_its_picture(desk: Desk) -> None:
    made, _picture = with_picture(desk)
    desk.do(desk.copy.drafts.send, made)
    gives_up(desk, "Beach")
    assert (desk.sending(), given_up(desk), desk.do(desk.copy.uploads.waiting)) == ([], ["Beach"], [])
    (kept,) = desk.copy.reading.sending.given_up()
    desk.do(desk.copy.given_up.take_back, kept.item)
    assert (desk.sending(), given_up(desk)) == (["Beach (draft)"], [])
    desk.do(desk.copy.drafts.send, kept.item)
    assert [one.kind for one in desk.batch()] == ["picture", "update"]
    with pytest.raises(BadInput):
        desk.do(desk.copy.given_up.take_back, kept.item)


def test_after_a_month_it_is_gone_with_its_picture(desk: Desk) -> None:
    made, picture = with_picture(desk)
    desk.do(desk.copy.intentions.drop, made)
    desk.do(desk.copy.given_up.forget_old)
    assert given_up(desk) == ["Beach"]
    desk.clock.now = "2026-06-03T12:00:01Z"
    desk.do(desk.copy.given_up.forget_old)
    assert (given_up(desk), desk.copy.reading.pictures.get(picture)) == ([], None)


def test_an_empty_draft_is_not_worth_keeping(desk: Desk) -> None:
    desk.do(desk.copy.intentions.drop, desk.do(desk.copy.drafts.save, draft("")))
    assert given_up(desk) == []


def test_my_side_of_two_versions_is_kept(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.changes("u1", title="Mine")
    desk.gets(tombstone("u1", 9))
    gives_up(desk, "Mine")
    assert given_up(desk) == ["Mine"]
    (kept,) = desk.copy.reading.sending.given_up()
    desk.do(desk.copy.drafts.send, desk.do(desk.copy.given_up.take_back, kept.item))
    assert desk.sending() == ["Mine (waiting)"]


def test_a_new_conversation_is_one_thing_with_its_first_line(desk: Desk) -> None:
    writes_to_elena(desk, "How many?", "And how fine?")
    assert desk.sending() == ["Sieves (waiting)", "And how fine? (waiting)"]
    desk.answers(desk.batch())
    assert desk.sending() == ["And how fine? (sent)", "Sieves (sent)"]


def test_a_refused_conversation_shows_itself(desk: Desk) -> None:
    writes_to_elena(desk, "How many?")
    talk, _first = desk.batch()
    desk.settles(talk, "refused", problem=Problem("not_allowed"))
    assert "Sieves (returned not_allowed)" in desk.sending()


def test_the_only_line_is_taken_back_with_its_conversation(desk: Desk) -> None:
    (first,) = writes_to_elena(desk, "How many?")
    made = desk.copy.reading.drafts.get(desk.do(desk.copy.intentions.take_back, first))
    assert (made.kind, made.fields["title"], made.fields["text"]) == ("conversation", "Sieves", "How many?")
    assert desk.batch() == []


def test_files_of_a_text_taken_back_are_not_uploaded(desk: Desk) -> None:
    made, _ = with_picture(desk)
    desk.do(desk.copy.intentions.take_back, desk.do(desk.copy.drafts.send, made))
    assert desk.sending() == ["Beach (draft)"]
    assert desk.do(desk.copy.uploads.waiting) == []


def test_a_notice_about_news_is_not_news_too(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Mine", author=MARIA))
    comment = line("c1", "comment", 6, {"target": "u1", "text": "Well done"})
    notices = [
        line(f"n{at}", "notification", at, {"topic": "comment", "title": "Notice", "about": about}, OWN)
        for at, about in ((7, "c1"), (8, "u1"))
    ]
    desk.gets(comment, *notices)
    today = desk.copy.reading.today.read()
    assert [(row.record, row.space_title) for row in today.news] == [("n8", ""), ("c1", "Microplastic is everywhere")]
    assert today.news_total == 2


def test_a_change_of_the_text_alone_is_called_by_its_title(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "Sand"))
    desk.changes("u1", blocks=[{"type": "paragraph", "runs": [{"text": "Sand and shells"}]}])
    assert [row.title for row in desk.copy.reading.sending.rows()] == ["Beach"]


def test_a_returned_like_is_simply_gone_when_it_is_given_up(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    (like,) = desk.batch()
    desk.settles(like, "refused", problem=Problem("not_allowed"))
    desk.do(desk.copy.intentions.drop, like.id)
    assert (desk.sending(), given_up(desk), desk.batch()) == ([], [], [])


def test_what_is_on_its_way_cannot_be_given_up(desk: Desk) -> None:
    desk.posts("Beach")
    (post,) = desk.batch()
    with pytest.raises(BadInput, match="in_flight"):
        desk.do(desk.copy.intentions.drop, post.id)
    with pytest.raises(BadInput, match="item_none"):
        desk.do(desk.copy.intentions.drop, "no such item")
    assert desk.sending() == ["Beach (sending)"]
