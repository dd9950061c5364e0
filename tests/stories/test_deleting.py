"""A deletion can be undone: at once while it waits, afterwards as a copy; so can one that came from the website."""

from __future__ import annotations

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Foam on the river", "White foam below the bridge."


def test_undone_before_it_left(maria: Teacher, portal: PortalServer) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.waits_until_sent()
    maria.loses_the_line()
    maria.deletes_update(TITLE)
    maria.screen.press("Undo")
    maria.settles()
    portal.faults.come_back()
    maria.gets_news()
    assert not maria.sending(ItemState.WAITING, ItemState.DRAFT)
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]


def test_undone_afterwards_it_is_a_draft(maria: Teacher) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.waits_until_sent()
    maria.deletes_update(TITLE)
    maria.waits_until_sent()
    maria.screen.press("Undo")
    maria.settles()
    assert [row.title for row in maria.sending(ItemState.DRAFT)] == [TITLE]


def test_deleted_by_another_a_copy_can_be_kept(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    elena.posts_update(TITLE, TEXT)
    elena.waits_until_sent()
    maria.gets_news()
    elena.deletes_update(TITLE)
    elena.waits_until_sent()
    maria.gets_news()
    maria.opens_room("Sending")
    wait_until(lambda: maria.screen.says("Deleted on the website") or maria.desk.opened.copy.reading.sending.deleted(), "the deletion")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Keep a copy")
    wait_until(lambda: maria.sending(ItemState.DRAFT), "the draft")
    maria.settles()
    maria.sends()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]
