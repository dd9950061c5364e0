"""The records of the contract as the desk holds them, and the states of what the teacher wrote (portal-api.md §2, design of the outbox)."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Any

from sync.data_class import dataclass


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
    changed_by: Author | None = None
    """Who made the last change, if that is not the author."""
    body_text: str | None = field(default=None, compare=False, repr=False)
    """The body's JSON as it came on the line; None if it has to be made of `body`."""


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
