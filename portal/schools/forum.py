"""The forum of a made-up space: discussions, threads, replies."""

from __future__ import annotations

from functools import partial
from typing import Any

from portal.schools.stage import Stage
from portal.schools.texts import Pen, paragraph

_DISCUSSIONS = (
    ("Methods", "How we measure, and why."),
    ("Questions of pupils", "Every question is allowed here."),
    ("Organisation", "Dates, parcels, meetings."),
    ("Ideas for the end", "Exhibition, film, celebration."),
)
_THREADS = (
    "Which sieve do you use?",
    "How do you store the samples?",
    "What do you say to small children?",
    "Who can read the numbers of week 12?",
    "A song for the end",
    "Names of groups",
    "What if it rains?",
    "Which lamp is best?",
    "Translations",
    "The map",
)


def plan_forum(stage: Stage, discussions: int, threads: int, replies: int) -> None:
    """So many of each; some threads get most of the replies, as in life."""
    rooms = []
    for number in range(discussions):
        title, summary = _DISCUSSIONS[number % len(_DISCUSSIONS)]
        title += f" {number // len(_DISCUSSIONS) + 1}" if number >= len(_DISCUSSIONS) else ""
        rooms.append(stage.add("discussion", stage.started_s + 7200 + number, stage.members[0], {"title": title, "summary": summary}))
    if not rooms:
        return
    opened = [_open_thread(stage, rooms[number % len(rooms)], number) for number in range(threads)]
    for _ in range(replies if opened else 0):
        thread, at_s = opened[int(len(opened) * stage.rng.random() ** 2)]
        author = stage.someone()
        write = partial(_reply_body, stage.pen(author), thread)
        stage.add("reply", stage.calendar.after(stage.rng, at_s, days=20), author, write, parent=thread)


def _open_thread(stage: Stage, discussion: str, number: int) -> tuple[str, int]:
    title = _THREADS[number % len(_THREADS)] + (f" ({number // len(_THREADS) + 1})" if number >= len(_THREADS) else "")
    at_s = stage.moment()
    author = stage.someone()
    write = partial(_thread_body, stage.pen(author), discussion, title)
    return stage.add("thread", at_s, author, write, parent=discussion), at_s


def _thread_body(pen: Pen, discussion: str, title: str) -> dict[str, Any]:
    return {"discussion": discussion, "title": title, "blocks": [paragraph(text) for text in pen.post(120, 500)]}


def _reply_body(pen: Pen, thread: str) -> dict[str, Any]:
    return {"thread": thread, "text": pen.comment() + " " + pen.comment()}
