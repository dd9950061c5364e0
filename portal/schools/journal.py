"""The journal of a made-up TwinSpace: updates with comments and likes, the teachers' bulletin, polls, the chat room."""

from __future__ import annotations

from functools import partial
from typing import Any

from portal.schools.gallery import pictures
from portal.schools.ids import natural_id
from portal.schools.materials import add_picture
from portal.schools.stage import Stage
from portal.schools.texts import Pen, heading, paragraph

_NOTES = (
    ("Consent forms", "Please collect the signed forms before you post pictures of pupils. Three classes are still missing."),
    ("Dates until summer", "The calendar is on the page. Tell me if a date falls on a holiday in your country."),
    ("Who writes the report?", "I can write the first two chapters. Who takes the results?"),
    ("Pupils' accounts", "User names are made. Give them out on paper, not by message."),
    ("Names in updates", "First names only, please. Updates can be read by everyone."),
)
_POLLS = (
    ("Which day is best for the next meeting?", ("Tuesday", "Wednesday", "Thursday")),
    ("Which logo do we take?", ("The jellyfish", "The bottle", "The wave")),
    ("What should we do in the last month?", ("An exhibition", "A film", "A walk together")),
)


def plan_journal(stage: Stage, updates: int, most_comments: int, comment_skew: float) -> None:
    """That many updates, the later the denser; each with up to `most_comments` comments and some likes."""
    for number in range(updates):
        at_s = stage.moment(lean=1.6, before_s=36 * 3600)
        record = _add_update(stage, at_s, number)
        comments = int((most_comments + 0.999) * stage.rng.random() ** comment_skew)
        plan_answers(stage, record, at_s, comments)
        plan_likes(stage, record, at_s, stage.rng.randint(0, min(8, len(stage.members))))


def _add_update(stage: Stage, at_s: int, number: int) -> str:
    author = stage.someone()
    picture, alt = "", ""
    if number % 3 == 0:
        drawn = pictures()[(number // 3 + stage.number) % len(pictures())]
        picture, alt = add_picture(stage, drawn, at_s - 60, None, 0), drawn.alt
    write = partial(_update_body, stage.pen(author), picture, alt, stage.rng.random() < 0.7)
    return stage.add("update", at_s, author, write)


def _update_body(pen: Pen, picture: str, alt: str, is_public: bool) -> dict[str, Any]:
    title = pen.title()
    paragraphs = pen.post(150, 800)
    blocks = [paragraph(text) for text in paragraphs]
    if picture:
        blocks.insert(1, {"type": "picture", "picture": picture, "alt": alt})
    if len(paragraphs) > 2:
        blocks.insert(-1, heading(pen.title(), 3))
    return {"title": title, "blocks": blocks, "is_public": is_public, "is_pinned": False}


def plan_answers(stage: Stage, target: str, at_s: int, count: int) -> None:
    """Comments under a post, hours or days later."""
    for _ in range(count):
        author = stage.someone()
        write = partial(_comment_body, stage.pen(author), target)
        stage.add("comment", stage.calendar.after(stage.rng, at_s), author, write, parent=target)


def _comment_body(pen: Pen, target: str) -> dict[str, Any]:
    return {"target": target, "text": pen.comment()}


def plan_likes(stage: Stage, target: str, at_s: int, count: int) -> None:
    """Likes of that many members."""
    for member in stage.rng.sample(list(stage.members), count):
        record = natural_id(member.id, "like", target)
        stage.add("like", stage.calendar.after(stage.rng, at_s), member, {"target": target}, parent=target, record=record)


def plan_bulletin(stage: Stage, count: int) -> None:
    """Notes for teachers only."""
    for number in range(count):
        title, text = _NOTES[number % len(_NOTES)]
        stage.add("bulletin_note", stage.moment(), stage.someone(), {"title": title, "text": text})


def plan_chat(stage: Stage, count: int) -> None:
    """Lines in the chat room, from a few sessions."""
    for number in range(count):
        at_s = stage.started_s + (stage.ended_s - stage.started_s) * (1 + number // 12) // (2 + count // 12) + 40 * (number % 12)
        author = stage.someone()
        pen = stage.pen(author)
        stage.add("chat_line", min(at_s, stage.ended_s), author, partial(_chat_body, pen))


def _chat_body(pen: Pen) -> dict[str, Any]:
    return {"text": pen.chat()}


def plan_polls(stage: Stage, count: int) -> None:
    """Polls of teachers, with a vote of most members."""
    for number in range(count):
        question, answers = _POLLS[number % len(_POLLS)]
        options = [{"id": f"o{place}", "text": text} for place, text in enumerate(answers)]
        at_s = stage.moment()
        poll = stage.add("poll", at_s, stage.someone(), {"question": question, "options": options})
        for member in stage.rng.sample(list(stage.members), max(1, len(stage.members) * 2 // 3)):
            body = {"poll": poll, "option": stage.rng.choice(options)["id"]}
            record = natural_id(member.id, "vote", poll)
            stage.add("vote", stage.calendar.after(stage.rng, at_s), member, body, parent=poll, record=record)
