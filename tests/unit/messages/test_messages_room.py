"""Maria reads and answers with no line: every word is kept, each message goes out once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sync.copy.rows import ShownRecord
from sync.feed import Problem
from sync.records import ItemState
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.unit.copy.desk import OWN, line
from tests.unit.copy.desk import Desk as CopyDesk
from tests.unit.messages.conftest import FILE, LINE, OLD_TALK, TALK
from ui.desk import Desk
from ui.messages.room import MessagesRoom
from ui.records.file_row import FileRow


def lines(desk: Desk, conversation: str = TALK) -> list[ShownRecord]:
    return list(desk.reading.messages.lines(conversation))


def titles(room: MessagesRoom) -> list[str]:
    return [row.title for row in room.model.rows]


def writes(room: MessagesRoom, text: str, qtbot: QtBot) -> None:
    room.open_target("conversation", TALK)
    qtbot.keyClicks(room.pane.field.edit, text)


def test_the_model_keeps_the_rules_of_qt(room: MessagesRoom, qtmodeltester: object) -> None:
    qtmodeltester.check(room.model)  # type: ignore[attr-defined]


def test_every_control_has_a_name_and_a_way_by_keyboard(room: MessagesRoom) -> None:
    room.open_target("conversation", TALK)
    assert nameless(room) == []
    assert rich_labels(room) == []
    assert unreachable(room) == []


def test_segments_filter_the_conversations(room: MessagesRoom, qtbot: QtBot) -> None:
    assert titles(room) == ["Online meeting on Tuesday", "Words for the dictionary"]
    room._on_segment_chosen("new")
    assert titles(room) == ["Online meeting on Tuesday"]
    room._on_segment_chosen("not_sent")
    assert titles(room) == []


def test_many_conversations_are_read_beside_the_window(
    room: MessagesRoom, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.messages.room._MANY", 0)
    shown = [row.id for row in room.model.rows]
    room.model.show_rows([room.model.rows[0]])
    room.refresh()
    room.refresh()
    qtbot.waitUntil(lambda: [row.id for row in room.model.rows] == shown)


def test_a_click_opens_the_conversation(room: MessagesRoom, qtbot: QtBot) -> None:
    place = room.list.visualRect(room.model.index(0)).center()
    qtbot.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.pane._title.text() == "Online meeting on Tuesday"
    assert [row.bubble.line.text for row in room.pane.lines.bubbles] == ["Is 15:00 good? İstanbul"]


def test_a_reply_waits_and_says_so(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    writes(room, "16:00 is good for Shkoder.", qtbot)
    qtbot.mouseClick(room.pane.field._send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(room.pane.lines.bubbles) == 2)
    last = lines(desk)[-1]
    assert (last.text, last.state) == ("16:00 is good for Shkoder.", ItemState.WAITING)
    assert room.pane.field.edit.toPlainText() == ""
    qtbot.waitUntil(lambda: room.model.counts() == (0, 1))


def test_a_long_conversation_stays_at_its_end_when_something_is_written(
    room: MessagesRoom, desk: Desk, hand: CopyDesk, qtbot: QtBot
) -> None:
    words = "A long answer about the sieve and the lamp. " * 6
    said = [f"ee000000-0000-4000-8000-{number:012}" for number in range(60)]
    hand.gets(*(line(one, "message", 100 + n, {"conversation": TALK, "text": words}, OWN) for n, one in enumerate(said)))
    writes(room, "16:00", qtbot)
    bar = room.pane.lines.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    bar.setValue(bar.maximum() // 2)
    room.pane.field.send()
    qtbot.waitUntil(lambda: room.pane.lines.bubbles[-1].bubble.line.text == "16:00" and bar.value() == bar.maximum() > 0)
    bar.setValue(200)
    last = room.pane.lines.bubbles[-2].bubble.line.id
    hand.gets(line(last, "message", 959, {"conversation": TALK, "text": "Good"}, OWN))
    room.pane.lines.refresh()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 200)
    assert "Good" in [row.bubble.line.text for row in room.pane.lines.bubbles]


def test_ctrl_enter_sends(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    writes(room, "Yes.", qtbot)
    qtbot.keyClick(room.pane.field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [line.text for line in lines(desk)][-1:] == ["Yes."])


def test_an_unfinished_reply_is_there_again(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    writes(room, "I think that", qtbot)
    room.open_target("conversation", OLD_TALK)
    assert room.pane.field.edit.toPlainText() == ""
    room.open_target("conversation", TALK)
    assert room.pane.field.edit.toPlainText() == "I think that"
    assert len(desk.reading.drafts.list()) == 1


def test_edit_brings_an_unsent_line_back_into_the_field(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    writes(room, "15:00", qtbot)
    room.pane.field.send()
    qtbot.waitUntil(lambda: len(room.pane.lines.bubbles) == 2)
    room.pane.lines.bubbles[-1].bubble.edit_wanted.emit()
    qtbot.waitUntil(lambda: room.pane.field.edit.toPlainText() == "15:00")
    assert len(lines(desk)) == 1


def test_take_back_means_it_is_not_sent(room: MessagesRoom, desk: Desk, hand: CopyDesk, qtbot: QtBot) -> None:
    writes(room, "15:00", qtbot)
    room.pane.field.send()
    qtbot.waitUntil(lambda: len(room.pane.lines.bubbles) == 2)
    room.pane.lines.bubbles[-1].bubble.take_back_wanted.emit()
    qtbot.waitUntil(lambda: len(room.pane.lines.bubbles) == 1)
    assert hand.batch() == []
    assert [draft.fields["text"] for draft in desk.reading.drafts.list()] == ["15:00"]


def test_words_that_were_deleted_again_leave_no_draft(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    writes(room, "Hm", qtbot)
    room.open_target("conversation", OLD_TALK)
    room.open_target("conversation", TALK)
    room.pane.field.edit.clear()
    room.open_target("conversation", OLD_TALK)
    assert desk.reading.drafts.list() == []


def test_what_was_on_screen_is_read_when_it_is_left(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    room.open_target("conversation", TALK)
    assert room.model.counts()[0] == 1
    room.open_target("conversation", OLD_TALK)
    qtbot.waitUntil(lambda: room.model.counts()[0] == 0)


def test_a_new_message_begins_its_conversation_with_it(room: MessagesRoom, desk: Desk, hand: CopyDesk, qtbot: QtBot) -> None:
    room.start_writing()
    room.new.add_person("elena")
    qtbot.keyClicks(room.new.title, "Sieves")
    assert not room.new.field._send.isEnabled()
    qtbot.keyClicks(room.new.field.edit, "How many do you have?")
    qtbot.mouseClick(room.new.field._send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.pane._title.text() == "Sieves")
    assert [one.kind for one in hand.batch()] == ["conversation", "message"]
    assert desk.reading.drafts.list() == []


def begins_a_message(room: MessagesRoom, qtbot: QtBot) -> None:
    room.start_writing()
    qtbot.keyClicks(room.new.field.edit, "How many do you have?")


def test_a_message_only_begun_stands_first_and_is_gone_on_with(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    begins_a_message(room, qtbot)
    room.new._later.click()
    qtbot.waitUntil(lambda: titles(room)[0] == "" and room.model.counts() == (1, 1))
    assert str(room.model.index(0).data()) == "New message. Draft: How many do you have?"
    place = room.list.visualRect(room.model.index(0)).center()
    qtbot.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.new.field.edit.toPlainText() == "How many do you have?"
    assert len(desk.reading.drafts.list()) == 1


def test_two_of_one_name_are_told_apart_by_their_schools(room: MessagesRoom, hand: CopyDesk) -> None:
    one, other = ({"id": f"aa000000-0000-4000-8000-00000000009{at}", "name": "Anna Makris", "country": "GR"} for at in (1, 2))
    for at, (who, school) in enumerate(((one, "Thessaloniki 3"), (other, "Volos 1"))):
        body = {"person": who, "state": "accepted", "school_name": school}
        hand.gets(line(f"bb000000-0000-4000-8000-00000000009{at}", "contact", 60 + at, body, OWN))
    room.start_writing()
    assert not room.new.add_person("Anna Makris")
    assert room.new.add_person("Anna Makris (GR), Volos 1")
    assert [person.id for person in room.new.people] == [other["id"]]


def test_what_was_thrown_away_can_be_taken_back(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    begins_a_message(room, qtbot)
    room.new._drop.click()
    qtbot.waitUntil(lambda: len(desk.reading.sending.given_up()) == 1)
    assert desk.reading.drafts.list() == []
    assert titles(room)[0] == "Online meeting on Tuesday"


def test_what_is_missing_is_said_until_it_is_there(room: MessagesRoom, qtbot: QtBot) -> None:
    begins_a_message(room, qtbot)
    assert room.new._missing.text() == "Still missing: To, About"
    qtbot.keyClicks(room.new.to, "Xylophon")
    qtbot.keyClick(room.new.to, Qt.Key.Key_Return)
    assert room.new._unknown.text().startswith("This computer knows nobody called “Xylophon”.")
    room.new.to.selectAll()
    qtbot.keyClicks(room.new.to, "elena")
    qtbot.keyClick(room.new.to, Qt.Key.Key_Return)
    qtbot.keyClicks(room.new.title, "Sieves")
    qtbot.waitUntil(lambda: [one.name for one in room.new.people] == ["Elena"])
    assert (room.new._missing.text(), room.new._unknown.isHidden()) == ("", True)


def test_an_answer_begun_and_one_that_came_back_are_told_in_the_list(room: MessagesRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    writes(room, "I think that", qtbot)
    room.open_target("conversation", OLD_TALK)
    qtbot.waitUntil(lambda: "Draft: I think that" in str(room.model.index_of(TALK).data()))
    qtbot.keyClicks(room.pane.field.edit, "Ten more")
    room.pane.field.send()
    qtbot.waitUntil(lambda: "waits to be sent" in str(room.model.index_of(OLD_TALK).data()))
    sent = next(one for one in hand.batch() if one.kind == "message")
    hand.settles(sent, "refused", problem=Problem("not_allowed"))
    qtbot.waitUntil(lambda: "Your message came back" in str(room.model.index_of(OLD_TALK).data()))


def test_a_message_taken_back_takes_its_unsent_conversation_along(room: MessagesRoom, desk: Desk, hand: CopyDesk, qtbot: QtBot) -> None:
    room.start_writing()
    room.new.add_person("Elena (RO)")
    qtbot.keyClicks(room.new.title, "Sieves")
    qtbot.keyClicks(room.new.field.edit, "How many?")
    room.new.field.send()
    qtbot.waitUntil(lambda: room.pane._title.text() == "Sieves")
    room.pane.lines.bubbles[-1].bubble.edit_wanted.emit()
    qtbot.waitUntil(lambda: room.new.field.edit.toPlainText() == "How many?")
    assert room.new.title.text() == "Sieves"
    assert [one.name for one in room.new.people] == ["Elena"]
    assert hand.batch() == []


def test_a_name_is_found_without_its_dots_and_hooks(room: MessagesRoom) -> None:
    room.start_writing()
    room.new.add_person("ELENA")
    assert [one.name for one in room.new.people] == ["Elena"]


def test_an_attachment_says_what_it_costs(room: MessagesRoom, desk: Desk, qtbot: QtBot) -> None:
    room.open_target("message", LINE)
    (file,) = room.pane.lines.findChildren(FileRow)
    assert "120 kB, about 4 s" in file.button.text()
    qtbot.mouseClick(file.button, Qt.MouseButton.LeftButton)
    assert desk.line.wishes == ["fetch " + "ab" * 32]  # type: ignore[attr-defined]


def test_a_file_can_be_attached_and_goes_with_the_message(
    room: MessagesRoom, desk: Desk, hand: CopyDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("Our plan", encoding="utf-8")
    room.open_target("conversation", TALK)
    room.pane.field.attach([plan])
    qtbot.waitUntil(lambda: not room.pane.field.is_empty)
    room.pane.field.send()
    qtbot.waitUntil(lambda: len(lines(desk)) == 2)
    sent = {one.kind: one for one in hand.batch()}
    assert sent["message"].fields["files"] == [sent["file"].record]
    assert sent["file"].record != FILE


def test_a_file_that_cannot_be_attached_is_called_by_its_name(room: MessagesRoom, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_2.HEIC"
    photo.write_bytes(b"\0\0\0\x18ftypheic" + bytes(90))
    room.open_target("conversation", TALK)
    with qtbot.waitSignal(desk.bus.say) as said:
        room.pane.field.attach([photo])
    assert said.args[0].text.startswith("IMG_2.HEIC: ")  # type: ignore[index]
    assert room.pane.field.is_empty


@pytest.mark.parametrize("words", ["istanbul", "ISTANBUL", "İstanbul", "is 15"])
def test_messages_are_found_in_any_spelling(room: MessagesRoom, qtbot: QtBot, words: str) -> None:
    room._on_search_typed(words)
    qtbot.waitUntil(lambda: titles(room) == ["Online meeting on Tuesday"])
    room._on_search_typed("")
    assert len(titles(room)) == 2


def test_a_stranger_cannot_put_markup_on_the_screen(room: MessagesRoom, hand: CopyDesk, qtbot: QtBot) -> None:
    from tests.unit.copy.desk import OWN, line

    bad = "<img src='file:///etc/passwd'><b>Hello</b>"
    hand.gets(line("dd000000-0000-4000-8000-0000000000ee", "message", 9, {"conversation": TALK, "text": bad}, OWN))
    room.open_target("conversation", TALK)
    qtbot.waitUntil(lambda: len(room.pane.lines.bubbles) == 2)
    assert room.pane.lines.bubbles[-1].bubble._text.toPlainText() == bad
    assert rich_labels(room) == []


def test_a_contact_opens_a_new_message_to_her(room: MessagesRoom) -> None:
    room.open_target("contact", "bb000000-0000-4000-8000-000000000001")
    assert [one.name for one in room.new.people] == ["Elena"]
