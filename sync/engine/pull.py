"""Fetches the feed: checkpoints applied in one transaction with their cursor, a cut goes on from there (portal-api.md §3)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future

from sync.client.portal import Portal
from sync.copy.facts import Applied
from sync.copy.local_copy import LocalCopy
from sync.copy.relisting import UNSURE
from sync.copy.traffic import NEWS
from sync.engine.everything import Everything
from sync.engine.gathering import Gathering, Parts, in_turn
from sync.engine.meter import Meter
from sync.engine.plan import is_worth_another_try
from sync.errors import CursorGone, DeskError, Refused
from sync.feed import FeedCheckpoint, FeedLine, RecordLine

log = logging.getLogger(__name__)

TRIES_AFTER_CUT = 5
EXCHANGE = "exchange"


class Pull:
    """Brings the local copy up to the portal's head. Thread: the exchange's; every write goes to the writer."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        cancel: threading.Event,
        on_applied: Callable[[int], None],
        meter: Meter | None = None,
        let_text_pass: Callable[[], None] = lambda: None,
        everything: Everything | None = None,
    ) -> None:
        self._copy, self._portal, self._cancel, self._on_applied = copy, portal, cancel, on_applied
        self._let_text_pass = let_text_pass
        self._everything = everything or Everything(copy, portal.traffic, lambda: True)
        self._meter = meter or Meter(copy, portal.traffic)
        self.pulled = self.returned = self.conflicts = 0
        self.was_relisted = False

    def run(self) -> None:
        """Ask until an answer ends with `more: false`, or what it costs is to be asked first. What was applied before an error stays."""
        tries_left = TRIES_AFTER_CUT
        while not self._cancel.is_set() and not self._everything.is_held():
            before = self.pulled, self._copy.session.read().cursor
            try:
                self._ask_once()
            except CursorGone as error:
                self._begin_again(error)
            except Refused as error:
                tries_left = self._ask_again_or_anew(error, tries_left)
            except DeskError as error:
                has_moved = before != (self.pulled, self._copy.session.read().cursor)
                if not is_worth_another_try(error, has_moved, tries_left):
                    raise
                tries_left -= 1
                log.info("the feed was cut, going on from the last checkpoint")
            else:
                if self._copy.session.read().cursor is not None:
                    return
                self.was_relisted = True  # this answer itself showed that the history was lost

    def _ask_once(self) -> None:
        writer, facts = self._copy.writer, self._copy.facts
        writer.call(facts.begin_pull, initiator=EXCHANGE)
        self._everything.asks()
        gathering = Gathering(self._applying, self._count, self._cancel)
        with self._portal.changes(self._copy.session.read().cursor) as checkpoints:
            try:
                for checkpoint in checkpoints:
                    if checkpoint.opening is None:
                        quiet = self._meter.along(facts.nothing_new, NEWS)
                        writer.call(quiet, checkpoint.end.cursor, checkpoint.quiet_run, initiator=EXCHANGE)
                    else:
                        self._everything.comes(checkpoint)
                        gathering.take(checkpoint)
                    if self._cancel.is_set() or (checkpoint.end.more and self._everything.must_wait()):
                        return
                    if checkpoint.end.more and self._copy.session.read().relisting is None:
                        self._let_text_pass()
            finally:  # what came whole before a cut is kept
                self._everything.rests()
                gathering.finish()
        self._everything.is_over()
        if self._copy.session.read().cursor is not None:
            writer.call(self._copy.held_refusals.news_came, initiator=EXCHANGE)

    def _applying(self, parts: Parts) -> Future[list[Applied]]:
        writer, facts, weights = self._copy.writer, self._copy.facts, dict[tuple[str, str], int]()

        def weighed() -> FeedCheckpoint | None:
            part = parts()
            _weigh(part.lines if part is not None else (), weights)
            return part

        in_turns = self._meter.behind(in_turn(facts.apply_checkpoint, writer.may_go_on), NEWS, weights)
        return writer.submit(in_turns, weighed, initiator=EXCHANGE)

    def _count(self, applied: Applied) -> None:
        self.pulled += applied.records + applied.tombstones
        self.returned += applied.returned
        self.conflicts += applied.conflicts
        self._on_applied(self.pulled)

    def _ask_again_or_anew(self, error: Refused, tries_left: int) -> int:
        """A cursor that the portal cannot read was spoilt on the line or here: asked once more, then all is listed anew."""
        if error.code != "bad_cursor":
            raise error
        if tries_left < TRIES_AFTER_CUT:
            self._begin_again(CursorGone(UNSURE))
        return tries_left - 1

    def _begin_again(self, error: CursorGone) -> None:
        """A 410: everything is listed anew, behind the brake; unsent work is untouched. Twice in one run is a broken portal."""
        if self.was_relisted:
            raise error
        self.was_relisted = True
        self._everything.is_over()
        log.info("the cursor is gone (%s), listing anew", error.code)
        self._copy.writer.call(self._copy.facts.relist, error.code, initiator=EXCHANGE)


def _weigh(lines: Iterable[FeedLine], weights: dict[tuple[str, str], int]) -> None:
    """Add what each project and kind has in them, by the length of its lines."""
    for line in lines:
        if isinstance(line, RecordLine):
            key = line.record.space, line.record.kind
            weights[key] = weights.get(key, 0) + line.size_bytes
