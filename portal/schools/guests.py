"""Spaces that maria is invited to or could join: a project of others, and a group of each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.ids import natural_id, stable_id
from portal.schools.shapes import MadeAccount, MadeMembership, MadeSpace
from portal.schools.stage import Stage
from portal.schools.texts import bank, paragraph


@dataclass(frozen=True, slots=True)
class Guest:
    """A space with its people, the founder first; `invites` is what maria was written, or empty."""

    space: MadeSpace
    members: tuple[MadeAccount, ...]
    summary: str
    access: str
    invites: str


def make_guests(people: Mapping[str, MadeAccount], now_s: int) -> list[Guest]:
    """The project first, then the groups."""
    made = as_text(now_s - 90 * DAY_S)

    def one(kind: str, title: str, summary: str, access: str, names: Sequence[str], invites: str) -> Guest:
        space = MadeSpace(stable_id(kind, title), kind, title, "open", made)
        return Guest(space, tuple(people[name] for name in names), summary, access, invites)

    title, summary, founder, others, text = bank("desk")["guests"]["project"]
    groups = bank("desk")["guests"]["groups"]
    project = one("twinspace", title, summary, "", [founder, *others], text)
    return [project, *(one("group", name, words, access, [by, *rest], letter) for name, access, words, by, rest, letter in groups)]


def memberships_of(guest: Guest) -> list[MadeMembership]:
    """The founder as admin, the others as teachers."""
    roles = ["teacher_admin", *["teacher"] * (len(guest.members) - 1)]
    return [MadeMembership(guest.space.id, one.id, role, guest.space.created_at) for one, role in zip(guest.members, roles, strict=True)]


def plan_guest(stage: Stage, guest: Guest, me: MadeAccount, mine: Stage) -> None:
    """Fill the space a little, and invite maria if that is wished."""
    founder, at_s = guest.members[0], stage.started_s
    if guest.space.kind == "twinspace":
        _plan_project(stage, guest)
    else:
        _plan_group(stage, guest)
    for place, member in enumerate(guest.members):
        body = {"person": member.person.as_body(), "school_name": member.school, "is_founder": place == 0}
        body |= {"role": "teacher_admin" if place == 0 else "teacher"}
        stage.add("member", at_s + 60 + place, founder, body, record=stable_id("member", guest.space.id, member.id))
    if guest.invites:
        _invite(stage, guest, me, mine)


def show_group(public: Stage, group: Stage, body: Mapping[str, Any]) -> None:
    """The copy of an open group in the public space."""
    if body["access"] != "invitation":
        shown = dict(body) | {"to_space": group.space.id, "members": len(group.members)}
        public.add("group", group.started_s + 30, group.members[0], shown, record=group_id(group.space.title))


def enter_group(mine: Stage, me: MadeAccount, group: Stage) -> None:
    """The registration that everybody in a group has."""
    target = group_id(group.space.title)
    body = {"target": target, "target_kind": "group"}
    mine.add("registration", group.started_s + 3600, me, body, parent=target, record=natural_id(me.id, "registration", target))


def group_id(title: str) -> str:
    """The id of a group's own record, in its space and in the public one."""
    return stable_id("group record", title)


def group_body(guest: Guest) -> dict[str, Any]:
    """The record of a group of others."""
    return {"title": guest.space.title, "summary": guest.summary, "access": guest.access}


def _plan_project(stage: Stage, guest: Guest) -> None:
    founder = guest.members[0]
    body: dict[str, Any] = {"title": guest.space.title, "summary": guest.summary, "state": "active", "languages": ["en", "it", "el"]}
    body |= {"subjects": ["Music", "History"], "age_from": 11, "age_to": 14, "pupils": 62, "tools": ["sound recordings"]}
    body |= {"countries": list(dict.fromkeys(one.country for one in guest.members))}
    stage.add("project", stage.started_s + 40, founder, body, record=stable_id("project record", guest.space.title))
    text = "Our first recordings are in the album: shutters at eight, the fish seller at nine, bells at ten."
    update = {"title": "Shutters, fish, bells", "blocks": [paragraph(text)], "is_public": True}
    stage.add("update", stage.calendar.days_ago(11), founder, update)


def _plan_group(stage: Stage, guest: Guest) -> None:
    founder = guest.members[0]
    stage.add("group", stage.started_s + 30, founder, group_body(guest), record=group_id(guest.space.title))
    for number, (title, text) in enumerate(bank("desk")["group_pages"]):
        body = {
            "title": title,
            "blocks": [paragraph(text)],
            "order": f"a{number}",
            "visibility": "members",
            "state": "published",
            "editors": "all",
        }
        stage.add("page", stage.calendar.days_ago(40 - number), founder, body)
    room = stage.add("discussion", stage.started_s + 7200, founder, {"title": "Questions", "summary": "Ask, and tell how it went."})
    for number, (title, text, replies) in enumerate(bank("desk")["group_threads"]):
        at_s = stage.calendar.days_ago(20 - 5 * number)
        body = {"discussion": room, "title": title, "blocks": [paragraph(text)]}
        thread = stage.add("thread", at_s, guest.members[-1], body, parent=room)
        for place, words in enumerate(replies):
            answer = {"thread": thread, "text": words}
            stage.add("reply", at_s + DAY_S * (place + 1), guest.members[place % len(guest.members)], answer, parent=thread)


def _invite(stage: Stage, guest: Guest, me: MadeAccount, mine: Stage) -> None:
    founder, at_s = guest.members[0], stage.calendar.days_ago(1.5)
    record = stable_id("invitation", guest.space.id, me.id)
    body: dict[str, Any] = {"person": me.person.as_body(), "role": "teacher", "state": "sent", "text": guest.invites}
    stage.add("invitation", at_s, founder, body, record=record)
    copy = body | {"to_space": guest.space.id, "to_title": guest.space.title, "to_kind": guest.space.kind}
    mine.add("invitation", at_s, founder, copy, record=record, owner=me)
    notice = {"topic": "invitation", "title": guest.space.title, "text": guest.invites[:140], "about": record, "about_kind": "invitation"}
    mine.add("notification", at_s, founder, notice, parent=record, record=stable_id("notice", record), owner=me)
