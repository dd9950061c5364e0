"""The posts that every demo shows: written by hand in crafted.json, with times counted from the school's now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.schools.dates import as_text
from portal.schools.gallery import document, picture
from portal.schools.ids import natural_id, stable_id
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import bank, bullets, heading, paragraph


def plan_crafted(stage: Stage) -> None:
    """Lay the hand-written posts of this project's title into it; those of people who are no members are left out."""
    people = {member.user_name: member for member in stage.members}
    for post in bank("crafted").get(stage.space.title, ()):
        if post["by"] in people:
            _add_post(stage, people, post)


def _when(stage: Stage, post: Mapping[str, Any]) -> int:
    hour, minute = (int(part) for part in post["time"].split(":"))
    return stage.calendar.at(post["day"], hour, minute)


def _add_post(stage: Stage, people: Mapping[str, MadeAccount], post: Mapping[str, Any]) -> None:
    at_s = _when(stage, post)
    record = stable_id("crafted", stage.space.id, post["kind"], post["title"])
    body = {"title": post["title"]} | post.get("fields", {})
    if post["kind"] == "meeting":
        _add_meeting(stage, people, post, record)
        return
    body["blocks"] = [_block(stage, people[post["by"]], at_s, part) for part in post["text"]]
    changed_s = stage.calendar.at(post["changed_day"], 16, 20) if "changed_day" in post else 0
    stage.add(post["kind"], at_s, people[post["by"]], body, record=record, changed_s=changed_s)
    for comment in post.get("comments", ()):
        if comment["by"] in people:
            answer = {"target": record, "text": comment["text"]}
            stage.add("comment", max(_when(stage, comment), at_s + 60), people[comment["by"]], answer, parent=record)
    for place, member in enumerate(list(people.values())[: post.get("likes", 0)]):
        like = natural_id(member.id, "like", record)
        stage.add("like", at_s + 600 + 60 * place, member, {"target": record}, parent=record, record=like)


def _add_meeting(stage: Stage, people: Mapping[str, MadeAccount], post: Mapping[str, Any], record: str) -> None:
    starts_s = _when(stage, post)
    body = {"title": post["title"], "starts_at": as_text(starts_s), "ends_at": as_text(starts_s + 45 * 60)} | post["fields"]
    stage.add("meeting", stage.calendar.days_ago(6), people[post["by"]], body, record=record)


def _block(stage: Stage, author: MadeAccount, at_s: int, part: Any) -> dict[str, Any]:
    """A sentence, or {heading|list|steps|quote|picture|file}."""
    if isinstance(part, str):
        return paragraph(part)
    (kind, value), *rest = part.items()
    if kind == "bold":
        return paragraph(value, rest[0][1])
    if kind == "heading":
        return heading(value)
    if kind in ("list", "steps"):
        return bullets(value, ordered=kind == "steps")
    if kind == "quote":
        return {"type": "quote", "runs": [{"text": value, "italic": True}]}
    if kind == "picture":
        drawn = picture(value)
        alt = dict(rest).get("alt", drawn.alt)
        record = stage.add("picture", at_s - 60, author, drawn.body(None, drawn.title, alt), files=drawn.hashes)
        return {"type": "picture", "picture": record, "alt": alt}
    small = document(value)
    record = stage.add("file", at_s - 50, author, small.body(), files=(small.ref["sha256"],))
    return {"type": "file", "file": record, "title": small.title}
