"""Deadlines by country, which project may apply, and what is said of an application before it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sync.copy.rows import ShownRecord, SpaceRow
from sync.records import ItemState
from ui.recognition.deadlines import deadline_of, deadline_words
from ui.recognition.eligible import Candidate, is_national
from ui.recognition.picking import use_action
from ui.recognition.states import can_write, group_of, note

SPACE = SpaceRow("t", "twinspace", "Rain", "", frozenset(), "open", True, countries=("AL", "PT"))


def record(kind: str, body: dict[str, Any], revision: int | None = 1) -> ShownRecord:
    return ShownRecord("r", kind, "own", None, revision, "", "", None, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", body, is_mine=True)


def test_the_deadline_is_that_of_the_own_country() -> None:
    days = [{"country": "PT", "date": "2026-02-01"}, {"country": "AL", "date": "2026-03-01"}]
    label = record("recognition", {"deadlines": days})
    assert deadline_of(label, "AL") == "2026-03-01"
    assert deadline_of(label, "DE") == ""
    assert deadline_words("2026-03-01", "2026-02-27T23:00:00Z").endswith("Days left: 2")
    assert deadline_words("2026-03-01", "2026-03-02T00:00:00Z").endswith("(over)")
    assert deadline_words("soon", "2026-03-02T00:00:00Z") == ""


def test_a_project_of_one_country_cannot_apply_and_one_that_waits_cannot_again() -> None:
    assert is_national(replace(SPACE, countries=("AL",)))
    assert not is_national(replace(SPACE, countries=()))
    assert Candidate(SPACE, False, None).can_begin
    assert not Candidate(SPACE, True, None).can_begin
    assert not Candidate(SPACE, False, None, draft="d").can_begin
    states = ("draft", "sent", "accepted", "refused")
    begun = [Candidate(SPACE, False, record("label_application", {"state": state})).can_begin for state in states]
    assert begun == [False, False, False, True]


def test_what_was_handed_in_stays_but_can_be_taken_back_while_it_waits_here() -> None:
    sent = {"state": "sent"}
    assert not can_write(record("label_application", sent))
    assert can_write(record("label_application", sent, revision=None))
    assert can_write(record("label_application", {"state": "draft"}))


def test_an_answer_is_said_with_its_reason() -> None:
    refused = record("label_application", {"state": "refused", "reason": "Show what the pupils did."})
    assert note(refused)[0].endswith("Show what the pupils did.")
    assert group_of(refused) == "answered"


def test_what_came_back_is_no_evidence_and_says_why_what_waits_is() -> None:
    scene: Any = None
    reason = use_action().blocked
    waits = replace(record("update", {}, revision=None), state=ItemState.WAITING)
    assert reason(scene, waits) == ""
    assert reason(scene, replace(waits, state=ItemState.RETURNED)) == "came back: send it first"
    assert reason(scene, replace(waits, state=ItemState.RETURNED, revision=3)) == ""
