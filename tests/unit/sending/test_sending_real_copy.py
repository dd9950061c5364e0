"""Sending on a real local copy: what the outbox, a refusal and a conflict leave is what the teacher sees and can act on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.blocks import plain_text
from sync.copy.rows import DraftRow
from sync.feed import Problem
from sync.records import ItemState
from tests.unit.copy.desk import PLASTIC, line, made_picture, paragraphs, record
from tests.unit.copy.desk import Desk as CopyDesk
from ui.desk import Desk
from ui.sending.lines import SendingLine
from ui.sending.room import SendingRoom

PAGE = "aa000000-0000-4000-8000-000000000001"


def page(*texts: str) -> dict[str, Any]:
    return {"title": "How we count", "blocks": paragraphs("\n".join(texts)), "order": "a", "visibility": "members", "state": "published"}


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[CopyDesk]:
    made = CopyDesk(tmp_path / "profile")
    made.gets(line(PAGE, "page", 1, page("First", "Rinse once", "Last")))
    yield made
    made.closes()


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[SendingRoom]:
    made = SendingRoom(desk)
    made.resize(1200, 900)
    made.show()
    yield made
    delete(made)


def shown(room: SendingRoom) -> list[SendingLine]:
    room.refresh()
    return [one for one in room.model.rows if one.row is not None]


def refuse(hand: CopyDesk, code: str) -> None:
    (operation,) = hand.batch()
    hand.settles(operation, "refused", problem=Problem(code))


def test_what_waits_can_be_edited_before_it_leaves(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    hand.posts("We counted 41 fibres", "Today")
    (waiting,) = shown(room)
    assert (waiting.title, waiting.state) == ("We counted 41 fibres", "Waiting its turn")
    with qtbot.waitSignal(room.open_requested) as opened:
        room._on_line_acted(waiting)
    assert opened.args[0] == "draft"
    assert hand.batch() == []
    (draft,) = shown(room)
    assert draft.row is not None
    assert draft.row.state == ItemState.DRAFT


def test_what_was_refused_comes_back_and_goes_out_again(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    hand.posts("We counted 41 fibres", "Today")
    refuse(hand, "not_allowed")
    (back,) = shown(room)
    assert back.below.startswith("You may not do this here.")
    room.list.setCurrentIndex(room.model.index_of(back.key))
    room.panel.button("try_again").click()
    qtbot.waitUntil(lambda: [one.state for one in shown(room)] == ["Waiting its turn"])
    assert len(hand.batch()) == 1


def test_edit_and_send_again_gives_the_whole_text_back(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    hand.posts("A title that is too long", "The text")
    refuse(hand, "too_long")
    (back,) = shown(room)
    with qtbot.waitSignal(room.open_requested) as opened:
        room._on_line_acted(back)
    draft = hand.copy.reading.drafts.get(opened.args[1])
    assert draft is not None
    assert plain_text(draft.fields["blocks"]) == "The text"


def test_a_thing_given_up_is_not_sent(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    hand.posts("Not this one")
    (waiting,) = shown(room)
    from ui.sending import commands

    assert waiting.row is not None
    commands.give_up(room._desk, waiting.row)
    qtbot.waitUntil(lambda: [one.state for one in shown(room)] == ["Kept until 2 Jun"])
    (kept,) = shown(room)
    assert (kept.title, kept.action, hand.batch()) == ("Not this one", "Take back", [])
    with qtbot.waitSignal(room.open_requested) as opened:
        room._on_line_acted(kept)
    assert opened.args[0] == "draft"
    assert [one.state for one in shown(room)] == ["Not finished"]
    assert hand.batch() == []


def test_two_versions_are_put_together_and_sent_once(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    hand.changes(PAGE, blocks=page("First", "Rinse three times", "Last")["blocks"])
    (operation,) = hand.batch()
    theirs = record(PAGE, "page", 9, page("First", "Rinse twice", "Last"))
    hand.settles(operation, "conflict", record=theirs)
    (back,) = shown(room)
    assert back.below.startswith("Elena changed this page")
    room._on_line_acted(back)
    assert room._stack.currentWidget() is room.versions
    room.versions.rows[0].take("both")
    room.versions._save.click()
    qtbot.waitUntil(lambda: room._stack.currentIndex() == 0)
    (sent,) = hand.batch()
    assert sent.base == 9
    assert plain_text(sent.fields["blocks"]).split("\n") == ["First", "Rinse three times", "Rinse twice", "Last"]


def test_a_post_with_a_picture_is_one_line(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    picture = hand.do(hand.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", "The beach")
    blocks = [*paragraphs("Look"), {"type": "picture", "picture": picture, "alt": "The beach"}]
    fields = {"title": "Our beach", "blocks": blocks, "is_public": False}
    draft = hand.do(hand.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, fields, (picture,), ""))
    hand.do(hand.copy.drafts.send, draft)
    (waiting,) = shown(room)
    assert waiting.title == "Our beach"
    assert waiting.row is not None
    assert waiting.row.size_bytes > 5000
    hand.answers(hand.batch())
    states = {one.row.action: one.act for one in shown(room) if one.row is not None}
    assert states["upload"] == ""


def test_save_as_file_works_for_all_that_came_back(room: SendingRoom, hand: CopyDesk) -> None:
    hand.posts("Our title", "Line one\nLine two")
    refuse(hand, "space_archived")
    from ui.sending import saving

    (back,) = shown(room)
    assert back.row is not None
    assert saving.text_of(room._desk, back.row) == "Our title\n\nLine one\n\nLine two\n"


def test_a_message_taken_back_from_the_list_takes_its_new_conversation_along(room: SendingRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    own = hand.copy.session.own_space
    people = [{"id": "x", "name": "Elena", "country": "RO"}]
    talk = hand.do(hand.copy.intentions.create, "conversation", own, {"title": "Sieves", "participants": people})
    hand.do(hand.copy.intentions.create, "message", own, {"conversation": talk, "text": "How many?"})
    with qtbot.waitSignal(room.open_requested):
        room._on_line_acted(next(one for one in shown(room) if one.act == "edit"))
    assert hand.batch() == []
    (draft,) = hand.copy.reading.drafts.list()
    assert (draft.kind, draft.fields["title"], draft.fields["text"]) == ("conversation", "Sieves", "How many?")
