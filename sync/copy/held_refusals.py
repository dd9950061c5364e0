"""What a portal refuses while we have no news of its new run: it may only lack what its backup lacks, so it waits once for the news."""

from __future__ import annotations

from collections.abc import Sequence

from sync.copy.operations import WAITING, Operations, yields
from sync.copy.session import Session
from sync.copy.shown import fact_of
from sync.copy.sql import Row
from sync.copy.work import Work
from sync.feed import OperationResult

_MISSING = frozenset(("not_found", "file_unknown"))
_UNTIL_NEWS = 2**53
"""A number of a pull that never comes: such an operation is passed over until `news_came`."""


class HeldRefusals:
    """Each operation waits at most once; what is refused again comes back. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, session: Session) -> None:
        self._work = work
        self._operations = operations
        self._session = session

    def hold(self, results: Sequence[OperationResult]) -> list[OperationResult]:
        """Let those wait that may be refused only because a restored portal has lost what they hang on; answers the others."""
        if not self._session.current().is_new_run:
            return list(results)
        return [result for result in results if not self._is_held(result)]

    def news_came(self) -> None:
        """An answer was whole: what a backup lacks waits again, and what was held is asked once more, after that."""
        self._session.news_came()
        for row in self._work.rows("SELECT * FROM operation WHERE state='held' AND acked_pull=?", _UNTIL_NEWS):
            self._operations.change(row, state="queued", acked_pull=None)

    def _is_held(self, result: OperationResult) -> bool:
        row = self._operations.get(result.id)
        code = result.problem.code if result.problem is not None else result.outcome
        # The code stays until the portal takes it: who has waited once does not wait again.
        if row is None or row["state"] not in WAITING or row["code"] or not self._may_be_lost(row, code):
            return False
        self._operations.change(row, state="held", code=code, acked_pull=_UNTIL_NEWS, is_unsure=0)
        return True

    def _may_be_lost(self, row: Row, code: str) -> bool:
        if code in _MISSING:
            return True
        if code == "conflict":  # put together with the text of a backup, what it lacks would pass for taken out by others
            return row["action"] == "update" and not yields(row["kind"])
        fact = fact_of(self._work, row["record"]) if code == "gone" and row["action"] == "update" else None
        return fact is not None and not fact["is_deleted"]
