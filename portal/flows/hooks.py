"""The one place where operations meet the flows: checks before a write, effects after it, in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from portal.flows.activity import after_public_deed
from portal.flows.applications import check_sent
from portal.flows.groups import after_group, check_leaving, join_group, leave_group, unmark_membership
from portal.flows.guarding import (
    APPLICATIONS,
    check_application,
    check_invitation_answer,
    check_new_proposal,
    check_own_fields,
    check_proposal,
)
from portal.flows.invitations import after_invitation, after_invitation_removed, check_acceptance, check_invited
from portal.flows.notices import tell_of_answer
from portal.flows.planning import after_meeting, after_moved, mark_seats, with_seats
from portal.flows.polls import check_poll, check_vote
from portal.flows.proposals import after_proposal, after_proposal_removed, with_approvals
from portal.flows.pupils import after_pupil_changed, after_pupil_removed, check_pupil, check_wall
from portal.flows.waiting import note_waiting
from portal.operations.place import Place
from portal.ports import Ports
from portal.records import Stored

_ANSWERS = ("comment", "reply", "partner_answer", "wall_reply", "wall_post")
_DEEDS = ("partner_post", "event")


def check_new(place: Place, kind: str, record_id: str, body: dict[str, Any]) -> None:
    """Rules for a new record beyond the right to write it. Raises NotApplied."""
    check_own_fields(kind, {}, body)
    check_application(kind, {}, body)
    check_sent(place, kind, body, record_id)
    check_vote(place, kind, body)
    check_wall(place, kind, body)
    check_pupil(place, kind, record_id, body)
    if kind == "project_proposal":
        check_new_proposal(place, body)
    elif kind == "invitation":
        check_invited(place, body)


def check_changed(place: Place, old: Stored, before: Mapping[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """Rules for a change; returns the body as it is to be stored. Raises NotApplied."""
    check_own_fields(old.kind, before, body)
    check_application(old.kind, before, body)
    if before.get("state") != body.get("state"):
        check_sent(place, old.kind, body, old.id)
    check_vote(place, old.kind, body)
    check_poll(place, old.kind, old.id, before, body)
    check_pupil(place, old.kind, old.id, body)
    if old.kind == "invitation":
        check_invitation_answer(place, before, body)
        check_acceptance(place, dict(before), body, old.id)
    if old.kind != "project_proposal":
        return with_seats(place.connection, old, before, body)
    check_proposal(place, old.author, before, body)
    return with_approvals(place.connection, old.author, dict(before), body)


def check_gone(place: Place, old: Stored) -> None:
    """Rules for taking a record away. Raises NotApplied."""
    check_vote(place, old.kind, old.fields())
    check_leaving(place, old)


def after_new(connection: Connection, ports: Ports, stored: Stored) -> None:
    """What follows when a record becomes visible."""
    if stored.kind in _ANSWERS and stored.parent is not None:
        tell_of_answer(connection, ports, stored)
    elif stored.kind in _DEEDS:
        after_public_deed(connection, ports, stored)
    elif stored.kind == "meeting":
        after_meeting(connection, ports, stored)
    elif stored.kind == "project_proposal":
        after_proposal(connection, ports, stored)
    elif stored.kind == "invitation":
        after_invitation(connection, ports, stored, is_new=True)
    elif stored.kind == "group":
        after_group(connection, stored)
    elif stored.kind == "registration":
        _after_registration(connection, ports, stored)
    if stored.kind in (*APPLICATIONS, "project_proposal"):
        note_waiting(connection, stored)


def after_changed(connection: Connection, ports: Ports, stored: Stored, before: dict[str, Any]) -> None:
    """What follows when a visible record has changed."""
    if stored.kind in ("meeting", "event", "learning_offer"):
        after_moved(connection, ports, stored, before)
    elif stored.kind == "project_proposal":
        after_proposal(connection, ports, stored, before)
    elif stored.kind == "invitation":
        after_invitation(connection, ports, stored, is_new=False)
    elif stored.kind == "group":
        after_group(connection, stored)
    elif stored.kind == "pupil":
        after_pupil_changed(connection, stored)
    if stored.kind in (*APPLICATIONS, "project_proposal") and stored.fields()["state"] != before["state"]:
        note_waiting(connection, stored)


def after_gone(connection: Connection, ports: Ports, old: Stored) -> None:
    """What follows when a record was taken away; `old` is it as it was."""
    now = ports.clock.now_utc()
    if old.kind == "registration":
        mark_seats(connection, old, now)
        if old.fields()["target_kind"] == "group":
            leave_group(connection, ports, old)
    elif old.kind == "project_proposal":
        after_proposal_removed(connection, ports, old)
    elif old.kind == "invitation":
        after_invitation_removed(connection, old, now)
    elif old.kind == "pupil":
        after_pupil_removed(connection, old, now)
    elif old.kind == "member":
        unmark_membership(connection, old, now)


def _after_registration(connection: Connection, ports: Ports, stored: Stored) -> None:
    mark_seats(connection, stored, ports.clock.now_utc())
    if stored.fields()["target_kind"] == "group":
        join_group(connection, ports, stored)


__all__ = ["after_changed", "after_gone", "after_new", "check_changed", "check_gone", "check_new"]
