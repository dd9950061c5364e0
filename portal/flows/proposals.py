"""A project's way: founder → co-founder → the support organisations of both countries → a TwinSpace (portal-api.md §8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from portal.flows.founding import found_twinspace
from portal.flows.making import own_space_of, person_in, records_of, rewrite, write
from portal.flows.notices import Notice, tell
from portal.flows.waiting import note_asked, note_waiting
from portal.plain_text import shortened
from portal.ports import Ports
from portal.records import Stored, get_record
from portal.tables import account, record

_FOLLOWS = ("waiting_partner", "closed")


def with_approvals(connection: Connection, author: str | None, before: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """The body as it is stored: once the co-founder has accepted, it names the support organisations that are asked."""
    if body["state"] != "waiting_nso" or before.get("state") == "waiting_nso":
        return body
    people = [person_in(author), body["co_founder"]["id"]]
    rows = connection.execute(select(account.c.id, account.c.country).where(account.c.id.in_(people)))
    countries = {row.id: row.country for row in rows}
    wanted = dict.fromkeys(countries[one] for one in people if one in countries)
    return body | {"approvals": [{"country": country, "state": "waiting"} for country in wanted]}


def after_proposal(connection: Connection, ports: Ports, stored: Stored, before: dict[str, Any] | None = None) -> None:
    """Let the other founder's copy follow, and tell them of what is new."""
    body, old = stored.fields(), (before or {}).get("state", "draft")
    founder = person_in(stored.author)
    if founder is None or body["state"] == "draft":
        return
    if own_space_of(connection, founder) != stored.space:
        _answer(connection, ports, stored, founder)
        return
    _follow(connection, stored)
    if old != body["state"] and body["state"] in _FOLLOWS:
        text = f"{body['state']}: {shortened(body['summary'])}" if body["state"] == "closed" else shortened(body["summary"])
        notice = Notice("proposal", body["title"], text, stored.id, stored.kind, stored.author)
        tell(connection, ports, [body["co_founder"]["id"]], notice)


def after_proposal_removed(connection: Connection, ports: Ports, old: Stored) -> None:
    """Who puts a waiting proposal away has withdrawn it, or refused it."""
    state = old.fields()["state"]
    founder = person_in(old.author)
    if founder is None or state not in ("waiting_partner", "waiting_nso"):
        return
    is_founder = own_space_of(connection, founder) == old.space
    if is_founder:
        _settle(connection, ports, old, {"state": "closed"}, only_others=True)
    elif state == "waiting_partner":
        _settle(connection, ports, old, {"state": "refused"}, only_others=True)


def decide_proposal(connection: Connection, ports: Ports, proposal: Stored, is_accepted: bool, reason: str, country: str | None) -> str:
    """One support organisation's word, or that of all that still wait; returns the state that it leads to."""
    now, body = ports.clock.now_utc(), proposal.fields()
    said = {"state": "accepted" if is_accepted else "refused", "at": now} | ({"text": reason} if reason else {})
    approvals = [
        one | said if one["state"] == "waiting" and country in (None, one["country"]) else one for one in body.get("approvals", [])
    ]
    fields: dict[str, Any] = {"approvals": approvals}
    if not is_accepted:
        fields |= {"state": "refused", "reason": reason or None}
    elif all(one["state"] == "accepted" for one in approvals):
        fields |= {"state": "active", "twinspace": found_twinspace(connection, ports, proposal)}
    _settle(connection, ports, proposal, fields)
    return str(fields.get("state", "waiting_nso"))


def copies_of(connection: Connection, proposal: Stored) -> list[Stored]:
    """The proposal in the founder's and the co-founder's own space."""
    same_id = records_of(connection, proposal.kind, record.c.id == proposal.id)
    return [one for one in same_id if person_in(one.author) == person_in(proposal.author)]


def close_with_twinspace(connection: Connection, space: str, at: str) -> None:
    """A project that was closed closes its proposal too."""
    for one in records_of(connection, "project_proposal", record.c.body.contains(f'"twinspace":"{space}"')):
        rewrite(connection, one, {"state": "closed"}, at)


def _follow(connection: Connection, stored: Stored) -> None:
    """Give the co-founder what the founder wrote; what they put away stays away, what else has the id is never written over."""
    co_founder = stored.fields()["co_founder"]["id"]
    space = own_space_of(connection, co_founder)
    if space is None or space == stored.space:
        return
    theirs = get_record(connection, space, stored.id)
    if theirs is None:
        made = write(connection, space, stored.id, stored.kind, stored.fields(), stored.author, co_founder, stored.changed_at)
        note_asked(connection, made)
    elif not theirs.is_deleted and (theirs.kind, theirs.author) == (stored.kind, stored.author):
        rewrite(connection, theirs, stored.fields() | _gone(theirs, stored), stored.changed_at)


def _gone(theirs: Stored, stored: Stored) -> dict[str, None]:
    return dict.fromkeys(theirs.fields().keys() - stored.fields().keys())


def _answer(connection: Connection, ports: Ports, stored: Stored, founder: str) -> None:
    """Take the co-founder's answer over to the founder."""
    body = stored.fields()
    space = own_space_of(connection, founder)
    theirs = get_record(connection, space or "", stored.id)
    if theirs is None or theirs.is_deleted or theirs.kind != stored.kind or theirs.fields()["state"] != "waiting_partner":
        return
    given = {name: body.get(name) for name in ("state", "reason", "approvals")}
    note_waiting(connection, rewrite(connection, theirs, given, stored.changed_at, stored.changed_by))
    text = str(body.get("reason") or body["state"])
    tell(connection, ports, [founder], Notice("proposal", body["title"], text, stored.id, stored.kind, stored.changed_by))


def _settle(connection: Connection, ports: Ports, proposal: Stored, fields: dict[str, Any], *, only_others: bool = False) -> None:
    now = ports.clock.now_utc()
    for one in copies_of(connection, proposal):
        if only_others and one.space == proposal.space:
            continue
        changed = rewrite(connection, one, fields, now)
        if "state" in fields and one.owner is not None:
            body = changed.fields()
            notice = Notice(
                "proposal", body["title"], str(body.get("reason") or body["state"]), one.id, one.kind, None, body.get("twinspace")
            )
            tell(connection, ports, [one.owner], notice)
