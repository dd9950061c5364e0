"""Somebody tries passwords at the real sign-in page: one name is slowed down, nobody else, and not even the right password helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from portal.oauth.passwords import ATTEMPTS
from tests.support.portal_browser import REDIRECT, Browser, answer_of
from tests.support.portal_server import PortalServer

TRIES = 50


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="small") as served:
        served.clock.stand_still()
        yield served


def tries(browser: Browser, user_name: str, count: int = TRIES) -> list[requests.Response]:
    """So many wrong passwords through the page and its form, cookie and form token as a browser sends them."""
    page = browser.opens_sign_in()
    return [browser.submits(page, user_name, f"guess {number}") for number in range(count)]


def test_fifty_wrong_passwords_are_ten_tries_and_then_a_wait(portal: PortalServer) -> None:
    answers = tries(Browser(portal.base_url), "maria")
    assert [one.status_code for one in answers] == [400] * ATTEMPTS.burst + [429] * (TRIES - ATTEMPTS.burst)
    assert all("do not belong together" in one.text for one in answers[: ATTEMPTS.burst])
    assert all("Too many tries for this name" in one.text for one in answers[ATTEMPTS.burst :])
    assert {one.headers["Retry-After"] for one in answers[ATTEMPTS.burst :]} == {"30"}


def test_the_right_password_is_refused_until_the_time_has_come(portal: PortalServer) -> None:
    browser = Browser(portal.base_url)
    wait_s = int(tries(browser, "maria")[-1].headers["Retry-After"])
    assert browser.submits(browser.opens_sign_in(), "maria").status_code == 429
    portal.clock.advance(wait_s - 1)
    early = browser.submits(browser.opens_sign_in(), "maria")
    assert (early.status_code, early.headers["Retry-After"]) == (429, "1")
    portal.clock.advance(1)
    sent_back = browser.submits(browser.opens_sign_in(), "maria")
    assert sent_back.status_code == 303
    assert sent_back.headers["Location"].startswith(REDIRECT)
    tokens = browser.exchanges(answer_of(sent_back)["code"]).json()
    assert browser.status_with(tokens["access_token"]) == 200


def test_a_wait_that_is_over_gives_one_try_and_no_more(portal: PortalServer) -> None:
    browser = Browser(portal.base_url)
    wait_s = int(tries(browser, "maria")[-1].headers["Retry-After"])
    portal.clock.advance(wait_s)
    assert [one.status_code for one in tries(browser, "maria", 3)] == [400, 429, 429]


def test_other_accounts_at_the_same_address_are_not_concerned(portal: PortalServer) -> None:
    tries(Browser(portal.base_url), "maria")
    elena = Browser(portal.base_url)
    assert elena.status_with(elena.signs_in("elena")["access_token"]) == 200


def test_who_is_signed_in_already_goes_on_while_somebody_guesses(portal: PortalServer) -> None:
    maria = Browser(portal.base_url)
    tokens = maria.signs_in("maria")
    tries(Browser(portal.base_url), "maria")
    assert maria.status_with(tokens["access_token"]) == 200
    assert maria.status_with(maria.refreshes(tokens["refresh_token"]).json()["access_token"]) == 200


@pytest.mark.parametrize("written", [" maria ", "MARIA", "Maria\t"])
def test_another_spelling_of_the_name_is_the_same_account(portal: PortalServer, written: str) -> None:
    browser = Browser(portal.base_url)
    tries(browser, "maria", ATTEMPTS.burst)
    assert browser.submits(browser.opens_sign_in(), written).status_code == 429


def test_guesses_from_many_browsers_at_once_are_counted_together(portal: PortalServer) -> None:
    with ThreadPoolExecutor(8) as pool:
        each = list(pool.map(lambda _: tries(Browser(portal.base_url), "maria", 5), range(8)))
    counted = Counter(one.status_code for answers in each for one in answers)
    assert counted == {400: ATTEMPTS.burst, 429: 40 - ATTEMPTS.burst}


def test_names_that_nobody_has_are_slowed_down_like_all_others(portal: PortalServer) -> None:
    answers = tries(Browser(portal.base_url), "nobody", ATTEMPTS.burst + 1)
    assert [one.status_code for one in answers] == [400] * ATTEMPTS.burst + [429]
