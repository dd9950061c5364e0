"""The line in the background of the window: exchanges when something waits, when it is time, when the teacher asks."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from sync.changes import Changes
from sync.client.portal import Portal
from sync.client.times import seconds_until
from sync.copy.following import SETTING as DRAFTS_FOLLOW
from sync.copy.local_copy import LocalCopy
from sync.copy.rows import DeskStatus
from sync.engine.everything import EVERYTHING, asked_of
from sync.engine.exchange import Exchange, LineRooms, Progress
from sync.engine.fetching import FETCH
from sync.engine.gate import LINE_ANSWER
from sync.engine.line_rules import LINE_RULES
from sync.engine.ruled_line import RuledLine
from sync.engine.schedule import Schedule
from sync.engine.status import busy, fetching, resting
from sync.engine.upkeep import Upkeep
from sync.engine.wanting import SETTLE_S, Wanting
from sync.errors import DeskError, PortalBusy
from sync.ports import Network, Ports

log = logging.getLogger(__name__)

CLOSING_S = 3.0
HELD_S = 60.0
"""How often the rules are looked at while they hold everything."""
TELL_S = 0.2
"""Progress inside a step is told no more often than this."""


class ExchangeLoop(RuledLine):
    """One background thread. Every method may be called from any thread and returns at once; `close` waits for the thread.

    `on_status(DeskStatus)` is called on the loop's thread whenever the snapshot changed; `clock_ahead` answers in minutes.
    """

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        ports: Ports,
        on_status: Callable[[DeskStatus], None],
        schedule: Schedule | None = None,
        is_paused: bool = False,
        settle_s: float = SETTLE_S,
        clock_ahead: Callable[[], int] = lambda: 0,
        network: Network | None = None,
    ) -> None:
        super().__init__(copy, portal, ports, network, Wanting(settle_s), schedule or Schedule())
        self._on_status = on_status
        self._wake, self._ended = threading.Event(), threading.Event()
        self._ended.set()
        self._lock = threading.Lock()
        self._is_closing, self._is_paused = False, is_paused
        self._clock_ahead = clock_ahead
        self._due_s = 0.0
        self._error: DeskError | None = None
        self._told_step, self._told_at_s = 0, 0.0
        self._status = DeskStatus("paused" if is_paused else "up_to_date")
        self._upkeep = Upkeep(copy, portal, ports, self._cancel)
        rooms = LineRooms(self._may_go, self._takes_turn, self._text_waits_s, lambda: self._speed.read()[0], self._may_get_all)
        self._exchange = Exchange(copy, portal, ports, self._on_progress, self._cancel, rooms)
        self._forget = copy.writer.on_changed(self._on_changed)

    def start(self) -> None:
        """Begin; the first exchange runs at once."""
        self._wanting.is_asked = True
        self._ended.clear()
        self._ports.threads.start("exchange", self._loop)

    def close(self) -> None:
        """End between two requests. Safe to call twice.

        A request that hangs is not waited for longer than some seconds: what it carried counts as unknown at the next start.
        """
        self._is_closing = True
        self._cancel.set()
        self._wake.set()
        self._forget()
        if not self._ended.wait(CLOSING_S):
            log.info("the line is closed with a request still open")

    def status(self) -> DeskStatus:
        """The snapshot behind the status bar."""
        with self._lock:
            return self._status

    def try_now(self) -> None:
        """Exchange now: our own back-off is passed over, the portal's Retry-After is not."""
        self._gate.ask_again()
        self._wanting.is_asked = True
        self._wake.set()

    def pause(self) -> None:
        """Stop after the request in hand and stay quiet."""
        self._is_paused = True
        self._cancel.set()
        self._wake.set()
        self._tell(replace(self.status(), line="paused", reason="", step=0, steps=0))

    def resume(self) -> None:
        """Go on, beginning with an exchange."""
        self._is_paused = False
        self.try_now()

    def _loop(self) -> None:
        self._due_s = self._ports.clock.monotonic_s()
        try:
            while not self._is_closing:
                left_s = self._left_s()
                if left_s > 0:
                    self._rest(left_s)
                    continue
                self._exchange_once()
                self._due_s = self._next_s()
        except Exception:
            if not self._is_closing:
                raise
            log.info("the line ended with the local copy closed")
        finally:
            if self._reading is not None:
                self._reading.close()
            self._ended.set()

    def _next_s(self) -> float:
        return self._ports.clock.monotonic_s() + self._schedule.wait_s(self._ports.random, self._retry_after_s())

    def _left_s(self) -> float:
        """How long until the next exchange; the portal's Retry-After goes over every wish."""
        if self._is_paused:
            return threading.TIMEOUT_MAX
        now_s = self._ports.clock.monotonic_s()
        if self._gate.look(self._opened()).holds.text and not self._wanting.is_asked:
            return HELD_S
        return max(self._wanting.due_s(self._due_s, now_s) - now_s, self._retry_after_s())

    def _rest(self, left_s: float) -> None:
        """Sleep; wishes for pictures are met meanwhile."""
        self._tell_resting()
        self._wake.wait(left_s)
        self._wake.clear()
        with contextlib.suppress(DeskError):  # the line may be down: the sizes are in the copy all the same
            self._fetching.describe(self._opened())
        if self._error is None and not self._is_paused and not self._fetch():
            self._due_s = min(self._due_s, self._next_s())  # it goes on soon, not at the usual time

    def _exchange_once(self) -> None:
        self._cancel.clear()
        if self._is_closing or self._is_paused:  # asked for between the last look and the clear
            return
        self._met()
        self._speed.rest()
        self._guarded(lambda: self._exchange.run("loop"))
        if self._error is not None:
            self._schedule = self._schedule.failed(has_moved=self._exchange.report.has_moved)
        else:
            if not self._gate.now.rest:  # a copy that was not let be whole cannot be compared
                self._guarded(lambda: self._upkeep.run(self._opened()))
            if self._error is not None or self._fetch():
                self._schedule = self._schedule.succeeded()
        self._tell_resting()

    def _fetch(self) -> bool:
        """Files that were asked for; False where the line broke on the way."""
        self._guarded(lambda: self._fetch_wanted(self._gives_way, self._on_fetch))
        if isinstance(self._error, PortalBusy):
            self._copy.writer.call(self._copy.session.hold_until, self._error.retry_at_utc, initiator="exchange")
        if self._error is not None:
            self._schedule = self._schedule.failed(has_moved=self._fetching.has_moved)
        return self._error is None

    def _retry_after_s(self) -> float:
        state = self._copy.session.read()
        return seconds_until(state.retry_at_utc, self._ports.clock, state.retry_asked_utc)

    def _guarded(self, act: Callable[[], object]) -> None:
        self._error = None
        try:
            act()
        except DeskError as error:
            self._error = error
            log.info("the exchange ended early: %s", type(error).__name__)
        except Exception as error:
            if self._is_closing:  # what hung has come back, and finds the local copy closed
                log.info("the exchange ended with the window closed: %s", type(error).__name__)
            else:
                # A bug must not end the line for good: it is logged for the crash report and tried again by the schedule.
                log.exception("the exchange failed")
            self._error = DeskError(type(error).__name__)

    def _on_changed(self, changes: Changes) -> None:
        """Thread: the writer's. The teacher wrote something that is to be sent, asked for a file or changed the rules."""
        if changes.initiator in (FETCH, LINE_ANSWER, LINE_RULES):
            if changes.initiator != FETCH:
                self._wanting.again(self._ports.clock.monotonic_s())
            self._wake.set()
        follows = bool(self._copy.session.setting(DRAFTS_FOLLOW, False))
        if self._wanting.note(changes, self._ports.clock.monotonic_s(), drafts_follow=follows):
            self._wake.set()

    def _on_progress(self, progress: Progress) -> None:
        now_s = self._ports.clock.monotonic_s()
        if progress.index != self._told_step or now_s - self._told_at_s >= TELL_S:
            self._told_step, self._told_at_s = progress.index, now_s
            self._tell(busy(self._snapshot(), progress))

    def _on_fetch(self, count: int, left_bytes: int) -> None:
        now_s, is_first = self._ports.clock.monotonic_s(), self.status().extra.get("step") != "files"
        if is_first or now_s - self._told_at_s >= TELL_S:
            self._told_at_s = now_s
            self._tell(fetching(self._snapshot(), count, left_bytes))

    def _tell_resting(self) -> None:
        now, is_signed_in = self._gate.now, self._copy.session.is_signed_in
        is_whole = not now.rest and (self._error is not None or not asked_of(self._copy).left_bytes)  # what was let begins in a moment
        held = now.holds.text or ("" if is_whole else EVERYTHING)
        self._tell(resting(self._snapshot(), self._error, is_paused=self._is_paused, is_signed_in=is_signed_in, held=held))

    def _snapshot(self) -> DeskStatus:
        now = self._opened().sending.status()
        up, down = self._speed.read()
        minutes = self._clock_ahead()
        extra = self._told_of_rules() | ({"clock_ahead_minutes": minutes} if minutes else {})
        return replace(now, bytes_up_per_s=up, bytes_down_per_s=down, extra=extra)

    def _tell(self, status: DeskStatus) -> None:
        with self._lock:
            is_new, self._status = status != self._status, status
        if is_new:
            self._on_status(status)
