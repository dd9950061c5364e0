"""Authlib's grants bound to our tables: code with PKCE S256 only, refresh with rotation and grace, revocation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import AuthorizationCodeMixin, InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, RefreshTokenGrant
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7636 import CodeChallenge
from sqlalchemy import delete, insert, select, update

from portal.instants import plus
from portal.oauth.client import CLIENT_ID
from portal.oauth.tokens import Token, digest, new_secret
from portal.tables import authorization_code

CODE_S = 300


@dataclass(frozen=True)
class Code(AuthorizationCodeMixin):  # type: ignore[misc]  # Authlib ships no types
    """One authorization code that was given out and not used."""

    hash: str
    account: str
    redirect_uri: str
    code_challenge: str
    code_challenge_method: str = "S256"

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return ""


class Pkce(CodeChallenge):  # type: ignore[misc]
    """RFC 7636 with S256 and nothing else; a request without it is refused at once."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        data = grant.request.payload.data
        if not data.get("code_challenge") or data.get("code_challenge_method") != "S256":
            raise InvalidRequestError("PKCE with code_challenge_method S256 is required")
        super().validate_code_challenge(grant, redirect_uri)


class CodeGrant(AuthorizationCodeGrant):  # type: ignore[misc]
    """The code for the loopback redirect; a code used twice ends what it had given (RFC 6749 §4.1.2)."""

    TOKEN_ENDPOINT_AUTH_METHODS = ["none"]

    def generate_authorization_code(self) -> str:
        return new_secret(self.server.ports)

    def save_authorization_code(self, code: str, request: Any) -> None:
        now = self.server.ports.clock.now_utc()
        self.server.conn.execute(delete(authorization_code).where(authorization_code.c.expires_at <= now))
        self.server.conn.execute(
            insert(authorization_code).values(
                hash=digest(code),
                account=request.user,
                client=CLIENT_ID,
                redirect_uri=request.payload.redirect_uri,
                challenge=request.payload.data["code_challenge"],
                issued_at=now,
                expires_at=plus(now, CODE_S),
            )
        )

    def query_authorization_code(self, code: str, client: Any) -> Code | None:  # noqa: ARG002
        row = self.server.conn.execute(select(authorization_code).where(authorization_code.c.hash == digest(code))).first()
        if row is None or row.expires_at <= self.server.ports.clock.now_utc():
            return None
        if row.used_at is not None:
            self.server.tokens.revoke_family(row.hash)
            return None
        return Code(row.hash, row.account, row.redirect_uri, row.challenge)

    def delete_authorization_code(self, code: Code) -> None:
        """Kept as used until it expires, so that a second use is noticed."""
        now = self.server.ports.clock.now_utc()
        self.server.conn.execute(update(authorization_code).where(authorization_code.c.hash == code.hash).values(used_at=now))

    def authenticate_user(self, code: Code) -> str:
        return code.account


class RefreshGrant(RefreshTokenGrant):  # type: ignore[misc]
    """A fresh pair for each exchange; the old token is kept for its grace time (portal/oauth/tokens.py)."""

    TOKEN_ENDPOINT_AUTH_METHODS = ["none"]
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, secret: str) -> Token | None:
        found: Token | None = self.server.tokens.for_refresh(secret)
        return found

    def authenticate_user(self, token: Token) -> str:
        return token.account

    def revoke_old_credential(self, token: Token) -> None:
        self.server.tokens.exchange(token)


class Revocation(RevocationEndpoint):  # type: ignore[misc]
    """Sign-out: a refresh token takes everything of its sign-in along."""

    CLIENT_AUTH_METHODS = ["none"]

    def check_params(self, request: Any, client: Any) -> None:
        super().check_params(request, client)
        if not request.form["token"]:
            raise InvalidRequestError("Missing 'token' in request.")

    def query_token(self, secret: str, token_type_hint: str | None) -> Token | None:  # noqa: ARG002 - one table, no need of hints
        found: Token | None = self.server.tokens.find(secret)
        return found

    def revoke_token(self, token: Token, request: Any) -> None:  # noqa: ARG002
        self.server.tokens.revoke(token)
