"""Answers that a good portal seldom gives: the engine copes, and nothing is lost or sent twice."""

from __future__ import annotations

import pytest

from sync.engine.exchange import Exchange
from sync.engine.signing_in import portal_of
from sync.engine.upkeep import Upkeep
from sync.errors import BadInput, CursorGone, PortalUnreachable, Refused
from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_files import SHA256, adds_picture, portals_original


class Odd:
    """The real portal, but what is given in `odd` goes through it first: name → function(real method, *args)."""

    def __init__(self, desk, **odd):
        self._real = portal_of(desk.copy, desk.transport, desk.ports)
        self._odd = odd

    def __getattr__(self, name):
        real = getattr(self._real, name)
        return (lambda *args: self._odd[name](real, *args)) if name in self._odd else real


def exchange(desk, **odd):
    return Exchange(desk.copy, Odd(desk, **odd), desk.ports).run()


def times(count, error):
    """Raises `error` the first `count` times."""
    left = [count]

    def odd(real, *args):
        left[0] -= 1
        if left[0] >= 0:
            raise error
        return real(*args)

    return odd


def test_a_batch_refused_whole_is_halved_until_the_poison_stands_alone(maria, portal):
    posts = [maria.posts(f"Post {number}", "Text.") for number in range(7)]

    def chokes(real, operations):
        if any(operation.record == posts[4] for operation in operations):
            raise Refused("", "unprocessable")
        return real(operations)

    report = exchange(maria, send=chokes)
    assert (report.pushed, report.returned) == (6, 1)
    assert maria.reads(posts[4]).state == "returned"
    assert sum(shown["title"].startswith("Post ") for shown in portal.show("update", PROJECT)) == 6


def test_two_timeouts_halve_the_batch_and_a_third_waits_for_the_schedule(maria):
    maria.posts("One", "Text.")
    maria.posts("Two", "Text.")
    maria.posts("Three", "Text.")
    assert exchange(maria, send=times(1, PortalUnreachable("timeout"))).pushed == 3
    maria.posts("Four", "Text.")
    with pytest.raises(PortalUnreachable, match="timeout"):
        exchange(maria, send=times(99, PortalUnreachable("timeout")))
    assert maria.states() == ["checking"]


def test_what_the_portal_cannot_remember_any_more_is_asked_first(maria, portal):
    post = maria.posts("Long ago", "Text.")
    portal.faults.lose_answer()
    maria.tries()
    sql = "UPDATE operation SET first_sent_at='2020-01-01T00:00:00Z' WHERE record=?"
    maria.copy.writer.call(maria.copy._work.run, sql, post)
    assert maria.exchange().pushed == 1
    assert portal.faults.requests_to("/v1/operations/") == 1
    assert [shown["title"] for shown in portal.show("update", PROJECT)].count("Long ago") == 1


def test_what_nobody_knows_any_more_comes_back(maria, portal):
    post = maria.posts("Long ago", "Text.")
    with pytest.raises(PortalUnreachable, match="cut"):
        exchange(maria, send=times(1, PortalUnreachable("cut")))
    maria.copy.writer.call(maria.copy._work.run, "UPDATE operation SET first_sent_at='2020-01-01T00:00:00Z' WHERE record=?", post)
    assert maria.exchange().returned == 1
    assert maria.reads(post).state == "returned"


def test_what_a_new_run_puts_in_doubt_is_asked_first_too_when_it_is_that_old(maria, portal):
    post = maria.posts("Long ago", "Text.")
    with pytest.raises(PortalUnreachable, match="cut"):
        exchange(maria, changes=times(99, PortalUnreachable("cut")))
    maria.copy.writer.call(maria.copy._work.run, "UPDATE operation SET first_sent_at='2020-01-01T00:00:00Z' WHERE record=?", post)
    portal.restart()
    maria.posts("Today", "Text.")
    maria.exchange()
    assert portal.faults.requests_to("/v1/operations/") == 1
    titles = [shown["title"] for shown in portal.show("update", PROJECT)]
    assert (titles.count("Long ago"), titles.count("Today")) == (1, 1)


def test_a_picture_whose_bytes_are_lost_comes_back_and_the_post_goes(maria):
    picture = adds_picture(maria)
    maria.posts("Fine", "Text.")

    def lost(real, operations):
        for operation in operations:
            if operation.record == picture and operation.inline:
                raise BadInput("media_missing", operation.inline[0])
        return real(operations)

    report = exchange(maria, send=lost)
    assert (report.pushed, report.returned) == (1, 1)


def test_a_cursor_gone_twice_is_a_broken_portal(maria):
    with pytest.raises(CursorGone):
        exchange(maria, changes=times(2, CursorGone("cursor_expired")))
    maria.exchange()


def test_a_refused_upload_comes_back(maria):
    adds_picture(maria)
    report = exchange(maria, begin_upload=times(99, Refused("", "unsupported_media_type")))
    assert report.returned >= 1
    assert "returned" in maria.states()


def test_an_upload_refused_once_is_begun_anew_because_the_line_may_have_changed_it(maria, portal):
    picture = adds_picture(maria)
    report = exchange(maria, begin_upload=times(1, Refused("", "method_not_allowed")))
    assert (report.returned, portals_original(portal, picture)) == (0, SHA256)


def test_an_upload_that_arrives_damaged_is_tried_once_more(maria, portal):
    picture = adds_picture(maria)
    exchange(maria, send_part=times(1, Refused("", "checksum_mismatch")))
    assert portals_original(portal, picture) == SHA256


def test_an_upload_that_vanishes_half_way_begins_anew(maria, portal):
    picture = adds_picture(maria)
    vanishes = [True]

    def once(real, *args):
        return None if vanishes and vanishes.pop() else real(*args)

    exchange(maria, send_part=once)
    assert portals_original(portal, picture) == SHA256


def test_a_cancel_stops_between_two_requests(maria, portal):
    maria.posts("One", "Text.")
    run = Exchange(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports)
    run.cancel.set()
    asked = len(portal.faults.seen)
    assert run.run().outcome == "cancelled"
    assert len(portal.faults.seen) == asked


def test_a_request_that_was_spoilt_on_its_way_is_not_the_posts_fault(maria, portal):
    """Refused whole and alone, but only once: it goes again as it is, and nothing comes back to the teacher."""
    post = maria.posts("Read once more", "Text.")
    report = exchange(maria, send=times(1, Refused("", "unprocessable")))
    assert (report.pushed, report.returned, maria.reads(post).state) == (1, 0, "sent")
    assert len([row for row in portal.show("update", PROJECT) if row["id"] == post]) == 1


def test_a_cursor_spoilt_on_the_line_is_asked_with_again(maria):
    maria.exchange()
    before = maria.copy.session.cursor
    report = exchange(maria, changes=times(1, Refused("", "bad_cursor")))
    assert (report.outcome, maria.copy.session.cursor, report.pulled) == ("done", before, 0)


def test_a_cursor_spoilt_on_the_disk_lists_everything_anew(maria):
    maria.exchange()
    count = len(maria.lists("update"))
    spoilt = maria.copy.session.cursor[:-1] + "!"
    maria.copy.writer.call(maria.copy.session.put, cursor=spoilt)
    assert maria.exchange().pulled > count > 0
    assert len(maria.lists("update")) == count
    assert maria.copy.session.cursor != spoilt


def test_another_refusal_of_the_feed_is_told(maria):
    with pytest.raises(Refused, match="not_allowed"):
        exchange(maria, changes=times(9, Refused("", "not_allowed")))


def test_what_needs_something_the_portal_never_got_is_asked_once_a_run(maria, portal):
    post = maria.posts("Waits for another", "Text.")
    unknown = maria.ports.ids.new()
    maria.copy.writer.call(maria.copy._work.run, "UPDATE operation SET requires=? WHERE record=?", f'["{unknown}"]', post)
    asked = portal.faults.requests_to("/v1/operations")
    maria.exchange(files=False)
    assert portal.faults.requests_to("/v1/operations") == asked + 1
    assert maria.reads(post).state == "waiting"


def test_what_the_desk_itself_cannot_send_stops_the_run_and_waits(maria):
    maria.posts("Fine", "Text.")
    with pytest.raises(BadInput, match="portal_address"):
        exchange(maria, send=times(1, BadInput("portal_address", "")))
    assert maria.exchange().pushed == 1


def test_a_part_the_portal_will_not_have_gives_the_file_back(maria):
    adds_picture(maria)
    maria.exchange(files=False)
    assert exchange(maria, send_part=times(99, Refused("", "too_large"))).returned >= 1
    assert "returned" in maria.states()


def test_a_cancel_between_two_checkpoints_keeps_the_first(desk_of):
    desk = desk_of("maria")
    run = Exchange(desk.copy, portal_of(desk.copy, desk.transport, desk.ports), desk.ports, lambda now: now.done and run.cancel.set())
    assert run.run().outcome == "cancelled"
    some = len(desk.copy.reading.records.list("update", limit=1000))
    cursor = desk.copy.session.cursor
    assert cursor is not None
    desk.exchange()
    assert len(desk.copy.reading.records.list("update", limit=1000)) >= some
    assert desk.copy.session.cursor != cursor


def test_upkeep_with_nothing_due_asks_nothing(maria, portal):
    now = maria.ports.clock.now_utc()
    later = dict.fromkeys(("portal", "copy", *(one.id for one in maria.copy.reading.spaces.all())), now)
    maria.copy.writer.call(maria.copy.session.put_setting, "upkeep", later)
    asked = len(portal.faults.seen)
    Upkeep(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports).run(maria.copy.reading)
    assert len(portal.faults.seen) == asked
