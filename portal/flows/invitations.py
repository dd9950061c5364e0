"""An invitation reaches the person's own space; accepted there, it makes a member (portal-api.md §8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from portal.flows.founding import add_member
from portal.flows.groups import mark_membership
from portal.flows.making import bury, own_space_of, person_in, records_of, rewrite, write
from portal.flows.notices import Notice, tell
from portal.flows.waiting import note_asked
from portal.memberships import join_space
from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.plain_text import shortened
from portal.ports import Ports
from portal.records import Stored, get_record
from portal.tables import membership, record, space
from portal.visibility import reader_in


def check_invited(place: Place, body: dict[str, Any]) -> None:
    """A new invitation is open, and for somebody who is not in yet. Raises NotApplied (not_allowed, bad_field)."""
    if body["state"] != "sent":
        raise refused("not_allowed", "who was invited answers", field="state")
    person = body.get("person")
    if person is None and "email" not in body:
        raise refused("bad_field", "an invitation is for a person or an address", field="person")
    if person is not None and reader_in(place.connection, person["id"], place.reader.space) is not None:
        raise refused("bad_field", "this person is a member already", field="person")


def check_acceptance(place: Place, before: dict[str, Any], body: dict[str, Any], record_id: str) -> None:
    """What is accepted must still be offered, by a space that is open. Raises NotApplied (not_found, space_archived, space_closed)."""
    if place.space_kind != "own" or (before["state"], body["state"]) != ("sent", "accepted"):
        return
    where = str(before.get("to_space", ""))
    offered = get_record(place.connection, where, record_id)
    if offered is None or offered.is_deleted or offered.fields().get("state") != "sent":
        raise refused("not_found", "the invitation was taken back", field="to_space")
    state = place.connection.scalar(select(space.c.state).where(space.c.id == where))
    if state != "open":
        raise refused("space_archived" if state == "archived" else "space_closed", field="to_space")


def after_invitation(connection: Connection, ports: Ports, stored: Stored, *, is_new: bool) -> None:
    """Bring it to who is invited, or their answer back."""
    where = connection.execute(select(space.c.kind, space.c.title).where(space.c.id == stored.space)).one()
    if where.kind == "own":
        _take_answer(connection, ports, stored)
        return
    body = stored.fields()
    person = body.get("person", {}).get("id")
    own = own_space_of(connection, person) if person else None
    if own is None or body["state"] != "sent":
        return
    copy = body | {"to_space": stored.space, "to_title": where.title, "to_kind": where.kind}
    theirs = get_record(connection, own, stored.id)
    if theirs is None:
        note_asked(connection, write(connection, own, stored.id, stored.kind, copy, stored.author, person, stored.changed_at))
    elif not theirs.is_deleted and (theirs.kind, theirs.author) == (stored.kind, stored.author):
        rewrite(connection, theirs, copy, stored.changed_at)
    if is_new:
        tell(
            connection,
            ports,
            [person],
            Notice("invitation", where.title, shortened(body.get("text", "")), stored.id, stored.kind, stored.author),
        )


def after_invitation_removed(connection: Connection, old: Stored, at: str) -> None:
    """Taken back where it was made, it goes from the person's own space too while it is open."""
    for copy in records_of(connection, "invitation", record.c.id == old.id, record.c.space != old.space):
        if copy.fields().get("to_space") == old.space and copy.fields()["state"] == "sent":
            bury(connection, copy, at)


def _take_answer(connection: Connection, ports: Ports, stored: Stored) -> None:
    body, now = stored.fields(), ports.clock.now_utc()
    offered = get_record(connection, str(body.get("to_space", "")), stored.id)
    if offered is None or offered.is_deleted or offered.kind != stored.kind or offered.fields()["state"] != "sent" or stored.owner is None:
        return
    if body["state"] == "accepted":  # first: who is not in the space yet has no use for its records
        enter(connection, ports, offered.space, stored.owner, body["role"], offered.author)
    rewrite(connection, offered, {"state": body["state"]}, now, stored.changed_by)
    inviter = person_in(stored.author)
    notice = Notice("invitation", str(body.get("to_title", "")), body["state"], stored.id, stored.kind, stored.changed_by, offered.space)
    tell(connection, ports, [inviter] if inviter else [], notice)


def enter(connection: Connection, ports: Ports, where: str, person: str, role: str, let_in_by: str | None) -> None:
    """Make a person a member with a record that says so; a member stays what they are."""
    mine = (membership.c.space == where, membership.c.account == person, membership.c.is_member)
    if connection.scalar(select(membership.c.role).where(*mine)) is not None:
        return
    join_space(connection, where, person, role)
    known = [one for one in records_of(connection, "member", record.c.space == where) if one.fields()["person"]["id"] == person]
    for one in known:
        rewrite(connection, one, {"role": role}, ports.clock.now_utc())
    if not known:
        add_member(connection, ports, where, person, role, let_in_by, is_founder=False)
    mark_membership(connection, ports, where, person)
