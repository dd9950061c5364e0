"""What to do next, decided purely: how many operations go at once, what an answer or a silence means for them, which steps a run takes."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from sync.data_class import dataclass
from sync.errors import DeskError, PortalBusy, PortalUnreachable, Refused, SignInNeeded, WrongPortal
from sync.feed import OperationResult


class AfterFailure(StrEnum):
    """What becomes of a batch that got no results."""

    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    TOO_BIG = "too_big"


SURELY_NOT_SENT = frozenset({"no_line", "proxy_login", "tls_inspected", "tls_failed"})
"""Reasons of PortalUnreachable that say the portal never saw the batch. A foreign page proves nothing: it may hide our answer."""


def after_failure(error: BaseException) -> AfterFailure:
    """Unknown unless the error proves that the portal did nothing: the same bytes are then sent again under the same id."""
    if isinstance(error, PortalUnreachable):
        return AfterFailure.NOT_SENT if error.reason in SURELY_NOT_SENT else AfterFailure.UNKNOWN
    if isinstance(error, Refused):
        return AfterFailure.TOO_BIG
    if isinstance(error, PortalBusy) and error.detail:
        return AfterFailure.UNKNOWN
    if isinstance(error, PortalBusy | SignInNeeded | WrongPortal):
        return AfterFailure.NOT_SENT
    return AfterFailure.UNKNOWN


@dataclass(frozen=True)
class BatchSize:
    """How many operations and bytes go into one turn: halved after a failure, doubled after a success, within the portal's limits."""

    most: int
    most_bytes: int
    now: int

    @classmethod
    def of(cls, most: int, most_bytes: int) -> BatchSize:
        """Begin with all the portal takes."""
        return cls(most, most_bytes, most)

    def halved(self, sent: int) -> BatchSize:
        """After a silence, or when the portal called the batch too big."""
        return replace(self, now=max(1, min(self.now, sent) // 2))

    def grown(self) -> BatchSize:
        """After a batch that was answered."""
        return replace(self, now=min(self.most, self.now * 2))

    @property
    def bytes_now(self) -> int:
        """The bytes that go with `now` operations."""
        return max(32_768, self.most_bytes * self.now // self.most)


def is_progress(results: list[OperationResult]) -> bool:
    """False when every operation is held: asking again at once would only be held again."""
    return any(result.outcome != "held" for result in results)


@dataclass(frozen=True)
class Step:
    """One step of a run; `name`: push, pull, uploads."""

    name: str
    is_needed: bool = True


def steps(has_waiting: bool, has_uploads: bool, with_files: bool) -> tuple[Step, ...]:
    """Text before files; what the uploads confirmed goes out last."""
    files = with_files and has_uploads
    plan = (Step("push", has_waiting), Step("pull"), Step("uploads", files), Step("push", files))
    return tuple(step for step in plan if step.is_needed)


def is_worth_another_try(error: DeskError, has_moved: bool, tries_left: int) -> bool:
    """A cut answer that brought something is asked for again at once; one that brought nothing waits for the schedule."""
    return isinstance(error, PortalUnreachable) and error.reason in ("cut", "timeout") and has_moved and tries_left > 0
