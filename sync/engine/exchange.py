"""One exchange with the portal: send what waits, get the news, then files, then what the files confirmed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from sync.client.portal import Portal
from sync.client.times import seconds_until
from sync.client.transport import Traffic
from sync.client.tus import PART_SECONDS
from sync.copy.local_copy import LocalCopy
from sync.data_class import dataclass
from sync.engine.directories import Directories
from sync.engine.everything import Coming, Everything
from sync.engine.files import FileLane, Uploads
from sync.engine.merge import merged_fields
from sync.engine.meter import Meter
from sync.engine.parts import PartSizes
from sync.engine.plan import SURELY_NOT_SENT, steps
from sync.engine.pull import Pull
from sync.engine.push import BATCH_BYTES, LEAST_BATCH_BYTES, Push, PushTally
from sync.errors import DeskError, PortalBusy, PortalUnreachable
from sync.ports import Ports

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
BESIDE_NEWS_S = 3.0
"""So long a text waits for the news to be whole; a second connection costs some kilobytes."""


@dataclass(frozen=True)
class Progress:
    """Where a run stands. `step`: push, pull, uploads; `index` of `steps`; `done` of `total` in the step's own units (0: unknown).

    `coming`: of a first exchange, where the portal tells what it brings.
    """

    step: str
    index: int
    steps: int
    done: int = 0
    total: int = 0
    coming: Coming | None = None


@dataclass(frozen=True)
class ExchangeReport:
    """What one run did and cost; `returned` and `conflicts` also count what the news turned up.

    `outcome`: done, cancelled, or the name of the error that ended it. `parts` of files that arrived.
    """

    pushed: int = 0
    pulled: int = 0
    returned: int = 0
    conflicts: int = 0
    merged: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    requests: int = 0
    seconds: float = 0.0
    outcome: str = "done"
    parts: int = 0

    @property
    def has_moved(self) -> bool:
        """The line carried something to its end, even where it broke afterwards."""
        return self.pushed + self.pulled + self.parts > 0


@dataclass(frozen=True)
class LineRooms:
    """What a run asks of the line's rules. `may_go`: this file (hash, bytes left, has it begun); `wants_text`: something was written.

    `text_waits_s`: for how long it has waited. `up_per_s`: the measured speed, 0 if it is not known. `may_get_all`: the rest of a first
    exchange may come (`everything.left_bytes`). The defaults hold nothing back.
    """

    may_go: Callable[[str, int, bool], bool] = lambda _sha256, _left_bytes, _is_begun: True
    wants_text: Callable[[], bool] = lambda: False
    text_waits_s: Callable[[], float] = lambda: 0.0
    up_per_s: Callable[[], float] = lambda: 0.0
    may_get_all: Callable[[], bool] = lambda: True

    def batch_bytes(self) -> int:
        """How many bytes of texts go at once: what is written meanwhile waits for no more than this."""
        per_s = self.up_per_s()
        return max(LEAST_BATCH_BYTES, min(int(per_s * PART_SECONDS), BATCH_BYTES)) if per_s > 0 else BATCH_BYTES


class Exchange:
    """Runs exchanges for one profile, one at a time. Network work never holds the writer. Thread: one that may wait."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        ports: Ports,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: threading.Event | None = None,
        rooms: LineRooms | None = None,
    ) -> None:
        self._copy, self._portal, self._ports, self._rooms = copy, portal, ports, rooms or LineRooms()
        self._on_progress = on_progress or (lambda _progress: None)
        self.cancel = cancel or threading.Event()
        self._parts = PartSizes()
        self._everything = Everything(copy, portal.traffic, self._rooms.may_get_all)
        self._met_nobody = False
        self.report = ExchangeReport()
        """Of the last run, also of one that raised."""

    def run(self, reason: str = "", *, files: bool = True) -> ExchangeReport:
        """One whole exchange. `reason` is for the log. Raises a DeskError; PortalBusy at once while the portal's Retry-After lasts."""
        self._check_retry_after()
        run = _Run(self._copy, self._portal, self._ports, self._on_progress, self.cancel, self._rooms, self._parts, self._everything)
        outcome, was_alone, self._met_nobody = "done", self._met_nobody, False
        try:
            if was_alone:
                run.look_for_somebody()
            run.go(files)
            outcome = "cancelled" if self.cancel.is_set() else "done"
        except BaseException as error:
            outcome = type(error).__name__
            self._met_nobody = isinstance(error, PortalUnreachable) and error.reason in SURELY_NOT_SENT
            if isinstance(error, PortalBusy):
                self._copy.writer.call(self._copy.session.hold_until, error.retry_at_utc, initiator=EXCHANGE)
            raise
        finally:
            self.report = run.report(outcome)
            run.meter.write()
            self._tell_log(reason)
        return self.report

    def _check_retry_after(self) -> None:
        state = self._copy.session.read()
        if state.retry_at_utc and seconds_until(state.retry_at_utc, self._ports.clock, state.retry_asked_utc) > 0:
            raise PortalBusy(state.retry_at_utc)

    def _tell_log(self, reason: str) -> None:
        report = self.report
        log.info(
            "exchange (%s): %s, pushed %d, pulled %d, returned %d, conflicts %d, %d up, %d down, %d turns, %.1f s",
            *(reason or "asked", report.outcome, report.pushed, report.pulled, report.returned, report.conflicts),
            *(report.bytes_up, report.bytes_down, report.requests, report.seconds),
        )


class _Run:
    """The steps of one run and their tally."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        ports: Ports,
        on_progress: Callable[[Progress], None],
        cancel: threading.Event,
        rooms: LineRooms,
        parts: PartSizes,
        everything: Everything,
    ) -> None:
        self._copy, self._portal, self._ports, self._on_progress, self._cancel = copy, portal, ports, on_progress, cancel
        self._rooms, self._parts, self._everything = rooms, parts, everything
        self._traffic_before: Traffic = portal.traffic.read()
        self.meter = Meter(copy, portal.traffic)
        self._began_s = ports.clock.monotonic_s()
        self._tally = PushTally()
        self._pulled = 0
        self._files_returned = self._parts_arrived = 0
        self._was_relisted = False
        self._has_told_drafts = False
        self._text_stopped: DeskError | None = None
        self._had_all = copy.session.read().has_all

    def look_for_somebody(self) -> None:
        """After a run that met nobody: what waits is not marked as being sent, and can be taken back, until somebody answers."""
        if self._copy.writer.call(self._copy.outbox.waiting_count, initiator=EXCHANGE):
            self._portal.describe()

    def go(self, with_files: bool) -> None:
        """All steps in order; once more after a relist, because a restored portal is offered what it has lost."""
        self._go_once(with_files)
        if self._was_relisted:
            self._go_once(with_files)

    def _go_once(self, with_files: bool) -> None:
        """A cancel ends it between two requests."""
        plan = steps(has_waiting=True, has_uploads=with_files, with_files=with_files)
        acts = {"push": self._push, "pull": self._pull, "uploads": self._upload}
        for index, step in enumerate(plan, start=1):
            if self._cancel.is_set():
                return
            acts[step.name](lambda done, total=0, name=step.name, at=index: self._tell(Progress(name, at, len(plan), done, total)))

    def _tell(self, progress: Progress) -> None:
        coming = self._everything.coming() if progress.step == "pull" else None
        self._on_progress(progress if coming is None else replace(progress, coming=coming))

    def report(self, outcome: str) -> ExchangeReport:
        """What was done until now."""
        cost = self._portal.traffic.read() - self._traffic_before
        tally, seconds = self._tally, self._ports.clock.monotonic_s() - self._began_s
        returned = tally.returned + self._files_returned
        counts = (tally.pushed, self._pulled, returned, tally.conflicts, tally.merged)
        return ExchangeReport(*counts, cost.bytes_up, cost.bytes_down, cost.requests, seconds, outcome, self._parts_arrived)

    def _push(self, tell: Callable[..., None]) -> None:
        tell(0)
        if not self._has_told_drafts:
            self._has_told_drafts = True
            self._copy.writer.call(self._copy.following.queue, initiator=EXCHANGE)
        push = Push(self._copy, self._portal, self._cancel, tell, self.meter, self._rooms.batch_bytes())
        try:
            push.run()
        finally:
            self._tally.add(push.tally)

    def _pull(self, tell: Callable[..., None]) -> None:
        tell(0)
        pull = Pull(self._copy, self._portal, self._cancel, tell, self.meter, self._let_text_pass_news, self._everything)
        try:
            pull.run()
            self._raise_what_stopped_text()
        finally:
            self._pulled += pull.pulled
            self._was_relisted |= pull.was_relisted
            self._tally.add(PushTally(returned=pull.returned, conflicts=pull.conflicts))
        self._copy.writer.call(self._copy.following.settle, merged_fields, initiator=EXCHANGE)
        # A first exchange is long enough: saved searches follow in the next one.
        Directories(self._copy, self._portal, self._cancel).run(with_saved=self._had_all)

    def _upload(self, tell: Callable[..., None]) -> None:
        rooms = self._rooms
        lane = FileLane(rooms.may_go, self._let_text_pass, self._parts, rooms.up_per_s)
        uploads = Uploads(self._copy, self._portal, self._ports.clock, self._cancel, tell, self.meter, lane)
        try:
            uploads.run()
        finally:
            self._files_returned += uploads.returned
            self._parts_arrived += uploads.parts

    def _let_text_pass_news(self) -> None:
        """While long news come: what was written meanwhile goes beside them, over a connection of its own.

        The news are not broken off, neither for it nor by what stops it: that is told when they are whole.
        """
        if self._text_stopped is None and self._rooms.text_waits_s() >= BESIDE_NEWS_S and self._rooms.wants_text():
            self._has_told_drafts = False
            try:
                self._push(_nobody)
            except DeskError as error:
                self._text_stopped = error

    def _raise_what_stopped_text(self) -> None:
        stopped, self._text_stopped = self._text_stopped, None
        if stopped is not None:
            raise stopped

    def _let_text_pass(self) -> None:
        """Between two parts of a file: what was written meanwhile goes, and news come, before the next part."""
        if self._rooms.wants_text():
            self._has_told_drafts = False  # a draft written meanwhile goes too
            self._push(_nobody)
            self._pull(_nobody)


def _nobody(*_done: int) -> None:
    """Nobody is told: the file is what the status bar shows."""
