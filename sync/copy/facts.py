"""The portal's feed becomes facts: one checkpoint, one transaction, its cursor within (portal-api.md §3)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import field

from sync.copy.ahead_of_news import AheadOfNews
from sync.copy.conflicts import Conflicts
from sync.copy.fact_rows import FactRows
from sync.copy.late_copies import LateCopies
from sync.copy.made_over import lines_of
from sync.copy.operations import LAID_OVER, WAITING, Operations, yields
from sync.copy.relisting import UNSURE, Relisting
from sync.copy.session import Session
from sync.copy.shown import shown_of, worked_on_of
from sync.copy.spaces import Spaces
from sync.copy.sql import Row, marks
from sync.copy.storage_choice import FLOOR_BYTES
from sync.copy.work import Work
from sync.data_class import dataclass
from sync.errors import CopyUnusable, ProtocolBroken
from sync.feed import FeedEnd, FeedLine, FeedOpening, JoinedLine, LeftLine, RecordLine, TombstoneLine, UnfitLine
from sync.records import Record

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Applied:
    """What one checkpoint brought, in counts; `returned` and `conflicts` are what it sent to Came back."""

    records: int = 0
    tombstones: int = 0
    quarantined: int = 0
    returned: int = 0
    conflicts: int = 0


@dataclass(slots=True)
class _Sorted:
    """The lines of one checkpoint by what they are; records and tombstones with the generation at their place in the feed."""

    records: list[tuple[Record, int]] = field(default_factory=list)
    tombstones: list[tuple[TombstoneLine, int]] = field(default_factory=list)
    unfit: list[UnfitLine] = field(default_factory=list)

    @property
    def head(self) -> int:
        records = max((record.revision for record, _ in self.records), default=0)
        return max(records, max((line.revision for line, _ in self.tombstones), default=0))


class Facts:
    """Applies checkpoints. Thread: the writer. Contract: portal-api.md §3."""

    def __init__(
        self, work: Work, rows: FactRows, operations: Operations, conflicts: Conflicts, session: Session, relisting: Relisting
    ) -> None:
        self._work = work
        self._rows = rows
        self._operations = operations
        self._conflicts = conflicts
        self._session = session
        self._relisting = relisting
        self._spaces = Spaces(work, session)
        self._late = LateCopies(work, operations, session)
        self._ahead = AheadOfNews(work, session)
        self._answer: tuple[str | None, str | None] = (None, None)

    def begin_pull(self) -> int:
        """Say that `changes` is asked now: what was acknowledged before is surely in a whole answer to it."""
        number = self._session.current().pull + 1
        self._session.put(pull=number)
        return number

    def apply_checkpoint(self, opening: FeedOpening | None, lines: Sequence[FeedLine], end: FeedEnd) -> Applied:
        """Write one checkpoint and its cursor. `opening` None: nothing was new (204), only the cursor is.

        Raises ProtocolBroken if count or cursor do not fit, WrongPortal for another account's answer, CopyUnusable(disk_full) before
        the reserve is eaten; nothing of the checkpoint is written then.
        """
        if opening is not None:
            self._check(opening, lines, end)
            if self._session.current().cursor is None and opening.spaces is not None:
                self._spaces.cover(opening.spaces, is_relist=self._session.current().relisting is not None)
        back = self._came_back()
        state = self._session.current()
        sorted_lines = self._sort(lines)
        self._rows.put(sorted_lines.records, state.epoch, keeps_history=state.has_all)
        self._rows.release([record.id for record, _ in sorted_lines.records])
        self._rows.bury(sorted_lines.tombstones, state.epoch)
        self._ahead.told(*(record for record, _ in sorted_lines.records), *(line for line, _ in sorted_lines.tombstones))
        for line in sorted_lines.unfit:
            log.warning("a record of kind %s does not fit the contract and was set aside", line.kind)
            self._rows.quarantine(line)
        self._meet_intentions(sorted_lines)
        self._session.put(cursor=end.cursor, head=max(state.head, sorted_lines.head))
        self._remember_answer(opening, end)
        if not end.more:
            self._finish_answer()
        returned, conflicts = (now - before for now, before in zip(self._came_back(), back, strict=True))
        counts = (len(sorted_lines.records), len(sorted_lines.tombstones), len(sorted_lines.unfit))
        return Applied(*counts, max(0, returned), max(0, conflicts))

    def nothing_new(self, cursor: str, run: str = "") -> None:
        """A 204: keep the fresh cursor, so that a quiet desk never expires. `run`: who answered, "" if the portal does not tell."""
        if run:
            self.meet_run(run)
        self.apply_checkpoint(None, (), FeedEnd(0, cursor, more=False))

    def relist(self, code: str) -> None:
        """The cursor is gone (410): start again behind the brake; unsent work is untouched. `code`: see Relisting."""
        self._relisting.begin(code)
        self._work.after_commit(self._forget_answer)

    def brake(self) -> tuple[int, int] | None:
        """(missing, known) if a relist would hide too much and waits for the teacher's word."""
        return self._session.read().brake

    def audit(self, space: str) -> tuple[int, str]:
        """Count and hash over (id, revision) of what this copy has of the space, to be held against `GET /v1/audit` (portal-api.md §3)."""
        return self._rows.audit(space)

    def release_brake(self) -> None:
        """Hide what the relist did not bring; it stays on this computer for 30 days."""
        self._relisting.accept()

    def refuse_brake(self) -> None:
        """Keep showing what the relist did not bring."""
        self._relisting.refuse()

    # --- within ---------------------------------------------------------------------------------------------------------------

    def _check(self, opening: FeedOpening, lines: Sequence[FeedLine], end: FeedEnd) -> None:
        self._session.expect(opening.portal, opening.account)
        state = self._session.current()
        is_first = opening.asked_with == state.cursor
        if not is_first and self._work.scratch.get("answer", self._answer) != (opening.asked_with, state.cursor):
            raise ProtocolBroken("changes", "the answer begins at another cursor")
        if len(lines) != end.count:
            raise ProtocolBroken("changes", "the count of a checkpoint is wrong")
        folder = self._relisting.folder
        if folder is not None and lines and self._work.ports.files.free_bytes(folder) < FLOOR_BYTES:
            raise CopyUnusable("disk_full", str(folder))
        self.meet_run(opening.run)
        if not state.account or not state.portal:
            self._session.put(portal=opening.portal, account=opening.account)

    def meet_run(self, run: str) -> None:
        """An answer names the portal's run: another one than before puts what was acknowledged in doubt."""
        state = self._session.current()
        if state.run == run:
            return
        if state.run and state.relisting is not None and state.cursor is None:
            self._relisting.meet_another_run()
        elif state.run:
            self._relisting.doubt_acknowledged()
        self._session.put(run=run, is_new_run=bool(state.run))

    def _sort(self, lines: Sequence[FeedLine]) -> _Sorted:
        found = _Sorted()
        generations: dict[str, int | None] = {}
        for line in lines:
            if isinstance(line, RecordLine):
                record = line.record
                if record.space not in generations:
                    generations[record.space] = self._spaces.generation(record.space)
                generation = generations[record.space]
                if generation is None:
                    found.unfit.append(UnfitLine(record.id, record.kind, record.space, "space_unknown", ""))
                else:
                    found.records.append((record, generation))
            elif isinstance(line, JoinedLine):
                self._spaces.join(line.membership, line.seq)
                generations.pop(line.membership.space, None)
            elif isinstance(line, LeftLine):
                self._spaces.leave(line.space)
            elif isinstance(line, UnfitLine):
                found.unfit.append(line)
            else:
                found.tombstones.append((line, self._spaces.generation(line.space) or 0))
        return found

    def _meet_intentions(self, found: _Sorted) -> None:
        """What came may end an overlay, take the ground from under an edit, or renew an open conflict."""
        records = {record.id: record for record, _ in found.records}
        buried = {line.id: line for line, _ in found.tombstones}
        open_conflicts = self._work.column("SELECT record FROM conflict WHERE resolved_at IS NULL")
        for record in records.keys() & set(open_conflicts):
            self._conflicts.newer_theirs(records[record])
        # Few are worked on and many come: asked the other way round it would cost as much as storing them.
        worked_on = worked_on_of(self._work)
        came = [record for record in (*records, *buried) if record in worked_on]
        if not came:
            return
        question = f"SELECT * FROM operation WHERE record IN ({marks(came)}) AND state IN ({marks(LAID_OVER)}) ORDER BY n"  # noqa: S608
        waiting = self._work.rows(question, *came, *LAID_OVER)
        for row in waiting:
            line = records.get(row["record"]) or buried[row["record"]]
            if row["state"] == "acked" and line.revision >= (row["revision"] or 0):
                self._operations.finish([row])
        self._late.meet({record: records[record] for record in came if record in records})
        for record in buried:
            self._save_edits([row for row in waiting if row["record"] == record and row["state"] in WAITING])

    def _save_edits(self, chain: list[Row]) -> None:
        """The record was deleted on the portal: my queued edit of it is kept as a conflict, never dropped."""
        chain = [row for row in chain if row["action"] != "create" or row["state"] == "unknown"]
        edits = [row for row in chain if row["action"] == "update"]
        if not chain or yields(chain[0]["kind"]):
            self._operations.finish([row for row in chain if row["action"] == "delete"])
            return
        if (shown := shown_of(self._work, chain[0]["record"])) is not None:
            for line in lines_of(edits):
                self._conflicts.open_deleted(shown, line)
        self._operations.finish([row for row in chain if row["action"] == "delete"])

    def _finish_answer(self) -> None:
        state = self._session.current()
        # Of a project she was removed from meanwhile nothing came: her text stays laid over it, else she would go on from an older one.
        question = """SELECT * FROM operation WHERE state='acked' AND coalesce(acked_pull, 0) < ?
            AND space NOT IN (SELECT id FROM space WHERE is_member=0)"""
        self._operations.finish(self._work.rows(question, state.pull))
        if self._ahead.is_history_lost():
            self.relist(UNSURE)
            return
        if state.relisting is not None:
            self._relisting.end()
        if not state.has_all:
            self._spaces.begin_news()
            self._session.put(has_all=True)
        self._session.news_came()

    def _came_back(self) -> tuple[int, int]:
        returned = self._work.value("SELECT count(*) FROM operation WHERE state='returned'")
        return int(returned), int(self._work.value("SELECT count(*) FROM conflict WHERE resolved_at IS NULL"))

    def _remember_answer(self, opening: FeedOpening | None, end: FeedEnd) -> None:
        answer = (opening.asked_with if opening is not None else None, end.cursor)
        self._work.scratch["answer"] = answer
        self._work.after_commit(lambda: self._keep_answer(answer))

    def _keep_answer(self, answer: tuple[str | None, str | None]) -> None:
        self._answer = answer

    def _forget_answer(self) -> None:
        self._answer = (None, None)
