"""Who asks: the account behind a request's bearer token, throttled; and the tokens that the command line prints."""

from __future__ import annotations

import uuid

from sqlalchemy import Connection
from starlette.requests import Request

from portal.oauth.tokens import Tokens, new_secret
from portal.ports import Ports
from portal.problems import Problem


def signed_in(request: Request) -> str:
    """The account that asks, after counting the request against its pace. Blocking: call it from a worker thread.

    Raises Problem sign_in_needed without a good token (portal-api.md §1), slow_down from an account that asks too often.
    """
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise Problem("sign_in_needed", "send a bearer token")
    portal = request.app.state.portal
    with portal.database.reading() as conn:
        access = Tokens(conn, portal.ports).access(secret.strip())
    if access is None:
        raise Problem("sign_in_needed", "the token is unknown or has ended")
    if access.unproven is not None:
        with portal.database.writing() as conn:
            Tokens(conn, portal.ports).supersede(access.unproven)
    request.app.state.edges.throttle.take(access.account)
    return access.account


def issue_access_token(conn: Connection, ports: Ports, account: str, lifetime_s: int) -> str:
    """An access token without a refresh token, for `python -m portal token`. `conn` must be in a write transaction."""
    secret = new_secret(ports)
    Tokens(conn, ports).keep(secret, account, "access", family=str(uuid.UUID(bytes=ports.random.token(16))), lifetime_s=lifetime_s)
    return secret
