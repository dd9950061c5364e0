"""The Wi-Fi of the guest house answers everything with its own page: it is not believed, nothing is lost, what was sent into it settles."""

from __future__ import annotations

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

CAPTIVE = "The network asks for a sign-in page first. Your work is safe."


def test_maria_meets_a_sign_in_page(maria: Teacher, portal: PortalServer) -> None:
    before = maria.records("update")
    portal.faults.be_captive()
    maria.posts_update("Written in the guest house", "It rains.")
    wait_until(lambda: maria.screen.says(CAPTIVE), "the banner about the sign-in page")
    # A page in place of the answer proves nothing: taken back and sent again it might stand there twice.
    # The banner may come of an exchange that was under way already: the post is tried in the next one.
    wait_until(lambda: [row.title for row in maria.sending(ItemState.CHECKING)] == ["Written in the guest house"], "the post in doubt")
    assert not maria.sending(ItemState.WAITING, ItemState.RETURNED)  # tried again just now, it may be on its way once more
    assert len(maria.records("update")) == len(before) + 1
    portal.faults.come_back()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if "guest house" in row["text"]] == ["Written in the guest house\n\nIt rains."]
    wait_until(lambda: not maria.screen.says(CAPTIVE), "the banner to go")
