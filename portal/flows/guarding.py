"""What may not be written although the right is there: the portal's own fields, and steps that are another's (portal-api.md §4)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from portal.flows.making import people_of, person_in
from portal.operations.place import Place
from portal.operations.shapes import refused

_DECISION = frozenset({"reason", "decided_at", "certificate"})
PORTAL_ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "event": frozenset({"is_full", "free_seats"}),
        "meeting": frozenset({"is_full", "free_seats"}),
        "project_proposal": frozenset({"approvals", "twinspace"}),
        "membership_application": _DECISION,
        "label_application": _DECISION,
        "school_label_application": _DECISION,
        "invitation": frozenset({"to_space", "to_title", "to_kind"}),
        "group": frozenset({"to_space", "members"}),
    }
)
"""Fields that nobody but the portal writes."""
APPLICATIONS = ("membership_application", "label_application", "school_label_application")
_FOUNDER = frozenset(
    {("draft", "waiting_partner"), ("draft", "closed"), ("waiting_partner", "closed"), ("waiting_nso", "closed"), ("refused", "closed")}
)
_CO_FOUNDER = frozenset({("waiting_partner", "waiting_nso"), ("waiting_partner", "refused")})
_OPEN_FORM = ("draft", "waiting_partner")


def check_own_fields(kind: str, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Raises NotApplied (not_allowed) for a field that only the portal writes."""
    for name in sorted(PORTAL_ONLY.get(kind, ())):
        if body.get(name) != before.get(name):
            raise refused("not_allowed", "only the portal writes this field", field=name)


def check_application(kind: str, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """An application is written, then sent; what becomes of it the support organisation says. Raises NotApplied (not_allowed)."""
    if kind not in APPLICATIONS:
        return
    old, new = before.get("state", "draft"), body["state"]
    if new != old and (old, new) != ("draft", "sent"):
        raise refused("not_allowed", f"{old} does not become {new} by the applicant", field="state")
    if old != "draft" and dict(before) != dict(body):
        raise refused("not_allowed", "what was sent stays as it is: delete it and write a new one", field="state")


def check_new_proposal(place: Place, body: Mapping[str, Any]) -> None:
    """A form begins as a draft or goes to the co-founder at once. Raises NotApplied (not_allowed, bad_field)."""
    if body["state"] not in _OPEN_FORM:
        raise refused("not_allowed", "a proposal begins as draft or waiting_partner", field="state")
    check_form(place, body)
    if body.get("reason"):
        raise refused("not_allowed", "the reason is who refuses it to give", field="reason")


def check_form(place: Place, body: Mapping[str, Any]) -> None:
    """What must be right before the co-founder gets it. Raises NotApplied (bad_field)."""
    if body["state"] == "draft":
        return
    co_founder = body["co_founder"]["id"]
    if co_founder == place.account or co_founder not in people_of(place.connection, [co_founder]):
        raise refused("bad_field", "the co-founder is another person of this portal", field="co_founder")
    if body["age_from"] > body["age_to"]:
        raise refused("bad_field", "the ages are the wrong way round", field="age_to")


def check_proposal(place: Place, author: str | None, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """The founder writes and withdraws, the co-founder answers, nobody goes back. Raises NotApplied (not_allowed, bad_field)."""
    is_answer = person_in(author) != place.account and before["state"] != "draft"
    old, new = before["state"], body["state"]
    if old != new and (old, new) not in (_CO_FOUNDER if is_answer else _FOUNDER):
        raise refused("not_allowed", f"{old} does not become {new} by who writes this", field="state")
    touched = {name for name in {*before, *body} if before.get(name) != body.get(name)} - {"state"}
    if is_answer:
        allowed = {"reason"} if new == "refused" and old != new else set()
    else:
        allowed = touched - {"reason"} if old in _OPEN_FORM else set()
        if old != "draft":
            allowed -= {"co_founder"}
    for name in sorted(touched - allowed):
        raise refused("not_allowed", "this can no longer be changed, or not by you", field=name)
    if not is_answer and new != "closed":
        check_form(place, body)


def check_invitation_answer(place: Place, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """In the own space only the answer changes, once; in the shared space everything but the answer. Raises NotApplied (not_allowed)."""
    is_mine = place.space_kind == "own"
    touched = {name for name in {*before, *body} if before.get(name) != body.get(name)}
    wrong = touched - {"state"} if is_mine else touched & {"state", "person"}
    if is_mine and "state" in touched and before["state"] != "sent":
        wrong |= {"state"}
    for name in sorted(wrong):
        raise refused("not_allowed", "who was invited answers, who invited writes", field=name)
