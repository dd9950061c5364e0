"""Conversations of the teacher maria: the hand-written ones, and as many more as a size needs, delivered to everyone in them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from portal.schools.gallery import document
from portal.schools.ids import stable_id, timed_id
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import Pen, bank

Stages = Mapping[str, Stage]
"""The stages of own spaces by account id."""


def plan_talks(stages: Stages, me: MadeAccount, friends: Sequence[MadeAccount], messages: int) -> None:
    """That many messages in all; the hand-written conversations are among them where there is room."""
    by_name = {friend.user_name: friend for friend in [me, *friends]}
    written = 0
    for talk in bank("talks")["talks"]:
        if written + len(talk["lines"]) <= messages and all(name in by_name for name in talk["with"]):
            _hold_crafted(stages, me, by_name, talk)
            written += len(talk["lines"])
    number = 0
    while written < messages:
        number += 1
        written += _hold_made(stages, me, friends, number, min(messages - written, 2 + number % 13))


def _everywhere(stages: Stages, people: Sequence[MadeAccount], kind: str, at_s: int, author: MadeAccount, record: str, **more: Any) -> None:
    """The same record, under the same id, in the own space of each."""
    for person in people:
        if person.id in stages:
            stages[person.id].add(kind, at_s, author, record=record, **more)


def _open_talk(stages: Stages, people: Sequence[MadeAccount], title: str, at_s: int, record: str) -> None:
    body = {"title": title, "participants": [person.person.as_body() for person in people]}
    _everywhere(stages, people, "conversation", at_s, people[0], record, write=body)


def _hold_crafted(stages: Stages, me: MadeAccount, by_name: Mapping[str, MadeAccount], talk: Mapping[str, Any]) -> None:
    people = [me, *(by_name[name] for name in talk["with"])]
    conversation = stable_id("conversation", me.id, talk["title"])
    calendar = stages[me.id].calendar
    times = [calendar.at(line["day"], *(int(part) for part in line["time"].split(":"))) for line in talk["lines"]]
    _open_talk(stages, people, talk["title"], min(times) - 30, conversation)
    for at_s, line in zip(times, talk["lines"], strict=True):
        author = by_name[line["by"]]
        body: dict[str, Any] = {"conversation": conversation, "text": line["text"]}
        if "file" in line:
            small = document(line["file"])
            file = stable_id("file", conversation, line["file"])
            _everywhere(stages, people, "file", at_s - 10, author, file, write=small.body(), files=(small.ref["sha256"],))
            body["files"] = [file]
        record = stable_id("message", conversation, line["text"])
        _everywhere(stages, people, "message", at_s, author, record, write=body, parent=conversation)


def _hold_made(stages: Stages, me: MadeAccount, friends: Sequence[MadeAccount], number: int, count: int) -> int:
    """One conversation of `count` messages between `me` and one to three friends; the number written."""
    stage = stages[me.id]
    rng = stage.rng
    people = [me, *rng.sample(list(friends), min(len(friends), rng.choice((1, 1, 1, 2, 3))))]
    at_s = stage.calendar.moment(rng, stage.started_s, stage.calendar.days_ago(8), lean=2)
    conversation = timed_id(at_s, rng)
    titles = bank("talks")["titles"]
    _open_talk(stages, people, titles[number % len(titles)], at_s, conversation)
    for _ in range(count):
        at_s = stage.calendar.after(rng, at_s, days=2)
        author = rng.choice(people)
        friend = next(person for person in people if person is not author).name.split()[0]
        record = timed_id(at_s, rng)
        for person in people:
            if person.id in stages:
                write = _same_text(stage, author, friend, conversation, record)
                stages[person.id].add("message", at_s, author, write, record=record, parent=conversation)
    return count


def _same_text(stage: Stage, author: MadeAccount, friend: str, conversation: str, record: str) -> partial[dict[str, Any]]:
    """A body that comes out the same in each own space: its random numbers are seeded by the message's id."""
    return partial(_message_body, stage.seed, author, friend, conversation, record)


def _message_body(seed: int, author: MadeAccount, friend: str, conversation: str, record: str) -> dict[str, Any]:
    return {"conversation": conversation, "text": _message_text(f"{seed}/{record}", author.language, author.city, friend)}


@lru_cache(maxsize=256)
def _message_text(seed: str, language: str, city: str, friend: str) -> str:
    """Its turn comes in each own space at the same time: written once, read by all."""
    rng = random.Random(seed)
    pen = Pen(rng, "en" if rng.random() < 0.75 else language, city)
    return pen.message(friend, 200, 1200)
