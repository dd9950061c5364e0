"""What maria finds on her desk is in every state that a room has to show, in each size of school."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from portal.schools.making import make_school
from portal.schools.shapes import OPEN_PROJECT, MadeRecord, MadeSchool

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SIZES = pytest.mark.parametrize("size", ["light", "typical", "busy"])
COUNTRIES = (
    "AL AM AT AZ BA BE BG CY CZ DE DK EE ES FI FR GE GR HR HU IE IS IT JO LB LI LT LU LV MD MK MT NL NO PL PT RO RS SE SI SK TN TR UA"
)


@cache
def seen(size: str) -> tuple[MadeSchool, tuple[MadeRecord, ...]]:
    """The school, and what maria sees of it."""
    school = make_school(size, 1, NOW)
    mine = {one.space for one in school.memberships if one.account == school.accounts[0].id}
    return school, tuple(record for record in school.records() if record.space in mine)


def bodies(size: str, kind: str, fits: Callable[[MadeRecord], bool] = lambda _: True) -> list[dict[str, Any]]:
    return [record.body for record in seen(size)[1] if record.kind == kind and fits(record)]


def own(size: str, kind: str) -> list[dict[str, Any]]:
    space = seen(size)[0].accounts[0].own_space
    return bodies(size, kind, lambda record: record.space == space)


def states(size: str, kind: str) -> set[str]:
    return {body["state"] for body in own(size, kind)}


@SIZES
def test_proposals_are_in_every_state_and_one_waits_for_maria(size: str) -> None:
    assert states(size, "project_proposal") == {"draft", "waiting_partner", "waiting_nso", "active", "refused", "closed"}
    me = seen(size)[0].accounts[0].id
    assert [one["title"] for one in own(size, "project_proposal") if one["co_founder"]["id"] == me] == ["Letters from two harbours"]
    waiting = next(one for one in own(size, "project_proposal") if one["state"] == "waiting_nso")
    assert [one["state"] for one in waiting["approvals"]] == ["accepted", "waiting"]


@SIZES
def test_applications_and_contacts_have_their_states(size: str) -> None:
    assert states(size, "label_application") >= ({"draft", "refused"} if size == "light" else {"draft", "sent", "accepted", "refused"})
    assert all(one["evidence"] for one in own(size, "label_application") if one["state"] == "draft")
    assert states(size, "school_label_application") == {"draft", "accepted"}
    assert states(size, "contact") == {"accepted", "asked_me", "asked_by_me"}
    assert {one["to_kind"] for one in own(size, "invitation")} == {"twinspace", "group"}


@SIZES
def test_notices_are_of_many_topics_and_about_what_is_there(size: str) -> None:
    topics = {one["topic"] for one in own(size, "notification")}
    assert topics >= {
        "comment",
        "message",
        "contact",
        "invitation",
        "proposal",
        "membership",
        "label",
        "school_label",
        "partner_answer",
        "event",
    }
    assert topics >= {"meeting", "wall_post"}
    here = {record.id for record in seen(size)[1]}
    assert [one["title"] for one in own(size, "notification") if one["about"] not in here] == []


@SIZES
def test_this_week_has_meetings_a_poll_to_answer_and_one_that_is_closed(size: str) -> None:
    week = [(NOW + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ") for days in (0, 7)]
    assert [one for one in bodies(size, "meeting") if week[0] < one["starts_at"] < week[1]]
    assert [one for one in bodies(size, "event") if week[0] < one["starts_at"] < week[1]]
    closes = [one["closes_at"] for one in bodies(size, "poll") if "closes_at" in one]
    assert min(closes) < week[0] < max(closes)


@SIZES
def test_every_country_has_its_support_and_its_deadlines(size: str) -> None:
    assert {one.get("country") for one in bodies(size, "support_contact")} - {None} == set(COUNTRIES.split())
    for one in bodies(size, "recognition"):
        assert [day["country"] for day in one["deadlines"]] == COUNTRIES.split()


@SIZES
def test_groups_of_each_kind_can_be_found_entered_or_wait(size: str) -> None:
    school, records = seen(size)
    public = next(space.id for space in school.spaces if space.kind == "public")
    assert {one.body["access"] for one in records if one.kind == "group" and one.space == public} == {"open", "etwinners"}
    inside = {one.id for one in records if one.kind == "group" and one.space != public}
    assert {one["target"] for one in own(size, "registration") if one["target_kind"] == "group"} == inside


def test_the_first_project_has_a_chat_of_this_week_in_order() -> None:
    school, records = seen("typical")
    space = next(one.id for one in school.spaces if one.title == OPEN_PROJECT)
    lines = [one for one in records if one.kind == "chat_line" and one.space == space]
    assert [one.body["text"] for one in lines][-1] == "Until tomorrow noon. Then I lock it."
    assert [one.created_at for one in lines] == sorted(one.created_at for one in lines)


@SIZES
def test_what_is_full_has_no_seat_left(size: str) -> None:
    school = seen(size)[0]
    taken = Counter(one.body["target"] for one in school.records() if one.kind == "registration")
    full = [one for one in seen(size)[1] if one.body.get("is_full")]
    assert [taken[one.id] for one in full] == [one.body.get("seats", one.body.get("places")) for one in full]
    assert len(full) == 2
    few = [one for one in seen(size)[1] if one.body.get("free_seats")]
    assert [one.body["seats"] - taken[one.id] for one in few] == [one.body["free_seats"] for one in few] == [3]


@SIZES
def test_somebody_can_still_be_asked_for_contact(size: str) -> None:
    me, *others = seen(size)[0].accounts
    contacts = {one["person"]["id"] for one in own(size, "contact")}
    strangers = [one for one in others if one.id not in contacts and one.school]
    assert len(strangers) >= 3
    assert me not in strangers
