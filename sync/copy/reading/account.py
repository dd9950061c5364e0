"""Who the teacher is, and what the portal takes and can."""

from __future__ import annotations

from typing import Any

from sync.copy.session import SessionState, stored_state
from sync.copy.sql import Sql, from_json
from sync.feed import Limits
from sync.records import Author


def author_from(text: str | None) -> Author | None:
    """The author a row stores as JSON."""
    if text is None:
        return None
    fields = from_json(text)
    return Author(fields["id"], fields["name"], fields["country"])


class AccountReading:
    """The session as a screen needs it."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def state(self) -> SessionState:
        """All of it."""
        return stored_state(self._sql)

    def person(self) -> Author | None:
        """The signed-in teacher; None before the first sign-in."""
        return self.state().person

    def limits(self) -> Limits:
        """What the portal takes."""
        return self.state().limits

    def features(self) -> frozenset[str]:
        """What the portal can (portal-api.md §1)."""
        return self.state().features

    def setting(self, key: str, default: Any = None) -> Any:
        """A small value the profile keeps (`Session.put_setting`)."""
        return self.state().settings.get(key, default)

    def is_signed_in(self) -> bool:
        """True if there are tokens."""
        return self.state().tokens is not None
