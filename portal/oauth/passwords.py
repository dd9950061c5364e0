"""Passwords of the portal's own accounts: Argon2id, an equal effort for unknown names, attempts throttled per account."""

from __future__ import annotations

from collections.abc import Callable
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import select

from portal.database import Database
from portal.problems import Problem
from portal.tables import account
from portal.throttle import Pace, Throttle

ATTEMPTS = Pace(burst=10, per_second=1 / 30)
"""Ten tries at once, then one in half a minute."""

_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA$NQJVaHFEawKa49+WzB0nqqx1AjmLmO3b8lApgp4ichM"
_LONGEST = 256
_AT_ONCE = 4
_WAIT_S = 20.0


def hash_password(password: str) -> str:
    """The Argon2id text to store; slow on purpose (tens of milliseconds)."""
    return PasswordHasher().hash(password)


class Passwords:
    """Tries names and passwords; never more than `_AT_ONCE` at a time, because each try takes 64 MB on purpose. Any thread."""

    def __init__(self, monotonic_s: Callable[[], float]) -> None:
        self._throttle = Throttle(ATTEMPTS, monotonic_s)
        self._places = BoundedSemaphore(_AT_ONCE)

    def account_of(self, database: Database, user_name: str, password: str) -> str | None:
        """The account that name and password belong to, or None.

        Raises Problem slow_down after too many tries on one name, busy when too many people wait.
        """
        name = user_name.strip().casefold()[:_LONGEST]
        self._throttle.take(name)
        with database.reading() as conn:
            row = conn.execute(select(account.c.id, account.c.password_hash).where(account.c.user_name == name)).first()
        stored = row.password_hash if row is not None and row.password_hash else _NOBODY
        if not self._is_right(stored, password[:_LONGEST]) or row is None or stored == _NOBODY:
            return None
        self._throttle.forget(name)
        return str(row.id)

    def _is_right(self, stored: str, password: str) -> bool:
        if not self._places.acquire(timeout=_WAIT_S):
            raise Problem("busy", "too many people sign in at once", retry_after_s=10)
        try:
            return _verify(stored, password)
        finally:
            self._places.release()


def _verify(stored: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(stored, password)
    except (Argon2Error, InvalidHashError):
        return False
