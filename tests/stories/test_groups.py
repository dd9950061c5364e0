"""Groups with no line: Maria enters one that is open, asks its forum something, and leaves another; what she asked stands there once."""

from __future__ import annotations

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

OPEN_ONE = "Reading a beach: geography and biology"
QUESTION = "Who measures salt with pupils of nine?"


def opens_group(maria: Teacher, title: str) -> None:
    maria.opens_room("Groups")
    maria.screen.choose("Groups", title)
    maria.screen.press("Open the group")
    wait_until(lambda: maria.screen.find("All groups"), "the group with its tabs")


def test_a_group_is_joined_with_no_line_and_its_texts_come(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.opens_room("Groups")
    assert maria.screen.rows("Groups")[0] == "Your groups"
    maria.screen.choose("Groups", OPEN_ONE)
    maria.screen.press("Join")
    wait_until(lambda: maria.screen.says("You join with the next line. Then the group's texts come."), "that it waits")
    assert maria.screen.find("Open the group") is None
    portal.faults.come_back()
    maria.waits_until_sent()
    maria.gets_news()
    wait_until(lambda: maria.screen.find("Open the group"), "the way into the group")
    maria.screen.press("Open the group")
    wait_until(lambda: maria.screen.find("All groups"), "the group with its tabs")
    maria.opens_tab("Pages")
    wait_until(lambda: maria.screen.rows("Pages"), "the pages of the group")


def test_a_wish_to_join_is_taken_back_before_it_went_out(maria: Teacher, portal: PortalServer) -> None:
    before = [row["id"] for row in portal.show("registration")]
    maria.loses_the_line()
    maria.opens_room("Groups")
    maria.screen.choose("Groups", OPEN_ONE)
    maria.screen.press("Join")
    wait_until(lambda: maria.screen.find("Do not join"), "that it waits")
    maria.screen.press("Do not join")
    wait_until(lambda: maria.screen.find("Join"), "to be asked again")
    portal.faults.come_back()
    maria.waits_until_sent()
    assert [row["id"] for row in portal.show("registration")] == before


def test_a_question_to_a_group_written_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    opens_group(maria, "Science teachers by the water")
    topic = maria.screen.rows("Topics of the forum")[1]
    maria.screen.choose("Topics of the forum", topic.split(". ")[1])
    maria.screen.write("Write an answer", QUESTION)
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says(QUESTION), "the answer below the topic")
    portal.faults.come_back()
    maria.waits_until_sent()
    assert len([one for one in portal.show("reply") if QUESTION in one["text"]]) == 1


def test_a_page_of_a_group_is_for_its_members(maria: Teacher) -> None:
    maria.loses_the_line()
    opens_group(maria, "Science teachers by the water")
    assert maria.screen.find("More for this group")
    maria.opens_tab("Pages")
    maria.screen.press("Write page")
    wait_until(lambda: maria.screen.says("Only the members of this group can read it."), "who can read it")


def test_the_founder_says_better_what_a_group_is_about(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.opens_room("Groups")
    maria.screen.choose("Groups", "Science teachers by the water")
    maria.screen.pick("More", "Edit")
    maria.screen.write("What it is about", "Salt, sand and what floats.")
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says("Salt, sand and what floats."), "the new words in the room")
    portal.faults.come_back()
    maria.waits_until_sent()
    maria.gets_news()
    groups = [row for row in maria.records("group") if row.title == "Science teachers by the water"]
    assert len(groups) == 2, "its own record and the copy that everybody sees"
    assert all(row.body["summary"].startswith("Salt, sand and what floats.") for row in groups)
