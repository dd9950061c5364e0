"""What people do, told to those who follow them or their school: only what everybody may know (portal-api.md §8)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Connection, select

from portal.flows.making import own_space_of, records_of, write
from portal.plain_text import title_of
from portal.ports import Ports
from portal.records import Stored, author_json
from portal.tables import record, space

_VERBS: Mapping[str, str] = MappingProxyType({"partner_post": "posted", "event": "planned"})


def after_public_deed(connection: Connection, ports: Ports, stored: Stored) -> None:
    """A partner-finding post, an event of one's own."""
    verb = _VERBS.get(stored.kind)
    if verb is not None and stored.owner is not None:
        tell_followers(connection, ports, stored.owner, verb, stored, title_of(stored.kind, stored.fields()))


def after_founding(connection: Connection, ports: Ports, twinspace: str, founders: list[str]) -> None:
    """A new project, told to the followers of both founders."""
    for project in records_of(connection, "project", record.c.space == twinspace):
        for founder in founders:
            tell_followers(connection, ports, founder, "founded", project, project.fields()["title"])


def tell_followers(connection: Connection, ports: Ports, person: str, verb: str, about: Stored, title: str) -> None:
    """One small record in the own space of each follower of the person."""
    author, now = author_json(connection, person), ports.clock.now_utc()
    body = {"verb": verb, "about_kind": about.kind, "about": about.id, "title": title[:200], "person": _as_body(author)}
    for follower in followers_of(connection, person):
        own = own_space_of(connection, follower)
        if own is not None and follower != person:
            write(connection, own, ports.ids.new(), "activity", body, author, follower, now)


def followers_of(connection: Connection, person: str) -> list[str]:
    """The accounts that follow a person, or the school record of that person."""
    schools = [one.id for one in records_of(connection, "school", record.c.owner == person)]
    follows = (record.c.kind == "follow", record.c.parent.in_([person, *schools]), record.c.is_deleted.is_(False))
    owners = connection.scalars(select(record.c.owner).join(space, space.c.id == record.c.space).where(*follows, space.c.kind == "own"))
    return sorted({str(owner) for owner in owners if owner is not None})


def _as_body(author: str) -> dict[str, str]:
    return dict(json.loads(author))
