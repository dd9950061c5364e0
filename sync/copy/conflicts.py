"""Two versions of one record: both texts and their base are kept until the teacher chooses."""

from __future__ import annotations

from collections.abc import Sequence

from sync.copy.made_over import ground_under, put_in
from sync.copy.operations import WAITING, Operations
from sync.copy.rows import DraftRow
from sync.copy.session import Session
from sync.copy.shown import Body, Shown, changed_fields, fact_of, lay_over, with_fields
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work
from sync.errors import BadInput
from sync.kinds import KINDS
from sync.records import Record

MERGED = "merged_for_you"
"""Resolution of what the engine put together and nobody has looked at yet."""


class Conflicts:
    """Opens, fills and ends conflicts. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, session: Session) -> None:
        self._work = work
        self._operations = operations
        self._session = session

    # --- what a teacher does ------------------------------------------------------------------------------------------------

    def resolve(self, conflict: str, body: Body) -> str | None:
        """Send `body` over their version; answers the operation, None if it equals theirs. Over a deleted one: a new record."""
        row = self._open(conflict)
        fields = {name: value for name, value in body.items() if value is not None}
        operation: str | None = None
        if row["theirs"] is None:
            made = self._work.ports.ids.new()
            operation = self._operations.add(row["account"], row["kind"], row["space"], made, "create", fields)
        else:
            theirs = from_json(row["theirs"])
            changed = changed_fields(theirs, fields)
            if changed:
                more = {"base": row["theirs_revision"], "base_body": row["theirs"]}
                operation = self._operations.add(row["account"], row["kind"], row["space"], row["record"], "update", changed, **more)
        self._end(row, "resolved")
        return operation

    def keep_theirs(self, conflict: str) -> None:
        """The website's version stays; mine is kept for 30 days."""
        self._end(self._open(conflict), "theirs")

    def merge_seen(self, conflict: str) -> None:
        """The teacher knows of this merge, or has undone it: it is told no more. Twice is once."""
        row = self._work.one("SELECT * FROM conflict WHERE id=? AND resolution=?", conflict, MERGED)
        if row is not None:
            self._work.update("conflict", conflict, {"resolution": "merge_seen"})
            self._work.let_go("conflict", conflict)
            self._touch(row)

    def keep_mine_as_draft(self, conflict: str) -> DraftRow:
        """My text as a draft of a new record, to be saved by the caller; the conflict ends."""
        row = self._open(conflict)
        self._end(row, "draft")
        now = self._work.ports.clock.now_utc()
        return DraftRow("", row["kind"], row["space"], None, None, None, from_json(row["mine"]), (), now)

    # --- what the outbox and the facts do -----------------------------------------------------------------------------------

    def open_with(self, theirs: Record, chain: Sequence[Row]) -> str:
        """Their current record against a whole line of edits of it. Answers the conflict."""
        first = chain[0]
        base = from_json(first["base_body"])
        mine = lay_over(base if base is not None else theirs.body, chain)
        common = self._common(first["record"], first["kind"], first["space"])
        return self._store({**common, "base": first["base_body"], "mine": to_json(mine), **_their(theirs)}, chain)

    def merged_before(self, record: str) -> tuple[Body, Body] | None:
        """(base, mine) of a merge of this record that nobody has looked at yet."""
        row = self._work.one("SELECT base, mine FROM conflict WHERE record=? AND resolution=? ORDER BY id DESC", record, MERGED)
        return None if row is None else (from_json(row["base"]), from_json(row["mine"]))

    def keep_merged(self, base: Body | None, mine: Body, theirs: Record) -> None:
        """Texts of two people were put together without asking: both stay readable for 30 days, to be reviewed or undone.

        A record is reviewed once: this merge takes the place of an earlier one that nobody has looked at yet.
        """
        kind = KINDS.get(theirs.kind)
        told = (kind.title or "", *kind.texts) if kind is not None else ()
        if base is None or any(all(base.get(name) == side.get(name) for name in told) for side in (mine, theirs.body)):
            return
        for earlier in self._work.column("SELECT id FROM conflict WHERE record=? AND resolution=?", theirs.id, MERGED):
            self.merge_seen(earlier)
        row: Row = {
            **self._common(theirs.id, theirs.kind, theirs.space),
            **{"base": to_json(base), "mine": to_json(mine), **_their(theirs)},
            "resolved_at": self._work.ports.clock.now_utc(),
            "resolution": MERGED,
        }
        self._work.insert("conflict", row)
        self._work.keep("conflict", row["id"])
        self._touch(row)

    def open_deleted(self, shown: Shown, chain: Sequence[Row], mine: Body | None = None) -> str | None:
        """The record is gone there, the teacher's text stays. Answers the conflict, None if it went into one that is open already.

        What cannot go into that comes back.
        """
        if self.is_open(shown.record):
            if not self.take_in(shown.record, chain):
                self._operations.give_back_as_one(chain, "deleted_there")
            return None
        # There may be no fact: deleted before the feed ever brought what we had created.
        fact = fact_of(self._work, shown.record)
        row: Row = {
            **self._common(shown.record, shown.kind, shown.space),
            "base": fact["body"] if fact is not None else None,
            "mine": to_json(self._made_by(shown, fact, chain) if mine is None else mine),
            "theirs": None,
            "theirs_revision": fact["revision"] if fact is not None else 0,
            "theirs_changed_at": fact["changed_at"] if fact is not None else self._work.ports.clock.now_utc(),
        }
        return self._store(row, chain)

    def is_open(self, record: str) -> bool:
        """True while two versions of it wait for the teacher."""
        return self._work.value("SELECT 1 FROM conflict WHERE record=? AND resolved_at IS NULL", record) is not None

    def absorb(self, record: str, fields: Body) -> bool:
        """A further edit of a record whose conflict is open goes into my version of it. False if none is open."""
        row = self._work.one("SELECT * FROM conflict WHERE record=? AND resolved_at IS NULL", record)
        if row is not None:
            self._write_mine(row, with_fields(from_json(row["mine"]), fields))
        return row is not None

    def take_in(self, record: str, edits: Sequence[Row]) -> bool:
        """Edits of one line that were on their way while two versions stand there go into mine. False if they cannot; see `my_version`."""
        row = self._work.one("SELECT * FROM conflict WHERE record=? AND resolved_at IS NULL", record)
        version = self.my_version(record, edits)
        if row is None or version is None:
            return False
        self._work.update("conflict", row["id"], {"base": None if version[0] is None else to_json(version[0])})
        self._write_mine(row, version[1])
        self._operations.finish(edits, code="conflict")
        return True

    def my_version(self, record: str, edits: Sequence[Row]) -> tuple[Body | None, Body] | None:
        """(base, mine) of the open conflict with these edits of one line in mine (see made_over); None if they cannot go in."""
        row = self._work.one("SELECT base, mine FROM conflict WHERE record=? AND resolved_at IS NULL", record)
        if row is None:
            return None
        base = from_json(row["base"])
        mine = put_in(from_json(row["mine"]), base, edits)
        return None if mine is None else (ground_under(base, edits), mine)

    def newer_theirs(self, record: Record) -> None:
        """The record changed once more while its conflict is open: the teacher must see their latest."""
        row = self._work.one("SELECT id, record, kind, space FROM conflict WHERE record=? AND resolved_at IS NULL", record.id)
        if row is not None:
            self._work.update("conflict", row["id"], _their(record))
            self._work.keep("conflict", row["id"])
            self._touch(row)

    def forget(self, record: str, resolution: str = "merged") -> None:
        """The record's conflict, if one is open, is settled otherwise."""
        for row in self._work.rows("SELECT * FROM conflict WHERE record=? AND resolved_at IS NULL", record):
            self._end(row, resolution)

    # --- within ---------------------------------------------------------------------------------------------------------------

    def _write_mine(self, row: Row, mine: Body) -> None:
        self._work.update("conflict", row["id"], {"mine": to_json(mine), "mine_written_at": self._work.ports.clock.now_utc()})
        self._work.keep("conflict", row["id"])
        self._touch(row)

    def _made_by(self, shown: Shown, fact: Row | None, chain: Sequence[Row]) -> Body:
        """What the teacher sees, unless another line of edits is laid over this one and covers it."""
        waiting = self._operations.chain(shown.record, WAITING)
        # A new record that is asked for once more, because the portal began anew, lies under every edit of it and covers none.
        others = [row for row in waiting if row["action"] == "update" and all(row["id"] != one["id"] for one in chain)]
        if not others:
            return shown.body
        made = [row for row in waiting if row["action"] == "create"] if fact is None else []
        return lay_over(from_json(fact["body"]) if fact is not None else {}, [*made, *chain])

    def _common(self, record: str, kind: str, space: str) -> Row:
        made, now = self._work.ports.ids.new(), self._work.ports.clock.now_utc()
        account = self._session.current().account
        return {"id": made, "record": record, "kind": kind, "space": space, "mine_written_at": now, "account": account}

    def _store(self, row: Row, chain: Sequence[Row]) -> str:
        if chain:
            row["mine_written_at"] = chain[-1]["written_at"]
        self._work.insert("conflict", row)
        self._work.keep("conflict", row["id"])
        for one in chain:
            self._operations.change(one, state="conflict")
        self._touch(row)
        return str(row["id"])

    def _open(self, conflict: str) -> Row:
        row = self._work.one("SELECT * FROM conflict WHERE id=? AND resolved_at IS NULL", conflict)
        if row is None:
            raise BadInput("item_none", conflict)
        return row

    def _end(self, row: Row, resolution: str) -> None:
        self._work.update("conflict", row["id"], {"resolved_at": self._work.ports.clock.now_utc(), "resolution": resolution})
        self._work.let_go("conflict", row["id"])
        self._operations.finish(self._operations.chain(row["record"], ("conflict",)), code=resolution)
        self._touch(row)

    def _touch(self, row: Row) -> None:
        self._work.touch("conflict", row["space"], row["record"])
        self._work.touch(row["kind"], row["space"], row["record"])
        self._work.touch("outbox", row["space"])


def _their(record: Record) -> Row:
    """The columns that tell of their version."""
    by = record.changed_by or record.author
    author = to_json(by) if by is not None else None
    told = {"theirs": to_json(record.body), "theirs_revision": record.revision, "theirs_author": author}
    return {**told, "theirs_changed_at": record.changed_at}
