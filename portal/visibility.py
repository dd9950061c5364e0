"""Who sees a record: decided for each reader at the moment it is sent (portal-api.md §2, §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from portal.prepared import Prepared
from portal.rights import TEACHER_ROLES
from portal.tables import file_owner, membership, record, record_file

_ROLES = select(membership.c.space, membership.c.role, membership.c.seq)
_READERS = Prepared(_ROLES.where(membership.c.account == bindparam("account"), membership.c.is_member))


class Audience(IntEnum):
    """From the narrowest to the widest; each holds the one before it."""

    OWNER = 0
    EDITORS = 1
    TEACHERS = 2
    MEMBERS = 3


@dataclass(frozen=True, slots=True)
class Reader:
    """One account in one space. `reach`: it sees records whose audience is at least this wide, and all it owns."""

    account: str
    space: str
    reach: int
    joined_seq: int


def reach_of(role: str) -> Audience:
    """The narrowest audience that a role belongs to."""
    if role in ("teacher_admin", "owner"):
        return Audience.EDITORS
    return Audience.TEACHERS if role in TEACHER_ROLES else Audience.MEMBERS


def audience_of(kind: str, body: Mapping[str, Any]) -> Audience:
    """Who may see a published record."""
    if kind == "bulletin_note":
        return Audience.TEACHERS
    if kind == "page":
        if body.get("state") == "draft":
            return Audience.EDITORS
        return Audience.TEACHERS if body.get("visibility") == "teachers" else Audience.MEMBERS
    return Audience.MEMBERS


def sees(reader: Reader, owner: str | None, audience: int) -> bool:
    """True if `reader` may see a record that is not deleted."""
    return audience >= reader.reach or owner == reader.account


def once_saw(reader: Reader, owner: str | None, audience: int, widest: int, narrowed_seq: int) -> bool:
    """True if `reader` may hold a copy that must go: it could see the record at some time since it joined."""
    return sees(reader, owner, audience) or (widest >= reader.reach and narrowed_seq > reader.joined_seq)


def readers_of(connection: Connection, account: str) -> dict[str, Reader]:
    """The spaces that an account is a member of now."""
    rows = _READERS.all(connection, account=account)
    return {space: Reader(account, space, reach_of(role), seq) for space, role, seq in rows}


def reader_in(connection: Connection, account: str, space: str) -> Reader | None:
    """`account` as a reader of one space, or None if it is no member."""
    columns = select(membership.c.role, membership.c.seq)
    wanted = (membership.c.account == account, membership.c.space == space, membership.c.is_member)
    row = connection.execute(columns.where(*wanted)).one_or_none()
    return Reader(account, space, reach_of(row.role), row.seq) if row is not None else None


def may_name_file(connection: Connection, account: str, sha256: str) -> bool:
    """True for the uploader, and for a reader of a record that names the hash (portal-api.md §5)."""
    owned = select(file_owner.c.sha256).where(file_owner.c.sha256 == sha256, file_owner.c.account == account)
    if connection.scalar(owned) is not None:
        return True
    named = (
        select(record.c.owner, record.c.audience, membership.c.role)
        .join(record_file, (record_file.c.space == record.c.space) & (record_file.c.record == record.c.id))
        .join(membership, (membership.c.space == record.c.space) & (membership.c.account == account))
        .where(record_file.c.sha256 == sha256, record.c.is_deleted.is_(False), membership.c.is_member)
        .where(or_(record.c.owner == account, record.c.audience > Audience.OWNER))
    )
    return any(owner == account or audience >= reach_of(role) for owner, audience, role in connection.execute(named))
