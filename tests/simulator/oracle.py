"""What must be true once the line is well again: desks agree with the portal, no word is lost, doubled or under another's name."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from portal.tables import record
from portal.visibility import readers_of, sees
from tests.simulator.ledger import WORD, words_in
from tests.support.small_school import made_id


@dataclass
class Verdict:
    """What was found, and how much of it is loss or doubling."""

    violations: list[str] = field(default_factory=list)
    lost: int = 0
    duplicated: int = 0


class Oracle:
    """Looks straight into the databases, past the code under test."""

    def __init__(self, world: Any):
        self._world, self.verdict = world, Verdict(list(world.violations))
        with world.school.database.reading() as connection:
            self._rows = connection.execute(select(record)).all()
            self._readers = {user: readers_of(connection, made_id(user)) for user in world.users}

    def judge(self) -> Verdict:
        """All questions, one after the other."""
        for user in self._world.users:
            self._converged(user)
            self._settled(user)
        self._nothing_lost()
        self._nothing_twice()
        self._own_names()
        return self.verdict

    def _say(self, text: str) -> None:
        self.verdict.violations.append(text)

    def _converged(self, user: str) -> None:
        readers = self._readers[user]
        there = {
            (row.space, row.id): (row.seq, json.loads(row.body))
            for row in self._rows
            if row.space in readers and not row.is_deleted and sees(readers[row.space], row.owner, row.audience)
        }
        question = "SELECT space, id, revision, body FROM record_known"
        here = {
            (space, one): (revision, json.loads(body)) for space, one, revision, body in self._world.ask(user, question) if space in readers
        }
        for key in sorted(there.keys() | here.keys()):
            if there.get(key) != here.get(key):
                self._say(f"{user} differs at {key[1]}: there {_short(there.get(key))}, here {_short(here.get(key))}")

    def _settled(self, user: str) -> None:
        question = (
            "SELECT id, kind, action, state, waits_for, requires, space FROM operation WHERE state NOT IN ('done', 'returned', 'conflict')"
        )
        left = {space for (space,) in self._world.ask(user, "SELECT id FROM space WHERE is_member=0")}
        for one, kind, action, state, waits_for, requires, space in self._world.ask(user, question):
            # What waits for something that came back, or for a project she was removed from, is shown to her as waiting.
            if state in ("queued", "held") and (waits_for or requires != "[]" or space in left):
                continue
            self._say(f"{user} did not settle {action} {kind} {one}: {state}")

    def _nothing_lost(self) -> None:
        ledger = self._world.ledger
        # A notification only quotes: a word that stands nowhere else is lost.
        kept = {word for row in self._rows if not row.is_deleted and row.kind != "notification" for word in words_in(row.body)}
        for user in self._world.users:
            kept |= self._kept_at(user)
        gone = ledger.gone | self._under_deleted()
        lost = sorted(ledger.written.keys() - gone - kept)
        self.verdict.lost = len(lost)
        for word in lost:
            self._say(f"lost {word}")

    def _kept_at(self, user: str) -> set[str]:
        questions = (
            "SELECT fields FROM draft",
            "SELECT fields FROM operation WHERE state NOT IN ('done', 'acked')",
            "SELECT mine FROM conflict WHERE resolved_at IS NULL",
            "SELECT draft FROM given_up",
            "SELECT body FROM attachment",
        )
        return {word for question in questions for (text,) in self._world.ask(user, question) for word in words_in(text)}

    def _under_deleted(self) -> set[str]:
        """Words that had arrived under something which a teacher then deleted."""
        dead = {row.id for row in self._rows if row.is_deleted}
        return {word for row in self._rows if row.is_deleted and row.parent in dead for word in words_in(row.body)}

    def _nothing_twice(self) -> None:
        bodies: dict[str, dict[str, Any]] = {}
        for row in self._rows:
            if not row.is_deleted and row.kind != "notification":
                bodies[row.id] = json.loads(row.body)
        seen = Counter(word for body in bodies.values() for word in _written_words(body))
        for word, count in sorted(seen.items()):
            if count > 1 and word not in self._world.ledger.may_repeat:
                self.verdict.duplicated += 1
                self._say(f"{word} stands {count} times")

    def _own_names(self) -> None:
        made = self._world.ledger.made
        for row in self._rows:
            if row.id in made and row.author is not None and json.loads(row.author)["id"] != made_id(made[row.id]):
                self._say(f"{row.kind} {row.id} of {made[row.id]} stands under another name")


def _written_words(body: dict[str, Any]) -> list[str]:
    texts = [body.get("title", ""), body.get("text", ""), json.dumps(body.get("blocks", []))]
    return [word for text in texts if isinstance(text, str) for word in WORD.findall(text)]


def _short(found: Any) -> str:
    return "nothing" if found is None else f"{found[0]} {sorted(words_in(found[1]))}"
