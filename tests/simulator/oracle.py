"""What must be true once the line is well again: desks agree with the portal, no word is lost, doubled or under another's name."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from sqlalchemy import select

from portal.tables import record
from portal.visibility import readers_of, sees
from tests.simulator.ledger import WORD, words_in
from tests.simulator.school import account_of

KEPT_AT_HAND = (
    "SELECT fields FROM draft",
    "SELECT mine FROM conflict WHERE resolved_at IS NULL",
    "SELECT draft FROM given_up",
)
"""What lies at a desk for its teacher to see and send."""
_KEPT = (
    *KEPT_AT_HAND,
    "SELECT fields FROM operation WHERE state NOT IN ('done', 'acked')",
    "SELECT body FROM attachment",
)

_STAYS_HERE = """SELECT l.record FROM draft_link l JOIN draft d ON d.id = l.draft
    WHERE json_extract(l.synced, '$.fields') IS NOT json(d.fields) AND (d.space NOT IN (SELECT id FROM space WHERE is_member=1)
    OR (d.record IS NOT NULL AND d.record NOT IN (SELECT id FROM record_known))
    OR (d.parent IS NOT NULL AND d.parent NOT IN (SELECT id FROM record_known)))"""
"""What is typed for a project that was left, or at a text that is gone, does not follow: it cannot be sent from elsewhere (decision 16)."""


@dataclass
class Verdict:
    """What was found, and how much of it is loss or doubling."""

    violations: list[str] = field(default_factory=list)
    lost: int = 0
    duplicated: int = 0


def kept_at(world: Any, user: str) -> set[str]:
    """The words that lie at a desk, unsent."""
    return {word for question in _KEPT for (text,) in world.ask(user, question) for word in words_in(text)}


def under_deleted(rows: Iterable[Any]) -> set[str]:
    """Words that had arrived under something which a teacher then deleted."""
    deleted = [row for row in rows if row.is_deleted]
    dead = {row.id for row in deleted}
    return {word for row in deleted if row.parent in dead for word in words_in(row.body)}


class Oracle:
    """Looks straight into the databases, past the code under test."""

    def __init__(self, world: Any):
        self._world, self.verdict = world, Verdict(list(world.violations))
        with world.school.database.reading() as connection:
            self._rows = connection.execute(select(record)).all()
            self._readers = {user: readers_of(connection, account_of(user)) for user in world.users}

    def judge(self) -> Verdict:
        """All questions, one after the other."""
        for user in self._world.users:
            self._converged(user)
            self._settled(user)
            self._truly_back(user)
            self._uploaded(user)
            self._wiped(user)
        self._followed()
        self._nothing_lost()
        self._nothing_twice()
        self._own_names()
        self._in_time()
        self._whole_files()
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
        """What waits, waits for something its teacher can see."""
        question = "SELECT id, kind, action, state, waits_for, requires, space, record FROM operation WHERE state <> 'done' ORDER BY n"
        rows = {row[0]: row for row in self._world.ask(user, question)}
        left = {space for (space,) in self._world.ask(user, "SELECT id FROM space WHERE is_member=0")}
        seen = {
            one
            for one, row in rows.items()
            if row[3] in ("returned", "conflict") or (row[6] in left and row[3] in ("queued", "held", "acked"))
        }
        for one, kind, action, state, *_ in rows.values():
            if not _hangs_on(one, rows, seen):
                self._say(f"{user} did not settle {action} {kind} {one}: {state}")

    def _has_set(self, user: str, record: str) -> bool:
        """True if another computer of this teacher has set it too: a like has one id, whoever of the two sends it."""
        sent = "SELECT record FROM operation WHERE action='create' AND state='done'"
        others = [other for other in self._world.users if other != user and account_of(other) == account_of(user)]
        return any((record,) in self._world.ask(other, sent) for other in others)

    def _truly_back(self, user: str) -> None:
        """What is said to have come back must not stand on the portal, and the reason must be one that a teacher can act on."""
        mine = {row.id for row in self._rows if not row.is_deleted and row.owner == account_of(user)}
        # A restored portal lacks files, and a purge takes the file of a picture that a teacher then keeps under another name.
        lacks_files = self._world.was_restored or self._world.ledger.has_purged
        question = "SELECT record, kind, action, code, space FROM operation WHERE state='returned'"
        for one, kind, action, code, space in self._world.ask(user, question):
            is_old_desk = user in self._world.restored and code in ("operation_id_reused", "conflict")
            # A purge takes the base of an edit along: what is left of it may lack what the contract asks for.
            is_rest = code == "bad_field" and self._world.ledger.has_purged
            # Older than the portal's memory; of a project she has left no news tell whether it stands there: she is told, it is not hidden.
            is_forgotten = code == "unknown_operation" or (code == "history_lost" and space not in self._readers[user])
            is_our_fault = code in _OUR_FAULT or (code in _OUR_FILES and not lacks_files)
            if is_our_fault and not is_old_desk and not is_rest:
                self._say(f"{user} got {action} {kind} back: {code}")
            elif action == "create" and one in mine and not is_forgotten and not is_old_desk and not self._has_set(user, one):
                self._say(f"{user} got {kind} {one} back ({code}), and it stands on the portal")

    def _uploaded(self, user: str) -> None:
        """No file waits whose record has arrived."""
        question = """SELECT x.kind, u.state, u.code FROM upload u JOIN upload_use x USING (sha256) WHERE NOT EXISTS
            (SELECT 1 FROM operation o WHERE o.record = x.record AND o.state NOT IN ('acked', 'done'))"""
        # Spoilt on the line twice in one run: the portal kept nothing of it, and she is told and may try again.
        is_bad = "garbled" in self._world.faults
        for kind, state, code in self._world.ask(user, question):
            if state == "waiting" or (code not in _LAWFUL_UPLOADS and not (code == "checksum_mismatch" and is_bad)):
                self._say(f"{user} has a file of a {kind} that is {state} {code}")

    def _followed(self) -> None:
        """A draft that follows lies at every desk of its teacher with the same text, and its record is on the portal."""
        question = "SELECT l.record, d.fields FROM draft_link l JOIN draft d ON d.id = l.draft WHERE l.record IS NOT NULL"
        for user in self._world.users if self._world.follows else ():
            there = {row.id for row in self._rows if row.kind == "draft" and row.owner == account_of(user) and not row.is_deleted}
            here = {one: json.loads(fields) for one, fields in self._world.ask(user, question)}
            whole = {row.id: json.loads(row.body) for row in self._rows if row.id in there}
            # A desk set up anew after its project was left does not know that project: the draft comes with it.
            spaces = {one for (one,) in self._world.ask(user, "SELECT id FROM space")}
            bodies = {one: body["fields"] for one, body in whole.items() if one in here or body.get("for_space") in spaces}
            # Of what a backup has lost no news comes: a draft then stays where it is.
            may_stay = self._world.was_restored
            ended = {one for (one,) in self._world.ask(user, "SELECT id FROM record WHERE is_deleted=1")}
            stays = {one for (one,) in self._world.ask(user, _STAYS_HERE)} & here.keys() - ended
            for one in sorted((bodies.keys() if may_stay else bodies.keys() | here.keys()) - stays):
                if bodies.get(one) != here.get(one):
                    self._say(f"{user} has another draft {one}: {sorted(words_in(bodies.get(one)))} {sorted(words_in(here.get(one)))}")

    def _wiped(self, user: str) -> None:
        """What was purged stands nowhere among the facts."""
        if self._world.was_restored or not self._world.ledger.purged:
            return
        # What a teacher has quoted in a draft of her own is hers.
        shown = "WHERE r.generation >= s.generation AND s.is_member=1 AND r.kind <> 'draft'"
        questions = (
            f"SELECT r.id, r.body FROM record r JOIN space s ON s.id = r.space {shown}",
            f"SELECT h.id, h.body FROM history h JOIN record r USING (space, id) JOIN space s ON s.id = r.space {shown}",
        )
        stays = {word for row in self._rows if not row.is_deleted for word in words_in(row.body)}
        for question in questions:
            for one, body in self._world.ask(user, question):
                # Who was editing it keeps her text as a record of her own; an older version of that is hers, whatever she takes out later.
                is_hers = "history h" in question and one not in self._world.ledger.wiped
                if words_in(body) & self._world.ledger.purged - stays and not is_hers:
                    self._say(f"{user} still has what was purged in {question[12:20]}")

    def _nothing_lost(self) -> None:
        ledger = self._world.ledger
        # A notification only quotes: a word that stands nowhere else is lost.
        kept = {word for row in self._rows if not row.is_deleted and row.kind != "notification" for word in words_in(row.body)}
        for user in self._world.users:
            kept |= kept_at(self._world, user)
        gone = ledger.gone | under_deleted(self._rows)
        if self._world.was_restored:
            # The portal has lost both a change and its undoing; the desk that wrote the change heard of neither and offers it again.
            gone |= ledger.undone
        lost = sorted(ledger.written.keys() - gone - kept)
        self.verdict.lost = len(lost)
        for word in lost:
            self._say(f"lost {word}")

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
            if row.id in made and row.author is not None and json.loads(row.author)["id"] != account_of(made[row.id]):
                self._say(f"{row.kind} {row.id} of {made[row.id]} stands under another name")

    def _in_time(self) -> None:
        now, too_late = self._world.school.clock.now_utc(), self._world.ledger.too_late
        for row in self._rows:
            if row.is_pending and row.publish_at <= now:
                self._say(f"{row.kind} {row.id} is due and not published")
            if row.id in too_late and row.created_at > too_late[row.id]:
                self._say(f"{row.kind} {row.id} was taken after its time")

    def _whole_files(self) -> None:
        """Every file that a record names as confirmed is there, byte for byte as it was attached."""
        store, files = self._world.school.app.state.edges.store, self._world.ledger.files
        for row in self._rows:
            if row.is_deleted or row.kind not in ("file", "picture"):
                continue
            body = json.loads(row.body)
            for part in ("original", "preview", "thumb"):
                ref = body.get(part) or {}
                if ref.get("state") != "confirmed":
                    continue
                path = store.path(ref["sha256"])
                if not path.exists() or path.read_bytes() != files[ref["sha256"]]:
                    self._say(f"the {part} of {row.kind} {row.id} is not what was attached")


_OUR_FAULT = frozenset(
    ("operation_id_reused", "bad_field", "too_long", "unknown_kind", "unprocessable", "bad_request", "internal", "refused", "conflict")
)
"""Reasons that no teacher can do anything about: the desk sent what it should not have sent."""
_OUR_FILES = frozenset(("file_unknown", "file_pending", "checksum_mismatch", "too_large"))
_PATIENT = ("queued", "held", "unknown")
_LAWFUL_UPLOADS = frozenset(("media_missing",))


def _hangs_on(one: str, rows: dict[str, Any], seen: set[str], above: frozenset[str] = frozenset()) -> bool:
    """True if the operation is one that the teacher sees, or waits for such a one."""
    if one in seen:
        return True
    row = rows.get(one)
    if row is None or one in above or row[3] not in _PATIENT:
        return False
    # One operation of a record goes at a time, in their order: an edit waits for what was written before it on the same record.
    needs = [other for other in takewhile(lambda other: other != one, rows) if rows[other][7] == row[7] and rows[other][3] in _PATIENT]
    if row[3] != "unknown":  # that is asked for, whatever became of what it needs
        needs += [*json.loads(row[5]), *([row[4]] if row[4] else [])]
    return any(_hangs_on(need, rows, seen, above | {one}) for need in needs)


def _written_words(body: dict[str, Any]) -> list[str]:
    texts = [body.get("title", ""), body.get("text", ""), json.dumps(body.get("blocks", []))]
    return [word for text in texts if isinstance(text, str) for word in WORD.findall(text)]


def _short(found: Any) -> str:
    return "nothing" if found is None else f"{found[0]} {sorted(words_in(found[1]))}"
