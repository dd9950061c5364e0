"""The pages of a made-up space: a few parents with sub-pages, in two languages where they are long, ordered by fractional keys."""

from __future__ import annotations

from functools import partial
from typing import Any

from portal.schools.gallery import documents
from portal.schools.materials import add_file
from portal.schools.stage import Stage
from portal.schools.texts import Pen, bullets, heading, paragraph

_TITLES = (
    "Who we are",
    "Our rules",
    "Plan of the year",
    "Our schools",
    "First steps",
    "Results",
    "For parents",
    "Dictionary",
    "Evaluation",
    "Meetings",
    "Exhibition",
    "Sources",
    "Questions and answers",
    "Our town",
    "A day at school",
    "Thanks",
    "Pictures of the month",
    "What we would do again",
    "Games",
    "Letters to the mayor",
)
_STEPS = ("Read the plan together", "Choose a speaker", "Write down what you see", "Compare with a partner class", "Tell your parents")
_KEYS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def order_key(place: int) -> str:
    """A fractional key for the place among siblings: `a00`, `a01` …"""
    return f"a{_KEYS[place // 62 % 62]}{_KEYS[place % 62]}"


def plan_pages(stage: Stage, count: int) -> None:
    """That many pages; every third one stands alone, the others under it. One is a draft, one for teachers only."""
    parent = None
    for number in range(count):
        author = stage.someone()
        title = _TITLES[number % len(_TITLES)] + (f" {number // len(_TITLES) + 1}" if number >= len(_TITLES) else "")
        at_s = stage.moment(lean=0.7)
        below = parent if number % 3 else None
        file = add_file(stage, documents()[number % len(documents())], at_s - 30, None, 0) if number % 4 == 1 else ""
        traits = {
            "title": title,
            "order": order_key(number),
            "visibility": ("internet", "members", "members", "teachers")[number % 4],
            "state": "draft" if number % 9 == 8 else "published",
            "editors": "author" if number % 5 == 4 else "all",
        }
        traits |= {"parent": below} if below else {}
        write = partial(_page_body, stage.pen(author, 1.0), stage.pen(author, 0.3), traits, file)
        changed_s = stage.calendar.after(stage.rng, at_s, days=30)
        record = stage.add("page", at_s, author, write, parent=below, changed_s=changed_s)
        parent = record if number % 3 == 0 else parent


def _page_body(english: Pen, own: Pen, traits: dict[str, Any], file: str) -> dict[str, Any]:
    blocks = [paragraph(text) for text in english.post(300, 2000)]
    if len(blocks) > 2:
        blocks.insert(2, bullets(_STEPS, ordered=True))
        blocks.append(heading(own.title()))
        blocks += [paragraph(text) for text in own.post(200, 1500)]
    if file:
        blocks.append({"type": "file", "file": file, "title": "To print"})
    return traits | {"blocks": blocks}
