"""A project on its way: maria writes the form, elena answers, both support organisations agree, and the TwinSpace is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from portal.flows.deciding import answer_due, decide
from portal.flows.others import answer_people_due
from portal.flows.waiting import all_waiting
from portal.operations.place import Workshop
from portal.schema import example
from portal.store import FileStore


def form(other: Any, state: str = "waiting_partner") -> dict[str, Any]:
    return example("project_proposal") | {"co_founder": {"id": other.account, "name": "Elena Popescu", "country": "RO"}, "state": state}


def line_of(person: Any, kind: str = "project_proposal") -> dict[str, Any]:
    """The newest line of this kind that has reached the person."""
    return [line for line in person.gets_news() if line.get("kind") == kind and line["type"] == "record"][-1]


def answers(person: Any, state: str, **more: Any) -> dict[str, Any]:
    line = line_of(person)
    return person.changes("project_proposal", line["id"], line["revision"], {"state": state, **more}, space=person.own_space)


def decides(portal: Any, is_accepted: bool, reason: str = "", country: str | None = None) -> str:
    with portal.database.writing() as connection:
        return decide(connection, portal.ports, all_waiting(connection)[0], is_accepted, reason, country)


@pytest.fixture
def asked(maria, elena):
    """Maria's proposal, sent to elena."""
    return maria.creates("project_proposal", form(elena), space=maria.own_space)


def test_a_draft_stays_with_its_founder(maria, elena):
    made = maria.creates("project_proposal", form(elena, "draft"), space=maria.own_space)
    assert elena.gets("project_proposal") == []
    sent = maria.changes("project_proposal", made["made"], made["revision"], {"state": "waiting_partner"}, space=maria.own_space)
    assert sent["outcome"] == "applied"
    assert [one["state"] for one in elena.gets("project_proposal")] == ["waiting_partner"]


def test_nobody_must_know_how_many_pupils_there_will_be(maria, elena):
    body = {name: value for name, value in form(elena).items() if name != "pupils"}
    assert maria.creates("project_proposal", body, space=maria.own_space)["outcome"] == "applied"


def test_from_the_form_to_the_twinspace(portal, maria, elena, asked):
    assert answers(elena, "waiting_nso")["outcome"] == "applied"
    assert line_of(maria)["body"]["approvals"] == [{"country": "AL", "state": "waiting"}, {"country": "RO", "state": "waiting"}]
    assert decides(portal, True, country="RO") == "waiting_nso"
    assert decides(portal, True) == "active"
    news = maria.gets_news()
    joined = next(line for line in news if line["type"] == "joined")
    proposal = [line["body"] for line in news if line.get("kind") == "project_proposal"][-1]
    assert (joined["kind"], joined["role"], joined["title"]) == ("twinspace", "teacher_admin", "The colour of our rivers")
    assert (proposal["state"], proposal["twinspace"]) == ("active", joined["space"])
    inside = {line["id"]: line for line in news if line.get("space") == joined["space"] and line["type"] == "record"}
    assert sorted(line["kind"] for line in inside.values()) == ["member", "member", "project"]
    project = next(line["body"] for line in inside.values() if line["kind"] == "project")
    assert (project["key_competences"], project["tools"]) == (["STEM", "digital"], ["shared tables"])
    assert {line["body"]["is_founder"] for line in inside.values() if line["kind"] == "member"} == {True}
    assert joined["space"] in {line.get("space") for line in elena.gets_news() if line["type"] == "joined"}


def test_the_co_founder_says_no_and_why(maria, elena, asked):
    assert answers(elena, "refused", reason="Not this year, sorry.")["outcome"] == "applied"
    news = maria.gets_news()
    assert [line["body"]["state"] for line in news if line.get("kind") == "project_proposal"][-1] == "refused"
    assert ("proposal", "Not this year, sorry.") in {
        (line["body"]["topic"], line["body"]["text"]) for line in news if line.get("kind") == "notification"
    }


def test_one_support_organisation_that_refuses_is_enough(portal, maria, elena, asked):
    answers(elena, "waiting_nso")
    assert decides(portal, False, "The aims are too short.", "AL") == "refused"
    assert line_of(elena)["body"]["reason"] == "The aims are too short."


def test_the_rule_answers_after_a_while(portal, clock, maria, elena, asked):
    answers(elena, "waiting_nso")
    assert answer_due(portal.database, portal.ports, portal.settings) == 0
    clock.step(portal.settings.decide_after_s)
    assert answer_due(portal.database, portal.ports, portal.settings) == 1
    assert line_of(maria)["body"]["state"] == "active"
    assert answer_due(portal.database, portal.ports, portal.settings) == 0


@pytest.mark.parametrize("state", ["waiting_nso", "active", "refused", "draft"])
def test_the_founder_does_not_answer_for_others_nor_go_back(maria, asked, state):
    result = maria.changes("project_proposal", asked["made"], asked["revision"], {"state": state}, space=maria.own_space)
    assert (result["problem"]["code"], result["problem"]["field"]) == ("not_allowed", "state")


def test_the_co_founder_answers_and_does_not_write(elena, asked):
    line = line_of(elena)
    result = elena.changes("project_proposal", line["id"], line["revision"], {"title": "Mine"}, space=elena.own_space)
    assert (result["problem"]["code"], result["problem"]["field"]) == ("not_allowed", "title")


def test_nobody_writes_what_the_portal_writes(maria, elena):
    forged = form(elena) | {"approvals": [{"country": "AL", "state": "accepted"}]}
    assert maria.creates("project_proposal", forged, space=maria.own_space)["problem"]["field"] == "approvals"
    assert maria.creates("project_proposal", form(elena, "active"), space=maria.own_space)["problem"]["field"] == "state"


def test_better_words_reach_the_co_founder_and_an_old_answer_is_a_conflict(maria, elena, asked):
    seen = line_of(elena)
    maria.changes("project_proposal", asked["made"], asked["revision"], {"title": "Rivers"}, space=maria.own_space)
    late = elena.changes("project_proposal", seen["id"], seen["revision"], {"state": "waiting_nso"}, space=elena.own_space)
    assert (late["outcome"], late["record"]["body"]["title"]) == ("conflict", "Rivers")


def test_a_withdrawn_proposal_is_closed_for_both(maria, elena, asked):
    maria.deletes("project_proposal", asked["made"], asked["revision"], space=maria.own_space)
    assert line_of(elena)["body"]["state"] == "closed"


def test_nobody_founds_with_strangers_or_alone(maria, elena):
    for other in ("5b7c1d0e-2f3a-5b4c-8d5e-6f7a8b9c0d01", maria.account):
        body = form(elena) | {"co_founder": {"id": other, "name": "?", "country": "RO"}}
        assert maria.creates("project_proposal", body, space=maria.own_space)["problem"]["field"] == "co_founder"


def test_a_picture_of_the_form_becomes_the_cover(portal, maria, elena):
    pending = {"state": "pending", "size_bytes": 10, "media_type": "image/jpeg"}
    picture = maria.creates("picture", {"alt": "A river", "original": pending}, space=maria.own_space)["made"]
    maria.creates("project_proposal", form(elena) | {"picture": picture}, space=maria.own_space)
    answers(elena, "waiting_nso")
    decides(portal, True)
    cover = next(line for line in maria.gets_news() if line.get("kind") == "project")
    assert cover["body"]["cover"] == picture


def test_where_people_are_made_up_they_say_yes_after_a_while(portal, clock, maria, elena, asked):
    workshop = Workshop(portal.ports, replace(portal.settings, answer_after_s=30), FileStore(portal.data / "files"))
    assert answer_people_due(portal.database, workshop) == 0
    clock.step(30)
    assert answer_people_due(portal.database, workshop) == 1
    assert line_of(maria)["body"]["state"] == "waiting_nso"
    assert answer_people_due(portal.database, workshop) == 0
    assert answer_people_due(portal.database, replace(workshop, settings=portal.settings)) == 0


def test_a_closed_project_closes_its_proposal(portal, maria, elena, asked):
    answers(elena, "waiting_nso")
    decides(portal, True)
    project = [line for line in maria.gets_news() if line.get("kind") == "project"][-1]
    assert maria.changes("project", project["id"], project["revision"], {"state": "closed"}, space=project["space"])["outcome"] == "applied"
    assert line_of(maria)["body"]["state"] == line_of(elena)["body"]["state"] == "closed"


def test_a_form_of_somebody_else_with_the_same_id_is_left_alone(portal, maria, elena, deniz, asked):
    twin = deniz.creates("project_proposal", form(maria, "draft"), space=deniz.own_space, record=asked["made"])
    assert twin["outcome"] == "applied"
    answers(elena, "waiting_nso")
    decides(portal, True)
    assert [line["body"]["state"] for line in deniz.gets_news() if line.get("kind") == "project_proposal"] == ["draft"]
