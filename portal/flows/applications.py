"""Applications for membership and labels: what the support organisation says, and what it gives (portal-api.md §8)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select

from portal.flows.activity import tell_followers
from portal.flows.guarding import APPLICATIONS
from portal.flows.making import records_of, rewrite, write
from portal.flows.notices import Notice, tell
from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.ports import Ports
from portal.records import Stored
from portal.tables import membership, record, space

CRITERIA = ("collaboration", "technology", "pedagogy", "curriculum", "results")
_TOPICS: Mapping[str, str] = MappingProxyType(
    {"membership_application": "membership", "label_application": "label", "school_label_application": "school_label"}
)
_FOR_GOOD = ("membership_application", "label_application")
"""A school renews its label; a member is a member, and a project has its label once."""
_LABEL = "National Quality Label"
_SCHOOL_LABEL = "eTwinning School"


def check_sent(place: Place, kind: str, body: Mapping[str, Any], record_id: str) -> None:
    """What is sent must be about a project of one's own, once. Raises NotApplied (not_found, bad_field)."""
    if kind not in APPLICATIONS or body["state"] != "sent":
        return
    mine = records_of(place.connection, kind, record.c.space == place.reader.space, record.c.id != record_id)
    twins = [one.fields() for one in mine]
    if kind == "label_application":
        wanted = (membership.c.space == body["project"], membership.c.account == place.account, space.c.kind == "twinspace")
        if place.connection.scalar(select(space.c.id).join(membership, membership.c.space == space.c.id).where(*wanted)) is None:
            raise refused("not_found", "a label is for a project of one's own", field="project")
        twins = [one for one in twins if one["project"] == body["project"]]
    if any(one["state"] == "sent" for one in twins):
        raise refused("bad_field", "the one before has not been answered yet", field="state")
    if kind in _FOR_GOOD and any(one["state"] == "accepted" for one in twins):
        raise refused("bad_field", "the one before was accepted, and that is for good", field="state")


def decide_application(connection: Connection, ports: Ports, application: Stored, is_accepted: bool, reason: str) -> str:
    """The support organisation's word on an application; returns the state that it leads to."""
    now, state = ports.clock.now_utc(), "accepted" if is_accepted else "refused"
    given: dict[str, Any] = {"state": state, "decided_at": now, "reason": reason or None}
    if is_accepted and application.kind != "membership_application":
        given["certificate"] = _award(connection, ports, application, now)
    rewrite(connection, application, given, now)
    title = _title(connection, application)
    notice = Notice(_TOPICS[application.kind], title, reason or state, application.id, application.kind, None)
    tell(connection, ports, [application.owner] if application.owner else [], notice)
    return state


def what_is_missing(connection: Connection, application: Stored) -> str:
    """Why the support organisation would refuse it, or "" if nothing is missing: the rule by which the portal plays them."""
    body = application.fields()
    if application.kind == "school_label_application":
        missing = sorted(name.replace("_", " ") for name, is_met in body["checklist"].items() if not is_met)
        return f"Not met yet: {', '.join(missing)}." if missing else ""
    if application.kind != "label_application":
        return ""
    missing = [name for name in CRITERIA if not body.get(name)]
    missing += [] if body.get("evidence") else ["evidence"]
    if missing:
        return f"Please write about: {', '.join(missing)}."
    return "National projects get no Quality Label." if _is_national(connection, body["project"]) else ""


def _is_national(connection: Connection, project: str) -> bool:
    founders = [one.fields() for one in records_of(connection, "member", record.c.space == project)]
    return len({one["person"]["country"] for one in founders}) < 2


def _award(connection: Connection, ports: Ports, application: Stored, now: str) -> str:
    is_school = application.kind == "school_label_application"
    title = f"{_SCHOOL_LABEL if is_school else _LABEL} {now[:4]}"
    title = title if is_school else f"{title}: {_title(connection, application)}"[:200]
    scheme = "school_label" if is_school else "national_quality_label"
    body = {"title": title, "scheme": scheme, "awarded_at": now}
    made = write(connection, application.space, ports.ids.new(), "certificate", body, None, application.owner, now)
    for school in records_of(connection, "school", record.c.space == application.space) if is_school else ():
        labels = [*school.fields().get("labels", ()), title]
        rewrite(connection, school, {"labels": list(dict.fromkeys(labels))}, now)
    if application.owner is not None:
        tell_followers(connection, ports, application.owner, "awarded", made, title)
    return made.id


def _title(connection: Connection, application: Stored) -> str:
    body = application.fields()
    if application.kind == "label_application":
        return str(connection.scalar(select(space.c.title).where(space.c.id == body["project"])) or _LABEL)
    return str(body.get("school_name") or _SCHOOL_LABEL)
