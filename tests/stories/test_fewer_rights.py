"""A member with fewer rights: what may not be done is absent, what stands there says why."""

from __future__ import annotations

from portal.memberships import join_space
from tests.support.screen import wait_until
from tests.support.teacher import Teacher


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
