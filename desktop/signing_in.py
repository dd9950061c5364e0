"""Signing a profile in: who is the portal, who are we, and is it the same portal and account as before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sync.feed import PortalInfo, Tokens
from sync.ports import Ports

if TYPE_CHECKING:
    from sync.copy.local_copy import LocalCopy


@dataclass(frozen=True)
class Met:
    """What the portal said of itself and of the account behind the token."""

    info: PortalInfo
    me: Any


def introduce(portal_url: str, tokens: Tokens, ports: Ports) -> Met:
    """Ask `GET /v1/portal` and `GET /v1/me`. Raises PortalUnreachable, SignInNeeded, WrongPortal (version), ProtocolBroken."""
    from sync.client.portal import HttpPortal
    from sync.client.requests_transport import RequestsTransport

    with HttpPortal(portal_url, RequestsTransport(), tokens, ports) as portal:
        info = portal.describe()
        return Met(info, portal.me())


def keep_sign_in(copy: LocalCopy, portal_url: str, met: Met, tokens: Tokens) -> None:
    """Bind the copy to portal and account (WrongPortal if it belongs to others) and keep the tokens in it."""
    copy.writer.call(copy.session.bind, portal_url, met.info, met.me, initiator="sign-in")
    copy.writer.call(copy.session.store_tokens, tokens, initiator="sign-in")
