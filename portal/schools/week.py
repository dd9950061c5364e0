"""The week around the school's now in its best-known project: chat, meetings, polls, threads, walls and notes, written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.gallery import picture
from portal.schools.ids import natural_id, stable_id
from portal.schools.shapes import OPEN_PROJECT, MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import bank, paragraph

_PAGE_KEY = "a00c"


def plan_week(stage: Stage) -> None:
    """Everything of the bank that its people have done; nothing in another project."""
    if stage.space.title != OPEN_PROJECT:
        return
    people = {one.user_name: one for one in stage.members}
    _plan_chat(stage, people)
    _plan_meetings(stage, people)
    _plan_polls(stage, people)
    _plan_threads(stage, people)
    _plan_pages(stage, people)
    _plan_walls(stage, people["maria"])
    _plan_notes(stage)


def _at(stage: Stage, day: int, time: str) -> int:
    hour, minute = (int(part) for part in time.split(":"))
    return stage.calendar.at(day, hour, minute)


def _plan_chat(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for number, (by, day, time, text) in enumerate(bank("week")["chat"]):
        if by in people:
            stage.add("chat_line", _at(stage, day, time) + number % 7, people[by], {"text": text}, record=stable_id("chat", text))


def _plan_meetings(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for title, by, day, time, minutes, text in bank("week")["meetings"]:
        starts_s = _at(stage, day, time)
        body = {"title": title, "starts_at": as_text(starts_s), "ends_at": as_text(starts_s + 60 * minutes), "zone": "Europe/Tirane"}
        body |= {"url": f"https://meet.example/{stable_id(title)[:8]}", "text": text, "seats": 100}
        planned_s = min(starts_s, stage.calendar.now_s) - 5 * DAY_S
        if by in people:
            stage.add("meeting", planned_s, people[by], body, record=stable_id("meeting", stage.space.id, title))


def _plan_polls(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for question, by, day, options, closes, votes in bank("week")["polls"]:
        if by not in people:
            continue
        at_s, poll = stage.calendar.at(day, 9), stable_id("poll", stage.space.id, question)
        body = {"question": question, "options": [{"id": name, "text": text} for name, text in options]}
        body |= {"closes_at": as_text(stage.calendar.at(closes, 18))}
        stage.add("poll", at_s, people[by], body, record=poll)
        for number, (name, option) in enumerate(vote.split(":") for vote in votes):
            if name in people:
                record = natural_id(people[name].id, "vote", poll)
                vote_s = at_s + 3600 * (number + 1)
                stage.add("vote", vote_s, people[name], {"poll": poll, "option": option}, parent=poll, record=record)


def _plan_threads(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    room = next(entry.id for entry in stage.entries if entry.kind == "discussion")
    for title, by, day, text, replies in bank("week")["threads"]:
        if by not in people:
            continue
        thread, opened_s = stable_id("thread", stage.space.id, title), stage.calendar.at(day, 7)
        body = {"discussion": room, "title": title, "blocks": [paragraph(text)]}
        stage.add("thread", opened_s, people[by], body, parent=room, record=thread)
        for name, days, time, words in replies:
            if name in people:
                at_s = max(_at(stage, days, time), opened_s + 600)
                stage.add(
                    "reply", at_s, people[name], {"thread": thread, "text": words}, parent=thread, record=stable_id("reply", thread, words)
                )


def _plan_pages(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for number, (title, by, day, above, state, visibility, lines) in enumerate(bank("week")["pages"]):
        if by not in people:
            continue
        body: dict[str, Any] = {"title": title, "blocks": [paragraph(line) for line in lines], "order": f"{_PAGE_KEY}{number}"}
        body |= {"visibility": visibility, "state": state, "editors": "author"}
        parent = stable_id("crafted", stage.space.id, "page", above)
        if any(entry.id == parent for entry in stage.entries):
            body["parent"] = parent
        record = stable_id("page", stage.space.id, title)
        stage.add("page", stage.calendar.at(day, 12), people[by], body, parent=body.get("parent"), record=record)


def _plan_walls(stage: Stage, teacher: MadeAccount) -> None:
    """Pupils of the teacher write on their walls and are answered."""
    mine = {entry.id for entry in stage.entries if entry.kind == "pupil" and entry.owner == teacher.id}
    pupils = [one for one in stage.pupils if one.id in mine]
    for number, ((text, answer), pupil) in enumerate(zip(bank("week")["walls"], pupils, strict=False)):
        at_s = stage.calendar.at(-1 - number, 10, 15)
        post = stable_id("wall_post", pupil.id, text)
        stage.add("wall_post", at_s, None, {"pupil": pupil.id, "text": text}, parent=pupil.id, pupil=pupil, record=post)
        stage.add(
            "wall_reply", at_s + 5400, teacher, {"wall_post": post, "text": answer}, parent=post, record=stable_id("wall_reply", post)
        )


def _plan_notes(stage: Stage) -> None:
    for number, (text, x, y, colour, drawn_name) in enumerate(bank("week")["notes"]):
        author, at_s = stage.members[number % len(stage.members)], stage.calendar.days_ago(9 - number)
        body = {"text": text, "x": x, "y": y, "colour": colour, "order": f"b0{number}"}
        if drawn_name:
            drawn = picture(drawn_name)
            shown = stable_id("picture", stage.space.id, text)
            body["picture"] = stage.add("picture", at_s - 60, author, drawn.body(), files=drawn.hashes, record=shown)
        stage.add("board_note", at_s, author, body, record=stable_id("board_note", stage.space.id, text))
