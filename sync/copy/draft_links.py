"""Which record carries a draft, and what this computer and the portal last agreed on."""

from __future__ import annotations

from typing import Any

from sync.copy.draft_bodies import carried, is_same_text
from sync.copy.operations import WAITING, Operations
from sync.copy.shown import Body
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work

_EMPTY: dict[str, Any] = {"record": None, "synced": None, "sent": None, "operation": None, "revision": None}
_NEW: dict[str, Any] = {**_EMPTY, "is_from_elsewhere": 0, "note": ""}


class DraftLinks:
    """Rows of `draft_link`. `synced`: the body both have; `sent`: the body offered last, by `operation`. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations) -> None:
        self._work = work
        self._operations = operations

    def all(self) -> list[Row]:
        """Every link."""
        return self._work.rows("SELECT * FROM draft_link ORDER BY draft")

    def of(self, draft: str) -> Row | None:
        """The link of a draft."""
        return self._work.one("SELECT * FROM draft_link WHERE draft=?", draft)

    def carrying(self, record: str) -> Row | None:
        """The link that this record stands for."""
        return self._work.one("SELECT * FROM draft_link WHERE record=?", record)

    def put(self, draft: str, **columns: Any) -> None:
        """Make the link or change columns of it."""
        known = self.of(draft) or {"draft": draft, **_NEW}
        self._work.insert("draft_link", {**known, **columns}, "REPLACE")
        self._work.keep("draft_link", draft)

    def loosen(self, draft: str, note: str) -> None:
        """The draft stays, its record is another's or gone: the next exchange gives it a new one."""
        self.put(draft, **_EMPTY, note=note)

    def forget(self, draft: str) -> None:
        """The draft has no record any more."""
        self._work.run("DELETE FROM draft_link WHERE draft=?", draft)
        self._work.let_go("draft_link", draft)

    def agree(self, link: Row) -> None:
        """Write into the link what became of its last operation; `link` is changed too."""
        if link["operation"] is None:
            return
        row = self._operations.get(link["operation"])
        if row is not None and row["state"] in WAITING:
            return
        stands = self._stands(link) if row is None else None
        if row is None and stands is None and not self._work.value("SELECT 1 FROM draft WHERE id=?", link["draft"]):
            return  # what became of it was lost with the database: the news tell what is to be taken off
        columns: Row = {"operation": None}
        if stands is not None:
            columns |= {"synced": to_json(carried(from_json(stands["body"]))), "sent": None, "revision": stands["revision"]}
        elif row is not None and row["revision"] is not None and not row["code"]:
            columns |= {"synced": link["sent"], "sent": None, "revision": row["revision"]}
        elif row is not None and row["code"] == "gone" and is_same_text(from_json(link["sent"]), self._ground(link)):
            # No new words, at most another time: if the news tell that it has ended, it is over here too; else its next words begin anew.
            columns["synced"] = to_json(self._ground(link))
        elif row is not None and row["code"] == "gone":
            # Deleted there, or lost with a restored backup, which no news will tell.
            columns |= {**_EMPTY, "note": "ended_elsewhere"}
        elif row is None or row["code"] in ("conflict", "unknown_operation"):
            columns["sent"] = None  # any other refusal would only be repeated: the same text is not offered again
        self.put(link["draft"], **columns)
        self._work.touch("draft_local", "", link["draft"])
        link |= columns

    def is_answer_lost(self, link: Row) -> bool:
        """True while nobody knows what became of the text offered last: the database was lost, and the unsent log keeps no answers."""
        return link["operation"] is not None and self._operations.get(link["operation"]) is None

    def _stands(self, link: Row) -> Row | None:
        """The record as the news tell it, if it says what was agreed or offered here."""
        fact = self._work.one("SELECT body, revision FROM record WHERE id=? AND is_deleted=0 LIMIT 1", link["record"])
        known = (from_json(link["sent"]), from_json(link["synced"]))
        return fact if fact is not None and carried(from_json(fact["body"])) in known else None

    def _ground(self, link: Row) -> Body | None:
        """What both had before this was offered; what was only doubted since a restore counts if the news told it."""
        ground: Body | None = from_json(link["synced"])
        if ground is not None or link["revision"] is None:
            return ground
        body = self._work.value("SELECT body FROM record WHERE id=? LIMIT 1", link["record"])
        return None if body is None else carried(from_json(body))

    def doubt_answer(self, operation: Row) -> None:
        """What both agreed on by this operation is only offered: a restored portal may have lost it, and say so by a conflict alone.

        A newer text that is offered already stays so, and has no ground: over one that was lost, its lack there would pass for struck out.
        """
        link = self.carrying(operation["record"])
        if link is None or link["revision"] != operation["revision"]:
            return
        again = {"sent": link["synced"], "operation": operation["id"]} if link["operation"] is None else {}
        self.put(link["draft"], synced=None, **again)

    def doubt(self, epoch: int) -> None:
        """A new history: both agree only where it says the same; what it says otherwise, or not at all, may be older than what was agreed.

        The link keeps its record and loses its ground, so that nothing there passes for a change of the text that is here.
        """
        for link in self.all():
            self.agree(link)
            fact = self._work.one("SELECT body, is_deleted FROM record WHERE id=? AND epoch=? LIMIT 1", link["record"], epoch)
            is_same = fact is not None and not fact["is_deleted"] and carried(from_json(fact["body"])) == from_json(link["synced"])
            if link["synced"] is not None and not is_same:
                self.put(link["draft"], synced=None)
