"""Written on Friday for Monday: the website holds an update back until its time, and what came too late comes back with words."""

from __future__ import annotations

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "What we do on Monday", "Bring a jar with a lid."
TWO_DAYS_S = 2 * 24 * 3600


def test_an_update_appears_on_the_day_maria_chose(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.writes_update(TITLE, TEXT)
    maria.screen.press("Publish at a chosen time")
    wait_until(lambda: any("appears there" in words for words in maria.screen.texts()), "the sentence of what follows")
    maria.sends()
    portal.faults.come_back()
    maria.waits_until_sent()
    maria.gets_news()
    maria.opens_project("Updates")
    maria.screen.choose("Updates", TITLE)
    wait_until(lambda: maria.screen.says("Waits on the website until"), "the state of the update")
    elena.gets_news()
    assert not [row for row in elena.records("update") if row.title == TITLE]
    portal.clock.advance(TWO_DAYS_S)
    wait_until(lambda: elena.gets_news() or [row for row in elena.records("update") if row.title == TITLE], "the update to appear")


def test_what_was_not_to_be_sent_after_a_day_comes_back(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.writes_update(TITLE, TEXT)
    maria.screen.press("Do not send after a certain day")
    maria.sends()
    portal.clock.advance(TWO_DAYS_S)
    portal.faults.come_back()
    wait_until(lambda: maria.desk.loop.try_now() or maria.sending(ItemState.RETURNED), "the update to come back")
    (back,) = maria.sending(ItemState.RETURNED)
    assert back.code == "too_late"
    maria.opens_room("Sending")
    wait_until(lambda: any("the day after which" in row.casefold() for row in maria.screen.rows("Things to send")), "why it came back")
