"""Sign-in at the portal: the page, the code, the pair of tokens, and the ways it must not go."""

from __future__ import annotations

import pytest
import requests
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata

from tests.support.portal_browser import REDIRECT, Browser, answer_of
from tests.support.portal_server import PortalServer

_HOUR_S = 3600


def test_maria_signs_in_and_is_known(browser: Browser) -> None:
    pair = browser.signs_in("maria")
    assert browser.status_with(pair["access_token"]) == 200
    assert len(pair["access_token"]) <= 43
    assert len(pair["refresh_token"]) <= 43
    assert pair["expires_in"] == _HOUR_S


def test_the_metadata_keep_the_standard(portal: PortalServer) -> None:
    document = requests.get(f"{portal.base_url}/.well-known/oauth-authorization-server").json()
    AuthorizationServerMetadata(document).validate()
    assert document["issuer"] == portal.base_url
    assert document["code_challenge_methods_supported"] == ["S256"]


def test_the_page_names_the_portal_and_fetches_nothing(browser: Browser) -> None:
    page = browser.opens_sign_in()
    assert "Sign in to Practice portal" in page.text
    assert "<script" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert page.text.count("<label for=") == 2


def test_the_desk_gets_its_state_back(browser: Browser) -> None:
    sent_back = browser.submits(browser.opens_sign_in(state="my-own-state"), "maria")
    assert sent_back.status_code == 303
    assert sent_back.headers["Location"].startswith(REDIRECT)
    assert answer_of(sent_back)["state"] == "my-own-state"


def test_a_wrong_password_is_told_without_saying_which_was_wrong(browser: Browser) -> None:
    known = browser.submits(browser.opens_sign_in(), "maria", "wrong")
    unknown = browser.submits(browser.opens_sign_in(), "nobody", "wrong")
    assert known.status_code == unknown.status_code == 400
    assert 'role="alert"' in known.text
    assert known.text.count("do not belong together") == unknown.text.count("do not belong together") == 1


def test_what_was_typed_comes_back_as_text(browser: Browser) -> None:
    page = browser.submits(browser.opens_sign_in(), '"><script>alert(1)</script>', "wrong")
    assert "<script>" not in page.text


def test_a_form_from_another_page_is_not_taken(portal: PortalServer, browser: Browser) -> None:
    page = browser.opens_sign_in()
    stranger = Browser(portal.base_url)
    answer = stranger.submits(page, "maria")
    stranger.session.close()
    assert answer.status_code == 400
    assert "open for too long" in answer.text


def test_too_many_tries_on_one_name_must_wait_and_others_need_not(browser: Browser) -> None:
    page = browser.opens_sign_in()
    answers = [browser.submits(page, "maria", "wrong").status_code for _ in range(11)]
    assert answers[-1] == 429
    assert browser.submits(page, "elena").status_code == 303


@pytest.mark.parametrize(
    "redirect",
    [
        "http://evil.example/callback",
        "https://127.0.0.1:1/callback",
        "http://127.0.0.1:1/other",
        "http://127.0.0.1:1@evil.example/callback",
    ],
)
def test_no_code_goes_anywhere_but_to_the_desk(browser: Browser, redirect: str) -> None:
    answer = browser.opens_sign_in(redirect_uri=redirect)
    assert answer.status_code == 400
    assert "Location" not in answer.headers


@pytest.mark.parametrize("changed", [{"code_challenge": ""}, {"code_challenge_method": "plain"}, {"code_challenge_method": ""}])
def test_no_sign_in_without_pkce(browser: Browser, changed: dict[str, str]) -> None:
    answer = browser.opens_sign_in(**changed)
    assert answer.status_code == 302
    assert answer_of(answer)["error"] == "invalid_request"


def test_prompt_none_finds_nobody_signed_in(browser: Browser) -> None:
    assert answer_of(browser.opens_sign_in(prompt="none"))["error"] == "login_required"


def test_a_code_needs_its_verifier_and_its_address(browser: Browser) -> None:
    code = answer_of(browser.submits(browser.opens_sign_in(), "maria"))["code"]
    assert browser.exchanges(code, code_verifier="x" * 50).json()["error"] == "invalid_grant"
    assert browser.exchanges(code, redirect_uri=REDIRECT.replace("49152", "49153")).json()["error"] == "invalid_grant"
    assert browser.exchanges(code).status_code == 200


def test_a_code_used_twice_ends_what_it_gave(browser: Browser) -> None:
    code = answer_of(browser.submits(browser.opens_sign_in(), "maria"))["code"]
    pair = browser.exchanges(code).json()
    assert browser.exchanges(code).status_code == 400
    assert browser.status_with(pair["access_token"]) == 401


def test_a_code_ends_after_five_minutes(portal: PortalServer, browser: Browser) -> None:
    code = answer_of(browser.submits(browser.opens_sign_in(), "maria"))["code"]
    portal.clock.advance(301)
    assert browser.exchanges(code).json()["error"] == "invalid_grant"


def test_an_access_token_ends_after_an_hour_and_a_refresh_brings_a_new_one(portal: PortalServer, browser: Browser) -> None:
    pair = browser.signs_in("maria")
    portal.clock.advance(_HOUR_S + 1)
    assert browser.status_with(pair["access_token"]) == 401
    fresh = browser.refreshes(pair["refresh_token"]).json()
    assert browser.status_with(fresh["access_token"]) == 200
    assert fresh["refresh_token"] != pair["refresh_token"]


def test_an_exchanged_refresh_token_works_once_more_within_its_grace(portal: PortalServer, browser: Browser) -> None:
    portal.clock.stand_still()
    pair = browser.signs_in("maria")
    first = browser.refreshes(pair["refresh_token"]).json()
    browser.status_with(first["access_token"])
    portal.clock.advance(599)
    second = browser.refreshes(pair["refresh_token"]).json()
    assert browser.status_with(second["access_token"]) == 200
    assert browser.status_with(first["access_token"]) == 200


def test_after_its_grace_an_exchanged_token_ends_the_whole_sign_in(portal: PortalServer, browser: Browser) -> None:
    pair = browser.signs_in("maria")
    fresh = browser.refreshes(pair["refresh_token"]).json()
    browser.status_with(fresh["access_token"])
    portal.clock.advance(601)
    assert browser.refreshes(pair["refresh_token"]).json()["error"] == "invalid_grant"
    assert browser.status_with(fresh["access_token"]) == 401


def test_an_answer_lost_for_a_day_does_not_sign_the_teacher_out(portal: PortalServer, browser: Browser) -> None:
    pair = browser.signs_in("maria")
    browser.refreshes(pair["refresh_token"])  # its answer is never used: it was lost
    portal.clock.advance(24 * _HOUR_S)
    assert browser.refreshes(pair["refresh_token"]).status_code == 200


def test_signing_out_ends_all_tokens_of_this_sign_in_only(browser: Browser) -> None:
    here, there = browser.signs_in("maria"), browser.signs_in("maria")
    assert browser.revokes(here["refresh_token"]).status_code == 200
    assert browser.status_with(here["access_token"]) == 401
    assert browser.refreshes(here["refresh_token"]).status_code == 400
    assert browser.status_with(there["access_token"]) == 200


def test_revoking_an_unknown_token_is_no_error(browser: Browser) -> None:
    assert browser.revokes("never-given").status_code == 200


def test_tokens_and_codes_stand_in_the_database_as_hashes_only(portal: PortalServer, browser: Browser) -> None:
    pair = browser.signs_in("maria")
    portal.stop()
    stored = b"".join(path.read_bytes() for path in portal.folder.glob("portal.db*"))
    assert pair["access_token"].encode() not in stored
    assert pair["refresh_token"].encode() not in stored
