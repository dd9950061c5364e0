"""Local copies filled without a line: the content as checkpoints of a feed, as many times over as is asked for."""

from __future__ import annotations

import hashlib
import itertools
import json
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

from bench.content import Content, lines_of, school_of
from sync.adapters.system import system_ports
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import LocalCopy, open_copy
from sync.copy.sql import to_json
from sync.engine.gathering import Gathering, in_turn
from sync.feed import FeedCheckpoint, FeedEnd, FeedOpening, RecordLine
from sync.records import Author, Membership, Record

KEYS = ProfileKeys.from_bytes(hashlib.sha256(b"bench").digest())
PER_CHECKPOINT = 50
PORTAL, ACCOUNT, RUN = "portal of the bench", "account of the bench", "run"


def records_of(content: Content, count: int, longest: int = 0) -> Iterator[Record]:
    """`count` records, the content again and again under other ids. `longest`: letters of a text, 0 for all of it."""
    rows = [json.loads(line) for line in lines_of(content)]
    rows = [row for row in rows if row["kind"] in ("update", "message", "conversation")]
    for number, row in enumerate(itertools.islice(itertools.cycle(rows), count)):
        body = _shortened(row["body"], longest) if longest else row["body"]
        body = body if number < len(rows) or "title" not in body else body | {"title": f"{body['title']} {number // len(rows)}"}
        author = Author(row["author"]["id"], row["author"]["name"], row["author"]["country"])
        one = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{number}"))
        when = {"created_at": row["created_at"], "changed_at": row["created_at"]}
        text = to_json(body)  # as the wire's reader has it
        yield Record(id=one, kind=row["kind"], space=row["space"], revision=number + 1, author=author, body=body, body_text=text, **when)


def memberships_of(content: Content) -> tuple[Membership, ...]:
    """The spaces of those records."""
    return tuple(
        Membership(space.id, space.kind, space.title, "teacher_admin", frozenset(), "open", number + 1)
        for number, space in enumerate(school_of(content).spaces)
    )


def apply_all(copy: LocalCopy, records: Iterator[Record], count: int, spaces: tuple[Membership, ...]) -> float:
    """Through the real door, as the exchange does it; the seconds it took, the making of the records not counted."""
    copy.writer.call(copy.facts.begin_pull, initiator="exchange")
    apply = in_turn(copy.facts.apply_checkpoint, copy.writer.may_go_on)
    gathering = Gathering(lambda parts: copy.writer.submit(apply, parts, initiator="exchange"), lambda _: None, Event())
    opening, spent = FeedOpening(PORTAL, ACCOUNT, RUN, None, spaces), 0.0
    for point in _checkpoints(records, count, opening):
        began = time.perf_counter()
        gathering.take(point)
        spent += time.perf_counter() - began
    began = time.perf_counter()
    gathering.finish()
    return spent + time.perf_counter() - began


def drain(copy: LocalCopy) -> float:
    """Index all that waits; the seconds it took."""
    began = time.perf_counter()
    while copy.writer.call(copy.search_queue.drain, 400, initiator="exchange"):
        pass
    return time.perf_counter() - began


def opened(folder: Path) -> LocalCopy:
    """A real encrypted copy in `folder`; nothing in it is indexed but by `drain`."""
    copy = open_copy(folder, KEYS, system_ports())
    copy.writer.when_idle(lambda: None, lambda: False)
    return copy


def _checkpoints(records: Iterator[Record], count: int, opening: FeedOpening) -> Iterator[FeedCheckpoint]:
    for begin in range(0, count, PER_CHECKPOINT):
        lines = tuple(RecordLine(record) for record in itertools.islice(records, PER_CHECKPOINT))
        yield FeedCheckpoint(opening, lines, FeedEnd(len(lines), f"c{begin}", begin + PER_CHECKPOINT < count))


def _shortened(body: dict[str, Any], longest: int) -> dict[str, Any]:
    if "text" in body:
        return body | {"text": body["text"][:longest]}
    text = " ".join(run["text"] for block in body.get("blocks", ()) for run in block.get("runs", ()))
    return body | {"blocks": [{"type": "paragraph", "runs": [{"text": text[:longest]}]}]} if text else body
