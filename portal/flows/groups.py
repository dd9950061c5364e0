"""Groups that anybody may find: their copy in the public space, joining and leaving by a registration (portal-api.md §8)."""

from __future__ import annotations

import uuid

from sqlalchemy import Connection, func, select

from portal.flows.founding import add_member
from portal.flows.making import bury, own_space_of, records_of, rewrite, write
from portal.memberships import join_space, leave_space
from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.ports import Ports
from portal.records import Stored, author_json, get_record
from portal.tables import membership, meta, record, space
from portal.visibility import reader_in

_ROLE = "teacher"


def after_group(connection: Connection, stored: Stored) -> None:
    """Show an open group in the public space, and take one away that has become one by invitation."""
    public = str(connection.scalar(select(meta.c.public_space)))
    if stored.space == public:
        return
    shown = get_record(connection, public, stored.id)
    body = stored.fields()
    if body["access"] == "invitation":
        if shown is not None and shown.kind == stored.kind:
            bury(connection, shown, stored.changed_at)
        return
    copy = body | {"to_space": stored.space, "members": _members(connection, stored.space)}
    if shown is None or shown.is_deleted:
        write(connection, public, stored.id, stored.kind, copy, stored.author, stored.owner, stored.changed_at)
    elif shown.kind == stored.kind:
        gone = dict.fromkeys(shown.fields().keys() - copy.keys())
        rewrite(connection, shown, copy | gone, stored.changed_at)


def check_leaving(place: Place, old: Stored) -> None:
    """A founder does not leave the group alone. Raises NotApplied (not_allowed)."""
    if old.kind != "registration" or old.fields()["target_kind"] != "group":
        return
    where = space_of_group(place.connection, old.fields()["target"])
    for member in records_of(place.connection, "member", record.c.space == where):
        body = member.fields()
        if body["person"]["id"] == place.account and body.get("is_founder"):
            raise refused("not_allowed", "a founder stays in the group", field="target")


def join_group(connection: Connection, ports: Ports, stored: Stored) -> None:
    """A registration for a group makes a member."""
    where = space_of_group(connection, stored.fields()["target"])
    if where is None or stored.owner is None or reader_in(connection, stored.owner, where) is not None:
        return
    join_space(connection, where, stored.owner, _ROLE)
    add_member(connection, ports, where, stored.owner, _ROLE, author_json(connection, stored.owner), is_founder=False)
    _count_again(connection, where, ports.clock.now_utc())


def leave_group(connection: Connection, ports: Ports, old: Stored) -> None:
    """A registration taken back ends the membership."""
    where = space_of_group(connection, old.fields()["target"])
    if where is None or old.owner is None or reader_in(connection, old.owner, where) is None:
        return
    leave_space(connection, where, old.owner)
    now = ports.clock.now_utc()
    for member in records_of(connection, "member", record.c.space == where):
        if member.fields()["person"]["id"] == old.owner:
            bury(connection, member, now)
    _count_again(connection, where, now)


def mark_membership(connection: Connection, ports: Ports, where: str, person: str) -> None:
    """Everybody in a group has a registration for it in the own space: deleting it is the way out."""
    if connection.scalar(select(space.c.kind).where(space.c.id == where)) != "group":
        return
    own = own_space_of(connection, person)
    for group in records_of(connection, "group", record.c.space == where):
        if own is not None:
            body = {"target": group.id, "target_kind": "group"}
            mine = str(uuid.uuid5(uuid.UUID(person), f"registration:{group.id}"))
            write(connection, own, mine, "registration", body, author_json(connection, person), person, ports.clock.now_utc())
    _count_again(connection, where, ports.clock.now_utc())


def unmark_membership(connection: Connection, member: Stored, at: str) -> None:
    """Who was taken out of a group is no longer registered for it."""
    person = member.fields()["person"]["id"]
    own = own_space_of(connection, person)
    for group in records_of(connection, "group", record.c.space == member.space) if own is not None else ():
        mine = get_record(connection, str(own), str(uuid.uuid5(uuid.UUID(person), f"registration:{group.id}")))
        if mine is not None:
            bury(connection, mine, at)
    _count_again(connection, member.space, at)


def space_of_group(connection: Connection, group: str) -> str | None:
    """The group's own space by the id of its record."""
    found = select(record.c.space).join(space, space.c.id == record.c.space).where(record.c.id == group, space.c.kind == "group")
    return connection.scalar(found.where(record.c.kind == "group"))


def _members(connection: Connection, where: str) -> int:
    inside = select(func.count()).select_from(membership).where(membership.c.space == where, membership.c.is_member)
    return connection.scalar(inside) or 0


def _count_again(connection: Connection, where: str, at: str) -> None:
    """Tell another number only when it is another by a tenth: each telling is a line on every desk."""
    public = str(connection.scalar(select(meta.c.public_space)))
    count = _members(connection, where)
    for shown in records_of(connection, "group", record.c.space == public):
        body = shown.fields()
        if body.get("to_space") == where and abs(count - body.get("members", 0)) * 10 >= max(count, 10):
            rewrite(connection, shown, {"members": count}, at)
