"""Seats: who registers needs to see what it is for, and the last seat is given once."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from portal.schema import example
from portal.tables import space
from tests.support.small_school import made_id


def registers(person, target: str, kind: str = "meeting") -> dict[str, Any]:
    record = str(uuid5(UUID(person.account), f"registration:{target}"))
    fields = {"target": target, "target_kind": kind}
    return person.creates("registration", fields, space=person.own_space, record=record)


@pytest.fixture
def meeting(maria) -> dict[str, Any]:
    return maria.creates("meeting", example("meeting") | {"seats": 1})


def test_the_last_seat_is_given_once(maria, elena, meeting):
    assert registers(elena, meeting["made"])["outcome"] == "applied"
    late = registers(maria, meeting["made"])
    assert (late["outcome"], late["problem"]["code"], late["problem"]["field"], late["problem"]["limit"]) == (
        "refused",
        "bad_field",
        "target",
        1,
    )


def test_a_seat_given_back_is_free_again(maria, elena, meeting):
    mine = registers(elena, meeting["made"])
    assert elena.deletes("registration", mine["made"], mine["revision"], space=elena.own_space)["outcome"] == "applied"
    assert registers(maria, meeting["made"])["outcome"] == "applied"
    assert registers(elena, meeting["made"])["problem"]["code"] == "bad_field"


def test_without_a_number_of_seats_there_is_room_for_all(maria, elena):
    body = {name: value for name, value in example("meeting").items() if name != "seats"}
    open_meeting = maria.creates("meeting", body)["made"]
    assert [registers(one, open_meeting)["outcome"] for one in (maria, elena)] == ["applied", "applied"]


def test_events_have_seats_too(maria, elena, portal):
    event = maria.creates("event", example("event") | {"seats": 1}, space=made_id("public"))["made"]
    assert registers(elena, event, "event")["outcome"] == "applied"
    assert registers(maria, event, "event")["problem"]["code"] == "bad_field"


def test_a_pupil_joins_no_meeting(deniz, meeting):
    assert registers(deniz, meeting["made"])["problem"]["code"] == "not_allowed"


@pytest.mark.parametrize("kind", ["event", "meeting", "learning_offer"])
def test_nobody_registers_for_what_is_not_there(elena, kind):
    assert registers(elena, made_id("nowhere"), kind)["problem"]["code"] == "not_found"


def test_a_meeting_is_no_event(elena, meeting):
    assert registers(elena, meeting["made"], "event")["problem"]["code"] == "not_found"


@pytest.mark.parametrize("state", ["archived", "closed"])
def test_in_a_project_that_has_ended_nobody_registers_but_who_did_can_withdraw(maria, elena, portal, state):
    meeting = maria.creates("meeting", {name: value for name, value in example("meeting").items() if name != "seats"})["made"]
    mine = registers(elena, meeting)
    with portal.database.writing() as connection:
        connection.execute(space.update().where(space.c.id == made_id("project")).values(state=state))
    assert registers(maria, meeting)["problem"]["code"] == f"space_{state}"
    assert elena.deletes("registration", mine["made"], mine["revision"], space=elena.own_space)["outcome"] == "applied"
