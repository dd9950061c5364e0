"""Posts in a dozen languages, put together from hand-written sentences to the lengths that teachers write."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

_BANKS = Path(__file__).with_name("banks")
LANGUAGES = ("en", "tr", "ro", "pt", "sq", "it", "pl", "de", "fr", "es", "el", "fi", "lt")


@cache
def bank(name: str) -> Mapping[str, Any]:
    """A bank of sentences or names by its file name; not to be changed."""
    loaded: Mapping[str, Any] = json.loads((_BANKS / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


class Pen:
    """Writes as one teacher would: in `language`, from `town`, about `topic` ("" for any). Draws from `rng` in a fixed order."""

    def __init__(self, rng: random.Random, language: str, town: str, topic: str = "") -> None:
        self._rng = rng
        self._town = town
        self._topic = topic
        self._bank = bank(language)
        self._slots = bank("slots")

    def title(self) -> str:
        """A title of a few words."""
        return self._filled(self._rng.choice(self._bank["titles"]))

    def comment(self) -> str:
        """One sentence under somebody's post."""
        return self._filled(self._rng.choice(self._bank["comments"]))

    def chat(self) -> str:
        """A line in the chat room."""
        return self._filled(self._rng.choice(self._bank.get("chat") or self._bank["comments"]))

    def post(self, low: int, high: int) -> list[str]:
        """Paragraphs of an update or a page, `low` to `high` characters together."""
        wanted = self._rng.randint(low, high)
        middle = self._middle()
        sentences = [self._filled(self._rng.choice(self._bank["start"]))]
        ask = self._filled(self._rng.choice(self._bank["ask"]))
        length = len(sentences[0]) + len(ask)
        while middle and (length < low or length + len(middle[-1]) < wanted):
            sentences.append(self._filled(middle.pop()))
            length += len(sentences[-1])
            if not middle and high > 1500:
                middle = self._middle()
        return _paragraphs([*sentences, ask])

    def message(self, friend: str, low: int, high: int) -> str:
        """A message to a friend (first name)."""
        wanted = self._rng.randint(low, high)
        hello, bye = (self._filled(self._rng.choice(self._bank[part]), friend) for part in ("hello", "bye"))
        sentences = list(self._bank["letter"])
        self._rng.shuffle(sentences)
        spare = self._middle()
        text = hello
        while sentences and len(text) + len(bye) < wanted:
            text += " " + self._filled(sentences.pop(), friend)
            if not sentences:
                sentences, spare = spare, []
        return f"{text}\n\n{bye}"

    def essay(self, low: int, high: int) -> str:
        """Aims, work process or results, in English as such forms are."""
        wanted = self._rng.randint(low, high)
        sentences = [*bank("en")["aims"]]
        self._rng.shuffle(sentences)
        spare = self._middle()
        chosen: list[str] = []
        while sentences and sum(map(len, chosen)) < wanted:
            chosen.append(self._filled(sentences.pop()))
            if not sentences:
                sentences, spare = spare, []
        return "\n\n".join(_paragraphs(chosen))

    def of(self, sentences: Sequence[str], count: int) -> str:
        """That many of the given sentences, filled in."""
        return " ".join(self._filled(sentence) for sentence in self._rng.sample(list(sentences), count))

    def _middle(self) -> list[str]:
        """Sentences for the middle of a text, in mixed order: about the topic more often than not."""
        parts = [*self._bank["work"], *self._bank["found"]]
        self._rng.shuffle(parts)
        about = list(self._bank.get(self._topic, ()))
        self._rng.shuffle(about)
        mixed = [sentence for pair in zip(about, parts, strict=False) for sentence in pair]
        return [*parts[len(about) :], *reversed(mixed)]

    def _filled(self, sentence: str, friend: str = "") -> str:
        if "{" not in sentence:
            return sentence
        rng, slots = self._rng, self._slots
        first, second = rng.sample(slots["pupils"], 2)
        return sentence.format(
            day=rng.choice(slots["days"]),
            place=rng.choice(slots["places"]),
            thing=rng.choice(slots["things"]),
            colour=rng.choice(slots["colours"]),
            pupil=first,
            pupil2=second,
            town=self._town,
            friend=friend,
            n=rng.randint(11, 19),
            n2=rng.randint(2, 6),
            m=rng.randint(21, 97),
        )


def _paragraphs(sentences: Sequence[str]) -> list[str]:
    """Three or so sentences to a paragraph."""
    return [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]


def runs(text: str, bold: str = "") -> list[dict[str, Any]]:
    """The runs of a text, with the first occurrence of `bold` in bold."""
    before, found, after = text.partition(bold) if bold else (text, "", "")
    marked: list[dict[str, Any]] = [{"text": before}, {"text": found, "bold": True}, {"text": after}]
    return [run for run in marked if run["text"]]


def paragraph(text: str, bold: str = "") -> dict[str, Any]:
    """A paragraph block."""
    return {"type": "paragraph", "runs": runs(text, bold)}


def heading(text: str, level: int = 2) -> dict[str, Any]:
    """A heading block."""
    return {"type": "heading", "level": level, "runs": runs(text)}


def bullets(items: Sequence[str], ordered: bool = False) -> dict[str, Any]:
    """A list block."""
    return {"type": "list", "ordered": ordered, "items": [runs(item) for item in items]}
