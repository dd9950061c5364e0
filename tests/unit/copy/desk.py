"""A teacher's local copy in a test: real SQLCipher files, a clock that stands, a feed written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from sync.adapters.local_files import LocalFiles
from sync.adapters.system import SystemIds, SystemRandom, SystemThreads
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import LocalCopy, open_copy
from sync.feed import (
    FeedEnd,
    FeedLine,
    FeedOpening,
    JoinedLine,
    LeftLine,
    Limits,
    Me,
    OperationResult,
    PortalInfo,
    RecordLine,
    TombstoneLine,
)
from sync.ports import MadePicture, Ports
from sync.records import Author, Membership, Record

PORTAL = "0f000000-0000-4000-8000-000000000001"
MARIA = Author("aa000000-0000-4000-8000-000000000001", "Maria", "TR")
ELENA = Author("aa000000-0000-4000-8000-000000000002", "Elena", "RO")
PLASTIC = "ee000000-0000-4000-8000-000000000001"
RIVERS = "ee000000-0000-4000-8000-000000000002"
OWN = "ee000000-0000-4000-8000-000000000003"
KEYS = ProfileKeys.from_bytes(b"k" * 32)


class StandingClock:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self.now = "2026-05-03T12:00:00Z"
        self.ms = 1_777_809_600_000
        self.zone: tzinfo = UTC

    def now_utc(self) -> str:
        return self.now

    def epoch_ms(self) -> int:
        return self.ms

    def monotonic_s(self) -> float:
        return self.ms / 1000

    def wait(self, seconds: float) -> None:
        self.ms += int(seconds * 1000)

    def to_local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)


class Power:
    """Commit hooks that cut the power once, before or after a commit."""

    def __init__(self) -> None:
        self.cut_before: str | None = None
        self.cut_after: str | None = None

    def before(self, what: str) -> None:
        if self.cut_before is not None and self.cut_before in what:
            self.cut_before = None
            raise PowerCut(what)

    def after(self, what: str) -> None:
        if self.cut_after is not None and self.cut_after in what:
            self.cut_after = None
            raise PowerCut(what)


class PowerCut(Exception):
    """The computer went off."""


def standing_ports() -> Ports:
    clock, random = StandingClock(), SystemRandom()
    return Ports(clock, random, SystemIds(clock, random), LocalFiles(), SystemThreads(), Power())


def member(space: str, title: str, kind: str = "twinspace", joined_seq: int = 1, **more: Any) -> Membership:
    return Membership(space, kind, title, "teacher_admin", frozenset(("update.create", "page.edit_any")), "open", joined_seq, **more)


MEMBERS = (member(PLASTIC, "Microplastic is everywhere"), member(RIVERS, "Rivers"), member(OWN, "Maria", "own"))
OPENING = FeedOpening(PORTAL, MARIA.id, "run-1", None, MEMBERS)


def record(record_id: str, kind: str, revision: int, body: dict[str, Any], space: str = PLASTIC, author: Author | None = ELENA) -> Record:
    at = f"2026-04-10T10:{revision % 60:02}:00Z"
    return Record(record_id, kind, space, revision, author, at, at, body)


def line(record_id: str, kind: str, revision: int, body: dict[str, Any], space: str = PLASTIC, author: Author | None = ELENA) -> RecordLine:
    return RecordLine(record(record_id, kind, revision, body, space, author))


def update(record_id: str, revision: int, title: str, text: str = "", space: str = PLASTIC, author: Author | None = ELENA) -> RecordLine:
    return line(record_id, "update", revision, {"title": title, "blocks": paragraphs(text)}, space, author)


def tombstone(record_id: str, revision: int, *, kind: str = "update", purge: bool = False, space: str = PLASTIC) -> TombstoneLine:
    return TombstoneLine(record_id, kind, space, revision, purge)


def joined(space: str, title: str, seq: int) -> JoinedLine:
    return JoinedLine(seq, member(space, title, joined_seq=seq))


def left(space: str, seq: int) -> LeftLine:
    return LeftLine(seq, space)


def paragraphs(text: str) -> list[dict[str, Any]]:
    return [{"type": "paragraph", "runs": [{"text": part}]} for part in text.split("\n") if part]


def made_picture(letter: bytes = b"o", size: int = 5000) -> MadePicture:
    return MadePicture(letter * size, letter * 900, letter * 200, "image/jpeg", 1600, 1200, 640, 480, 160, 120, "LKO2?U%2Tw=w")


class Desk:
    """Maria's copy: short verbs over `copy.writer.call`."""

    def __init__(self, folder: Path, ports: Ports | None = None, *, is_signed_in: bool = True, inline: bool = True) -> None:
        self.folder = folder
        self.ports = ports or standing_ports()
        self.inline = inline
        self.copy: LocalCopy = open_copy(folder, KEYS, self.ports, inline=inline)
        if is_signed_in and not self.copy.session.account:
            self.signs_in()

    @property
    def clock(self) -> Any:
        return self.ports.clock

    @property
    def power(self) -> Any:
        return self.ports.commits

    def do(self, fn: Any, *args: Any, **kw: Any) -> Any:
        return self.copy.writer.call(fn, *args, **kw)

    def signs_in(self, limits: Limits | None = None) -> None:
        info = PortalInfo(
            PORTAL, "Portal", "1.0", "run-1", "2026-05-03T12:00:00Z", limits or Limits(), frozenset(("schedule",)), (), "http://i"
        )
        self.do(self.copy.session.save_portal, info, "http://portal")
        self.do(self.copy.session.save_account, Me(PORTAL, MARIA.id, "run-1", MARIA, "maria", OWN, MEMBERS, "İzmir", "Lise"))

    def gets(self, *lines: FeedLine, more: bool = False, cursor: str | None = None, opening: FeedOpening | None = None) -> Any:
        """One answer of one checkpoint."""
        facts, session = self.copy.facts, self.copy.session
        self.do(facts.begin_pull)
        first = replace(OPENING, asked_with=session.cursor, spaces=OPENING.spaces if session.cursor is None else None)
        end = FeedEnd(len(lines), cursor or f"c{session.read().pull}", more)
        return self.do(facts.apply_checkpoint, opening or first, lines, end)

    def posts(self, title: str, text: str = "", space: str = PLASTIC) -> str:
        made: str = self.do(self.copy.intentions.create, "update", space, {"title": title, "blocks": paragraphs(text)})
        return made

    def changes(self, record_id: str, **fields: Any) -> Any:
        shown = self.copy.reading.records.get(record_id)
        return self.do(self.copy.intentions.change, record_id, fields, shown.base if shown else None)

    def batch(self, limit: int = 50, max_bytes: int = 1_000_000) -> list[Any]:
        operations: list[Any] = self.do(self.copy.outbox.next_batch, limit, max_bytes)
        return operations

    def answers(self, operations: list[Any], first_revision: int = 100) -> Any:
        results = [OperationResult(one.id, "applied", first_revision + at) for at, one in enumerate(operations)]
        return self.do(self.copy.outbox.settle, results)

    def settles(self, operation: Any, outcome: str, **more: Any) -> Any:
        return self.do(self.copy.outbox.settle, [OperationResult(operation.id, outcome, **more)])

    def titles(self, space: str = PLASTIC, kind: str = "update") -> list[str]:
        return [one.title for one in self.copy.reading.records.list(kind, space)]

    def sending(self) -> list[str]:
        return [f"{row.title} ({row.state.value}{' ' + row.code if row.code else ''})" for row in self.copy.reading.sending.rows()]

    def closes(self) -> None:
        self.copy.close()

    def starts_again(self) -> None:
        self.copy.close()
        self.copy = open_copy(self.folder, KEYS, self.ports, inline=self.inline)

    def dies(self, *, is_opened_again: bool = True) -> None:
        """The process is killed: nothing is closed in order, but the system frees the lock and the files."""
        self.copy._connection.close()
        self.copy._connection = None
        for reading in self.copy._readings:
            reading.close()
        self.copy._lock.release()
        self.copy._lock = None
        if is_opened_again:
            self.copy = open_copy(self.folder, KEYS, self.ports, inline=self.inline)
