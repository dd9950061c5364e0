"""Authlib's framework-free authorization server over one database connection: the thin adapter between HTTP words and grants."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from authlib.oauth2.rfc6749 import AuthorizationServer, InvalidRequestError, OAuth2Request
from authlib.oauth2.rfc6749.requests import OAuth2Payload
from sqlalchemy import Connection

from portal.oauth.client import CLIENT_ID, DeskClient
from portal.oauth.grants import CodeGrant, Pkce, RefreshGrant, Revocation
from portal.oauth.tokens import ACCESS_S, REFRESH_S, Token, Tokens, new_secret
from portal.ports import Ports

# TLS ends in front of us, so what we were called by says nothing; Authlib only wants to see that it is https.
_SOME_ADDRESS = "https://portal.invalid/oauth"


@dataclass(frozen=True)
class Asked:
    """One OAuth request as plain data: method, fields of query or form (each with all its values), headers."""

    method: str
    fields: Mapping[str, Sequence[str]]
    headers: Mapping[str, str] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """The field's first value, or an empty text."""
        return next(iter(self.fields.get(name, ())), "")


@dataclass(frozen=True)
class Answered:
    """One OAuth answer as plain data."""

    status: int
    body: bytes
    headers: Mapping[str, str]


class _Payload(OAuth2Payload):  # type: ignore[misc]
    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = {name: list(values) for name, values in fields.items() if values}

    @property
    def data(self) -> dict[str, str]:
        return {name: values[0] for name, values in self._fields.items()}

    @property
    def datalist(self) -> dict[str, list[str]]:
        return self._fields


class _Request(OAuth2Request):  # type: ignore[misc]
    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.method, _SOME_ADDRESS, headers=dict(asked.headers))
        self.payload = _Payload(asked.fields)

    @property
    def args(self) -> dict[str, str]:
        return dict(self.payload.data)

    @property
    def form(self) -> dict[str, str]:
        return dict(self.payload.data)


class SignInServer(AuthorizationServer):  # type: ignore[misc]
    """One request's authorization server: made, asked once, dropped; all state is in the database."""

    def __init__(self, conn: Connection, ports: Ports) -> None:
        super().__init__()
        self.conn = conn
        self.ports = ports
        self.tokens = Tokens(conn, ports)
        self.register_grant(CodeGrant, [Pkce(required=True)])
        self.register_grant(RefreshGrant)
        self.register_endpoint(Revocation)
        self.register_token_generator("default", self._pair)

    def query_client(self, client_id: str) -> DeskClient | None:
        return DeskClient() if client_id == CLIENT_ID else None

    def save_token(self, token: dict[str, Any], request: Any) -> None:
        """Keep the pair: of a fresh sign-in (the code's family) or given for a refresh token."""
        old: Token | None = request.refresh_token
        family = request.authorization_code.hash if old is None else old.family
        parent = None if old is None else old.hash
        self.tokens.sweep(request.user)
        keep = partial(self.tokens.keep, account=request.user, family=family, parent=parent)
        keep(token["access_token"], kind="access", lifetime_s=ACCESS_S)
        keep(token["refresh_token"], kind="refresh", lifetime_s=REFRESH_S)

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """We listen to none of Authlib's signals."""

    def create_oauth2_request(self, request: Any) -> OAuth2Request:
        return request if isinstance(request, OAuth2Request) else _Request(request)

    def handle_response(self, status: int, body: Any, headers: Sequence[tuple[str, str]]) -> Answered:
        """JSON for the token endpoints; redirects have no body."""
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        return Answered(status, data, {"Cache-Control": "no-store", **dict(headers)})

    def check(self, asked: Asked) -> None:
        """Raises OAuth2Error unless this authorization request may be shown to a person."""
        try:
            self.get_consent_grant(asked)
        except ValueError as error:  # Authlib quotes the request in its error, and refuses its own quote if it is not plain ASCII
            raise InvalidRequestError("unreadable request") from error

    def grant(self, asked: Asked, account: str) -> str:
        """The address to send the browser to, with a code for `account`; `asked` was checked. Raises OAuth2Error."""
        request = self.create_oauth2_request(asked)
        answered = self.create_authorization_response(request, grant_user=account, grant=self.get_authorization_grant(request))
        return str(answered.headers["Location"])

    def exchange(self, asked: Asked) -> Answered:
        """The answer of the token endpoint."""
        try:
            answered: Answered = self.create_token_response(asked)
        except ValueError:
            answered = self.handle_error_response(None, InvalidRequestError("unreadable request"))
        return answered

    def revoke(self, asked: Asked) -> Answered:
        """The answer of the revocation endpoint."""
        answered: Answered = self.create_endpoint_response(Revocation.ENDPOINT_NAME, asked)
        return answered

    def _pair(self, **_asked: object) -> dict[str, Any]:
        return {
            "token_type": "Bearer",
            "access_token": new_secret(self.ports),
            "refresh_token": new_secret(self.ports),
            "expires_in": ACCESS_S,
        }
