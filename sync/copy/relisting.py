"""Starting again after a 410: into a new generation, behind the brake, offering again what a restored portal has lost."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sync.copy.attachments import Attachments
from sync.copy.draft_links import DraftLinks
from sync.copy.lost_deletions import LostDeletions
from sync.copy.made_over import NO_BASE, knows
from sync.copy.operations import WAITING, Operations
from sync.copy.session import Session
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work

UNSURE = "history_unsure"
"""Why all is listed anew when no 410 told whether this is still the history of before: a spoilt cursor, or another run."""
_DOUBTFUL = ("history_lost", UNSURE)
"""The gravest first."""
IN_DOUBT = "history_lost"
"""Code of an operation that was taken, by a portal that has since been restored."""
BRAKE_COUNT = 20
BRAKE_SHARE = 0.1


class Relisting:
    """Heals a lost cursor. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, attachments: Attachments, session: Session, folder: Path | None) -> None:
        self._work = work
        self._attachments = attachments
        self._operations = operations
        self._session = session
        self._deletions = LostDeletions(work, session)
        self._links = DraftLinks(work, operations)
        self.folder = folder

    def begin(self, code: str) -> None:
        """Forget the cursor; what is shown stays until the relist is whole. `code`: why (cursor_expired, audit …)."""
        state = self._session.current()
        # Two in a row: a history that was lost stays lost until a whole answer has come.
        lasting = next((one for one in _DOUBTFUL if one in (code, state.relisting)), code)
        epoch = state.epoch + 1 if code in _DOUBTFUL else state.epoch
        self._work.run("UPDATE space SET pending_generation=NULL")
        if epoch != state.epoch:
            self._forget_answers()
        self._session.put(cursor=None, relisting=lasting, epoch=epoch, brake=None, ahead={})
        self._work.touch("status")

    def meet_another_run(self) -> None:
        """Nothing of the relist has come yet, and the portal began anew since: it may be a restored one, whatever the 410 said."""
        state = self._session.current()
        lasting = state.relisting if state.relisting in _DOUBTFUL else UNSURE
        self._forget_answers()
        self._session.put(relisting=lasting, epoch=state.epoch + 1, ahead={})

    def _forget_answers(self) -> None:
        """What is in doubt was taken in the history of before: its revision says nothing in the new one."""
        self._work.run(f"UPDATE operation SET revision=NULL WHERE state IN ({marks(WAITING)})", *WAITING)  # noqa: S608

    def doubt_acknowledged(self) -> None:
        """The portal began anew: a restored backup may lack what was acknowledged after our cursor. The same bytes again settle it."""
        question = "SELECT * FROM operation WHERE state='acked' AND space IN (SELECT id FROM space WHERE is_member=1)"
        for row in self._work.rows(question):
            self._operations.change(row, state="unknown", is_unsure=1)
            self._links.doubt_answer(row)

    def end(self) -> None:
        """The relist is whole: hide what it did not bring, unless that is more than max(20, 10 %); then the teacher is asked."""
        missing, known = self._missing()
        code = self._session.current().relisting
        self._session.put(relisting=None)
        if code != "history_lost":
            self._forget_versions()
        if missing > max(BRAKE_COUNT, known * BRAKE_SHARE):
            self._session.put(brake=(missing, known))
            self._work.touch("status")
        else:
            self.accept()
        if code in _DOUBTFUL:
            self._offer_again(is_lost=code == "history_lost")
            self._links.doubt(self._session.current().epoch)

    def _forget_versions(self) -> None:
        """A list names no purges, and nobody tells what was purged meanwhile: older versions go, but those under own work not sent yet."""
        own = f"SELECT record FROM operation WHERE state IN ({marks(WAITING)}) UNION SELECT record FROM draft WHERE record IS NOT NULL"  # noqa: S608
        self._work.run(f"DELETE FROM history WHERE id NOT IN ({own})", *WAITING)  # noqa: S608

    def accept(self) -> None:
        """The new generation becomes the one that is shown."""
        self._work.run("UPDATE space SET generation=pending_generation, pending_generation=NULL WHERE pending_generation IS NOT NULL")
        self._done()

    def refuse(self) -> None:
        """Both generations are shown."""
        self._work.run("UPDATE space SET pending_generation=NULL")
        self._done()

    def _done(self) -> None:
        self._session.put(brake=None)
        for row in self._work.rows("SELECT DISTINCT r.kind, r.space FROM record r"):
            self._work.touch(row["kind"], row["space"])
        self._work.touch("status")

    def _missing(self) -> tuple[int, int]:
        row = self._work.one(
            """SELECT coalesce(sum(r.generation < s.pending_generation), 0) AS missing, count(*) AS known
            FROM record r JOIN space s ON s.id = r.space
            WHERE s.pending_generation IS NOT NULL AND r.is_deleted=0 AND r.generation >= s.generation"""
        )
        return (row["missing"], row["known"]) if row is not None else (0, 0)

    def _offer_again(self, *, is_lost: bool) -> None:
        """What the portal took from us and its backup does not hold waits again, under new ids: the old ones it has forgotten.

        Unless `is_lost`, what the list did not bring may as well have been deleted by others: the portal is asked first. So it is for
        a project she was removed from, of which a list brings nothing.
        Its new revisions may have the numbers of the lost ones. Where a record has gone on, only the text tells whether ours is in it;
        where it is not, the portal is asked first (see `doubted`).
        """
        lost: list[Row] = []
        listed = set(self._work.column("SELECT id FROM space WHERE is_member=1")) if is_lost else set()
        oldest = self._work.before(days=self._session.current().limits.operation_days)
        for row in self._taken():
            fact = self._fact(row["record"])
            if self._deletions.ends(row, fact):
                continue
            if fact is None and row["space"] in listed:
                lost.append(row)
            elif fact is None and (row["acked_at"] or "") < oldest:
                # So old an id the portal forgets, and a deletion with it: not to know it proves no loss, and she decides.
                self._operations.change(row, state="returned", code=IN_DOUBT, revision=None, is_unsure=0)
            elif fact is None:
                self._work.update("operation", row["id"], {"code": IN_DOUBT})
            elif not fact["is_deleted"] and row["action"] == "update" and not _is_in(row, fact):
                if fact["revision"] < row["revision"]:
                    lost.append(row)
                else:
                    self._work.update("operation", row["id"], {"code": IN_DOUBT})
            elif fact["revision"] < row["revision"]:
                self._work.update("operation", row["id"], {"revision": fact["revision"]})
        self._wait_again([*lost, *self._deletions.taken_and_undone()])
        self._distrust_bases()

    def doubted(self) -> list[str]:
        """Operations of ours that a restored portal may or may not know: to be asked for by their ids."""
        return self._work.column("SELECT id FROM operation WHERE code=? AND state IN ('acked', 'done') ORDER BY n", IN_DOUBT)

    def settle_doubts(self, known: Collection[str]) -> None:
        """The portal knows these of the doubted operations; the others wait again."""
        rows = [row for row in self._taken() if row["code"] == IN_DOUBT]
        for row in rows:
            self._work.update("operation", row["id"], {"code": ""})
        self._wait_again([row for row in rows if row["id"] not in known])

    def _taken(self) -> list[Row]:
        question = """SELECT * FROM operation WHERE state IN ('acked', 'done') AND revision IS NOT NULL AND action <> 'delete'
            AND account=? ORDER BY n"""
        return self._work.rows(question, self._session.current().account)

    def _fact(self, record: str) -> Row | None:
        """The record as the new history has it."""
        return self._work.one("SELECT * FROM record WHERE id=? AND epoch=? LIMIT 1", record, self._session.current().epoch)

    def _wait_again(self, lost: list[Row]) -> None:
        fresh = {row["id"]: self._work.ports.ids.new() for row in lost}
        covered = _covered(lost)
        before: dict[str, str] = {}
        waiting = set(self._work.column(f"SELECT record FROM operation WHERE state IN ({marks(WAITING)})", *WAITING))  # noqa: S608
        for row in lost:
            if self._uploads_again(row):
                continue
            is_beside = row["record"] in waiting or row["id"] in covered
            if row["action"] == "update" and is_beside:
                # What waits, or follows, was written over a text without this: laid over one another, one of the two would be covered.
                self._operations.change(row, state="returned", code=IN_DOUBT, revision=None, is_unsure=0, base=self._base_now(row))
            else:
                self._queue_again(row, fresh, before.get(row["record"]))
                before[row["record"]] = fresh[row["id"]]

    def _queue_again(self, row: Row, fresh: dict[str, str], waits_for: str | None) -> None:
        """One operation waits again: after the one before it of the same record, and for those it needed that wait again too."""
        again = fresh[row["id"]]
        self._work.run("UPDATE operation SET id=? WHERE id=?", again, row["id"])
        self._work.run("UPDATE operation SET waits_for=? WHERE waits_for=?", again, row["id"])
        self._operations.rename_need(row["id"], again)
        needs = to_json([fresh[need] for need in from_json(row["requires"]) if need in fresh])
        base = self._base_now(row) if row["action"] != "create" else None
        columns = {"state": "queued", "code": "", "base": base, "base_body": row["base_body"], "requires": needs}
        unsent = {"revision": None, "is_sent": 0, "is_unsure": 0, "first_sent_at": None, "acked_at": None, "acked_pull": None}
        self._operations.change({**row, "id": again}, **columns, **unsent, waits_for=waits_for)

    def _base_now(self, row: Row) -> int:
        """The revision with the text this change was made over; where that is gone, one that no record has, so that both meet."""
        fact = self._fact(row["record"])
        is_same = fact is not None and row["base_body"] is not None and from_json(row["base_body"]) == from_json(fact["body"])
        return int(fact["revision"]) if is_same and fact is not None else NO_BASE

    def _distrust_bases(self) -> None:
        """A revision of before says nothing now, even if a record has its number again: changes that wait are told by the text."""
        changing = "action IN ('update', 'delete') AND base IS NOT NULL AND waits_for IS NULL"
        for row in self._work.rows(f"SELECT * FROM operation WHERE state IN ('queued', 'held') AND {changing}"):  # noqa: S608
            self._operations.change(row, base=self._base_now(row))
        for row in self._work.rows(f"SELECT * FROM operation WHERE state='unknown' AND {changing}"):  # noqa: S608
            fact = self._fact(row["record"])
            if fact is not None and fact["revision"] == row["base"] and self._base_now(row) == NO_BASE:
                # It was sent over a revision that the backup never had: this portal cannot know it, and its number means another text.
                self._queue_again(row, {row["id"]: self._work.ports.ids.new()}, None)
        for draft in self._work.rows("SELECT * FROM draft WHERE record IS NOT NULL AND base IS NOT NULL"):
            self._work.update("draft", draft["id"], {"base": self._base_now(draft)})
            self._work.keep("draft", draft["id"])

    def _uploads_again(self, row: Row) -> bool:
        """True for an update that only said a file has arrived: the file waits to be uploaded again, and its update follows then."""
        files = from_json(row["fields"])
        is_file = row["kind"] in ("picture", "file", "video") and row["action"] == "update" and bool(files)
        if not is_file or not all(isinstance(ref, dict) and ref.get("sha256") for ref in files.values()):
            return False
        for field, ref in files.items():
            self._attachments.upload_again(row, field, ref)
        self._operations.change(row, revision=None)
        self._operations.finish([row])
        return True


def _is_in(row: Row, fact: Row) -> bool:
    """True if the record says all that this operation made it say."""
    body = from_json(fact["body"])
    return all(body.get(name) == value for name, value in from_json(row["fields"]).items())


def _covered(lost: list[Row]) -> set[str]:
    """Those that a later one of the same record does not know of: made while the portal, restored before, was without it."""
    found: set[str] = set()
    last: dict[str, Row] = {}
    for row in reversed([one for one in lost if one["action"] == "update"]):
        after = last.get(row["record"])
        if after is not None and (after["id"] in found or not knows(after, row)):
            found.add(row["id"])
        last[row["record"]] = row
    return found
