"""Pupils sign in with a password that their teacher was shown once, and see their TwinSpace only."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from sqlalchemy import select

from portal.forgetting import purge_record
from portal.schema import example, validate_as
from portal.tables import account
from tests.support.portal_browser import Browser, answer_of
from tests.support.portal_posts import operation, send
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id

SPACE = small_id("space/microplastic")


def makes_pupil(portal: PortalServer, teacher: str, user_name: str = "blerta.7b") -> str:
    one = operation("pupil", SPACE, example("pupil") | {"user_name": user_name})
    assert send(portal, teacher, one).json()["results"][0]["outcome"] == "applied"
    return str(one["record"])


def asks(portal: PortalServer, who: str, *pupils: str, space: str = SPACE) -> requests.Response:
    headers = {"Authorization": f"Bearer {portal.token(who)}"}
    body = {"space": space, "pupils": list(pupils)}
    return requests.post(f"{portal.base_url}/v1/pupils/passwords", json=body, headers=headers, timeout=30)


def signs_in(browser: Browser, user_name: str, password: str) -> dict[str, Any] | None:
    """The tokens, or None where the page says no."""
    sent_back = browser.submits(browser.opens_sign_in(), user_name, password)
    return dict(browser.exchanges(answer_of(sent_back)["code"]).json()) if sent_back.status_code in (302, 303) else None


def test_a_pupil_signs_in_and_sees_one_space(portal: PortalServer, browser: Browser) -> None:
    pupil = makes_pupil(portal, "maria")
    answer = asks(portal, "maria", pupil)
    assert (answer.headers["cache-control"], validate_as("PupilPasswords", answer.json())) == ("no-store", [])
    [item] = answer.json()["items"]
    tokens = signs_in(browser, item["user_name"], item["password"])
    assert tokens is not None
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    me = requests.get(f"{portal.base_url}/v1/me", headers=headers, timeout=30).json()
    assert (me["account"], me["person"]["name"]) == (pupil, "Blerta")
    assert sorted((one["kind"], one["role"]) for one in me["spaces"]) == [("own", "pupil_self"), ("twinspace", "pupil")]
    assert requests.get(f"{portal.base_url}/v1/people", headers=headers, timeout=30).status_code == 403
    found = requests.get(f"{portal.base_url}/v1/people", headers={"Authorization": f"Bearer {portal.token('maria')}"}, timeout=30).json()
    assert "Blerta" not in {one["name"] for one in found["items"]}


def test_a_new_password_ends_the_old_one_and_what_it_opened(portal: PortalServer, browser: Browser) -> None:
    pupil = makes_pupil(portal, "maria")
    first, second = (asks(portal, "maria", pupil).json()["items"][0] for _ in range(2))
    assert first["password"] != second["password"]
    assert signs_in(browser, first["user_name"], first["password"]) is None
    tokens = signs_in(browser, second["user_name"], second["password"])
    assert tokens is not None
    asks(portal, "maria", pupil)
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert requests.get(f"{portal.base_url}/v1/me", headers=headers, timeout=30).status_code == 401


def test_a_teacher_resets_own_pupils_an_admin_all(portal: PortalServer) -> None:
    of_elena, of_maria = makes_pupil(portal, "elena", "ana.5c"), makes_pupil(portal, "maria")
    assert asks(portal, "elena", of_elena).status_code == 200
    assert asks(portal, "elena", of_maria).json()["code"] == "not_allowed"
    assert [one["user_name"] for one in asks(portal, "maria", of_elena, of_maria).json()["items"]] == ["ana.5c", "blerta.7b"]


@pytest.mark.parametrize(("who", "space", "field"), [("tomas", SPACE, "space"), ("maria", small_id("space/pen-pals"), "space")])
def test_strangers_learn_nothing(portal: PortalServer, who: str, space: str, field: str) -> None:
    pupil = makes_pupil(portal, "maria")
    answer = asks(portal, who, pupil, space=space)
    assert (answer.status_code, answer.json()["field"]) == (404, field)


def test_a_pupil_begins_on_the_own_wall_and_is_gone_when_taken_off_the_list(portal: PortalServer, browser: Browser) -> None:
    blerta, andi = makes_pupil(portal, "maria"), makes_pupil(portal, "maria", "andi.7b")
    [item] = asks(portal, "maria", blerta).json()["items"]
    tokens = signs_in(browser, item["user_name"], item["password"])
    assert tokens is not None
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    posts = [operation("wall_post", SPACE, {"pupil": one, "text": "Three blue threads!"}) for one in (blerta, andi)]
    results = requests.post(f"{portal.base_url}/v1/operations", json={"operations": posts}, headers=headers, timeout=30).json()["results"]
    assert [one["outcome"] for one in results] == ["applied", "refused"]
    gone = operation("pupil", SPACE, {}) | {"action": "delete", "record": blerta}
    base = send(portal, "maria", gone | {"base": 1}).json()["results"][0]["revision"]
    again = gone | {"id": operation("pupil", SPACE, {})["id"], "base": base}
    assert send(portal, "maria", again).json()["results"][0]["outcome"] == "applied"
    assert requests.get(f"{portal.base_url}/v1/me", headers=headers, timeout=30).status_code == 401
    assert signs_in(browser, item["user_name"], item["password"]) is None


def test_a_purged_pupil_leaves_no_name_behind(portal: PortalServer, browser: Browser) -> None:
    pupil = makes_pupil(portal, "maria")
    [item] = asks(portal, "maria", pupil).json()["items"]
    with portal.database.writing() as connection:
        purge_record(connection, pupil, "2026-05-03T09:20:00Z")
        left = connection.execute(select(account.c.name, account.c.user_name).where(account.c.id == pupil)).one()
    assert "lerta" not in f"{left.name} {left.user_name}"
    assert signs_in(browser, item["user_name"], item["password"]) is None
