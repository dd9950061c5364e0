"""Deletions and a portal back from its backup: what was deleted is not published again, and a deletion it lost is asked for again."""

from __future__ import annotations

from sync.copy.operations import LAID_OVER, WAITING, yields
from sync.copy.session import Session
from sync.copy.sql import Row, from_json, marks
from sync.copy.work import Work


class LostDeletions:
    """What `Relisting` asks before it offers anything again. Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def ends(self, row: Row, fact: Row | None) -> bool:
        """True if she deleted the record after this operation, or the portal of before told of it and this one has nothing of it."""
        told = "SELECT 1 FROM record WHERE id=? AND is_deleted=1 AND deleted_at IS NOT NULL AND epoch<? AND revision>?"
        if fact is None and self._work.value(told, row["record"], self._session.current().epoch, row["revision"]) is not None:
            return True
        asked = f"""SELECT 1 FROM operation WHERE record=? AND n>? AND account=? AND action='delete' AND (state IN ({marks(WAITING)})
            OR (state IN ('acked', 'done') AND (revision IS NOT NULL OR code='gone')))"""  # noqa: S608
        return self._work.value(asked, row["record"], row["n"], row["account"], *WAITING) is not None

    def taken_and_undone(self) -> list[Row]:
        """Her deletions of texts that stand again as she has known them, if she has said nothing of them since; over what stands now."""
        question = f"""SELECT o.*, r.body AS standing FROM operation o JOIN record r ON r.id = o.record AND r.epoch=? AND r.is_deleted=0
            WHERE o.action='delete' AND o.state IN ('acked', 'done') AND o.revision IS NOT NULL AND o.account=?
              AND NOT EXISTS (SELECT 1 FROM operation p WHERE p.record = o.record AND p.id <> o.id
                AND (p.n > o.n OR p.state IN ({marks(LAID_OVER)}))) ORDER BY o.n"""  # noqa: S608
        rows = self._work.rows(question, self._session.current().epoch, self._session.current().account, *LAID_OVER)
        return [{**row, "base_body": row.pop("standing")} for row in rows if not yields(row["kind"]) and self._was_known(row)]

    def _was_known(self, row: Row) -> bool:
        question = "SELECT CASE action WHEN 'create' THEN fields ELSE base_body END FROM operation WHERE record=? AND account=?"
        known = [from_json(body) for body in self._work.column(question, row["record"], row["account"])]
        return from_json(row["standing"]) in known
