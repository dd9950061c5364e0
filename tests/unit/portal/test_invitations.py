"""Invitations reach the person, and an accepted one makes a member."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_school import PROJECT, made_id

PERSON = {"name": "Elena Popescu", "country": "RO"}


@pytest.fixture
def outside(portal, maria, elena):
    """Elena, after she has left the project."""
    member = maria.creates("member", {"person": PERSON | {"id": elena.account}, "role": "teacher"})
    maria.deletes("member", member["made"], member["revision"])
    elena.gets_news()
    return elena


def invites(maria: Any, elena: Any, **more: Any) -> dict[str, Any]:
    body = {"person": PERSON | {"id": elena.account}, "role": "expert", "state": "sent", "text": "Come back!"}
    return maria.creates("invitation", body | more)


def answers(elena: Any, state: str) -> dict[str, Any]:
    line = [line for line in elena.gets_news() if line.get("kind") == "invitation"][-1]
    return elena.changes("invitation", line["id"], line["revision"], {"state": state}, space=elena.own_space)


def test_who_is_invited_sees_it_and_comes_in(maria, outside):
    invites(maria, outside)
    news = outside.gets_news()
    copy = next(line for line in news if line.get("kind") == "invitation")
    assert (copy["space"], copy["body"]["to_space"]) == (outside.own_space, PROJECT)
    assert copy["body"]["to_title"] == "Microplastic is everywhere"
    assert [line["body"]["topic"] for line in news if line.get("kind") == "notification"] == ["invitation"]
    accepted = outside.changes("invitation", copy["id"], copy["revision"], {"state": "accepted"}, space=outside.own_space)
    assert accepted["outcome"] == "applied"
    assert [line["role"] for line in outside.gets_news() if line["type"] == "joined"] == ["expert"]
    told = maria.gets_news()
    assert [line["body"]["state"] for line in told if line.get("kind") == "invitation"] == ["accepted"]
    assert [line["body"]["role"] for line in told if line.get("kind") == "member" and line["type"] == "record"] == ["expert"]


def test_nothing_of_a_space_comes_before_the_line_that_one_is_in_it(maria, outside):
    invites(maria, outside)
    assert answers(outside, "accepted")["outcome"] == "applied"
    news = outside.gets_news()
    came_in = next(at for at, line in enumerate(news) if line["type"] == "joined")
    assert [line["kind"] for line in news[:came_in] if line.get("space") == PROJECT] == []
    assert "invitation" in [line.get("kind") for line in news[came_in:] if line.get("space") == PROJECT]


def test_a_refused_invitation_makes_nobody_a_member(maria, outside):
    invites(maria, outside)
    assert answers(outside, "refused")["outcome"] == "applied"
    assert [line for line in outside.gets_news() if line["type"] == "joined"] == []
    again = [line for line in maria.gets_news() if line.get("kind") == "invitation"][-1]
    assert again["body"]["state"] == "refused"


def test_an_invitation_taken_back_can_not_be_accepted(maria, outside):
    made = invites(maria, outside)
    line = [line for line in outside.gets_news() if line.get("kind") == "invitation"][-1]
    maria.deletes("invitation", made["made"], made["revision"])
    late = outside.changes("invitation", line["id"], line["revision"], {"state": "accepted"}, space=outside.own_space)
    assert late["outcome"] == "gone"


def test_who_invites_does_not_answer(maria, outside):
    made = invites(maria, outside)
    forged = maria.changes("invitation", made["made"], made["revision"], {"state": "accepted"})
    assert (forged["problem"]["code"], forged["problem"]["field"]) == ("not_allowed", "state")


def test_who_is_invited_does_not_choose_the_role(maria, outside):
    invites(maria, outside)
    line = [line for line in outside.gets_news() if line.get("kind") == "invitation"][-1]
    for fields in ({"role": "teacher_admin"}, {"to_space": made_id("archive")}):
        result = outside.changes("invitation", line["id"], line["revision"], fields | {"state": "accepted"}, space=outside.own_space)
        assert result["problem"]["code"] == "not_allowed"


def test_members_are_not_invited(maria, elena):
    assert invites(maria, elena)["problem"]["field"] == "person"


def test_an_invitation_forged_in_ones_own_space_opens_nothing(outside):
    body = {"person": PERSON | {"id": outside.account}, "role": "teacher_admin", "state": "sent"}
    forged = outside.creates("invitation", body, space=outside.own_space)
    assert forged["problem"]["code"] == "not_allowed"
