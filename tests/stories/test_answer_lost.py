"""The portal wrote it down, the answer never came: the window says that it checks, asks again, and nothing is there twice."""

from __future__ import annotations

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE = "We counted 41 fibres today"


def on_portal(portal: PortalServer, words: str) -> int:
    return sum(words in row["text"] for kind in ("update", "page") for row in portal.show(kind))


def test_a_lost_answer_is_checked_and_nothing_is_doubled(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.lose_answer(times=None)
    maria.posts_update(TITLE, "Most of them are blue.")
    wait_until(lambda: maria.sending(ItemState.CHECKING), "the update to be checked")
    maria.opens_room("Sending")
    wait_until(lambda: any("Checking if it arrived" in row for row in maria.screen.rows("Things to send")), "the word for it")
    assert on_portal(portal, TITLE) == 1
    portal.faults.come_back()
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Check now")
    maria.waits_until_sent()
    assert on_portal(portal, TITLE) == 1


def test_an_answer_lost_and_the_program_closed(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.lose_answer(times=None)
    maria.writes_page("How we count", "One litre through the sieve.")
    wait_until(lambda: maria.sending(ItemState.CHECKING), "the page to be checked")
    portal.faults.go_away()
    maria.opens_again()
    portal.faults.come_back()
    maria.waits_until_sent()
    assert on_portal(portal, "One litre through the sieve.") == 1


def test_a_request_delivered_twice_counts_once(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.deliver_twice()
    maria.posts_update(TITLE, "Most of them are blue.")
    maria.waits_until_sent()
    assert on_portal(portal, TITLE) == 1
