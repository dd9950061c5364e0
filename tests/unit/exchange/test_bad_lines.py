"""Exactly once and nothing lost, whatever the line does."""

from __future__ import annotations

import pytest

from sync.adapters.system import system_ports
from sync.client.times import seconds_until
from sync.engine.exchange import Exchange
from sync.engine.signing_in import portal_of
from sync.errors import PortalBusy, PortalUnreachable, SignInNeeded, WrongPortal
from sync.feed import Tokens
from tests.support.sync_desk import PROJECT, blocks, texts_of, with_clock
from tests.support.wrong_clock import WrongClock

POST = ("Beach day", "We counted 41 fibres today.")


def count_of(portal, title=POST[0]):
    return [shown["title"] for shown in portal.show("update", PROJECT)].count(title)


def test_an_answer_lost_after_the_commit_leaves_exactly_one_post(maria, portal):
    post = maria.posts(*POST)
    portal.faults.lose_answer()
    assert maria.tries().reason == "cut"
    assert maria.reads(post).state == "checking"
    assert maria.exchange().pushed == 1
    assert (count_of(portal), maria.reads(post).state) == (1, "sent")
    assert maria.titles().count(POST[0]) == 1


def test_every_answer_lost_ten_times_still_leaves_one(maria, portal):
    maria.posts(*POST)
    portal.faults.lose_answer(times=10)
    assert {maria.tries().reason for _ in range(10)} == {"cut"}
    maria.exchange()
    assert count_of(portal) == 1


def test_a_request_delivered_twice_leaves_one(maria, portal):
    maria.posts(*POST)
    portal.faults.deliver_twice()
    maria.exchange()
    assert (count_of(portal), maria.waiting()) == (1, 0)


def test_killed_between_answer_and_commit_leaves_one(maria, portal):
    maria.posts(*POST)
    portal.faults.lose_answer()
    maria.tries()
    maria.restarts()
    assert maria.states() == ["checking"]
    maria.exchange()
    assert count_of(portal) == 1


def test_an_edit_while_the_outcome_is_unknown_is_sent_after_it(maria, portal):
    post = maria.posts(*POST)
    portal.faults.lose_answer()
    maria.tries()
    maria.writes("update", post, blocks=blocks("We counted 42."))
    maria.exchange()
    (shown,) = [shown for shown in portal.show("update", PROJECT) if shown["title"] == POST[0]]
    assert "We counted 42." in shown["text"]
    assert texts_of(maria.reads(post)) == ["We counted 42."]


@pytest.mark.parametrize("after_bytes", [0, 100, 1_500, 3_000, 4_000])
def test_a_cut_first_sync_goes_on_and_ends_whole(desk_of, portal, after_bytes):
    desk = desk_of("maria")
    portal.faults.cut_answer(after_bytes)
    error = desk.tries()
    assert error is None or error.reason == "cut"
    desk.exchange()
    assert len(desk.lists("update")) == len(portal.show("update", PROJECT))


def test_a_cut_that_brought_something_goes_on_in_the_same_run(desk_of, portal):
    desk = desk_of("maria")
    portal.faults.cut_answer(3_000)
    assert desk.exchange().requests == 2


def test_the_schools_wifi_page_costs_no_attempt(maria, portal):
    post = maria.posts(*POST)
    cursor = maria.copy.session.read().cursor
    portal.faults.be_captive()
    assert maria.tries() == PortalUnreachable("captive", "text/html")
    assert (maria.reads(post).state, maria.copy.session.read().cursor) == ("checking", cursor)
    portal.faults.come_back()
    assert maria.exchange().pushed == 1


def test_no_line_leaves_everything_waiting(maria, portal):
    post = maria.posts(*POST)
    portal.stop()
    assert isinstance(maria.tries(), PortalUnreachable)
    assert maria.waiting() == 1
    portal.start()
    maria.exchange()
    assert (count_of(portal), maria.reads(post).state) == (1, "sent")


def test_a_revoked_token_stops_politely_and_the_work_waits(maria, portal):
    post = maria.posts(*POST)
    maria.copy.writer.call(maria.copy.session.save_tokens, Tokens("no-such-token"))
    assert isinstance(maria.tries(), SignInNeeded)
    assert maria.reads(post).state == "waiting"
    maria.signs_in()
    assert maria.exchange().pushed == 1


def test_a_letter_of_the_token_changed_on_the_way_asks_for_no_sign_in(maria, portal):
    maria.posts(*POST)
    portal.faults.fail(401, path="/v1/operations", times=1)
    assert maria.exchange().pushed == 1


def test_a_portal_that_hangs_is_not_asked_in_smaller_and_smaller_batches(maria, portal):
    for number in range(4):
        maria.posts(f"Day {number}", "Hangs.")
    portal.faults.be_slow(600.0)
    maria.is_hasty(times=2)  # the batch, and the question whether anybody is there
    assert maria.tries() == PortalUnreachable("timeout")
    assert portal.faults.requests_to("/v1/operations") == 1
    portal.faults.come_back()
    assert maria.exchange().pushed == 4


def test_retry_after_is_honoured_and_survives_a_restart(maria, portal):
    portal.faults.throttle(retry_after_s=600)
    assert isinstance(maria.tries(), PortalBusy)
    maria.restarts()
    asked = len(portal.faults.seen)
    error = maria.tries()
    assert seconds_until(error.retry_at_utc, maria.ports.clock) > 500
    assert len(portal.faults.seen) == asked


def test_a_wish_to_wait_heard_under_a_wrong_clock_ends_when_the_clock_is_right(desk_of, portal):
    clock = WrongClock(system_ports().clock, ahead_s=36_000)
    desk = desk_of("maria", ports=with_clock(clock))
    portal.faults.throttle(retry_after_s=60)
    assert isinstance(desk.tries(), PortalBusy)
    clock.ahead_s = 0
    assert desk.tries() is None


def test_a_slow_portal_halves_the_batch_and_nothing_is_doubled(maria, portal):
    for number in range(8):
        maria.posts(f"Day {number}", "Slow.")
    portal.faults.be_slow(600.0, path="/v1/operations", times=1)
    maria.is_hasty()
    report = maria.exchange()
    assert report.pushed == 8
    assert len(portal.show("update", PROJECT)) == len(maria.lists("update"))


def test_a_poison_item_comes_back_and_the_others_go(maria, portal):
    maria.posts("Before", "Fine.")
    bad = maria.writes("update", title="Poison", blocks=[{"type": "paragraph", "runs": "no list"}], is_public=False)
    maria.posts("After", "Fine.")
    report = maria.exchange()
    assert (report.pushed, report.returned) == (2, 1)
    assert maria.reads(bad).state == "returned"
    assert (count_of(portal, "Before"), count_of(portal, "After")) == (1, 1)


def test_a_cursor_too_old_lists_anew_and_keeps_unsent_work(maria, portal):
    with portal.database.writing() as conn:
        from portal.forgetting import forget_tombstones

        forget_tombstones(conn, "2999-01-01T00:00:00Z")
    post = maria.posts(*POST)
    maria.exchange()
    assert count_of(portal) == 1
    assert len(maria.lists("update")) == len(portal.show("update", PROJECT))
    assert maria.reads(post).state == "sent"


def test_another_account_is_refused_before_anything_is_sent(maria, portal):
    maria.posts(*POST)
    maria.user = "elena"
    with pytest.raises(WrongPortal, match="account"):
        maria.signs_in()
    assert count_of(portal) == 0
    maria.exchange()
    assert {shown["author"]["id"] for shown in portal.show("update", PROJECT) if shown["title"] == POST[0]} == {portal.account("maria")}


def test_what_waits_is_not_marked_as_leaving_while_nobody_answers(maria, portal, monkeypatch):
    exchange = Exchange(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports)
    portal.faults.go_away()
    post = maria.posts(*POST)
    with pytest.raises(PortalUnreachable, match="no_line"):
        exchange.run()
    marked, really = [], maria.copy.outbox.next_batch
    monkeypatch.setattr(maria.copy.outbox, "next_batch", lambda *limits: marked.append(1) or really(*limits))
    for _ in range(3):
        with pytest.raises(PortalUnreachable, match="no_line"):
            exchange.run()
    assert (marked, maria.reads(post).state) == ([], "waiting")
    maria.copy.writer.call(maria.copy.intentions.change, post, {"title": "Harbour day"}, 0)
    portal.faults.come_back()
    assert exchange.run().pushed > 0
    assert (count_of(portal), count_of(portal, "Harbour day"), maria.waiting()) == (0, 1, 0)
