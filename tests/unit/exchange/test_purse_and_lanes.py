"""On a running line: the purse holds files back with its reason, text passes between two parts, wishes are kept."""

from __future__ import annotations

import threading

import pytest

from sync.copy.following import SETTING as FOLLOWING
from sync.copy.reading.data import DataReading
from sync.copy.storage_choice import ALL, STORAGE, StorageChoice, StorageRules
from sync.copy.wishes import FetchWish
from sync.engine.exchange import Exchange, LineRooms
from sync.engine.fetching import Fetching
from sync.engine.gate import ANSWERS, LET, Gate
from sync.engine.line_rules import LINE_RULES, SETTING, LineRules
from sync.engine.signing_in import portal_of
from sync.errors import PortalUnreachable, Refused
from tests.support.screen import wait_until
from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_drafts_that_follow import begins
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
    told = line.waits_for("paused", after=told, reason="purse_day", waiting_count=1)
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
    rules(maria, hours="at any time")
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


def test_two_answers_before_the_line_looks_again_are_both_kept(maria):
    gate = Gate(maria.copy, maria.ports.clock)
    for sha256 in ("a" * 64, "b" * 64):
        gate.let([sha256])
    maria.copy.writer.call(lambda: None)  # after both
    assert maria.copy.session.setting(ANSWERS) == {"a" * 64: LET, "b" * 64: LET}
    gate.look(maria.copy.reading)
    gate.let(["c" * 64])  # the two others wait no longer
    maria.copy.writer.call(lambda: None)
    assert maria.copy.session.setting(ANSWERS) == {"c" * 64: LET}


@pytest.mark.parametrize("held_texts", [0, 1])
def test_get_it_now_brings_a_file_although_the_purse_is_empty(watched, maria, elena, portal, held_texts):  # noqa: F811
    adds_picture(elena)
    elena.exchange()
    maria.exchange()
    rules(maria, day_bytes=1)
    arrived = hears_media(maria)
    line = watched()
    told = line.waits_for("paused", reason="purse_day")
    for number in range(held_texts):
        maria.posts(f"Held {number}", "It waits.")
        line.waits_for("paused", after=told, reason="purse_day", waiting_count=1)
    line.loop.fetch_media(SHA256)
    line.loop.let(SHA256)
    assert arrived.wait(30)
    assert maria.copy.media.get(SHA256) == ORIGINAL


def hears_media(desk):
    arrived = threading.Event()
    desk.copy.writer.on_changed(lambda changes: arrived.set() if changes.touches("media") else None)
    return arrived


def test_a_refusal_of_the_news_between_two_parts_is_not_the_files_fault(maria, portal):
    def refuses(real, cursor):
        if maria.copy.reading.data.files_waiting()[0].is_begun:
            raise Refused("", "too_strange", "")
        return real(cursor)

    adds_picture(maria)
    begun = LineRooms(wants_text=lambda: any(one.is_begun for one in maria.copy.reading.data.files_waiting()))
    with pytest.raises(Refused):
        Exchange(maria.copy, Odd(maria, changes=refuses), maria.ports, rooms=begun).run()
    waiting = maria.copy.reading.data.files_waiting()
    assert [one.sha256 for one in waiting if one.is_begun], "what was sent counts"
    assert SHA256 in [one.sha256 for one in waiting]


def test_a_draft_written_while_a_file_is_on_its_way_goes_between_two_parts(maria, portal):
    maria.copy.writer.call(maria.copy.session.put_setting, FOLLOWING, True)
    order = []

    def part(real, url, offset, data, on_sent=None):
        if "part" not in order:
            begins(maria, "Begun while the file goes")
        order.append("part")
        return real(url, offset, data, on_sent)

    def sends(real, operations):
        order.extend(one.kind for one in operations)
        return real(operations)

    adds_picture(maria)
    wants = LineRooms(wants_text=lambda: order[-1:] == ["part"])
    Exchange(maria.copy, Odd(maria, send_part=part, send=sends), maria.ports, rooms=wants).run()
    assert "draft" in order[order.index("part") :]


def test_many_wishes_are_described_by_one_look_and_none_is_asked_about_twice(maria, elena, monkeypatch):
    for number in range(3):
        adds_picture(elena, ORIGINAL + bytes([number]))
    elena.exchange()
    maria.exchange()
    hashes = [row.original.sha256 for row in maria.copy.reading.pictures.in_space(maria.project)]
    maria.copy.writer.call(maria.copy.wishes.add, [FetchWish(one) for one in [*hashes, "0" * 64]])
    looked, real = [], DataReading.described
    monkeypatch.setattr(DataReading, "described", lambda self, wishes: looked.append(len(wishes)) or real(self, wishes))
    fetching = Fetching(
        maria.copy, portal_of(maria.copy, maria.transport, maria.ports), Gate(maria.copy, maria.ports.clock), threading.Event()
    )
    for _ in range(2):
        fetching.describe(maria.copy.reading)
    assert looked == [4]
    sizes = {one.sha256: (one.size_bytes, one.space, one.kind) for one in maria.copy.reading.data.wishes()}
    assert sizes == dict.fromkeys(hashes, (len(ORIGINAL) + 1, maria.project, "picture")) | {"0" * 64: (0, "", "")}


@pytest.mark.parametrize("how", [{"is_metered": True, "waits_on_metered": True}, {"hours": "00:00-00:00"}])
def test_what_comes_by_itself_obeys_the_hours_and_the_metered_network(watched, maria, elena, how):  # noqa: F811
    adds_picture(elena)
    elena.exchange()
    rules(maria, **how)
    kept = StorageRules(spaces={maria.project: StorageChoice(ALL)})
    maria.copy.writer.call(maria.copy.session.put_setting, STORAGE, kept.stored())
    line = watched()
    told = line.waits_for("up_to_date")
    line.loop.try_now()
    line.waits_for("up_to_date", after=told)
    wait_until(lambda: [one for one in maria.copy.reading.data.wishes() if one.sha256 == SHA256], "what the project keeps here")
    wishes = {one.sha256: one for one in maria.copy.reading.data.wishes()}
    assert wishes[SHA256].is_by_itself
    assert not maria.copy.media.has(SHA256)


def test_a_disk_at_its_floor_pays_for_no_bytes(maria, elena, monkeypatch):
    adds_picture(elena)
    elena.exchange()
    maria.exchange()
    maria.copy.writer.call(maria.copy.wishes.add, [FetchWish(SHA256, "image/jpeg", len(ORIGINAL), is_by_itself=True)])
    monkeypatch.setattr(maria.copy.media, "free_bytes", lambda: maria.copy.media.floor_bytes + 100_000)
    asked = []
    portal = Odd(maria, file=lambda _real, *args: asked.append(args))
    Fetching(maria.copy, portal, Gate(maria.copy, maria.ports.clock), threading.Event()).run(maria.copy.reading, lambda: False)
    assert asked == []
    assert [one.sha256 for one in maria.copy.reading.data.wishes()] == [SHA256]


def writes_while_news_come(maria, portal):
    """Rooms of a run in which a reply is written as soon as the first news stand there, and has waited long enough."""
    written = []

    def waits_s():
        if not written:
            written.append(maria.posts("Written meanwhile", "A reply."))
        return 5.0

    return LineRooms(text_waits_s=waits_s, wants_text=lambda: maria.waiting() > 0)


def much_happens(elena, count=120):
    for number in range(count):
        elena.posts(f"News {number}", "We counted.")
    elena.exchange()


def test_a_reply_goes_beside_long_news_and_breaks_nothing_off(maria, elena, portal):
    much_happens(elena)
    before = len(portal.faults.seen)
    Exchange(
        maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports, rooms=writes_while_news_come(maria, portal)
    ).run()
    asked = [seen.path for seen in portal.faults.seen[before:] if seen.path in ("/v1/changes", "/v1/operations")]
    assert asked == ["/v1/changes", "/v1/operations"]
    assert "Written meanwhile" in titles(portal)
    assert {"News 0", "News 119"} <= set(maria.titles())


def test_what_stops_a_reply_beside_the_news_is_told_once_they_are_whole(maria, elena, portal):
    much_happens(elena)
    portal.faults.fail(500, "/v1/operations")
    rooms = writes_while_news_come(maria, portal)
    with pytest.raises(PortalUnreachable, match="portal_fault"):
        Exchange(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports, rooms=rooms).run()
    assert {"News 0", "News 119"} <= set(maria.titles())
    assert maria.waiting() == 1
    maria.exchange()
    assert "Written meanwhile" in titles(portal)
