"""What the portal's results do to operations: acknowledged, held, come back, or two versions."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import field

from sync.copy.ahead_of_news import AheadOfNews
from sync.copy.attachments import Attachments
from sync.copy.conflicts import Conflicts
from sync.copy.fact_rows import FactRows
from sync.copy.made_over import line_of
from sync.copy.operations import LAID_OVER, UNSENT, WAITING, Operations, yields
from sync.copy.session import Session
from sync.copy.shown import Body, body_at, shown_of
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work
from sync.data_class import dataclass
from sync.feed import OperationResult
from sync.records import Record

log = logging.getLogger(__name__)

_LET_GO = frozenset(("file_unknown", "file_pending"))
_UPLOADS = 3
"""How often one file is uploaded anew within the month that settled operations are kept."""


@dataclass(slots=True)
class Settled:
    """Operation ids by outcome. `conflicts` are those for which a conflict was opened."""

    applied: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)


class Settling:
    """Writes results of operations (portal-api.md §4). Thread: the writer."""

    def __init__(
        self, work: Work, operations: Operations, conflicts: Conflicts, facts: FactRows, attachments: Attachments, session: Session
    ) -> None:
        self._work = work
        self._operations = operations
        self._conflicts = conflicts
        self._facts = facts
        self._attachments = attachments
        self._session = session
        self._ahead = AheadOfNews(work, session)

    def settle(self, results: Sequence[OperationResult]) -> Settled:
        """Each result once; a result for what is settled already changes nothing."""
        settled = Settled()
        for result in results:
            row = self._operations.get(result.id)
            if row is None or row["state"] not in WAITING:
                continue
            if result.outcome in ("applied", "duplicate"):
                self._applied(row, result.revision)
                settled.applied.append(row["id"])
            elif result.outcome == "held":
                self._hold(row)
                settled.held.append(row["id"])
            elif result.outcome == "conflict":
                self._conflict(row, result.record, settled)
            elif result.outcome == "gone":
                self._gone(row, settled)
            elif stands := self._stands(row):
                self._applied(row, stands)
                settled.applied.append(row["id"])
            elif result.problem is not None and self._uploads_again(row, result.problem.code):
                continue
            else:
                problem = result.problem
                self._give_back(row, _reason(row, problem.code if problem else "refused"), problem.detail if problem else "", settled)
        return settled

    def _hold(self, row: Row) -> None:
        """It is offered again in the next run. Held twice for what the portal has taken long ago: it has forgotten those ids."""
        needs = from_json(row["requires"])
        question = f"SELECT count(*) FROM operation WHERE id IN ({marks(needs)}) AND state NOT IN ('acked', 'done')"  # noqa: S608
        if needs and row["acked_pull"] is not None and self._work.value(question, *needs) == 0:
            needs = []
        self._operations.change(row, state="held", acked_pull=self._session.current().pull, requires=to_json(needs))

    def take_record(self, record: Record) -> None:
        """The current record of a conflict is the portal's word like a line of the feed."""
        generation = self._work.value("SELECT coalesce(pending_generation, generation) FROM space WHERE id=?", record.space)
        if generation is not None:
            self._ahead.took(record)
            self._facts.put([(record, generation)], self._session.current().epoch, keeps_history=True)

    def merged_before(self, record: str) -> tuple[Body, Body] | None:
        """What an earlier merge, not looked at yet, was made of."""
        return self._conflicts.merged_before(record)

    def has_versions(self, record: str) -> bool:
        """True while two versions of the record are open."""
        return self._conflicts.is_open(record)

    def my_version(self, record: str, edits: Sequence[Row]) -> tuple[Body | None, Body] | None:
        """See Conflicts.my_version."""
        return self._conflicts.my_version(record, edits)

    def was_merged(self, base: Body | None, mine: Body, theirs: Record, *, is_told: bool) -> None:
        """An open conflict of the record ends; the teacher can review what was put together."""
        self._conflicts.forget(theirs.id)
        if is_told:
            self._conflicts.keep_merged(base, mine, theirs)

    def _uploads_again(self, row: Row, code: str) -> bool:
        """True if the portal has let go a file that nobody named for weeks: it is uploaded anew, a few times at most."""
        files = from_json(row["fields"])
        is_file = code in _LET_GO and row["action"] == "update" and row["kind"] in ("picture", "file", "video") and not self._followers(row)
        if not is_file or not files or not all(isinstance(ref, dict) and ref.get("sha256") for ref in files.values()):
            return False
        question = "SELECT count(*) FROM operation WHERE record=? AND code=? AND state='done'"
        if self._work.value(question, row["record"], code) >= _UPLOADS:
            return False
        for name, ref in files.items():
            self._attachments.upload_again(row, name, ref)
        self._operations.finish([row], code=code, acked_at=self._work.ports.clock.now_utc())
        return True

    def _stands(self, row: Row) -> int | None:
        """Refused, or its id forgotten; yet the feed has brought just what it makes, at this revision: it has not come back."""
        question = """SELECT k.body, k.revision FROM record_known k JOIN record r USING (space, id)
            WHERE k.id=? AND k.author_id=? AND r.epoch=?"""
        known = (row["record"], row["account"], self._session.current().epoch)
        fact = self._work.one(question, *known) if row["action"] == "create" else None
        if fact is None or from_json(fact["body"]) != from_json(row["fields"]):
            return None
        # What the portal has deleted for us since, a like taken back and set again, is no answer either.
        is_older = any(one["action"] == "delete" for one in self._operations.chain(row["record"], LAID_OVER))
        return None if is_older else int(fact["revision"])

    def _applied(self, row: Row, revision: int | None) -> None:
        state = self._session.current()
        columns: Row = {"state": "acked", "revision": revision, "code": "", "acked_at": self._work.ports.clock.now_utc()}
        self._work.update("operation", row["id"], {**columns, "acked_pull": state.pull, "is_unsure": 0})
        self._work.let_go("operation", row["id"])
        self._operations.touched(row)
        if row["action"] == "create":
            self._attachments.settled(row["record"])
        # A fact of before a restored backup says nothing about the revisions of now.
        known = self._work.value("SELECT revision FROM record WHERE id=? AND epoch=?", row["record"], state.epoch)
        seen = known if revision is None else revision
        for follower in self._followers(row):
            body = body_at(self._work, row["record"], seen)
            base = seen if follower["action"] != "create" else None
            self._operations.change(follower, waits_for=None, base=base, base_body=None if body is None else to_json(body))
        for other in self._operations.dependants(row):
            if other["state"] == "held":
                self._operations.change(other, state="queued")
        if known is not None and revision is not None and known >= revision and not self._ahead.has(row["record"]):
            # The feed was faster than the answer.
            self._operations.finish([row])

    def _give_back(self, row: Row, code: str, detail: str, settled: Settled) -> None:
        """Refused: later edits of the same record come back with it as one item; what needs it waits visibly."""
        if row["kind"] == "draft":  # the text is on this computer; that it does not follow is nothing to answer
            self._finish_quietly(row, code)
            return
        self._operations.give_back_as_one([row, *self._train(row)], code, detail)
        settled.returned.append(row["id"])

    def _gone(self, row: Row, settled: Settled) -> None:
        chain = line_of(row, self._operations.chain(row["record"], WAITING))
        if row["action"] == "delete" or yields(row["kind"]):
            self._operations.finish(chain, code="gone", acked_at=self._work.ports.clock.now_utc())
            return
        shown = shown_of(self._work, row["record"])
        edits = [one for one in chain if one["action"] == "update"]
        if row["action"] == "create" or shown is None or not edits:
            self._give_back(row, "gone", "", settled)
            return
        self._conflicts.open_deleted(shown, edits)
        self._operations.finish([one for one in chain if one["action"] == "delete"])
        settled.conflicts.append(row["id"])

    def _conflict(self, row: Row, theirs: Record | None, settled: Settled) -> None:
        """The record changed since the teacher saw it: the whole line of edits goes to the conflict together."""
        if theirs is None or theirs.id != row["record"]:
            self._give_back(row, "conflict", "", settled)
            return
        self.take_record(theirs)
        if yields(row["kind"]):
            self._finish_quietly(row, "conflict")
            if row["kind"] == "draft" and row["action"] == "delete" and from_json(row["base_body"]) == theirs.body:
                # A restored portal counts anew: what was sent from here would lie here once more, to be sent again.
                self._operations.add(row["account"], row["kind"], row["space"], row["record"], "delete", {}, base=theirs.revision)
            return
        if row["action"] == "delete":
            self._give_back(row, "changed_since", "", settled)
            return
        chain = self._operations.chain(row["record"], WAITING)
        edits = [one for one in line_of(row, chain) if one["action"] != "delete"]
        for one in chain:
            if one["action"] == "delete":
                self._operations.erase(one)
        if not self._conflicts.is_open(row["record"]):
            self._conflicts.open_with(theirs, edits)
        elif not self._conflicts.take_in(row["record"], edits):
            self._operations.give_back_as_one(edits, "changed_since")
            settled.returned.append(row["id"])
            return
        settled.conflicts.append(row["id"])

    def _finish_quietly(self, row: Row, code: str) -> None:
        self._operations.finish([row, *self._train(row)], code=code, acked_at=self._work.ports.clock.now_utc())

    def _train(self, row: Row) -> list[Row]:
        """Those that wait for it, and those that wait for them: what a restored portal lost is a whole train."""
        found = self._followers(row)
        return found + [after for one in found for after in self._train(one)]

    def _followers(self, row: Row) -> list[Row]:
        question = f"SELECT * FROM operation WHERE waits_for=? AND state IN ({marks(UNSENT)}) ORDER BY n"  # noqa: S608
        return self._work.rows(question, row["id"], *UNSENT)


def _reason(row: Row, code: str) -> str:
    """Why it came back. What was taken once, and is asked for again in a project she has left, may stand there: nothing tells her."""
    return "unknown_operation" if code == "not_your_space" and row["action"] == "create" and row["revision"] is not None else code
