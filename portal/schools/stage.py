"""A space in the making: a light plan of its records in order of time, written out one by one when it is streamed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from portal.schools.dates import DAY_S, Calendar, as_text
from portal.schools.ids import timed_id
from portal.schools.shapes import MadeAccount, MadePerson, MadeRecord, MadeSpace
from portal.schools.texts import Pen

Order = tuple[int, int, int]
Writing = Callable[[], dict[str, Any]]


@dataclass(slots=True)
class Entry:
    """One planned record; `write` makes its body when its turn comes."""

    changed_s: int
    created_s: int
    id: str
    kind: str
    author: MadePerson | None
    owner: str | None
    write: Writing
    parent: str | None
    files: tuple[str, ...]


@dataclass(slots=True)
class Stage:
    """One space with its people and dates. `members` are accounts, the founder first; `topic` names a bank of sentences or is empty."""

    number: int
    space: MadeSpace
    calendar: Calendar
    seed: int
    members: Sequence[MadeAccount]
    started_s: int
    ended_s: int
    topic: str = ""
    pupils: list[MadePerson] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    rng: random.Random = field(init=False)
    text_rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(f"{self.seed}/{self.space.id}/plan")
        self.text_rng = random.Random(f"{self.seed}/{self.space.id}/text")

    def pen(self, author: MadeAccount, english: float = 0.6) -> Pen:
        """The pen of a member: English with this probability, else the author's language."""
        language = "en" if self.rng.random() < english else author.language
        return Pen(self.text_rng, language, author.city, self.topic)

    def someone(self) -> MadeAccount:
        """A member; the first ones write more often."""
        return self.members[int(len(self.members) * self.rng.random() ** 1.5)]

    def moment(self, lean: float = 1.0, before_s: int = 0) -> int:
        """A time between two days after the start of this space's life, when all rooms are there, and `before_s` seconds before its end."""
        return self.calendar.moment(self.rng, self.started_s + 2 * DAY_S, self.ended_s - before_s, lean)

    def add(
        self,
        kind: str,
        at_s: int,
        author: MadeAccount | None,
        write: Writing | dict[str, Any],
        *,
        parent: str | None = None,
        record: str = "",
        changed_s: int = 0,
        files: tuple[str, ...] = (),
        pupil: MadePerson | None = None,
        owner: MadeAccount | None = None,
    ) -> str:
        """Plan one record and return its id. `write` is its body, or what makes it in its turn. `owner`: who has it, if not the author."""
        record = record or timed_id(at_s, self.rng)
        made = write if callable(write) else (lambda body=write: dict(body))
        person = pupil or (author.person if author else None)
        owner = owner or author
        owned_by = owner.id if owner and not pupil else None
        self.entries.append(Entry(max(at_s, changed_s), at_s, record, kind, person, owned_by, made, parent, files))
        return record

    def stream(self) -> Iterator[tuple[Order, MadeRecord]]:
        """Every record in order of its last change, each with its place among all spaces."""
        for place, entry in enumerate(sorted(self.entries, key=lambda one: one.changed_s)):
            yield (entry.changed_s, self.number, place), self._written(entry)

    def _written(self, entry: Entry) -> MadeRecord:
        return MadeRecord(
            id=entry.id,
            kind=entry.kind,
            space=self.space.id,
            author=entry.author,
            owner=entry.owner,
            created_at=as_text(entry.created_s),
            changed_at=as_text(entry.changed_s),
            body=entry.write(),
            parent=entry.parent,
            files=entry.files,
        )
