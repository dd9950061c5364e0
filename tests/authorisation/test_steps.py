"""Every step from every state by everybody who has a copy, against tables written by hand: none goes back or answers for another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from portal.schema import example
from tests.authorisation.town import OTHER, SHARED, Town, space_of, town
from tests.support.small_school import made_id, own_space

FOUNDER, CO_FOUNDER = made_id("owner"), made_id(OTHER)
PROPOSAL = ("draft", "waiting_partner", "waiting_nso", "active", "closed", "refused")
BY_FOUNDER = """
draft           waiting_partner closed
waiting_partner closed
waiting_nso     closed
active
closed
refused         closed
"""
BY_CO_FOUNDER = """
waiting_partner waiting_nso refused
waiting_nso
active
closed
refused
"""
APPLICATION = ("draft", "sent", "accepted", "refused")
BY_APPLICANT = """
draft    sent
sent
accepted
refused
"""
INVITATION = ("sent", "accepted", "refused")
BY_INVITED = """
sent     refused
accepted
refused
"""
"""`accepted` needs an offer that still stands, see tests/unit/portal/test_invitations.py."""


def _table(text: str) -> dict[str, list[str]]:
    return {old: new for old, *new in map(str.split, text.strip().splitlines())}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    made = town(tmp_path_factory.mktemp("town"))
    yield made
    made.portal.database.close()


def _steps(here: Town, account: str, author: str, kind: str, body: dict[str, Any], old: str, states: tuple[str, ...]) -> list[str]:
    """The states that this account can lead its own copy to."""
    taken = []
    for new in states:
        standing = here.stands(kind, own_space(account), author, body | {"state": old})
        result = here.tries(account, "update", kind, own_space(account), standing.id, standing.seq, {"state": new})
        assert result.outcome == "applied" or (result.problem or {})["code"] in ("not_allowed", "not_found"), result
        taken += [new] if result.outcome == "applied" and new != old else []
    return taken


def _form(here: Town) -> dict[str, Any]:
    return here.plain_body("project_proposal") | {"co_founder": {"id": CO_FOUNDER, "name": OTHER, "country": "AL"}}


def test_a_founder_writes_sends_and_withdraws(here: Town) -> None:
    found = {old: _steps(here, FOUNDER, FOUNDER, "project_proposal", _form(here), old, PROPOSAL) for old in PROPOSAL}
    assert found == _table(BY_FOUNDER)


def test_a_co_founder_answers_once(here: Town) -> None:
    states = PROPOSAL[1:]
    found = {old: _steps(here, CO_FOUNDER, FOUNDER, "project_proposal", _form(here), old, PROPOSAL) for old in states}
    assert found == _table(BY_CO_FOUNDER)


@pytest.mark.parametrize("kind", ["membership_application", "label_application", "school_label_application"])
def test_an_applicant_sends(here: Town, kind: str) -> None:
    account = made_id("teacher_admin")
    body = here.plain_body(kind) | ({"project": space_of("twinspace")} if kind == "label_application" else {})
    found = {old: _steps(here, account, account, kind, body, old, APPLICATION) for old in ("draft", "accepted", "refused", "sent")}
    assert found == _table(BY_APPLICANT)


def test_who_is_invited_answers_once(here: Town) -> None:
    body = example("invitation") | {"to_space": space_of("twinspace"), "to_title": "?", "to_kind": "twinspace"}
    found = {old: _steps(here, FOUNDER, CO_FOUNDER, "invitation", body, old, INVITATION) for old in INVITATION}
    assert found == _table(BY_INVITED)


@pytest.mark.parametrize("place", SHARED)
@pytest.mark.parametrize("new", ["accepted", "refused"])
def test_nobody_answers_an_invitation_where_it_was_written(here: Town, place: str, new: str) -> None:
    admin = made_id("teacher_admin")
    standing = here.stands("invitation", space_of(place), admin, example("invitation"))
    result = here.tries(admin, "update", "invitation", space_of(place), standing.id, standing.seq, {"state": new})
    assert ((result.problem or {})["code"], (result.problem or {})["field"]) == ("not_allowed", "state")


def test_a_co_founder_changes_not_a_word(here: Town) -> None:
    for name, value in {"title": "Mine", "summary": "Mine", "pupils": 1, "twinspace": space_of("twinspace"), "approvals": []}.items():
        standing = here.stands("project_proposal", own_space(CO_FOUNDER), FOUNDER, _form(here) | {"state": "waiting_partner"})
        fields = {name: value, "state": "waiting_nso"}
        result = here.tries(CO_FOUNDER, "update", "project_proposal", own_space(CO_FOUNDER), standing.id, standing.seq, fields)
        assert (name, (result.problem or {})["code"]) == (name, "not_allowed")
