"""A member with fewer rights: what may not be done is absent, what stands there says why."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from portal.memberships import change_state, join_space
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.frame.places import ARCHIVE


def became(elena: Teacher, role: str) -> None:
    """Maria gave Elena another role; the news of it has come."""
    space = elena.records("project")[0].space
    with elena.portal.database.writing() as connection:
        join_space(connection, space, elena.portal.account("elena"), role)
    elena.gets_news()
    elena.opens_project("Updates")


def test_an_observer_reads_and_is_told_why_she_is_offered_little(elena: Teacher) -> None:
    became(elena, "observer")
    assert elena.screen.says("Your role: Observer")
    assert elena.screen.find("Write update") is None
    assert elena.screen.find("Write a comment") is None
    elena.opens_tab("Chat")
    assert elena.screen.says("You can read the chat; writing is for others.")
    elena.opens_tab("Polls")
    assert not any("You have not voted" in row for row in elena.screen.rows("Polls"))
    elena.opens_tab("Forum")
    assert elena.screen.find("New topic") is None
    wait_until(lambda: elena.screen.find("Write an answer"), "the field of a topic")


def test_a_text_begun_as_a_teacher_says_that_it_may_not_be_posted_any_more(elena: Teacher) -> None:
    elena.writes_update("Written as a teacher", "Two sentences.")
    wait_until(lambda: elena.screen.the("Send when online").isEnabled(), "all is well")
    space = elena.records("project")[0].space
    with elena.portal.database.writing() as connection:
        join_space(connection, space, elena.portal.account("elena"), "observer")
    elena.desk.loop.try_now()
    wait_until(lambda: elena.screen.says("Your role may not post here"), "the check to know of the other role")
    assert not elena.screen.the("Send when online").isEnabled()


def test_a_half_answer_stays_to_be_read_and_says_why_it_cannot_go(elena: Teacher) -> None:
    elena.opens_project("Walls")
    wait_until(lambda: elena.screen.find("Write an answer"), "a post on the walls")
    elena.screen.write("Write an answer", "Half an answer")
    elena.opens_tab("Chat")
    elena.screen.write("Write a line", "Half a line")
    became(elena, "observer")
    for tab, field, words in (("Chat", "Write a line", "Half a line"), ("Walls", "Write an answer", "Half an answer")):
        elena.opens_tab(tab)
        wait_until(lambda: elena.screen.says("Your role may not post here"), f"the reason in {tab}")
        assert elena.screen.the(field, QPlainTextEdit).toPlainText() == words  # type: ignore[attr-defined]
        assert not elena.screen.the("Send when online").isEnabled()
    became(elena, "teacher")
    elena.opens_tab("Chat")
    wait_until(lambda: elena.screen.the("Send when online").isEnabled(), "the line that may go again")
    elena.screen.press("Send when online")
    elena.waits_until_sent()
    assert any(row["text"] == "Half a line" for row in elena.portal.show("chat_line"))


def test_what_is_read_stays_on_screen_while_the_website_lists_the_project_anew(elena: Teacher) -> None:
    elena.opens_project("Updates")
    read = elena.records("update")[1]
    elena.screen.choose("Updates", read.title)
    wait_until(lambda: elena.screen.find("Write a comment"), "the update")
    became(elena, "observer")
    wait_until(lambda: elena.screen.find("Write a comment") is None and elena.screen.says(read.text[:20]), "the update, read only")
    with elena.portal.database.writing() as connection:
        change_state(connection, read.space, "archived")
    elena.gets_news()
    places = elena.desk.window.rooms_list
    wait_until(lambda: places.view.currentIndex() == places.model.index_of(ARCHIVE), "the mark on the fold it went into")
    assert elena.screen.says(read.text[:20])
