"""The regular look: old things are let go daily; weekly the audit finds what a broken copy hides, and heals it once."""

from __future__ import annotations

import threading

import pytest

from sync.copy.rows import DraftRow
from sync.engine.signing_in import portal_of
from sync.engine.upkeep import ASKED, Upkeep, due, last_check

NOW = "2026-05-10T08:00:00Z"


@pytest.fixture
def weekly(maria):
    """One turn of the upkeep, with every task a week old."""

    def turn():
        spaces = [space.id for space in maria.copy.reading.spaces.all()]
        old = dict.fromkeys(["portal", "copy", *spaces], "2026-01-01T00:00:00Z")
        for task in old:
            only = {**dict.fromkeys(old, maria.ports.clock.now_utc()), task: old[task]}
            maria.copy.writer.call(maria.copy.session.put_setting, "upkeep", only)
            Upkeep(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports).run(maria.copy.reading)

    return turn


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ({}, "a"),
        ({"a": NOW}, "b"),
        ({"a": NOW, "b": "2026-05-09T08:00:00Z"}, None),
        ({"a": "2026-05-01T08:00:00Z", "b": "2026-05-02T08:00:00Z"}, "a"),
        ({"a": "2030-01-01T00:00:00Z", "b": "2026-05-01T08:00:00Z"}, "b"),
    ],
)
def test_the_task_that_waits_longest_is_due(done, expected):
    assert due(done, ["a", "b"], NOW) == expected


def test_old_things_are_let_go_every_day():
    day_before = dict.fromkeys(("portal", "copy", "a"), "2026-05-09T08:00:00Z")
    assert due(day_before, ["portal", "copy", "a"], NOW) == "copy"


def test_what_was_given_up_long_ago_goes_by_itself(maria, weekly):
    draft = maria.copy.writer.call(maria.copy.drafts.save, DraftRow("", "update", "", None, None, None, {"title": "Old"}, (), ""))
    maria.copy.writer.call(maria.copy.intentions.drop, draft)
    maria.copy.writer.call(maria.copy._work.run, "UPDATE given_up SET given_up_at='2020-01-01T00:00:00Z'")
    weekly()
    assert maria.copy.reading.sending.given_up() == []


def test_a_healthy_copy_passes_every_audit(maria, weekly):
    maria.posts("Beach day", "We counted.")
    maria.exchange()
    maria.exchange()
    cursor = maria.copy.session.read().cursor
    weekly()
    weekly()
    assert maria.copy.session.read().cursor == cursor
    assert not any(maria.copy.session.setting("upkeep_doubts", {}).values())


def test_a_record_that_went_missing_is_found_and_healed(maria, weekly):
    whole = maria.titles()
    lost = maria.lists("update")[0].id
    maria.copy.writer.call(maria.copy._work.run, "DELETE FROM record WHERE id=?", lost)
    assert maria.titles() != whole
    weekly()
    weekly()
    maria.exchange()
    assert maria.titles() == whole


def looks(desk):
    spaces = [space.id for space in desk.copy.reading.spaces.all()]
    Upkeep(desk.copy, portal_of(desk.copy, desk.transport, desk.ports), desk.ports).run(desk.copy.reading)
    return last_check(desk.copy, spaces)


def test_a_check_asked_for_by_hand_compares_every_space_at_once(maria, portal):
    maria.copy.writer.call(maria.copy.session.put_setting, ASKED, True)
    found = looks(maria)
    assert portal.faults.requests_to("/v1/audit") == len(maria.copy.reading.spaces.all())
    assert (found.at_utc is not None, found.is_well, found.is_asked) == (True, True, False)


def test_a_check_that_is_cut_short_stays_asked_for(maria, portal):
    maria.copy.writer.call(maria.copy.session.put_setting, ASKED, True)
    cancel = threading.Event()
    cancel.set()
    Upkeep(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports, cancel).run(maria.copy.reading)
    assert portal.faults.requests_to("/v1/audit") == 0
    assert looks(maria).is_well


def test_a_check_by_hand_finds_what_is_missing_and_the_next_exchange_heals_it(maria):
    whole = maria.titles()
    maria.copy.writer.call(maria.copy._work.run, "DELETE FROM record WHERE id=?", maria.lists("update")[0].id)
    maria.copy.writer.call(maria.copy.session.put_setting, ASKED, True)
    assert not looks(maria).is_well
    maria.exchange()
    assert maria.titles() == whole
    maria.copy.writer.call(maria.copy.session.put_setting, ASKED, True)
    assert looks(maria).is_well


def test_a_look_noted_under_a_clock_that_was_years_ahead_is_due_now():
    assert due({"a": "2030-01-01T00:00:00Z"}, ["a"], NOW) == "a"


def test_the_first_look_only_starts_the_week(maria, portal):
    asked = len(portal.faults.seen)
    Upkeep(maria.copy, portal_of(maria.copy, maria.transport, maria.ports), maria.ports).run(maria.copy.reading)
    assert len(portal.faults.seen) == asked
