"""Writes: everything sent arrives exactly once, in order, and nothing typed is dropped on the way."""

from __future__ import annotations

import pytest

from sync.records import ItemState
from tests.scenarios.portal_views import applied, held, page_of, page_of_two, titles
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk, blocks, texts_of
from tests.support.teacher import Teacher

YEAR_S = 366 * 86_400
POST = ("We counted 41 fibres", "Most of them are blue.")


def test_01_an_answer_lost_after_the_commit_leaves_one_post(maria: SyncDesk, portal: PortalServer) -> None:
    """A post whose answer was lost is there once, and the desk ends with the portal's own row."""
    post = maria.posts(*POST)
    portal.faults.lose_answer(times=3)
    for _ in range(3):
        assert maria.tries() is not None
    assert maria.reads(post).state is ItemState.CHECKING
    maria.exchange()
    maria.exchange()
    (row,) = [row for row in portal.show("update") if row["id"] == post]
    assert len(held(portal, POST[0])) == 1
    assert (maria.reads(post).state, maria.reads(post).revision) == (ItemState.SENT, row["revision"])


def test_02_within_its_memory_the_portal_gets_the_same_bytes_again(maria: SyncDesk, portal: PortalServer) -> None:
    """An outcome unknown for a year is settled by sending the same bytes under the same id; meanwhile it is shown as Checking."""
    post = maria.posts(*POST)
    portal.faults.lose_answer()
    maria.tries()
    assert maria.states() == ["checking"]
    portal.clock.advance(YEAR_S)
    maria.signs_in()
    maria.exchange()
    assert (len(held(portal, POST[0])), maria.reads(post).state) == (1, ItemState.SENT)
    assert portal.faults.requests_to("/v1/operations/") == 0
    assert len(applied(portal, post)) == 1  # under one id: a new one would be remembered beside it


def test_02_what_the_portal_may_have_forgotten_is_asked_first(maria: SyncDesk, portal: PortalServer) -> None:
    """After more than 400 days the desk asks what became of an operation before it sends anything."""
    post = maria.posts(*POST)
    portal.faults.lose_answer()
    maria.tries()
    sql = "UPDATE operation SET first_sent_at='2020-01-01T00:00:00Z' WHERE record=?"
    maria.copy.writer.call(maria.copy._work.run, sql, post)
    sent = portal.faults.requests_to("/v1/operations")
    maria.exchange()
    assert (portal.faults.requests_to("/v1/operations/"), portal.faults.requests_to("/v1/operations") - sent) == (1, 1)
    assert (len(held(portal, POST[0])), maria.reads(post).state) == (1, ItemState.SENT)


def test_03_a_crash_between_answer_and_local_commit_is_a_lost_answer(maria: SyncDesk, portal: PortalServer) -> None:
    """The process ends when the answer is here but not written down: the post is there once, the desk knows it."""
    post = maria.posts(*POST)

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(maria.copy.outbox, "settle", dies)
        with pytest.raises(KeyboardInterrupt):
            maria.exchange()
    maria.restarts()
    assert (len(held(portal, POST[0])), maria.states()) == (1, ["checking"])
    maria.exchange()
    assert (len(held(portal, POST[0])), maria.reads(post).state) == (1, ItemState.SENT)


def test_04_closed_with_unsent_work_it_waits_and_can_still_be_edited(at_window: Teacher, portal: PortalServer) -> None:
    """Closed without a line, the update waits at the next start, and she can take it back and change it."""
    portal.stop()
    at_window.posts_update(*POST)
    wait_until(lambda: at_window.line() == "offline", "the desk to notice")
    at_window.opens_again()
    wait_until(lambda: at_window.line() == "offline", "the first try after the start to be over")
    wait_until(lambda: [row.title for row in at_window.sending(ItemState.WAITING)] == [POST[0]], "the update to wait again after a try")
    at_window.opens_room("Sending")
    at_window.screen.choose("Things to send", POST[0])
    at_window.screen.press("Edit")
    wait_until(lambda: at_window.screen.find("Title"), "the write screen")
    at_window.screen.write("Text", "Counted again. ")
    at_window.sends()
    portal.start()
    at_window.gets_news()
    at_window.waits_until_sent()
    (text,) = held(portal, POST[0])
    assert "Counted again. " in text
    assert POST[1] in text


def test_05_after_a_timeout_the_order_stays(maria: SyncDesk, portal: PortalServer) -> None:
    """Posts arrive in the order they were written, also after a batch whose answer took too long."""
    maria.posts("First", "Text.")
    maria.posts("Second", "Text.")
    portal.faults.be_slow(600.0, path="/v1/operations", times=1)
    maria.is_hasty()
    maria.posts("Third", "Text.")
    maria.exchange()
    assert portal.faults.requests_to("/v1/operations") > 1  # the first took too long
    assert [title for title in titles(portal) if title in ("First", "Second", "Third")] == ["First", "Second", "Third"]


def test_06_a_poison_item_comes_back_and_the_others_go(maria: SyncDesk, portal: PortalServer) -> None:
    """What the portal refuses comes back with its reason and its text; what stands before and behind it goes out."""
    maria.posts("Before", "Fine.")
    bad = maria.writes("update", title="Poison", blocks=[{"type": "paragraph", "runs": "no list"}], is_public=False)
    maria.posts("After", "Fine.")
    report = maria.exchange()
    assert (report.pushed, report.returned, len(held(portal, "Before")), len(held(portal, "After"))) == (2, 1, 1, 1)
    (row,) = [row for row in maria.copy.reading.sending.rows() if row.state is ItemState.RETURNED]
    assert (row.record, row.title, bool(row.code)) == (bad, "Poison", True)
    assert maria.exchange().requests == 1


def test_07_an_edit_while_the_item_is_in_flight_follows_it(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """An edit made while the first one is on the line is sent after it, over the revision that came back."""
    page = page_of(maria)
    maria.writes("page", page, blocks=blocks("Aim", "First edit", "Results"))

    def edits_meanwhile(body: bytes) -> bytes:
        maria.writes("page", page, blocks=blocks("Aim", "Second edit", "Results"))
        return body

    portal.faults.rewrite(edits_meanwhile, "/v1/operations", times=1)
    maria.exchange()
    maria.exchange()
    elena.exchange()
    assert texts_of(elena.reads(page)) == texts_of(maria.reads(page)) == ["Aim", "Second edit", "Results"]
    assert maria.states() == []


def test_08_the_whole_chain_of_edits_goes_to_the_conflict(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """Several edits on one record meet a rival: all of them, not only the first, stand in Two versions."""
    page = page_of_two(maria, elena)
    maria.writes("page", page, blocks=blocks("Aim", "Method by Maria", "Results"))
    elena.writes("page", page, title="Our lesson, by Elena")
    portal.faults.fail(500, "/v1/operations")
    assert elena.tries() is not None  # it may have arrived: what follows is an operation of its own
    for text in ("By Elena", "By Elena, again", "By Elena, and again"):
        elena.writes("page", page, blocks=blocks("Aim", text, "Results"))
    maria.exchange()
    elena.exchange()
    (conflict,) = elena.copy.reading.conflicts.list()
    assert texts_of({"body": conflict.mine}) == ["Aim", "By Elena, and again", "Results"]
    assert conflict.mine["title"] == "Our lesson, by Elena"
    assert texts_of({"body": conflict.theirs or {}}) == ["Aim", "Method by Maria", "Results"]


def test_09_the_overlay_stays_until_the_feed_has_brought_it(maria: SyncDesk, portal: PortalServer) -> None:
    """ "Applied" is no fact yet: her text is shown from the outbox until a feed has brought it, never missing in between."""
    post = maria.posts(*POST)
    portal.faults.fail(500, path="/v1/changes", times=1)
    assert maria.tries() is not None
    assert len(held(portal, POST[0])) == 1
    assert (maria.reads(post).title, maria.titles().count(POST[0])) == (POST[0], 1)
    maria.exchange()
    assert (maria.reads(post).state, maria.titles().count(POST[0])) == (ItemState.SENT, 1)


def test_10_pressing_twice_is_one_intent(at_window: Teacher, portal: PortalServer) -> None:
    """Send, Try again and Check now pressed twice: still one operation, one post."""
    portal.faults.lose_answer(times=None)
    at_window.writes_update(*POST)
    at_window.sends()
    wait_until(lambda: at_window.sending(ItemState.CHECKING), "the update to be checked")
    at_window.opens_room("Sending")
    at_window.screen.choose("Things to send", POST[0])
    for _ in range(2):
        at_window.screen.press("Check now")
    portal.faults.come_back()
    for _ in range(2):
        at_window.desk.loop.try_now()
    at_window.waits_until_sent()
    (row,) = [row for row in portal.show("update") if POST[0] in row["text"]]
    assert len(applied(portal, row["id"])) == 1


def test_10_a_proxy_that_repeats_every_request_changes_nothing(maria: SyncDesk, portal: PortalServer) -> None:
    """Every request delivered twice, likes and edits too: each effect is there once."""
    portal.faults.deliver_twice(times=None)
    post = maria.posts(*POST)
    maria.copy.writer.call(maria.copy.intentions.like, post)
    maria.exchange()
    maria.writes("update", post, title="Edited once")
    maria.exchange()
    assert (len(held(portal, "Edited once")), maria.states(), maria.copy.reading.conflicts.list()) == (1, [], [])
    assert len(portal.show("like")) == 1
