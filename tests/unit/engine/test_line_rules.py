"""When the line may be used: hours over midnight, metered networks, budgets; what holds text and what holds files."""

from __future__ import annotations

from datetime import datetime

import pytest

from sync.copy.wishes import FetchWish
from sync.engine.gate import LineHolds
from sync.engine.line_rules import Holds, LineRules, Moment, holds, is_open, rules_of

NOON = datetime(2026, 5, 4, 12, 0)
FRIDAY, SATURDAY, MONDAY = 8, 9, 11


def at(hour, minute=0):
    return NOON.replace(hour=hour, minute=minute)


@pytest.mark.parametrize(
    ("hours", "time", "is_free"),
    [
        ("", at(3), True),
        ("12:00-16:00", at(12), True),
        ("12:00-16:00", at(16), False),
        ("20:00-06:00", at(23), True),
        ("20:00-06:00", at(5, 59), True),
        ("20:00-06:00", at(6), False),
        ("nonsense", at(6), True),
    ],
)
def test_hours(hours, time, is_free):
    assert is_open(LineRules(hours=hours), time) is is_free


@pytest.mark.parametrize(
    ("day", "hour", "is_free"),
    [
        (FRIDAY, 13, False),
        (FRIDAY, 22, True),
        (SATURDAY, 3, True),  # the night that began on Friday
        (SATURDAY, 9, False),
        (SATURDAY, 13, True),
        (SATURDAY, 22, False),
        (MONDAY, 3, False),  # Sunday's hours ended at four in the afternoon
    ],
)
def test_the_weekend_has_its_own_hours(day, hour, is_free):
    rules = LineRules(hours="20:00-06:00", weekend="12:00-16:00")
    assert is_open(rules, datetime(2026, 5, day, hour)) is is_free


@pytest.mark.parametrize(
    ("rules", "night", "noon"),
    [
        (LineRules(), True, False),
        (LineRules(hours="10:00-14:00"), False, True),
        (LineRules(hours="10:00-14:00", weekend=""), True, True),
        (LineRules(weekend="10:00-14:00"), False, True),
    ],
)
def test_tonight_is_in_the_hours_or_at_night_where_none_are_set(rules, night, noon):
    assert is_open(rules.at_night(), datetime(2026, 5, SATURDAY, 23)) is night
    assert is_open(rules.at_night(), datetime(2026, 5, SATURDAY, 12)) is noon


def test_text_passes_where_files_wait_for_their_hours():
    rules = LineRules(hours="20:00-06:00")
    assert holds(rules, Moment(NOON)) == Holds("", "hours")
    assert holds(LineRules(hours="20:00-06:00", text_first=False), Moment(NOON)) == Holds("hours", "hours")


def test_a_metered_network_holds_where_the_teacher_said_so():
    is_metered = Moment(NOON, is_metered=True)
    assert holds(LineRules(), is_metered) == Holds()
    assert holds(LineRules(waits_on_metered=True), is_metered).files == "metered"
    assert holds(LineRules(waits_on_metered=True, is_metered=False), is_metered).files == ""
    assert holds(LineRules(waits_on_metered=True, is_metered=True), Moment(NOON)).files == "metered"


def test_an_empty_purse_holds_everything_and_a_small_rest_the_large():
    rules = LineRules(month_bytes=200, day_bytes=50)
    assert holds(rules, Moment(NOON, spent_day=50, spent_month=60)) == Holds("purse_day", "purse_day", 0, "purse_day")
    rest = holds(rules, Moment(NOON, spent_day=5, spent_month=190))
    assert (rest.text, rest.of_file(10), rest.of_file(11)) == ("", "", "purse_month")


def test_what_the_teacher_said_of_a_file_goes_over_everything():
    said = LineHolds(Holds("purse_day", "purse_day", 0, "purse_day"), None, {"a": "let", "b": "kept"})
    assert [said.of_file(one, 9) for one in "abc"] == ["", "text_only", "purse_day"]


def test_only_large_things_that_have_not_begun_are_asked_about():
    asked = LineHolds(Holds("", "ask"))
    assert asked.of_file("a", 5_000_000) == "ask"
    assert asked.of_file("a", 50_000) == ""
    assert asked.of_file("a", 5_000_000, is_begun=True) == ""


def test_what_is_asked_for_comes_now_and_what_is_for_tonight_at_night():
    at_noon = LineHolds(Holds("", "hours"))
    assert at_noon.of_wish(FetchWish("a", size_bytes=9), 9, is_night=False) == ""
    assert at_noon.of_wish(FetchWish("a", size_bytes=9, is_tonight=True), 9, is_night=False) == "hours"
    assert LineHolds().of_wish(FetchWish("a", size_bytes=9, is_tonight=True), 9, is_night=True) == ""
    spent = LineHolds(Holds("purse_day", "purse_day", 0, "purse_day"))
    assert spent.of_wish(FetchWish("a", size_bytes=9), 9, is_night=True) == "purse_day"


def test_rules_of_another_version_are_read_as_far_as_known():
    assert rules_of({"month_bytes": 7, "colour": "red"}) == LineRules(month_bytes=7)
    assert rules_of(LineRules(hours="12:00-16:00").stored()).hours == "12:00-16:00"
