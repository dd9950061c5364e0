"""People of a space, polls, seats, forums and histories as screens get them."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.records import Author, ItemState


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody who takes part, with the role's name (rights come from the membership, never from it)."""

    record: str
    person: Author
    role: str
    school_name: str
    is_founder: bool
    state: ItemState
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class PupilRow:
    """A pupil of a TwinSpace and what stands on the wall."""

    record: str
    user_name: str
    display_name: str
    wall_text: str
    post_count: int
    last_post_at: str | None
    state: ItemState


@dataclass(frozen=True, slots=True)
class PollCount:
    """A poll counted, own unsent vote included. `options`: (id, text, votes) in the poll's order; `mine` is the own choice."""

    poll: str
    question: str
    options: tuple[tuple[str, str, int], ...]
    total: int
    mine: str | None
    closes_at: str | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class SeatCount:
    """`seats` None: no limit is known. `taken` None: the website does not say; it says at least when all are gone (`is_full`)."""

    seats: int | None
    taken: int | None
    is_full: bool
    is_registered: bool
    state: ItemState | None
    is_withdrawing: bool = False
    """The withdrawal has not been confirmed yet."""


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A thread of a forum with its last reply. `is_new`: the thread or a reply came since the last visit."""

    record: ShownRecord
    reply_count: int
    last_at: str
    last_author: Author | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class DiscussionRow:
    """A discussion of a forum."""

    record: ShownRecord
    thread_count: int
    reply_count: int
    last_at: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One version of a record. `revision` None: own work that has not been sent; `is_now`: what is shown today."""

    revision: int | None
    author: Author | None
    changed_at: str
    body: dict[str, Any] = field(hash=False)
    is_now: bool = False
