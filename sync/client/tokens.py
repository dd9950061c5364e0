"""The one who holds the tokens: one refresher at a time, the new refresh token stored before anything uses it (portal-api.md §1)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from sync.errors import SignInNeeded
from sync.feed import Tokens
from sync.ports import Clock

EARLY_MS = 30_000
NO_TOKEN = "no token"  # noqa: S105 - a reason, not a secret
"""What SignInNeeded says where nobody is signed in at all."""


class TokenSource(Protocol):
    """Gives the token to send, and a newer one when it was refused; both raise SignInNeeded. `set_aside` is told of a token that
    turned out to be another person's. Thread: any.
    """

    def access(self) -> str: ...

    def renewed(self, refused: str) -> str: ...

    def set_aside(self, token: str) -> None: ...


class FixedToken:
    """One token that nobody can renew (`portal token`); None: signed out."""

    def __init__(self, access: str | None) -> None:
        self._access = access

    def access(self) -> str:
        """The token. Raises SignInNeeded."""
        if not self._access:
            raise SignInNeeded(NO_TOKEN)
        return self._access

    def renewed(self, refused: str) -> str:  # noqa: ARG002 - the protocol's
        """Raises SignInNeeded: there is no newer one."""
        raise SignInNeeded("refused")

    def set_aside(self, token: str) -> None:
        """Nothing is kept here."""


class TokenKeeper:
    """Tokens of a profile. `load`, `store` and `forget` reach the local copy; `exchange` turns a refresh token into a new pair.

    When the answer to a refresh is lost nothing is stored, and the old refresh token is used again within the portal's grace.
    """

    def __init__(
        self,
        load: Callable[[], Tokens | None],
        store: Callable[[Tokens], object],
        exchange: Callable[[str], Tokens],
        clock: Clock,
        forget: Callable[[str], object] = lambda _access: None,
    ) -> None:
        self._load, self._store, self._exchange, self._clock, self._forget = load, store, exchange, clock, forget
        self._one_refresher = threading.Lock()

    def access(self) -> str:
        """The token to send, renewed first when its own hint says that it is over."""
        tokens = self._load()
        if tokens is None or not tokens.access:
            raise SignInNeeded(NO_TOKEN)
        is_over = tokens.expires_at_ms is not None and self._clock.epoch_ms() > tokens.expires_at_ms - EARLY_MS
        return self.renewed(tokens.access) if is_over and tokens.refresh else tokens.access

    def renewed(self, refused: str) -> str:
        """A token other than `refused`; a second asker gets what the first one fetched."""
        with self._one_refresher:
            tokens = self._load()
            if tokens is None:
                raise SignInNeeded(NO_TOKEN)
            if tokens.access != refused:
                return tokens.access
            if not tokens.refresh:
                raise SignInNeeded("refused")
            fresh = self._exchange(tokens.refresh)
            self._store(fresh)
            return fresh.access

    def set_aside(self, token: str) -> None:
        """Another person's: it is used for nothing more. A pair that has come in its place since stays."""
        self._forget(token)
