"""Opaque tokens: issued, looked up, exchanged and revoked; only their SHA-256 is stored.

An exchanged refresh token stays good for the grace time, and beyond it as long as nothing issued for it was ever used: then the
answer was lost on the way, and a lost answer must not sign the teacher out. Afterwards its reuse revokes the family (RFC 9700 §4.14).
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import TokenMixin
from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from portal.instants import plus
from portal.oauth.client import CLIENT_ID, DeskClient
from portal.ports import Ports
from portal.prepared import Prepared
from portal.tables import token as token_table

ACCESS_S = 3600
REFRESH_S = 90 * 86_400
GRACE_S = 600
_TOKEN_BYTES = 32
_GOOD = Prepared(
    select(token_table).where(
        token_table.c.hash == bindparam("hash"),
        token_table.c.use == bindparam("use"),
        token_table.c.revoked_at.is_(None),
        token_table.c.expires_at > bindparam("now"),
    )
)
_KEPT = Prepared(insert(token_table), "hash", "account", "use", "family", "parent", "issued_at", "expires_at")
_ENDED = Prepared(delete(token_table).where(token_table.c.account == bindparam("of"), token_table.c.expires_at <= bindparam("now")))
_ITS = token_table.c.hash == bindparam("its")
_EXCHANGED = Prepared(update(token_table).where(_ITS, token_table.c.exchanged_at.is_(None)), "exchanged_at")
_SUPERSEDED = Prepared(update(token_table).where(_ITS, token_table.c.superseded_at.is_(None)), "superseded_at")
_UNPROVEN = Prepared(select(token_table.c.hash).where(token_table.c.hash == bindparam("hash"), token_table.c.superseded_at.is_(None)))


def digest(secret: str) -> str:
    """What is stored of a token or code; the secrets are random, so a plain SHA-256 keeps them."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def new_secret(ports: Ports) -> str:
    """32 random bytes as 43 characters, the first a letter or digit: a token may be a word on a command line."""
    secret = urlsafe_b64encode(ports.random.token(_TOKEN_BYTES)).rstrip(b"=").decode("ascii")
    return secret if secret[0].isalnum() else "t" + secret[1:]


@dataclass(frozen=True)
class Token(TokenMixin):  # type: ignore[misc]  # Authlib ships no types
    """One stored token as Authlib's grants want to see it."""

    hash: str
    account: str
    kind: str
    family: str
    parent: str | None

    def check_client(self, client: DeskClient) -> bool:
        return bool(client.client_id == CLIENT_ID)

    def get_scope(self) -> str:
        return ""


@dataclass(frozen=True)
class Access:
    """Who asks; `unproven` is the refresh token that this access token shows to have been answered (see Tokens.supersede)."""

    account: str
    unproven: str | None


class Tokens:
    """The tokens of all accounts, within one connection's transaction."""

    def __init__(self, conn: Connection, ports: Ports) -> None:
        self._conn = conn
        self._ports = ports

    def keep(self, secret: str, account: str, kind: str, *, family: str, lifetime_s: int, parent: str | None = None) -> None:
        """Make `secret` a token of `kind` access or refresh; `parent` is the hash of the refresh token it was given for."""
        now = self._ports.clock.now_utc()
        times = {"issued_at": now, "expires_at": plus(now, lifetime_s)}
        _KEPT.run(self._conn, hash=digest(secret), account=account, use=kind, family=family, parent=parent, **times)

    def sweep(self, account: str) -> None:
        """Forget the account's tokens that ended."""
        _ENDED.run(self._conn, of=account, now=self._ports.clock.now_utc())

    def access(self, secret: str) -> Access | None:
        """The account of a good access token."""
        row = self._row(secret, "access")
        if row is None:
            return None
        is_first_use = row.parent is not None and _UNPROVEN.value(self._conn, hash=row.parent) is not None
        return Access(row.account, row.parent if is_first_use else None)

    def for_refresh(self, secret: str) -> Token | None:
        """The refresh token if it may be exchanged; a late reuse revokes its whole family."""
        row = self._row(secret, "refresh")
        if row is None:
            return None
        if row.exchanged_at is not None and not self._is_in_grace(row):
            self.revoke_family(row.family)
            return None
        return _token(row)

    def exchange(self, token: Token) -> None:
        """Mark the first exchange of a refresh token, which proves that the answer that brought it arrived."""
        _EXCHANGED.run(self._conn, its=token.hash, exchanged_at=self._ports.clock.now_utc())
        if token.parent is not None:
            self.supersede(token.parent)

    def supersede(self, parent: str) -> None:
        """A token issued for `parent` was used: from now on the parent has only its grace time left."""
        _SUPERSEDED.run(self._conn, its=parent, superseded_at=self._ports.clock.now_utc())

    def find(self, secret: str) -> Token | None:
        """Any stored token, for revocation."""
        row = self._conn.execute(select(token_table).where(token_table.c.hash == digest(secret))).first()
        return None if row is None else _token(row)

    def revoke(self, token: Token) -> None:
        """End an access token, or with a refresh token everything of its sign-in (RFC 7009 §2.1)."""
        if token.kind == "refresh":
            self.revoke_family(token.family)
        else:
            self._revoke(token_table.c.hash == token.hash)

    def revoke_family(self, family: str) -> None:
        """End all tokens that stem from one sign-in."""
        self._revoke(token_table.c.family == family)

    def _revoke(self, which: ColumnElement[bool]) -> None:
        now = self._ports.clock.now_utc()
        self._conn.execute(update(token_table).where(which, token_table.c.revoked_at.is_(None)).values(revoked_at=now))

    def _row(self, secret: str, kind: str) -> Any:
        return _GOOD.one(self._conn, hash=digest(secret), use=kind, now=self._ports.clock.now_utc())

    def _is_in_grace(self, row: Any) -> bool:
        return row.superseded_at is None or self._ports.clock.now_utc() <= plus(row.exchanged_at, GRACE_S)


def _token(row: Any) -> Token:
    return Token(row.hash, row.account, row.use, row.family, row.parent)
