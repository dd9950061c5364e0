"""Joining, leaving and roles: each change takes a seq, so that the feed begins a new generation (portal-api.md §3.5)."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from portal.database import next_seq
from portal.prepared import Prepared
from portal.records import compact
from portal.rights import rights_of
from portal.tables import membership, space

_COLUMNS = (
    membership.c.space,
    space.c.kind,
    space.c.title,
    membership.c.role,
    membership.c.rights,
    space.c.state,
    membership.c.seq,
    membership.c.is_member,
)
_MINE = select(*_COLUMNS).join(space, space.c.id == membership.c.space).where(membership.c.account == bindparam("account"))
_NOW = Prepared(_MINE.where(membership.c.is_member).order_by(membership.c.seq))
_IN_ONE = Prepared(_MINE.where(membership.c.space == bindparam("space"), membership.c.is_member))
_CHANGEABLE = ("role", "rights", "seq", "is_member")
_HERS = (membership.c.space == bindparam("in_space"), membership.c.account == bindparam("of"))
_MOVED = Prepared(update(membership).where(*_HERS), *_CHANGEABLE)
_JOINED = Prepared(insert(membership), "space", "account", *_CHANGEABLE)
_SINCE = Prepared(_MINE.where(membership.c.seq > bindparam("seq")).order_by(membership.c.seq))


def join_space(connection: Connection, space_id: str, account: str, role: str) -> int:
    """Make `account` a member, or give it another role. Returns the seq."""
    return _set(connection, space_id, account, role, is_member=True)


def leave_space(connection: Connection, space_id: str, account: str) -> int:
    """End a membership: the space becomes read-only on the account's desks. Returns the seq."""
    mine = (membership.c.account == account, membership.c.space == space_id)
    role = connection.scalar(select(membership.c.role).where(*mine)) or "observer"
    return _set(connection, space_id, account, role, is_member=False)


def change_state(connection: Connection, space_id: str, state: str) -> None:
    """Open, archive or close a space: every member gets a new `joined` line with the new state."""
    connection.execute(update(space).where(space.c.id == space_id).values(state=state))
    members = select(membership.c.account).where(membership.c.space == space_id, membership.c.is_member)
    for account in connection.scalars(members).all():
        mine = (membership.c.space == space_id) & (membership.c.account == account)
        connection.execute(update(membership).where(mine).values(seq=next_seq(connection)))


def rename_space(connection: Connection, space_id: str, title: str) -> None:
    """Call the space by another title: without a line to its members, who read it in the record that was renamed."""
    connection.execute(update(space).where(space.c.id == space_id).values(title=title))


def memberships_of(connection: Connection, account: str) -> list[dict[str, Any]]:
    """The Memberships of `GET /v1/me` and of a first exchange's opening line, oldest first."""
    return [_as_json(row) for row in _NOW.all(connection, account=account)]


def membership_in(connection: Connection, account: str, space_id: str) -> dict[str, Any] | None:
    """The Membership of one space, or None for who is no member."""
    row = _IN_ONE.one(connection, account=account, space=space_id)
    return _as_json(row) if row is not None else None


def memberships_since(connection: Connection, account: str, seq: int) -> list[tuple[int, bool, dict[str, Any]]]:
    """(seq, is member, Membership) of those that changed after `seq`, ascending."""
    rows = _SINCE.all(connection, account=account, seq=seq)
    return [(row.seq, row.is_member, _as_json(row)) for row in rows]


def _as_json(row: Any) -> dict[str, Any]:
    return {
        "space": row.space,
        "kind": row.kind,
        "title": row.title,
        "role": row.role,
        "rights": json.loads(row.rights),
        "state": row.state,
        "joined_seq": row.seq,
    }


def _set(connection: Connection, space_id: str, account: str, role: str, *, is_member: bool) -> int:
    seq = next_seq(connection)
    values = {"role": role, "rights": compact(rights_of(role)), "seq": seq, "is_member": is_member}
    if not _MOVED.run(connection, in_space=space_id, of=account, **values):
        _JOINED.run(connection, space=space_id, account=account, **values)
    return seq
