"""Starting again after a 410: into a new generation, behind the brake, offering again what a restored portal has lost."""

from __future__ import annotations

from pathlib import Path

from sync.copy.attachments import Attachments
from sync.copy.operations import Operations
from sync.copy.session import Session
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work

BRAKE_COUNT = 20
BRAKE_SHARE = 0.1


class Relisting:
    """Heals a lost cursor. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, attachments: Attachments, session: Session, folder: Path | None) -> None:
        self._work = work
        self._attachments = attachments
        self._operations = operations
        self._session = session
        self.folder = folder

    def begin(self, code: str) -> None:
        """Forget the cursor; what is shown stays until the relist is whole."""
        state = self._session.current()
        # Two 410s in a row: a history that was lost stays lost until a whole answer has come.
        lasting = "history_lost" if "history_lost" in (code, state.relisting) else code
        epoch = state.epoch + 1 if code == "history_lost" else state.epoch
        self._work.run("UPDATE space SET pending_generation=NULL")
        self._session.put(cursor=None, relisting=lasting, epoch=epoch, brake=None)
        self._work.touch("status")

    def end(self) -> None:
        """The relist is whole: hide what it did not bring, unless that is more than max(20, 10 %); then the teacher is asked."""
        missing, known = self._missing()
        code = self._session.current().relisting
        self._session.put(relisting=None)
        if missing > max(BRAKE_COUNT, known * BRAKE_SHARE):
            self._session.put(brake=(missing, known))
            self._work.touch("status")
        else:
            self.accept()
        if code == "history_lost":
            self._offer_again()

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

    def _offer_again(self) -> None:
        """What the portal took from us and its backup does not hold waits again, under new ids: the old ones it has forgotten."""
        epoch = self._session.current().epoch
        lost = self._work.rows(
            """SELECT o.* FROM operation o WHERE o.state IN ('acked', 'done') AND o.revision IS NOT NULL AND o.action <> 'delete'
            AND o.account=? AND NOT EXISTS (SELECT 1 FROM record r WHERE r.id = o.record
              AND (r.is_deleted=1 OR (r.epoch=? AND r.revision >= o.revision))) ORDER BY o.n""",
            self._session.current().account,
            epoch,
        )
        fresh = {row["id"]: self._work.ports.ids.new() for row in lost}
        before: dict[str, str] = {}
        for row in lost:
            if not self._uploads_again(row):
                self._wait_again(row, fresh, before.get(row["record"]), epoch)
                before[row["record"]] = fresh[row["id"]]

    def _wait_again(self, row: Row, fresh: dict[str, str], waits_for: str | None, epoch: int) -> None:
        """One operation waits again: after the one before it of the same record, and for those it needed that wait again too."""
        again = fresh[row["id"]]
        self._work.run("UPDATE operation SET id=? WHERE id=?", again, row["id"])
        self._work.run("UPDATE operation SET waits_for=? WHERE waits_for=?", again, row["id"])
        self._operations.rename_need(row["id"], again)
        known = self._work.value("SELECT revision FROM record WHERE id=? AND epoch=?", row["record"], epoch)
        needs = to_json([fresh[need] for need in from_json(row["requires"]) if need in fresh])
        columns = {"state": "queued", "code": "", "base": known if row["action"] == "update" else None, "requires": needs}
        unsent = {"revision": None, "is_sent": 0, "is_unsure": 0, "first_sent_at": None, "acked_at": None, "acked_pull": None}
        self._operations.change({**row, "id": again}, **columns, **unsent, waits_for=waits_for)

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
