"""What the website refuses comes back with its reason in words, is not lost, and can be sent again."""

from __future__ import annotations

from portal.memberships import join_space
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Written while I still might", "Our numbers of week 19."


def becomes(maria: Teacher, portal: PortalServer, role: str) -> None:
    """Somebody on the website gives Maria another role in the project."""
    space = next(space.id for space in maria.desk.opened.copy.reading.spaces.all() if space.title == "Microplastic is everywhere")
    with portal.database.writing() as connection:
        join_space(connection, space, portal.account("maria"), role)


def test_a_right_taken_away_and_given_back(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.posts_update(TITLE, TEXT)
    becomes(maria, portal, "observer")
    portal.faults.come_back()
    maria.desk.loop.try_now()
    wait_until(lambda: maria.sending(ItemState.RETURNED), "the update to come back")
    wait_until(lambda: maria.screen.says("Came back: 1"), "the status bar")
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    wait_until(lambda: maria.screen.says("Your text is safe on this computer."), "the reason in words")
    assert maria.record("update", TITLE).text.endswith(TEXT)
    becomes(maria, portal, "teacher")
    maria.gets_news()
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Try again")
    maria.settles()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]


def test_what_came_back_can_be_changed_and_sent(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.posts_update(TITLE, TEXT)
    becomes(maria, portal, "observer")
    portal.faults.come_back()
    maria.desk.loop.try_now()
    wait_until(lambda: maria.sending(ItemState.RETURNED), "the update to come back")
    becomes(maria, portal, "teacher")
    maria.gets_news()
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Edit and send again")
    maria.screen.replace("Text", "week 19", "week 20")
    maria.sends()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\nOur numbers of week 20."]
    assert not maria.sending(ItemState.RETURNED)
