"""What everything costs: told by the portal, followed while it comes, asked about before it goes on, and gone on with where it stopped."""

from __future__ import annotations

import json

import pytest

from sync.engine.everything import EVERYTHING, READABLE_RECORDS, Coming
from sync.engine.line_rules import LINE_RULES, SETTING, LineRules
from tests.unit.exchange.test_loop import Watched, watched  # noqa: F401 - the fixture
from tests.unit.portal.test_feed_http import POSTS, fill

LITTLE, MUCH = 50_000, 100_000_000


@pytest.fixture
def school(portal):
    """So many posts that a first exchange is a few hundred kilobytes in several checkpoints."""
    fill(portal)
    return portal


@pytest.fixture
def maria(school, desk_of):
    """Signed in for the first time, nothing fetched."""
    return desk_of("maria")


def rules(desk, **choices):
    desk.copy.writer.call(desk.copy.session.put_setting, SETTING, LineRules(**choices).stored(), initiator=LINE_RULES)


def here(desk):
    return desk.copy.reading.records.count("update")


def plan_of(line):
    return line.loop.status().extra["line"].plan


def asks_of(school):
    return [seen.bytes_down for seen in school.faults.seen if seen.path == "/v1/changes"]


def test_how_much_has_come_of_how_much_is_told_while_it_comes(school, maria):
    told: list[Coming] = []
    maria.exchange(on_progress=lambda progress: told.append(progress.coming) if progress.coming else None)
    (paid,) = asks_of(school)
    assert told
    assert [one.got_bytes for one in told] == sorted(one.got_bytes for one in told)
    assert paid / 1.5 <= told[0].all_bytes <= paid * 1.5
    assert all(one.got_bytes <= one.all_bytes for one in told)
    maria.posts("Beach day", "We counted.")
    told.clear()
    maria.exchange(on_progress=lambda progress: told.append(progress.coming) if progress.coming else None)
    assert told == [], "news have no such price"


def test_a_cut_does_not_begin_the_count_anew(school, maria):
    told: list[Coming] = []
    school.faults.cut_answer(60_000)
    maria.exchange(on_progress=lambda progress: told.append(progress.coming) if progress.coming else None)
    assert len(asks_of(school)) == 2
    assert told[-1].got_bytes > told[0].got_bytes
    assert told[-1].all_bytes == pytest.approx(told[0].all_bytes, rel=0.5)
    assert maria.copy.session.setting(EVERYTHING) is None


@pytest.mark.parametrize("told", [None, "much", {"records": 5}, {"records": -1, "bytes": 10**20}, {"records": "7", "bytes": 1.5}])
def test_a_portal_that_tells_nothing_or_nonsense_is_as_good_as_ever(school, maria, told):
    def retold(body):
        opening, _, rest = body.partition(b"\n")
        line = json.loads(opening)
        line.pop("ahead", None)
        return json.dumps({**line, "ahead": told} if told is not None else line).encode() + b"\n" + rest

    school.faults.rewrite(retold, "/v1/changes")
    rules(maria, ask_bytes=LITTLE)
    maria.exchange()
    assert here(maria) >= POSTS


def test_the_newest_come_first_then_the_teacher_is_asked_and_it_goes_on_where_it_stopped(watched, school, maria):  # noqa: F811
    rules(maria, ask_bytes=LITTLE)
    line = watched()
    told = line.waits_for("paused", reason=EVERYTHING)
    assert READABLE_RECORDS <= here(maria) < POSTS
    assert plan_of(line).rest_bytes > LITTLE
    cursor, first = maria.copy.session.cursor, len(asks_of(school))
    written = maria.posts("Beach day", "We counted.")
    told = line.waits_for("paused", after=line.waits_for("busy_sending", after=told), reason=EVERYTHING, waiting_count=0)
    assert maria.reads(written).state != "waiting", "what she writes goes meanwhile"
    assert len(asks_of(school)) == first
    assert maria.copy.session.cursor == cursor
    line.loop.answer_plan(EVERYTHING)
    line.waits_for("up_to_date", after=told)
    assert here(maria) > POSTS
    assert maria.copy.session.setting(EVERYTHING) is None


def test_later_is_later_until_she_asks_for_news(watched, school, maria):  # noqa: F811
    rules(maria, ask_bytes=LITTLE)
    line = watched()
    told = line.waits_for("paused", reason=EVERYTHING)
    line.loop.answer_plan("later")
    told = line.waits_until(lambda status: status.line == "paused" and status.extra["line"].plan is None, after=told)
    line.loop.try_now()
    line.waits_until(lambda status: status.extra["line"].plan is not None, after=told)


def test_more_than_the_purse_has_left_is_asked_about_and_comes_when_she_lets_it(watched, school, maria):  # noqa: F811
    rules(maria, ask_bytes=MUCH, day_bytes=LITTLE)
    line = watched()
    told = line.waits_for("paused", reason="purse_day")
    assert plan_of(line).rest_bytes > LITTLE
    line.loop.answer_plan(EVERYTHING)
    line.waits_until(lambda status: status.extra["line"].plan is None and status.last_news_utc, after=told)
    assert here(maria) >= POSTS


def test_who_closed_the_window_is_asked_again_before_anything_is_fetched(watched, school, maria):  # noqa: F811
    rules(maria, ask_bytes=LITTLE)
    first = watched()
    first.waits_for("paused", reason=EVERYTHING)
    first.loop.close()
    asked = len(asks_of(school))
    second = Watched(maria)
    second.waits_for("paused", reason=EVERYTHING)
    assert plan_of(second).rest_bytes == plan_of(first).rest_bytes
    assert len(asks_of(school)) == asked
    rules(maria, ask_bytes=0)
    second.waits_for("up_to_date")
    second.loop.close()
    assert here(maria) >= POSTS
