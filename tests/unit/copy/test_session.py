"""Whose copy it is, tokens, counters, visits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.traffic import TrafficPart
from sync.errors import WrongPortal
from sync.feed import Limits, Me, PortalInfo, RecordLine, Tokens
from tests.unit.copy.desk import ELENA, MARIA, MEMBERS, OWN, PLASTIC, PORTAL, RIVERS, Desk, PowerCut, joined, line, update


def test_a_profile_belongs_to_one_portal_and_account(desk: Desk) -> None:
    with pytest.raises(WrongPortal) as caught:
        desk.do(desk.copy.session.save_account, Me(PORTAL, ELENA.id, "r", ELENA, "elena", OWN, ()))
    assert caught.value.what == "account"
    with pytest.raises(WrongPortal) as caught:
        desk.do(desk.copy.session.save_portal, PortalInfo("other", "X", "1.0", "r", "", Limits(), frozenset(), (), ""))
    assert caught.value.what == "portal"
    assert desk.copy.session.person == MARIA


def test_long_tokens_survive_a_restart_and_are_forgotten_at_sign_out(desk: Desk) -> None:
    tokens = Tokens("a" * 4000, "r" * 4000, 1_777_000_000_000)
    desk.do(desk.copy.session.save_tokens, tokens)
    desk.starts_again()
    assert desk.copy.session.tokens == tokens
    assert desk.copy.session.is_signed_in
    assert desk.copy.reading.account.is_signed_in()
    desk.do(desk.copy.session.forget_tokens)
    assert desk.copy.session.tokens is None


def test_a_failed_write_changes_no_snapshot(desk: Desk) -> None:
    desk.power.cut_before = "save_tokens"
    with pytest.raises(PowerCut):
        desk.do(desk.copy.session.save_tokens, Tokens("a"))
    assert desk.copy.session.tokens is None
    desk.do(desk.copy.session.put_setting, "purse_mb", 50)
    assert desk.copy.session.tokens is None
    assert desk.copy.session.setting("purse_mb") == 50
    assert desk.copy.session.setting("hours", "all") == "all"


def test_everything_is_read_back_as_it_was(desk: Desk) -> None:
    desk.do(desk.copy.session.hold_until, "2026-05-03T13:00:00Z")
    before = desk.copy.session.read()
    desk.starts_again()
    after = desk.copy.session.read()
    assert after == before
    assert (after.retry_at_utc, after.features, after.own_space) == ("2026-05-03T13:00:00Z", {"schedule"}, OWN)
    reading = desk.copy.reading.account
    assert (reading.person(), reading.limits(), reading.features()) == (MARIA, Limits(), {"schedule"})
    assert (desk.copy.session.portal, desk.copy.session.limits) == (PORTAL, Limits())


def test_bytes_are_counted_by_day(desk: Desk) -> None:
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 100, 1000)])
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 1, 2)])
    desk.clock.now = "2026-05-04T09:00:00Z"
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 10, 10)])
    today = desk.copy.reading.today.read()
    assert (today.bytes_today, today.bytes_month) == (20, 1123)


def test_rights_of_a_known_space_follow_sign_in(desk: Desk) -> None:
    desk.gets()
    desk.do(desk.copy.session.save_account, Me(PORTAL, MARIA.id, "r", MARIA, "maria", OWN, (MEMBERS[0],)))
    assert "update.create" in desk.copy.reading.spaces.get(PLASTIC).rights


def test_the_first_exchange_is_the_ground_and_later_lines_are_news(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Old"))
    assert desk.copy.reading.today.read().news == ()
    desk.gets(update("u2", 6, "New"), update("u3", 7, "My own", author=MARIA), line("l1", "like", 8, {"target": "u1"}))
    today = desk.copy.reading.today.read()
    assert [(row.text, row.space_title) for row in today.news] == [("New", "Microplastic is everywhere")]
    assert today.news_total == 1
    assert [row.is_new for row in desk.copy.reading.records.list("update", PLASTIC)] == [False, True, False]


def test_a_first_today_shows_the_last_week_and_calls_nothing_new(desk: Desk) -> None:
    desk.clock.now = "2026-04-12T08:00:00Z"
    notice = line("n1", "notification", 10, {"topic": "update", "title": "Elena wrote", "record": "u2"}, OWN)
    mine, old = update("u3", 8, "My own", author=MARIA), replace(update("u1", 5, "Old").record, changed_at="2026-03-01T10:00:00Z")
    desk.gets(notice, update("u2", 9, "Fresh"), mine, RecordLine(old))
    today = desk.copy.reading.today.read()
    assert ([row.text for row in today.first_look], today.news, today.news_total) == (["Fresh"], (), 0)
    assert [space.new_count for space in desk.copy.reading.spaces.all()] == [0, 0, 0]
    desk.gets(update("u4", 12, "New"))
    assert [row.text for row in desk.copy.reading.today.read().news] == ["New"]


def test_a_second_visit_has_no_first_look(desk: Desk) -> None:
    desk.clock.now = "2026-04-12T08:00:00Z"
    desk.do(desk.copy.visits.begin_visit)
    desk.gets(update("u2", 9, "Fresh"))
    assert [row.text for row in desk.copy.reading.today.read().first_look] == ["Fresh"]
    desk.do(desk.copy.visits.begin_visit)
    today = desk.copy.reading.today.read()
    assert (today.first_look, today.news) == ((), ())


def test_a_colleagues_change_of_my_page_is_news_by_the_colleague(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Mine", author=MARIA), update("u2", 6, "Elena's"))
    theirs = replace(update("u1", 7, "Mine, changed", author=MARIA).record, changed_by=ELENA)
    mine = replace(update("u2", 8, "Elena's, changed").record, changed_by=MARIA)
    desk.gets(RecordLine(theirs), RecordLine(mine))
    assert [(row.text, row.author) for row in desk.copy.reading.today.read().news] == [("Mine, changed", ELENA)]
    shown = {row.id: (row.is_new, row.is_mine, row.changed_by) for row in desk.copy.reading.records.list("update", PLASTIC)}
    assert shown == {"u1": (True, True, ELENA), "u2": (False, False, MARIA)}


def test_news_last_over_a_restart_and_end_when_seen(desk: Desk) -> None:
    desk.gets()
    desk.do(desk.copy.visits.begin_visit)
    desk.gets(update("u2", 6, "New"), update("u3", 7, "River news", space=RIVERS))
    desk.clock.now = "2026-05-04T09:00:00Z"
    desk.do(desk.copy.visits.begin_visit)
    today = desk.copy.reading.today.read()
    assert (today.news_total, today.last_visit_utc) == (2, "2026-05-03T12:00:00Z")
    desk.do(desk.copy.visits.mark_seen, PLASTIC)
    assert {space.id: space.new_count for space in desk.copy.reading.spaces.all()} == {PLASTIC: 0, RIVERS: 1, OWN: 0}
    desk.do(desk.copy.visits.mark_seen)
    assert desk.copy.reading.today.read().news_total == 0


def test_what_is_seen_of_one_kind_leaves_the_others_new(desk: Desk) -> None:
    desk.gets()
    desk.do(desk.copy.visits.begin_visit)
    thread = {"title": "Sieves", "blocks": [], "discussion": "d1"}
    desk.gets(update("u2", 6, "New"), line("c1", "comment", 7, {"target": "u2", "text": "Yes"}), line("t1", "thread", 8, thread))
    desk.do(desk.copy.visits.mark_seen, PLASTIC, ("update", "comment"))
    assert [row.kind for row in desk.copy.reading.today.read().news] == ["thread"]
    assert desk.copy.reading.spaces.get(PLASTIC).new_count == 1
    assert [row.is_new for row in desk.copy.reading.records.list(("update", "thread"), PLASTIC)] == [True, False]
    desk.gets(update("u3", 9, "Newer"))
    assert {row.text for row in desk.copy.reading.today.read().news} == {"Sieves", "Newer"}


def test_what_is_seen_of_one_record_leaves_the_others_of_its_kind_new(desk: Desk) -> None:
    desk.gets()
    desk.do(desk.copy.visits.begin_visit)
    desk.gets(update("u1", 6, "Seen"), line("c1", "comment", 7, {"target": "u1", "text": "Yes"}), update("u2", 8, "Hidden by a filter"))
    desk.do(desk.copy.visits.mark_these_seen, ["u1"])
    assert [row.text for row in desk.copy.reading.today.read().news] == ["Hidden by a filter"]
    assert [(row.id, row.is_new) for row in desk.copy.reading.records.list("update", PLASTIC)] == [("u2", True), ("u1", False)]
    desk.gets(update("u1", 9, "Seen, and changed"))
    assert {row.text for row in desk.copy.reading.today.read().news} == {"Seen, and changed", "Hidden by a filter"}
    for _ in range(2):
        desk.do(desk.copy.visits.begin_visit)
    assert desk.copy.reading.spaces.get(PLASTIC).new_count == 0


def test_what_is_new_is_told_by_kind_and_answers_with_what_they_hang_on(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Old"))
    desk.do(desk.copy.visits.begin_visit)
    answers = [line(f"c{at}", "comment", 7 + at, {"target": "u1", "text": "Yes"}) for at in range(2)]
    desk.gets(update("u2", 6, "New"), *answers, line("w1", "chat_line", 9, {"text": "Hello"}), update("r1", 10, "There", space=RIVERS))
    assert desk.copy.reading.spaces.new_things(PLASTIC) == {"update": {"u1", "u2"}, "chat_line": {"w1"}}
    assert desk.copy.reading.spaces.new_things()["update"] == {"u1", "u2", "r1"}


def test_notices_the_teacher_does_not_count_are_no_news_of_today(desk: Desk) -> None:
    desk.gets()
    desk.do(desk.copy.visits.begin_visit)
    for at, topic in enumerate(("contact", "meeting")):
        desk.gets(line(f"n{at}", "notification", 6 + at, {"topic": topic, "title": topic}, OWN))
    today = desk.copy.reading.today.read(lambda topic: topic != "meeting")
    assert ([row.text for row in today.news], today.news_total) == (["contact"], 1)


def test_what_a_joined_space_held_before_is_not_news(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Old"))
    new_space = "ee000000-0000-4000-8000-00000000000a"
    desk.gets(joined(new_space, "Lakes", 30), update("u4", 20, "Before", space=new_space), update("u5", 31, "After", space=new_space))
    assert [row.text for row in desk.copy.reading.today.read().news] == ["After"]
