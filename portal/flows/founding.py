"""A TwinSpace out of an approved proposal: the space, its project, its founders as admins, its cover."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, insert, select

from portal.flows.making import person_in, write
from portal.memberships import join_space
from portal.ports import Ports
from portal.records import Stored, author_json, get_record
from portal.tables import account, space

_TAKEN_OVER = (
    "title",
    "summary",
    "aims",
    "work_process",
    "expected_results",
    "languages",
    "subjects",
    "vocational_subjects",
    "key_competences",
    "age_from",
    "age_to",
    "pupils",
    "tools",
    "project_kit",
)


def found_twinspace(connection: Connection, ports: Ports, proposal: Stored) -> str:
    """Make the space and return its id; founder and co-founder are `joined`."""
    body, now, new = proposal.fields(), ports.clock.now_utc(), ports.ids.new()
    founder = person_in(proposal.author)
    founders = [one for one in dict.fromkeys((founder, body["co_founder"]["id"])) if one is not None]
    connection.execute(insert(space).values(id=new, kind="twinspace", title=body["title"], state="open", created_at=now))
    for person in founders:
        join_space(connection, new, person, "teacher_admin")
    project = {name: body[name] for name in _TAKEN_OVER if name in body} | {"state": "active"}
    project["countries"] = list(dict.fromkeys(_person(connection, one)["country"] for one in founders))
    cover = get_record(connection, proposal.space, str(body.get("picture", "")))
    if cover is not None and cover.kind == "picture" and not cover.is_deleted:
        write(connection, new, cover.id, cover.kind, cover.fields(), cover.author, founder, now)
        project["cover"] = cover.id
    write(connection, new, ports.ids.new(), "project", project, proposal.author, founder, now)
    for person in founders:
        add_member(connection, ports, new, person, "teacher_admin", proposal.author, is_founder=True)
    return new


def add_member(connection: Connection, ports: Ports, where: str, person: str, role: str, author: str | None, *, is_founder: bool) -> None:
    """The record by which others see who is in the space. `author`: who let them in."""
    row = connection.execute(select(account.c.school).where(account.c.id == person)).one()
    body: dict[str, Any] = {"person": _person(connection, person), "role": role, "is_founder": is_founder, "school_name": row.school}
    write(connection, where, ports.ids.new(), "member", body, author, person_in(author), ports.clock.now_utc())


def _person(connection: Connection, person: str) -> dict[str, Any]:
    return dict(json.loads(author_json(connection, person)))
