"""Signing in through the browser, renewing and giving back tokens."""

from __future__ import annotations

import threading

import pytest
import requests

from sync.adapters.system import system_ports
from sync.client.loopback import LoopbackReceiver
from sync.client.oauth import SignIn, SignInWords
from sync.client.portal import HttpPortal
from sync.client.tokens import FixedToken, TokenKeeper
from sync.errors import PortalUnreachable, SignInNeeded
from sync.feed import Tokens
from tests.support.browser import Browser

WORDS = SignInWords("You are signed in", "You may close this page & go back to TwinDesk.")


@pytest.fixture
def sign_in(served, line):
    ports = system_ports()
    return lambda open_browser: SignIn(served.base_url, line, open_browser, ports.clock, ports.random)


@pytest.fixture
def tokens(sign_in):
    browser = Browser("maria")
    given = sign_in(browser.open).run(WORDS, is_shared_pc=False, cancel=threading.Event(), patience_s=30.0)
    browser.wait()
    return given


def keeper(sign_in, tokens, kept=None):
    kept = kept if kept is not None else [tokens]
    return TokenKeeper(lambda: kept[-1], kept.append, sign_in(lambda _url: False).refreshed, system_ports().clock), kept


def test_maria_signs_in_with_her_browser(sign_in, served, line, clock):
    browser = Browser("maria")
    given = sign_in(browser.open).run(WORDS, is_shared_pc=True, cancel=threading.Event(), patience_s=30.0)
    browser.wait()
    assert HttpPortal(served.base_url, line, FixedToken(given.access), clock).me().user_name == "maria"
    assert given.refresh
    assert "prompt=login" in browser.addresses[0]
    assert "close this page &amp; go back" in browser.pages[-1]


def test_a_wrong_password_stays_on_the_portals_page_until_the_teacher_gives_up(sign_in):
    cancel, browser = threading.Event(), Browser("maria", "wrong")

    def opens(url: str) -> bool:
        browser.open(url)
        browser.wait()
        cancel.set()
        return True

    with pytest.raises(SignInNeeded, match="cancelled"):
        sign_in(opens).run(WORDS, is_shared_pc=False, cancel=cancel)


def test_no_browser_and_no_patience_are_told(sign_in):
    with pytest.raises(SignInNeeded, match="no_browser"):
        sign_in(lambda _url: False).run(WORDS, is_shared_pc=False, cancel=threading.Event())
    with pytest.raises(SignInNeeded, match="timeout"):
        sign_in(lambda _url: True).run(WORDS, is_shared_pc=False, cancel=threading.Event(), patience_s=0.1)


def test_an_answer_with_another_state_is_not_ours(clock):
    answers: list[int] = []
    with LoopbackReceiver("t", "x", "right") as receiver:

        def comes_back() -> None:
            for query in ("?state=wrong&code=stolen", "?code=stolen", "?state=right&error=access_denied"):
                answers.append(requests.get(receiver.redirect_uri + query, timeout=10).status_code)

        thread = threading.Thread(target=comes_back)
        thread.start()
        with pytest.raises(SignInNeeded, match="access_denied"):
            receiver.wait(threading.Event(), 30.0, clock)
        thread.join()
    assert answers == [404, 404, 200]


def test_an_expired_token_is_renewed_without_a_word(sign_in, tokens, served, line, clock):
    tokens_of_maria, kept = keeper(sign_in, tokens)
    portal = HttpPortal(served.base_url, line, tokens_of_maria, clock)
    served.clock.advance(2 * 3_600)
    assert portal.me().user_name == "maria"
    assert len(kept) == 2
    assert kept[1].refresh != tokens.refresh


def test_a_lost_answer_to_a_refresh_does_not_sign_out(sign_in, tokens, served, line, clock):
    tokens_of_maria, kept = keeper(sign_in, tokens)
    served.clock.advance(2 * 3_600)
    served.faults.lose_answer(path="/oauth/token")
    portal = HttpPortal(served.base_url, line, tokens_of_maria, clock)
    with pytest.raises(PortalUnreachable):
        portal.me()
    assert kept == [tokens]
    assert portal.me().user_name == "maria"


def test_the_new_token_is_stored_before_it_is_used(sign_in, tokens):
    def power_fails(_fresh: Tokens) -> None:
        raise OSError("no disk")

    exchange = sign_in(lambda _url: False).refreshed
    keeping = TokenKeeper(lambda: tokens, power_fails, exchange, system_ports().clock)
    with pytest.raises(OSError, match="no disk"):
        keeping.renewed(tokens.access)


def test_a_refresh_on_a_captive_line_blames_the_line_not_the_address(tokens, served, line):
    ports = system_ports()
    served.faults.be_captive()
    with pytest.raises(PortalUnreachable, match="captive"):
        SignIn(served.base_url, line, lambda _url: False, ports.clock, ports.random, is_known=True).refreshed(tokens.refresh or "")


def test_two_at_once_refresh_once(sign_in, tokens):
    tokens_of_maria, kept = keeper(sign_in, tokens)
    threads = [threading.Thread(target=tokens_of_maria.renewed, args=(tokens.access,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept) == 2


def test_revoked_tokens_are_worth_nothing(sign_in, tokens, served, line, clock):
    sign_in(lambda _url: False).revoke(tokens)
    with pytest.raises(SignInNeeded):
        HttpPortal(served.base_url, line, keeper(sign_in, tokens)[0], clock).me()


def test_a_token_of_the_command_line_has_no_newer_one():
    keeping = TokenKeeper(lambda: Tokens("old"), list, lambda _refresh: Tokens("new"), system_ports().clock)
    assert keeping.access() == "old"
    with pytest.raises(SignInNeeded):
        keeping.renewed("old")
