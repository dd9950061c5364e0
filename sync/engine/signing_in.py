"""Binds a profile to the portal and account behind a token, and gives it back; the same for the window and the command line."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TypeVar

from sync.client.calls import checked_address
from sync.client.oauth import SignIn
from sync.client.portal import HttpPortal, Identity
from sync.client.tokens import FixedToken, TokenKeeper, TokenSource
from sync.client.transport import Traffic, Transport
from sync.copy.local_copy import LocalCopy
from sync.copy.traffic import OTHER
from sync.engine.meter import Meter
from sync.engine.plan import is_worth_another_try
from sync.errors import DeskError
from sync.feed import Me, Tokens
from sync.ports import Ports

TRIES = 3
Asked = TypeVar("Asked")


def bind_profile(
    copy: LocalCopy,
    base_url: str,
    transport: Transport,
    tokens: Tokens,
    ports: Ports,
    *,
    is_paged: bool = False,
    since: Traffic | None = None,
) -> Me:
    """Ask who is behind the token and keep portal, account and token: the token last, so that no half profile is signed in.

    What it cost is booked; `since` is where the transport stood when the sign-in began, if that was before this.

    Raises WrongPortal when the profile belongs to another portal or account, PortalUnreachable(not_a_portal, …), SignInNeeded.
    """
    address = checked_address(base_url)
    known, meter = identity_of(copy), Meter(copy, transport.traffic, since)
    portal = HttpPortal(address, transport, FixedToken(tokens.access), ports.clock, known, is_paged=is_paged)
    info, me = _insisting(portal.describe), _insisting(portal.me)
    Identity(info.portal).check(me.portal)

    def keep() -> None:
        copy.session.save_portal(info, address)
        copy.session.save_account(me)
        copy.session.save_tokens(tokens)
        copy.session.hold_until(None)

    copy.writer.call(meter.along(keep, OTHER), initiator="sign-in")
    return me


def _insisting(ask: Callable[[], Asked]) -> Asked:
    """What a bad line has lost is asked again: the teacher has been in the browser already, and would have to go there anew."""
    for tries_left in range(TRIES - 1, 0, -1):
        try:
            return ask()
        except DeskError as error:
            if not is_worth_another_try(error, True, tries_left):
                raise
    return ask()


def sign_out(copy: LocalCopy, base_url: str, transport: Transport, ports: Ports) -> None:
    """Revoke the tokens if the portal can be reached, and forget them in any case; unsent work stays."""
    tokens = copy.session.read().tokens
    copy.writer.call(copy.session.forget_tokens, initiator="sign-out")
    if tokens is not None:
        with contextlib.suppress(DeskError):
            _sign_in(base_url, transport, ports).revoke(tokens)


def portal_of(copy: LocalCopy, transport: Transport, ports: Ports, base_url: str = "", *, is_paged: bool = False) -> HttpPortal:
    """The portal of a profile, with its tokens and media; `base_url` overrides the stored address for this run."""
    state = copy.session.read()
    address = base_url or state.base_url
    return HttpPortal(
        address,
        transport,
        keeper_of(copy, address, transport, ports),
        ports.clock,
        identity_of(copy),
        copy.media.get,
        is_paged=is_paged,
        features=state.features,
        must_meet=checked_address(address) != state.base_url,
    )


def keeper_of(copy: LocalCopy, base_url: str, transport: Transport, ports: Ports) -> TokenSource:
    """The tokens of a profile; a new pair is in the database before it is used."""

    def store(tokens: Tokens) -> None:
        copy.writer.call(copy.session.save_tokens, tokens, initiator="exchange")

    def forget(access: str) -> None:
        copy.writer.call(copy.session.forget_tokens, access, initiator="exchange")

    refresh = _sign_in(base_url, transport, ports).refreshed
    return TokenKeeper(lambda: copy.session.read().tokens, store, refresh, ports.clock, forget)


def identity_of(copy: LocalCopy) -> Identity:
    """Whom the profile belongs to."""
    state = copy.session.read()
    return Identity(state.portal or None, state.account or None)


def _sign_in(base_url: str, transport: Transport, ports: Ports) -> SignIn:
    return SignIn(base_url, transport, lambda _url: False, ports.clock, ports.random, is_known=True)
