"""Notices for maria, one or more of each topic, each about a record that is really there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from portal.schools.dates import DAY_S
from portal.schools.ids import stable_id
from portal.schools.learning import event_id
from portal.schools.own import mark
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Entry, Stage
from portal.schools.texts import bank

_READ_AFTER_DAYS = 6
_MOST_OF_A_TOPIC = 3


@dataclass(frozen=True, slots=True)
class _Notice:
    topic: str
    days: float
    title: str
    text: str
    about: str
    kind: str
    by: MadeAccount | None = None
    space: str = ""


def plan_notices(me: MadeAccount, people: Mapping[str, MadeAccount], mine: Stage, projects: Sequence[Stage]) -> None:
    """All notices; the older ones have been read."""
    found = [*_of_people(me, people), *_of_papers(me, projects), *_of_projects(me, people, mine, projects)]
    for number, one in enumerate(found):
        body = {"topic": one.topic, "title": one.title, "text": one.text, "about": one.about, "about_kind": one.kind}
        body |= {"about_space": one.space} if one.space else {}
        record, at_s = stable_id("notification", me.id, str(number)), mine.calendar.days_ago(one.days) - 60 * number
        mine.add("notification", at_s, one.by, body, parent=one.about, record=record, owner=me)
        if one.days > _READ_AFTER_DAYS:
            mark(mine, me, "read_mark", record, "notification", at_s + 3600)


def _of_people(me: MadeAccount, people: Mapping[str, MadeAccount]) -> Iterator[_Notice]:
    talk = stable_id("conversation", me.id, "Photos for the album")
    text = "I have 12, are they too many?"
    yield _Notice("message", 0.9, "Photos for the album", text, stable_id("message", talk, text), "message", people["ioana"])
    yield _Notice("contact", 16, people["ayse"].name, "accepted", stable_id("contact", me.id, people["ayse"].id), "contact", people["ayse"])
    post = next(iter(bank("public")["mine"]))
    where = stable_id("public", "Public portal")
    for by, days, answer in post["answers"]:
        about = stable_id("partner_answer", stable_id("partner_post", post["title"]), by)
        yield _Notice("partner_answer", post["days"] - days, post["title"], answer[:140], about, "partner_answer", people[by], where)
    for one in bank("desk")["proposals"]:
        if one["founder"] == "them":
            about = stable_id("proposal", one["title"])
            yield _Notice("proposal", one["days"], one["title"], one["summary"][:140], about, "project_proposal", people[one["with"]])


def _of_papers(me: MadeAccount, projects: Sequence[Stage]) -> Iterator[_Notice]:
    refused = next(one for one in bank("desk")["proposals"] if one["state"] == "refused")
    reason = bank("desk")["refusals"]["proposal"]
    yield _Notice("proposal", refused["days"], refused["title"], reason, stable_id("proposal", refused["title"]), "project_proposal")
    first = projects[0].space
    yield _Notice("proposal", 145, first.title, "active", stable_id("proposal", first.title), "project_proposal", None, first.id)
    kinds = {"accepted": "accepted", "refused": bank("desk")["refusals"]["label"]}
    archived = [stage.space for stage in projects if stage.space.state == "archived"]
    told = [("accepted", archived[0], 180), ("refused", archived[1], 280)] if len(archived) > 1 else [("refused", first, 40)]
    for state, space, days in told:
        yield _Notice("label", days, space.title, kinds[state], stable_id("label_application", space.id, state), "label_application")
    about = stable_id("school_label_application", me.id)
    yield _Notice("school_label", 640, "eTwinning School", "accepted", about, "school_label_application")
    yield _Notice("membership", 697, me.school, "accepted", stable_id("membership_application", me.id), "membership_application")
    moved = "Questions about the Quality Label"
    yield _Notice("event", 2.5, moved, "The meeting begins an hour later than announced.", event_id(moved), "event")


def _of_projects(me: MadeAccount, people: Mapping[str, MadeAccount], mine: Stage, projects: Sequence[Stage]) -> Iterator[_Notice]:
    """Of each kind of answer the newest few to what is maria's own, and the newest meetings of others."""
    accounts = {one.id: one for one in people.values()}
    opened = [stage for stage in projects if stage.space.state == "open"]
    own = {entry.id: entry for stage in opened for entry in stage.entries if entry.owner == me.id}
    counted: dict[str, int] = {}
    for stage, entry in _newest(opened, mine.calendar.days_ago(20)):
        asked = own.get(entry.parent or "")
        is_answer = entry.kind in ("comment", "reply", "wall_post", "wall_reply") and asked is not None
        if entry.owner == me.id or not (is_answer or entry.kind == "meeting") or counted.get(entry.kind, 0) >= _MOST_OF_A_TOPIC:
            continue
        title, text = _told(asked or entry), _said(entry)
        if not title:
            continue
        counted[entry.kind] = counted.get(entry.kind, 0) + 1
        days, by = (mine.calendar.now_s - entry.created_s) / DAY_S, accounts.get(entry.owner or "")
        yield _Notice(entry.kind, days, title, text, entry.id, entry.kind, by, stage.space.id)


def _newest(opened: Sequence[Stage], since_s: int) -> Iterator[tuple[Stage, Entry]]:
    recent = [(stage, one) for stage in opened for one in stage.entries if one.created_s >= since_s]
    return iter(sorted(recent, key=lambda pair: -pair[1].created_s))


def _body(entry: Entry) -> dict[str, Any]:
    """The body if it is written already: one that a pen still has to write is not asked for before its turn."""
    return {} if isinstance(entry.write, partial) else entry.write()


def _told(entry: Entry) -> str:
    body = _body(entry)
    return str(body.get("title") or body.get("display_name") or "")


def _said(entry: Entry) -> str:
    return str(_body(entry).get("text", ""))[:140]
