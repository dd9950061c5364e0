"""`waiting`, `approve` and `refuse`: the support organisations and made-up partners played from the command line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.schema import example
from tests.support.portal_posts import operation, send
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id


@pytest.fixture
def portal(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def rivers(portal) -> str:
    """Maria's proposal, sent to elena; its id."""
    elena = {"id": portal.account("elena"), "name": "Elena Popescu", "country": "RO"}
    one = operation("project_proposal", small_id("space/own/maria"), example("project_proposal") | {"co_founder": elena})
    assert send(portal, "maria", one).json()["results"][0]["outcome"] == "applied"
    return str(one["record"])


def shown(run: Any, kind: str) -> list[dict[str, Any]]:
    return [row["body"] for row in json.loads(run("show", "--kind", kind, "--json")[1])]


def test_a_project_from_the_partner_to_the_twinspace(run, rivers):
    assert "waits for Elena Popescu" in run("waiting")[1]
    assert run("approve", "--partner", "--user", "maria")[1] == "project_proposal: The colour of our rivers – waiting_nso\n"
    assert [(one["record"], one["waits_for"]) for one in json.loads(run("waiting", "--json")[1])] == [
        (rivers, "the support organisation of AL and RO")
    ]
    assert run("approve", "--country", "AL")[1].endswith("waiting_nso\n")
    assert run("approve", "--country", "AL")[0] == 1
    assert run("approve", "--project", "The colour of our rivers")[1].endswith("active\n")
    assert "The colour of our rivers" in [body["title"] for body in shown(run, "project")]
    assert run("waiting")[1] == ""


def test_a_refusal_with_its_reason(run, rivers):
    code, out, _ = run("refuse", "--partner", "--reason", "Not this year.")
    assert (code, out) == (0, "project_proposal: The colour of our rivers – refused\n")
    assert {body.get("reason") for body in shown(run, "project_proposal")} == {"Not this year."}


def test_of_several_one_is_chosen(run, portal, rivers):
    run("approve", "--partner")
    application = operation("membership_application", small_id("space/own/elena"), example("membership_application") | {"state": "sent"})
    assert send(portal, "elena", application).json()["results"][0]["outcome"] == "applied"
    code, _, fault = run("approve")
    assert (code, fault.count("\n"), "--record" in fault) == (1, 1, True)
    assert run("approve", "--user", "elena")[1].endswith("accepted\n")
    assert run("refuse", "--record", rivers, "--reason", "No plan.")[0] == 0
    code, _, fault = run("approve", "--all")
    assert (code, fault) == (1, "portal: nothing like that waits; `python -m portal waiting` lists what does\n")


def test_a_contact_request_is_answered_for_somebody(run, portal):
    elena = {"id": portal.account("elena"), "name": "Elena Popescu", "country": "RO"}
    one = operation("contact", small_id("space/own/maria"), {"person": elena, "state": "asked_by_me"})
    send(portal, "maria", one)
    assert run("approve", "--partner", "--kind", "contact", "--all", "--json")[0] == 0
    assert {body["state"] for body in shown(run, "contact")} == {"accepted"}
