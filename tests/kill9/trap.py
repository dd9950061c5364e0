"""Kills at the instants that matter: around the one request that sends, and around its answer."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass

from tests.chaos.wire import Message

_SENDING = "/v1/operations"
_LONGEST_WAIT_S = 0.04
"""About as long as the portal works on a batch, or the desk on an answer, on an idle computer."""


@dataclass(frozen=True)
class Moment:
    """`has_answer`: at the answer, else at the request. `is_lost`: what is on the line then goes no further.

    `is_waiting`: the victims are killed up to 40 ms later, while the request or the answer is being worked on.
    """

    name: str
    victims: tuple[str, ...]
    has_answer: bool
    is_lost: bool = False
    is_waiting: bool = False


MOMENTS = (
    Moment("before the request arrived", ("desk", "portal", "both"), has_answer=False, is_lost=True),
    Moment("as the request arrived", ("desk",), has_answer=False),
    Moment("while the portal worked", ("desk", "portal", "both"), has_answer=False, is_waiting=True),
    Moment("between the portal's commit and its answer", ("desk", "portal", "both"), has_answer=True, is_lost=True),
    Moment("between the answer and the desk's commit", ("desk", "both"), has_answer=True, is_waiting=True),
)


class Trap:
    """Springs once, at `moment` of the first request that sends. Called by the line, on a thread of its own for each connection."""

    def __init__(self, moment: Moment, kill: Callable[[], None], seeded: random.Random) -> None:
        self.has_sprung = False
        self._moment = moment
        self._kill = kill
        self._wait_s = seeded.uniform(0.0, _LONGEST_WAIT_S) if moment.is_waiting else 0.0
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def met(self, request: Message, has_answer: bool) -> None:
        """What `FaultyLine.when` calls. Raises ConnectionResetError where the line must drop what it carries."""
        with self._lock:
            if self.has_sprung or not request.is_writing or request.path != _SENDING or has_answer != self._moment.has_answer:
                return
            self.has_sprung = True
            if self._moment.is_waiting:
                self._timer = threading.Timer(self._wait_s, self._kill)
                self._timer.start()
                return
            self._kill()
        if self._moment.is_lost:
            raise ConnectionResetError(self._moment.name)

    def finish(self) -> None:
        """Returns when the victims are dead; a trap that nothing walked into does nothing any more."""
        with self._lock:
            self.has_sprung, timer = self._timer is not None or self.has_sprung, self._timer
            self._moment = Moment("over", (), has_answer=self._moment.has_answer)
        if timer is not None:
            timer.join()
