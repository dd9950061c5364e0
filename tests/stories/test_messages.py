"""Two teachers write to one another: the thread reads the same on both desks, and what has no line waits."""

from __future__ import annotations

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

ABOUT, QUESTION, ANSWER = "The sieve team", "Is 16:00 good for the sieve team?", "Yes, and we bring the blue fibres."


def lines(teacher: Teacher) -> list[str]:
    conversation = teacher.record("conversation", ABOUT)
    return [line.text for line in teacher.desk.opened.copy.reading.messages.lines(conversation.id)]


def test_a_question_and_its_answer(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    maria.writes_message("Elena Popescu", ABOUT, QUESTION)
    maria.waits_until_sent()
    elena.gets_news()
    elena.answers(ABOUT, ANSWER)
    elena.waits_until_sent()
    maria.gets_news()
    assert lines(maria) == lines(elena) == [QUESTION, ANSWER]
    assert [row["author"]["name"] for row in portal.show("message") if row["text"] == ANSWER] == ["Elena Popescu"]


def test_an_answer_written_with_no_line_waits_in_its_bubble(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    maria.writes_message("Elena Popescu", ABOUT, QUESTION)
    maria.waits_until_sent()
    elena.gets_news()
    elena.loses_the_line()
    elena.answers(ABOUT, ANSWER)
    wait_until(lambda: elena.screen.says("Take back"), "the links of an unsent message")
    assert lines(elena) == [QUESTION, ANSWER]
    portal.faults.come_back()
    elena.waits_until_sent()
    wait_until(lambda: not elena.screen.says("Take back"), "the links to go")
    maria.gets_news()
    assert lines(maria) == [QUESTION, ANSWER]


def test_a_message_for_maria_is_counted_until_she_reads_it(maria: Teacher, elena: Teacher) -> None:
    elena.writes_message("Maria Kelmendi", ABOUT, QUESTION)
    elena.waits_until_sent()
    before = maria.screen.rows("Rooms and projects")
    maria.gets_news()
    wait_until(lambda: maria.screen.rows("Rooms and projects") != before, "the count beside Messages")
    maria.opens_room("Messages")
    maria.screen.choose("Conversations", ABOUT)
    wait_until(lambda: maria.screen.says(QUESTION), "the question")
    maria.opens_room("Today")
    wait_until(lambda: maria.screen.rows("Rooms and projects") == before, "the count to go")
