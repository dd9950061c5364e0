"""Sends the outbox batch by batch and settles every outcome; what got no answer is sent again as the same bytes (portal-api.md §4)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sync.client.portal import Portal
from sync.copy.local_copy import LocalCopy
from sync.copy.traffic import TEXT
from sync.data_class import dataclass
from sync.engine.merge import merge, since_first
from sync.engine.meter import Meter, Shares
from sync.engine.plan import AfterFailure, BatchSize, after_failure, is_progress
from sync.errors import BadInput, PortalUnreachable, Refused
from sync.feed import OperationResult, Problem
from sync.records import Operation

log = logging.getLogger(__name__)

TRIES_AFTER_TIMEOUT = 2
OPERATION_BYTES, INLINE_BYTES = 300, 8_000
"""Typical weights, to share out what a batch has cost."""
EXCHANGE = "exchange"
BATCH_BYTES = 256_000
"""A cut costs the whole batch again: not more than this at once, although the portal may take more."""
LEAST_BATCH_BYTES = 32_768
"""On the slowest line too: every turn has its price."""


@dataclass
class PushTally:
    """What a push did. `pushed` were applied now or before; `merged` were put together with a partner's change and wait again."""

    pushed: int = 0
    returned: int = 0
    conflicts: int = 0
    merged: int = 0

    def add(self, other: PushTally) -> None:
        """Count another batch."""
        self.pushed += other.pushed
        self.returned += other.returned
        self.conflicts += other.conflicts
        self.merged += other.merged


class Push:
    """Empties the outbox. Thread: the exchange's; every write goes to the writer."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        cancel: threading.Event,
        on_sent: Callable[[int], None],
        meter: Meter | None = None,
        batch_bytes: int = 0,
    ) -> None:
        self._copy, self._portal, self._cancel, self._on_sent = copy, portal, cancel, on_sent
        self._meter = meter or Meter(copy, portal.traffic)
        limits = copy.session.read().limits
        self._size = BatchSize.of(limits.batch_operations, min(limits.batch_bytes, batch_bytes or BATCH_BYTES))
        self.tally = PushTally()
        self._refused_once: tuple[str, str] | None = None

    def run(self) -> None:
        """Send until nothing is left that may go now. Raises what stopped it; nothing is lost then, and nothing sent twice."""
        # One exchange runs at a time: what still counts as being sent lost its answer to a full disk, and nobody will settle it.
        self._copy.writer.call(self._copy.outbox.interrupted, initiator=EXCHANGE)
        timeouts = 0
        while not self._cancel.is_set():
            self._ask_for_old_ones()  # an answer of a new run may have put more in doubt
            batch = self._copy.writer.call(self._copy.outbox.next_batch, self._size.now, self._size.bytes_now, initiator=EXCHANGE)
            if not batch:
                return
            try:
                results = self._send(batch)
            except PortalUnreachable as error:
                timeouts += 1
                if error.reason != "timeout" or len(batch) == 1 or timeouts > TRIES_AFTER_TIMEOUT:
                    raise
                self._portal.describe()  # one that hangs says nothing at all: no smaller batch would help
                continue
            if results is not None:
                self._settle(batch, results, self._portal.run)
                self._size, timeouts = self._size.grown(), 0
                if not is_progress(results):
                    return

    def _send(self, batch: list[Operation]) -> list[OperationResult] | None:
        """The results; None when the batch was too big and goes again in smaller ones."""
        try:
            return self._portal.send(batch)
        except BadInput as error:
            return self._media_missing(batch, error)
        except BaseException as error:
            what = after_failure(error)
            ids = [operation.id for operation in batch]
            if isinstance(error, Refused) and self._is_refused(batch, error.code):
                return [OperationResult(ids[0], "refused", problem=Problem(error.code, error.detail))]
            mark = self._copy.outbox.mark_unknown if what is AfterFailure.UNKNOWN else self._copy.outbox.unmark
            self._copy.writer.call(mark, ids, initiator=EXCHANGE)
            self._size = self._size.halved(len(batch))
            if what is AfterFailure.TOO_BIG:
                return None
            raise

    def _is_refused(self, batch: list[Operation], code: str) -> bool:
        """A request refused as a whole may have been spoilt on its way: only what is refused twice, alone, is the operation's fault."""
        before, self._refused_once = self._refused_once, (batch[0].id, code) if len(batch) == 1 else None
        return before is not None and before == self._refused_once

    def _media_missing(self, batch: list[Operation], error: BadInput) -> list[OperationResult] | None:
        """A picture's bytes are not in the store any more: its operation comes back, the others go on."""
        lost = [operation.id for operation in batch if error.value in operation.inline]
        if not lost:
            raise error
        others = [operation.id for operation in batch if operation.id not in lost]
        self._copy.writer.call(self._copy.outbox.unmark, others, initiator=EXCHANGE)
        self._settle(batch, [OperationResult(one, "refused", problem=Problem("media_missing")) for one in lost])
        return None

    def _settle(self, batch: list[Operation], results: list[OperationResult], run: str = "") -> None:
        settle = self._meter.along(self._settle_all, TEXT, _weights(batch))
        tally = self._copy.writer.call(settle, batch, results, run, initiator=EXCHANGE)
        self.tally.add(tally)
        self._on_sent(self.tally.pushed)

    def _settle_all(self, batch: list[Operation], results: list[OperationResult], run: str) -> PushTally:
        """One transaction. Thread: the writer."""
        if run:
            # A portal that began anew may lack what it had taken: an edit made over that must not pass for its deletion.
            self._copy.facts.meet_run(run)
            results = self._copy.held_refusals.hold(results)
        merged = self._merge_what_can_be({operation.id: operation for operation in batch}, results)
        settled = self._copy.outbox.settle([result for result in results if result.id not in merged])
        return PushTally(len(settled.applied), len(settled.returned), len(settled.conflicts), len(merged))

    def _merge_what_can_be(self, sent: dict[str, Operation], results: list[OperationResult]) -> set[str]:
        """Conflicts where both changed different things become one new operation over theirs."""
        done: set[str] = set()
        for result in results:
            is_conflict = result.outcome == "conflict" and sent[result.id].action == "update"
            if not is_conflict or result.record is None or result.record.kind == "draft":  # `Following` puts drafts together
                continue
            texts = self._copy.outbox.base_of(result.id)
            if texts is None:
                continue
            base, mine = texts
            both = merge(result.record.kind, base, mine, result.record.body)
            if both is not None:
                earlier = self._copy.outbox.merged_before(result.record.id)
                told = since_first(result.record.kind, earlier, (base, mine), result.record.body, both.body)
                self._copy.outbox.merged(result.id, result.record, both.body, told)
                done.add(result.id)
        return done

    def _ask_for_old_ones(self) -> None:
        """What was sent longer ago than the portal remembers, or taken before it was restored, is asked about first, never sent blindly."""
        doubted = self._copy.writer.call(self._copy.relisting.doubted, initiator=EXCHANGE)
        if doubted:
            known = [one for one in doubted if self._portal.operation(one) is not None]
            self._copy.writer.call(self._copy.relisting.settle_doubts, known, initiator=EXCHANGE)
        for operation in self._copy.writer.call(self._copy.outbox.to_ask, initiator=EXCHANGE):
            result = self._portal.operation(operation.id)
            if result is None:
                result = OperationResult(operation.id, "refused", problem=Problem("unknown_operation"))
            self._settle([operation], [result])


def _weights(batch: list[Operation]) -> Shares:
    """What each project and kind had in it; a picture that rides along weighs more than its words."""
    weights: dict[tuple[str, str], int] = {}
    for one in batch:
        key = one.space, one.kind
        weights[key] = weights.get(key, 0) + OPERATION_BYTES + len(str(one.fields)) + INLINE_BYTES * len(one.inline)
    return weights
