"""What was refused, or whose id the portal has forgotten, and what stands there all the same: a late copy of the request was taken."""

from __future__ import annotations

from collections.abc import Mapping

from sync.copy.operations import Operations
from sync.copy.session import Session
from sync.copy.shown import Body, changed_fields
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work
from sync.records import Record


class LateCopies:
    """Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, session: Session) -> None:
        self._work = work
        self._operations = operations
        self._session = session

    def meet(self, records: Mapping[str, Record]) -> None:
        """New texts of hers that came back and that these records are have arrived. What she wrote over one since comes back alone."""
        question = f"SELECT * FROM operation WHERE record IN ({marks(records)}) AND state='returned' AND action='create'"  # noqa: S608
        account = self._session.current().account
        for row in self._work.rows(question, *records):
            record, fields = records[row["record"]], from_json(row["fields"])
            if record.author is None or record.author.id != account:
                continue
            if record.body != fields:
                self._give_back_over(row, record, changed_fields(record.body, fields))
                # Taken as it stands: a portal that is restored without it is offered that again.
                self._operations.replace_fields(row, record.body)
            self._operations.finish([row], code="", revision=record.revision)

    def _give_back_over(self, row: Row, record: Record, changed: Body) -> None:
        over = {"base": record.revision, "base_body": to_json(record.body)}
        one = self._operations.add(row["account"], row["kind"], row["space"], row["record"], "update", changed, **over)
        made = self._operations.get(one)
        if made is not None:
            told = {name: row[name] for name in ("code", "detail", "written_at", "acked_at", "position")}
            self._operations.change(made, state="returned", **told)
