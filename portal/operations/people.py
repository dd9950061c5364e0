"""Member and project records are more than text: a changed role or state changes what people may do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from portal.flows.proposals import close_with_twinspace
from portal.memberships import change_state, join_space, leave_space, rename_space
from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.records import Stored
from portal.tables import membership, record

_NEEDED_TO_INVITE: Mapping[str, str] = MappingProxyType(
    {"pupil": "pupil.create", "pupil_admin": "pupil.create", "teacher_admin": "member.edit_any"}
)


def check_invitation(place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """Nobody invites to more than they could give: pupils need the right to make them, admins the right to change rights.

    Raises NotApplied (not_allowed).
    """
    needed = _NEEDED_TO_INVITE.get(body["role"]) if kind == "invitation" else None
    if needed is not None and needed not in place.rights:
        raise refused("not_allowed", f"to invite this role needs {needed}", field="role")


def check_new_member(place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """One record for each person, and no founders made: else a second record would be a way round the first one's protection.

    Raises NotApplied (not_allowed, bad_field).
    """
    if kind != "member":
        return
    if body.get("is_founder"):
        raise refused("not_allowed", "founders are those who founded", field="is_founder")
    members = (record.c.kind == kind, record.c.space == place.reader.space, record.c.is_deleted.is_(False))
    for text in place.connection.scalars(select(record.c.body).where(*members)):
        if json.loads(text)["person"]["id"] == body["person"]["id"]:
            raise refused("bad_field", "this person has a member record already", field="person")


def after_member_changed(place: Place, stored: Stored, before: dict[str, Any]) -> None:
    """Give the person the new role; a founder's role stays. Raises NotApplied (not_allowed)."""
    if stored.kind != "member":
        return
    body = stored.fields()
    if body["person"]["id"] != before["person"]["id"]:
        raise refused("bad_field", "a member record stays with its person", field="person")
    if body["role"] == before["role"] and body.get("is_founder") == before.get("is_founder"):
        return
    if before.get("is_founder") or body.get("is_founder"):
        raise refused("not_allowed", "a founder's role cannot be changed", field="role")
    if _is_member(place, stored.space, body["person"]["id"]):
        join_space(place.connection, stored.space, body["person"]["id"], body["role"])


def after_member_removed(place: Place, old: Stored) -> None:
    """End the person's membership; a founder stays. Raises NotApplied (not_allowed)."""
    if old.kind != "member":
        return
    body = old.fields()
    if body.get("is_founder"):
        raise refused("not_allowed", "a founder cannot be removed")
    if _is_member(place, old.space, body["person"]["id"]):
        leave_space(place.connection, old.space, body["person"]["id"])


def after_project_changed(place: Place, stored: Stored, before: dict[str, Any]) -> None:
    """A renamed project or group renames its space; a project that is archived or closed takes its TwinSpace with it."""
    if stored.kind in ("project", "group"):
        rename_space(place.connection, stored.space, stored.fields()["title"])
    if stored.kind != "project":
        return
    state = {"active": "open"}.get(stored.fields()["state"], stored.fields()["state"])
    if stored.fields()["state"] != before.get("state"):
        change_state(place.connection, stored.space, state)
        if state == "closed":
            close_with_twinspace(place.connection, stored.space, place.now)


def _is_member(place: Place, space: str, person: str) -> bool:
    wanted = (membership.c.space == space, membership.c.account == person, membership.c.is_member)
    return place.connection.scalar(select(membership.c.role).where(*wanted)) is not None
