"""On a running line: the purse holds files back with its reason, text passes between two parts, wishes are kept."""

from __future__ import annotations

import threading

from sync.copy.wishes import FetchWish
from sync.engine.exchange import Exchange
from sync.engine.line_rules import LINE_RULES, SETTING, LineRules
from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_files import ORIGINAL, SHA256, adds_picture, portals_original
from tests.unit.exchange.test_loop import Watched, watched  # noqa: F401 - the fixture
from tests.unit.exchange.test_odd_answers import Odd


def rules(desk, **choices):
    desk.copy.writer.call(desk.copy.session.put_setting, SETTING, LineRules(**choices).stored(), initiator=LINE_RULES)


def titles(portal):
    return [shown["title"] for shown in portal.show("update", PROJECT)]


def test_what_the_purse_refuses_waits_with_its_reason_until_the_teacher_lets_it(watched, maria, portal):  # noqa: F811
    rules(maria, month_bytes=300_000)
    picture = adds_picture(maria)
    maria.posts("Beach day", "Look at the nets.")
    line = watched()
    told = line.waits_for("up_to_date", waiting_count=1)
    assert "Beach day" in titles(portal)
    assert portals_original(portal, picture) is None
    held = line.loop.status().extra["line"]
    assert held.of_file(SHA256, len(ORIGINAL)) == "purse_month"
    line.loop.let(SHA256)
    # It went although the purse had no room for it; now the purse is empty, and says so.
    line.waits_for("paused", after=told, reason="purse_month", waiting_count=0)
    assert portals_original(portal, picture) == SHA256


def test_an_empty_purse_holds_everything_but_what_is_asked_for_by_hand(watched, maria, portal):  # noqa: F811
    rules(maria, day_bytes=1)
    maria.posts("Beach day", "We counted.")
    line = watched()
    told = line.waits_for("paused", reason="purse_day")
    told_more = maria.posts("Second", "We counted again.")
    line.waits_for("paused", reason="purse_day", waiting_count=1)
    assert maria.reads(told_more).state == "waiting"
    line.loop.try_now()
    line.waits_for("paused", after=told, reason="purse_day", waiting_count=0)
    assert {"Beach day", "Second"} <= set(titles(portal))


def test_more_than_the_threshold_is_asked_about_before_it_goes(watched, maria, portal):  # noqa: F811
    rules(maria, ask_bytes=500_000)
    picture = adds_picture(maria)
    line = watched()
    told = line.waits_for("up_to_date", waiting_count=1)
    plan = line.loop.status().extra["line"].plan
    assert (plan.up_bytes, plan.count) == (len(ORIGINAL), 1)
    line.loop.answer_plan("text_only")
    told = line.waits_for("up_to_date", after=told, waiting_count=1)
    line.loop.let(SHA256)
    line.waits_for("up_to_date", after=told, waiting_count=0)
    assert portals_original(portal, picture) == SHA256


def test_a_text_passes_between_two_parts_of_a_file(maria, portal):
    order = []

    def writes_meanwhile(real, url, offset, data, on_sent=None):
        order.append("part")
        if len(order) == 2:
            maria.posts("Written meanwhile", "A reply.")
        return real(url, offset, data, on_sent)

    def sends(real, operations):
        order.append("text")
        return real(operations)

    picture = adds_picture(maria)
    line = Watched(maria, Odd(maria, send_part=writes_meanwhile, send=sends))
    line.waits_for("up_to_date", waiting_count=0)
    line.loop.close()
    assert "Written meanwhile" in titles(portal)
    assert portals_original(portal, picture) == SHA256
    between = order[order.index("part") :]
    assert "text" in between
    assert "part" in between[between.index("text") :]


def test_a_wish_for_tonight_is_kept_over_a_restart_and_comes_in_the_hours(watched, maria, elena, portal):  # noqa: F811
    adds_picture(elena)
    elena.exchange()
    maria.exchange()
    rules(maria, hours="00:00-00:00")
    maria.copy.writer.call(maria.copy.wishes.add, [FetchWish(SHA256, is_tonight=True)], initiator="fetch")
    arrived = threading.Event()
    maria.copy.writer.on_changed(lambda changes: arrived.set() if changes.touches("media") else None)
    watched().waits_for("up_to_date")
    (wish,) = maria.copy.reading.data.wishes()
    assert (wish.size_bytes, wish.kind, wish.space) == (len(ORIGINAL), "picture", maria.project)
    assert SHA256 not in maria.copy.reading.pictures.here()
    rules(maria, hours="00:00-23:59")
    assert arrived.wait(30)
    assert maria.copy.media.get(SHA256) == ORIGINAL


def test_a_reply_written_after_ten_pictures_goes_before_them(maria):
    for number in range(10):
        adds_picture(maria, ORIGINAL + bytes([number]))
    reply = maria.posts("A reply", "Yes, at three.")
    first = maria.copy.writer.call(maria.copy.outbox.next_batch, 1, 1_000_000)
    assert [one.record for one in first] == [reply]


def test_the_teachers_own_order_holds_where_texts_do_not_go_first(maria):
    rules(maria, text_first=False)
    picture = adds_picture(maria)
    maria.posts("A reply", "Yes, at three.")
    first = maria.copy.writer.call(maria.copy.outbox.next_batch, 1, 1_000_000)
    assert [one.record for one in first] == [picture]


def test_a_post_goes_as_text_with_small_stand_ins_and_its_originals_follow(maria, portal):
    order = []

    def sends(real, operations):
        order.extend((one.kind, len(one.inline)) for one in operations)
        return real(operations)

    def part(real, url, offset, data, on_sent=None):
        order.append(("part", len(data)))
        return real(url, offset, data, on_sent)

    picture = adds_picture(maria)
    maria.posts("Beach day", "Look at the nets.")
    Exchange(maria.copy, Odd(maria, send=sends, send_part=part), maria.ports).run()
    kinds = [kind for kind, _ in order]
    assert kinds.index("update") < kinds.index("part")
    assert ("picture", 1) in order
    parts = [size for kind, size in order if kind == "part"]
    assert parts[0] == 9_003  # the small stand-in before the original
    assert portals_original(portal, picture) == SHA256
