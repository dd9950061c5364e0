"""A first exchange, or listing anew: what the portal says it will bring, how much of it has come, and whether it may go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sync.client.transport import Traffic, TrafficCount
from sync.client.wrapping import on_the_line
from sync.copy.local_copy import LocalCopy
from sync.data_class import dataclass
from sync.feed import FeedCheckpoint

EVERYTHING = "everything"
"""The setting with the price that was asked about and the answer; also the answer itself, and why the line rests meanwhile."""
READABLE_RECORDS = 50
"""So many of the newest come before anybody is asked."""


@dataclass(frozen=True)
class Coming:
    """So much has come of about so much, in bytes as an operator counts them."""

    got_bytes: int
    all_bytes: int


@dataclass(frozen=True)
class Asked:
    """What was still to come when it was looked at, 0 if nothing is to be asked; `is_let`: the teacher has let it come."""

    left_bytes: int = 0
    is_let: bool = False


def asked_of(copy: LocalCopy) -> Asked:
    """As it is kept in the profile. Any thread."""
    kept = copy.session.setting(EVERYTHING) or {}
    return Asked(int(kept.get("left_bytes", 0)), bool(kept.get("is_let"))) if is_unfinished(copy) else Asked()


def let_all(kept: dict[str, Any] | None) -> dict[str, Any]:
    """The setting with the teacher's leave."""
    return {**(kept or {}), "is_let": True}


def is_unfinished(copy: LocalCopy) -> bool:
    """True until a first exchange, or listing anew, has come to its end. Any thread."""
    state = copy.session.read()
    return not state.has_all or state.relisting is not None


class Everything:
    """Counted over cuts and pauses until it is whole; a start of the program begins with what is left. Thread: the exchange's.

    `may_go_on`: what the rules and the teacher say to `asked_of`. Where a portal tells no estimate nobody is asked.
    """

    def __init__(self, copy: LocalCopy, traffic: TrafficCount, may_go_on: Callable[[], bool]) -> None:
        self._copy, self._traffic, self._may_go_on = copy, traffic, may_go_on
        self._got_before = self._ahead = self._records = 0
        self._is_judged = False
        self._then: int | None = None

    def is_held(self) -> bool:
        """The teacher was asked, and has not let it come."""
        return asked_of(self._copy).left_bytes > 0 and not self._may_go_on()

    def asks(self) -> None:
        """An answer is asked for."""
        self._records, self._is_judged, self._then = 0, False, self._traffic.read().bytes_down

    def comes(self, checkpoint: FeedCheckpoint) -> None:
        """One more checkpoint of it was read."""
        opening = checkpoint.opening
        if not self._records and opening is not None:
            ahead = opening.ahead if is_unfinished(self._copy) else None
            self._ahead = _on_the_line(ahead.size_bytes) if ahead is not None else 0
        self._records += len(checkpoint.lines)

    def must_wait(self) -> bool:
        """Enough is here to be read, and the rest is too much to come unasked: looked at once in each answer."""
        if self._is_judged or not self._ahead or self._records < READABLE_RECORDS:
            return False
        self._is_judged = True
        left = max(1, self._ahead - self._got())
        change = self._copy.session.change_setting
        self._copy.writer.call(change, EVERYTHING, lambda kept: {**(kept or {}), "left_bytes": left}, initiator="exchange")
        return not self._may_go_on()

    def coming(self) -> Coming | None:
        """How far it has come; None where nothing is known, or nothing of it comes."""
        if not self._ahead:
            return None
        got = self._got()
        return Coming(self._got_before + got, self._got_before + max(got, self._ahead))

    def rests(self) -> None:
        """The answer has ended, or was cut: what runs over the line from now on is not of it."""
        got, self._then = self._got(), None
        if self._ahead:
            self._got_before, self._ahead = self._got_before + got, max(1, self._ahead - got)

    def is_over(self) -> None:
        """It is whole, or begins anew: the next one is asked about again."""
        self._got_before = self._ahead = 0
        if self._copy.session.setting(EVERYTHING):
            self._copy.writer.call(self._copy.session.put_setting, EVERYTHING, None, initiator="exchange")

    def _got(self) -> int:
        return 0 if self._then is None else _on_the_line(self._traffic.read().bytes_down - self._then)


def _on_the_line(size_bytes: int) -> int:
    return on_the_line(Traffic(bytes_down=size_bytes), is_tls=False)[1]
