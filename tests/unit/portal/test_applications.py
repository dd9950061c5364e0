"""Applications: written, sent, answered by the support organisations; a label is a certificate."""

from __future__ import annotations

from typing import Any

import pytest

from portal.flows.deciding import answer_due, decide
from portal.flows.waiting import all_waiting
from portal.schema import example
from tests.support.small_school import PROJECT, made_id

CRITERIA = dict.fromkeys(("collaboration", "technology", "pedagogy", "curriculum", "results"), "We did it together.")


def applies(person: Any, kind: str, **more: Any) -> dict[str, Any]:
    return person.creates(kind, example(kind) | more, space=person.own_space)


def for_label(person: Any, **more: Any) -> dict[str, Any]:
    body = CRITERIA | {"project": PROJECT, "evidence": [made_id("welcome")], "state": "sent"}
    return applies(person, "label_application", **(body | more))


def decides(portal: Any, is_accepted: bool, reason: str = "") -> str:
    with portal.database.writing() as connection:
        return decide(connection, portal.ports, all_waiting(connection)[0], is_accepted, reason)


def test_a_label_is_given_with_a_certificate_and_a_notice(portal, maria):
    for_label(maria)
    assert decides(portal, True) == "accepted"
    news = {line["kind"]: line["body"] for line in maria.gets_news()}
    assert news["label_application"]["state"] == "accepted"
    assert (news["certificate"]["title"], news["certificate"]["scheme"]) == (
        "National Quality Label 2026: Microplastic is everywhere",
        "national_quality_label",
    )
    assert (news["notification"]["topic"], news["notification"]["title"]) == ("label", "Microplastic is everywhere")


def test_a_refusal_says_why(portal, maria):
    applies(maria, "membership_application", state="sent")
    assert decides(portal, False, "Please write from your school's address.") == "refused"
    assert maria.gets("membership_application")[-1]["reason"] == "Please write from your school's address."


@pytest.mark.parametrize(("missing", "outcome"), [({}, "refused"), ({"results": ""}, "refused"), ({"evidence": []}, "refused")])
def test_the_rule_reads_the_application(portal, clock, maria, missing, outcome):
    for_label(maria, **missing)
    clock.step(portal.settings.decide_after_s)
    assert answer_due(portal.database, portal.ports, portal.settings) == 1
    answer = maria.gets("label_application")[-1]
    assert (answer["state"], bool(answer["reason"])) == (outcome, True)


def test_a_school_label_needs_every_tick_and_stands_on_the_school(portal, clock, maria):
    maria.creates("school", {"name": "Liqeni", "country": "AL"}, space=maria.own_space)
    applies(maria, "school_label_application", state="sent", checklist={"safe_internet_policy": True})
    clock.step(portal.settings.decide_after_s)
    answer_due(portal.database, portal.ports, portal.settings)
    assert maria.gets("school")[-1]["labels"] == ["eTwinning School 2026"]


def test_what_was_sent_stays_as_it_is_until_it_is_taken_back(maria):
    made = for_label(maria)
    changed = maria.changes("label_application", made["made"], made["revision"], {"results": "More"}, space=maria.own_space)
    assert (changed["problem"]["code"], changed["problem"]["field"]) == ("not_allowed", "state")
    assert maria.deletes("label_application", made["made"], made["revision"], space=maria.own_space)["outcome"] == "applied"


@pytest.mark.parametrize("state", ["accepted", "refused"])
def test_nobody_accepts_the_own_application(maria, state):
    assert applies(maria, "school_label_application", state=state)["problem"]["field"] == "state"
    draft = applies(maria, "school_label_application")
    grown = maria.changes("school_label_application", draft["made"], draft["revision"], {"state": state}, space=maria.own_space)
    assert grown["problem"]["code"] == "not_allowed"
    forged = {"certificate": made_id("paper")}
    assert applies(maria, "school_label_application", **forged)["problem"]["field"] == "certificate"


def test_a_label_is_for_a_project_of_ones_own_and_asked_for_once(maria, portal):
    assert for_label(maria, project=made_id("nowhere"))["problem"]["field"] == "project"
    for_label(maria)
    assert for_label(maria)["problem"]["field"] == "state"
    assert decides(portal, False, "Not yet.") == "refused"
    assert for_label(maria)["outcome"] == "applied"
    assert decides(portal, True) == "accepted"
    assert for_label(maria)["problem"]["field"] == "state"


def test_a_member_does_not_apply_again_and_a_school_renews_its_label(maria, portal):
    for kind, outcome in (("membership_application", "refused"), ("school_label_application", "applied")):
        applies(maria, kind, state="sent")
        decides(portal, True)
        assert applies(maria, kind, state="sent")["outcome"] == outcome
