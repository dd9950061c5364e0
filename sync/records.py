"""The records of the contract as the desk holds them, and the states of what the teacher wrote (portal-api.md §2, design of the outbox)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class ItemState(StrEnum):
    """What a teacher sees of an item, and what `list --json` prints."""

    DRAFT = "draft"
    WAITING = "waiting"
    SENDING = "sending"
    CHECKING = "checking"
    SENT = "sent"
    RETURNED = "returned"
    TWO_VERSIONS = "two-versions"


class OperationState(StrEnum):
    """What the outbox stores of one operation."""

    QUEUED = "queued"
    HELD = "held"
    SENDING = "sending"
    UNKNOWN = "unknown"
    ACKED = "acked"
    DONE = "done"
    RETURNED = "returned"
    CONFLICT = "conflict"


SHOWN_STATE = {
    OperationState.QUEUED: ItemState.WAITING,
    OperationState.HELD: ItemState.WAITING,
    OperationState.SENDING: ItemState.SENDING,
    OperationState.UNKNOWN: ItemState.CHECKING,
    OperationState.ACKED: ItemState.SENT,
    OperationState.DONE: ItemState.SENT,
    OperationState.RETURNED: ItemState.RETURNED,
    OperationState.CONFLICT: ItemState.TWO_VERSIONS,
}


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a record: person id, name, ISO country code."""

    id: str
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record as the portal sent it. `body` is the kind's own fields, unknown ones kept."""

    id: str
    kind: str
    space: str
    revision: int
    author: Author | None
    created_at: str
    changed_at: str
    body: dict[str, Any]
    written_at: str | None = None
    publish_at: str | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """One space of the account and what may be done there (portal-api.md §1)."""

    space: str
    kind: str
    title: str
    role: str
    rights: frozenset[str]
    state: str
    joined_seq: int


@dataclass(frozen=True, slots=True)
class Operation:
    """One intention as it goes out (portal-api.md §4). `base` is the revision the teacher saw, None for a create."""

    id: str
    record: str
    kind: str
    space: str
    action: str
    base: int | None
    fields: dict[str, Any]
    requires: tuple[str, ...] = ()
    written_at: str | None = None
    publish_at: str | None = None
    not_after: str | None = None
    inline: tuple[str, ...] = field(default=())
    """SHA-256 of media that ride inside; the bytes are read from the media store when sent."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the portal refused one operation (portal-api.md §6): a stable `code`, the field it concerns, the portal's own words."""

    code: str
    detail: str = ""
    field: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class OperationResult:
    """What became of one operation (portal-api.md §4).

    `outcome`: applied, duplicate, conflict, held, refused, gone. `record` is the current record of a conflict, in the portal's JSON.
    """

    id: str
    outcome: str
    revision: int | None = None
    record: dict[str, Any] | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class FeedOpening:
    """The first line of an answer of the feed. `spaces` is a list on a first exchange, else None."""

    portal: str
    account: str
    run: str
    from_cursor: str | None
    spaces: tuple[Membership, ...] | None


@dataclass(frozen=True, slots=True)
class FeedEnd:
    """The checkpoint line: how many lines stood before it, the next cursor, and whether the answer goes on."""

    count: int
    cursor: str
    more: bool


@dataclass(frozen=True, slots=True)
class FeedCheckpoint:
    """One whole checkpoint as it came: `lines` are the decoded JSON objects (record, tombstone, joined, left), not yet validated."""

    opening: FeedOpening
    lines: tuple[dict[str, Any], ...]
    end: FeedEnd
