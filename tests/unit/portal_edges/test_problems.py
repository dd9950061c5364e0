"""Errors: always a problem object with a stable code, never a trace of the inside."""

from __future__ import annotations

import pytest
import requests

from portal.problems import Problem
from portal.schema import validate_as
from tests.support.portal_server import PortalServer


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1/nothing", 404, "not_found"),
        ("GET", "/v1/portal/", 404, "not_found"),
        ("DELETE", "/v1/portal", 405, "method_not_allowed"),
        ("GET", "/v1/me", 401, "sign_in_needed"),
        ("GET", "/", 404, "not_found"),
        ("POST", "/oauth/token", 415, "unsupported_media_type"),
    ],
)
def test_every_refusal_is_a_problem(portal: PortalServer, method: str, path: str, status: int, code: str) -> None:
    answer = requests.request(method, f"{portal.base_url}{path}", allow_redirects=False)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert validate_as("Problem", answer.json()) == []


def test_a_wrong_method_is_told_the_right_ones(portal: PortalServer) -> None:
    assert "GET" in requests.delete(f"{portal.base_url}/v1/portal").headers["Allow"]


def test_a_bug_shows_nothing_of_the_inside(portal: PortalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret inside")

    monkeypatch.setattr("portal.signing.Tokens.access", broken)
    answer = requests.get(f"{portal.base_url}/v1/me", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "secret" not in answer.text


@pytest.mark.parametrize("code", ["slow_down", "busy"])
def test_who_must_wait_is_told_how_long(code: str) -> None:
    assert Problem(code).retry_after_s == 1
    assert Problem(code, retry_after_s=90).as_json()["retry_after_s"] == 90


def test_a_code_of_a_result_stands_as_unprocessable() -> None:
    assert Problem("space_archived").status == 422
