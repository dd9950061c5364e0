"""Talking in a project with no line: forum, chat, teachers' notes and polls; all of it arrives once, in its order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.twinspace.vote_part import OptionButton

SEND = "Send when online"


def texts_on_portal(teacher: Teacher, kind: str, *wanted: str) -> list[str]:
    """Which of these words the portal has, in the order of its list, each as often as it is there."""
    return [words for row in teacher.portal.show(kind) for words in wanted if words in f"{row.get('title')} {row['text']}"]


def chooses_from_menu(words: str) -> None:
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()


def test_a_topic_and_an_answer_in_the_forum(maria: Teacher, elena: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Forum")
    maria.screen.press("New topic")
    chooses_from_menu(maria.records("discussion")[0].title)
    maria.types("Where do you keep the samples?", "Ours stand in the fridge of the canteen.")
    maria.sends()
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Forum")
    elena.screen.choose("Topics of the forum", "Where do you keep the samples?")
    elena.screen.write("Write an answer", "In a box under the window.")
    elena.screen.press(SEND)
    elena.record("reply", "In a box under the window.")
    elena.waits_until_sent()
    maria.gets_news()
    (answer,) = [row for row in maria.records("reply") if row.text == "In a box under the window."]
    assert answer.parent == maria.record("thread", "Where do you keep").id


def test_a_new_discussion_is_seen_before_it_has_a_topic(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Forum")
    maria.screen.press("New topic")
    chooses_from_menu("New discussion")
    maria.screen.write("Title", "Samples in winter")
    maria.screen.write("What it is about", "Where we keep them, and how cold.")
    maria.screen.press(SEND)
    wait_until(lambda: any("Samples in winter" in row for row in maria.screen.rows("Topics of the forum")), "the discussion in the list")
    assert maria.screen.says("Where we keep them, and how cold.")
    assert maria.screen.find("Write an answer") is None
    maria.screen.press("Begin the first topic")
    maria.types("The fridge of the canteen", "It has a shelf for us.")
    maria.sends()
    wait_until(lambda: maria.screen.find("Write an answer"), "the topic with its field")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert texts_on_portal(maria, "discussion", "Samples in winter") == ["Samples in winter"]
    assert texts_on_portal(maria, "thread", "The fridge of the canteen") == ["The fridge of the canteen"]


def test_lines_of_the_chat_arrive_in_their_order(maria: Teacher) -> None:
    lines = ("Good morning from Shkodër.", "Is the meeting at four?", "We bring the blue fibres.")
    maria.loses_the_line()
    maria.opens_project("Chat")
    wait_until(lambda: maria.screen.says("There is no line now."), "the chat to say that there is no line")
    for words in lines:
        maria.screen.write("Write a line", words)
        maria.screen.press(SEND)
        wait_until(lambda words=words: any(row.text == words for row in maria.records("chat_line")), "the line to wait")  # type: ignore[misc]
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    wait_until(lambda: not maria.screen.says("There is no line now."), "the chat to say that there is a line")
    assert sorted(texts_on_portal(maria, "chat_line", *lines)) == sorted(lines)
    sent = sorted((row for row in maria.records("chat_line") if row.text in lines), key=lambda row: row.revision or 0)
    assert [row.text for row in sent] == list(lines)


def test_a_note_only_teachers_read(maria: Teacher) -> None:
    maria.opens_project("Teachers")
    maria.screen.press("Write note")
    maria.screen.write("Title", "Consent forms of class 7B")
    maria.screen.write("Text", "Two are missing. Please no faces until Friday.")
    assert maria.screen.says("teachers")
    maria.screen.press(SEND)
    maria.record("bulletin_note", "Consent forms of class 7B")
    maria.waits_until_sent()
    assert texts_on_portal(maria, "bulletin_note", "Consent forms of class 7B") == ["Consent forms of class 7B"]


def test_a_vote_is_changed_before_it_leaves_and_counts_once(maria: Teacher) -> None:
    poll = next(one for one in maria.desk.desk.reading.polls.in_space(maria.records("poll")[0].space) if not one.is_closed)
    maria.loses_the_line()
    maria.opens_project("Polls")
    maria.screen.choose("Polls", poll.question)
    for number in (0, 1):
        option = maria.screen.the(poll.options[number][1], OptionButton)
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)
        maria.screen.press("Change my vote" if number or poll.mine else "Vote")
        wait_until(lambda number=number: _mine(maria, poll.poll) == poll.options[number][0], "the vote to count here")  # type: ignore[misc]
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    me = maria.desk.desk.person.id
    votes = [row for row in maria.portal.show("vote") if row["body"]["poll"] == poll.poll and (row["author"] or {}).get("id") == me]
    assert [row["body"]["option"] for row in votes] == [poll.options[1][0]]


def test_a_vote_by_the_keyboard_alone_stays_in_the_poll_and_says_that_it_waits(maria: Teacher) -> None:
    poll = next(one for one in maria.desk.desk.reading.polls.in_space(maria.records("poll")[0].space) if not one.is_closed)
    maria.loses_the_line()
    maria.opens_project("Polls")
    maria.screen.choose("Polls", poll.question)
    maria.desk.window.activateWindow()
    chosen = next(key for key, _words, _votes in poll.options if key != poll.mine)
    words = next(words for key, words, _votes in poll.options if key == chosen)
    maria.screen.the(words, OptionButton).setFocus()
    maria.screen.key(Qt.Key.Key_Space)
    maria.screen.key(Qt.Key.Key_Tab)
    maria.screen.key(Qt.Key.Key_Return)
    wait_until(lambda: maria.screen.says("Not sent yet"), "the word that the vote waits")
    assert _mine(maria, poll.poll) == chosen
    at = QApplication.focusWidget()
    assert isinstance(at, OptionButton)
    assert at.isChecked()


def _mine(teacher: Teacher, poll: str) -> str | None:
    count = teacher.desk.desk.reading.polls.of(poll)
    return count.mine if count is not None else None
