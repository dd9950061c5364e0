"""Where an operation wants to write, and what its account may do there."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from portal.kinds import KINDS, Kind
from portal.operations.shapes import Operation, refused
from portal.ports import Ports
from portal.prepared import Prepared
from portal.settings import Settings
from portal.store import FileStore
from portal.tables import membership, space
from portal.visibility import Reader, reach_of

_MINE = Prepared(
    select(space.c.kind, space.c.state, membership.c.role, membership.c.rights, membership.c.seq)
    .join(membership, membership.c.space == space.c.id)
    .where(membership.c.account == bindparam("account"), membership.c.space == bindparam("space"), membership.c.is_member)
)


@dataclass(frozen=True)
class Workshop:
    """What every operation of a portal works with."""

    ports: Ports
    settings: Settings
    files: FileStore


@dataclass(frozen=True)
class Place:
    """One operation's transaction: connection, account, its rights in the space, the kind, the portal's time, what kind of space."""

    connection: Connection
    workshop: Workshop
    reader: Reader
    rights: frozenset[str]
    kind: Kind
    now: str
    space_kind: str

    @property
    def account(self) -> str:
        """Who writes."""
        return self.reader.account


def find_place(connection: Connection, workshop: Workshop, account: str, operation: Operation, now: str) -> Place:
    """Membership, state of the space and kind. Raises NotApplied (not_your_space, space_archived, space_closed, unknown_kind)."""
    row = _MINE.one(connection, account=account, space=operation.space)
    if row is None:
        raise refused("not_your_space", field="space")
    kind = KINDS.get(operation.kind)
    if kind is None:
        raise refused("unknown_kind", field="kind")
    if row.state != "open":
        raise refused("space_archived" if row.state == "archived" else "space_closed")
    if row.kind not in kind.spaces:
        raise refused("bad_field", f"{kind.name} has no place in a space of kind {row.kind}", field="space")
    reader = Reader(account, operation.space, reach_of(row.role), row.seq)
    return Place(connection, workshop, reader, frozenset(json.loads(row.rights)), kind, now, row.kind)
