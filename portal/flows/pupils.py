"""Pupils: user names that are theirs alone, sign-in with a password that their teacher is shown once, their own wall (portal-api.md §8)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, insert, select, update

from portal.flows.making import records_of
from portal.memberships import join_space, leave_space
from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.ports import Ports
from portal.records import Stored
from portal.tables import account, record, space, token

OWN_ROLE = "pupil_self"
_WORDS = (
    "acorn apple badger basil beach birch bread brook butter candle canoe carrot castle cedar cherry clover cloud comet coral "
    "cricket daisy dolphin falcon feather fern forest garden ginger harbor hazel heron honey island ivory jasmine kettle kitten "
    "ladder lagoon lantern lemon lizard maple marble meadow melon mirror moss nutmeg olive orange otter paddle pebble pepper "
    "pigeon planet pocket puffin rabbit river saddle salmon walnut"
)  # sixty-four of them


def check_pupil(place: Place, kind: str, record_id: str, body: Mapping[str, Any]) -> None:
    """One user name, one pupil, in the whole portal: they sign in by it. Raises NotApplied (bad_field)."""
    if kind != "pupil":
        return
    name = str(body["user_name"])
    taken = select(account.c.id).where(account.c.user_name == name, account.c.id != record_id)
    same = (record.c.id != record_id, record.c.body.contains(f'"user_name":{json.dumps(name)}', autoescape=True))
    if place.connection.scalar(taken) is not None or records_of(place.connection, kind, *same):
        raise refused("bad_field", "another pupil has this user name", field="user_name")


def check_wall(place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """A pupil who signs in begins posts on the own wall only. Raises NotApplied (not_allowed)."""
    if kind == "wall_post" and body["pupil"] != place.account and is_pupil(place.connection, place.account):
        raise refused("not_allowed", "this is another pupil's wall", field="pupil")


def is_pupil(connection: Connection, person: str) -> bool:
    """True for an account that a teacher made for a pupil."""
    return connection.scalar(select(record.c.id).where(record.c.id == person, record.c.kind == "pupil").limit(1)) is not None


def new_password(ports: Ports) -> str:
    """Two short words and a number: a child can read it from paper and type it; attempts are throttled."""
    first, second, high, low = ports.random.token(4)
    words = _WORDS.split()
    return f"{words[first % 64]}-{words[second % 64]}-{100 + (high * 256 + low) % 900}"


def keep_password(connection: Connection, ports: Ports, pupil: Stored, password_hash: str) -> None:
    """Set the password, and open the account with the first one; every sign-in of before ends."""
    body = pupil.fields()
    if connection.scalar(select(account.c.id).where(account.c.id == pupil.id)) is None:
        _open_account(connection, ports, pupil, body)
    values = {"password_hash": password_hash, "user_name": body["user_name"], "name": body["display_name"]}
    connection.execute(update(account).where(account.c.id == pupil.id).values(**values))
    _end_sign_ins(connection, pupil.id, ports.clock.now_utc())


def after_pupil_changed(connection: Connection, stored: Stored) -> None:
    """The name by which they sign in follows the record."""
    body = stored.fields()
    names = {"user_name": body["user_name"], "name": body["display_name"]}
    connection.execute(update(account).where(account.c.id == stored.id).values(**names))


def after_pupil_removed(connection: Connection, old: Stored, at: str) -> None:
    """A pupil who is taken off the list can no longer sign in, and the account forgets the name."""
    if connection.scalar(select(account.c.id).where(account.c.id == old.id)) is None:
        return
    leave_space(connection, old.space, old.id)
    connection.execute(update(account).where(account.c.id == old.id).values(password_hash="", user_name=f"gone-{old.id}", name="-"))
    _end_sign_ins(connection, old.id, at)


def _open_account(connection: Connection, ports: Ports, pupil: Stored, body: Mapping[str, Any]) -> None:
    now, own = ports.clock.now_utc(), ports.ids.new()
    teacher = json.loads(pupil.author or "{}")
    connection.execute(insert(space).values(id=own, kind="own", title=body["display_name"], state="open", created_at=now))
    columns = {"id": pupil.id, "user_name": body["user_name"], "name": body["display_name"], "country": teacher.get("country", "XX")}
    connection.execute(insert(account).values(**columns, own_space=own, created_at=now))
    join_space(connection, own, pupil.id, OWN_ROLE)
    join_space(connection, pupil.space, pupil.id, "pupil")


def _end_sign_ins(connection: Connection, person: str, at: str) -> None:
    connection.execute(update(token).where(token.c.account == person, token.c.revoked_at.is_(None)).values(revoked_at=at))
