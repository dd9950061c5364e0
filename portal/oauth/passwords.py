"""Passwords of the portal's own accounts: Argon2id, an equal effort for unknown names, attempts throttled per account."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import select

from portal.database import Database
from portal.tables import account
from portal.throttle import Pace, Throttle

ATTEMPTS = Pace(burst=10, per_second=1 / 30)
"""Ten tries at once, then one in half a minute."""

_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA$NQJVaHFEawKa49+WzB0nqqx1AjmLmO3b8lApgp4ichM"
_LONGEST = 256


def hash_password(password: str) -> str:
    """The Argon2id text to store; slow on purpose (tens of milliseconds)."""
    return PasswordHasher().hash(password)


def account_of(database: Database, throttle: Throttle, user_name: str, password: str) -> str | None:
    """The account that name and password belong to, or None. Raises Problem slow_down after too many tries on one name."""
    name = user_name.strip().casefold()[:_LONGEST]
    throttle.take(name)
    with database.reading() as conn:
        row = conn.execute(select(account.c.id, account.c.password_hash).where(account.c.user_name == name)).first()
    is_right = _verify(row.password_hash if row and row.password_hash else _NOBODY, password[:_LONGEST])
    if row is None or not row.password_hash or not is_right:
        return None
    throttle.forget(name)
    return str(row.id)


def _verify(stored: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(stored, password)
    except (Argon2Error, InvalidHashError):
        return False
