"""What came back from the portal, and what a teacher takes back before it has left: to a draft, out again, or given up."""

from __future__ import annotations

from sync.copy.attachments import ATTACHED, Attachments
from sync.copy.conflicts import Conflicts
from sync.copy.drafts import Drafts
from sync.copy.given_up import GivenUp
from sync.copy.operations import IN_FLIGHT, UNSENT, WAITING, Operations
from sync.copy.rows import DraftRow
from sync.copy.shown import Body, body_at, lay_over, shown_of, with_fields
from sync.copy.sql import Row, from_json, to_json
from sync.copy.texts import parent_of
from sync.copy.work import Work
from sync.errors import BadInput
from sync.kinds import KINDS

_FILES = ATTACHED | {"album", "folder"}


class ComingBack:
    """The next actions of an item of Sending. Thread: the writer."""

    def __init__(
        self, work: Work, operations: Operations, drafts: Drafts, attachments: Attachments, conflicts: Conflicts, given_up: GivenUp
    ) -> None:
        self._work = work
        self._operations = operations
        self._drafts = drafts
        self._attachments = attachments
        self._conflicts = conflicts
        self._given_up = given_up

    def take_back(self, record: str) -> str:
        """See Intentions.take_back."""
        waiting = self._operations.chain(record, WAITING)
        unsent = [row for row in waiting if row["state"] in UNSENT and row["action"] != "delete"]
        if not unsent:
            raise BadInput("in_flight" if waiting else "record_none", record)
        return self._to_draft(self._operations.fold(unsent[0]))

    def edit_returned(self, item: str) -> str:
        """See Intentions.edit_returned."""
        return self._to_draft(self._returned(item))

    def resend(self, item: str) -> str:
        """See Intentions.resend."""
        row = self._operations.get(item)
        if row is None:
            followed = self._work.value("SELECT id FROM operation WHERE detail=? AND state='queued'", f"was {item}")
            if followed is None:
                raise BadInput("item_none", item)
            return str(followed)
        if row["state"] != "returned":
            return item
        fresh = self.renew(row)
        if self._operations.chain(row["record"], IN_FLIGHT):  # nothing else of a record goes while one of it is in doubt
            last = self._work.value("SELECT max(position) FROM operation")
            self._operations.change(fresh, position=1 + last)
        for part in self._parts(row, ("returned",)):
            self.renew(part)
        return str(fresh["id"])

    def drop(self, item: str) -> None:
        """See Intentions.drop."""
        if self._work.value("SELECT 1 FROM draft WHERE id=?", item):
            self._given_up.keep(item)
            return
        conflict = self._work.one("SELECT * FROM conflict WHERE id=? AND resolved_at IS NULL", item)
        if conflict is not None:
            self._drop_conflict(conflict)
            return
        row = self._operations.get(item)
        if row is None:
            raise BadInput("item_none", item)
        if row["state"] in IN_FLIGHT or row["is_unsure"]:
            raise BadInput("in_flight", item)
        if row["action"] != "delete" and _is_text(row["kind"]):
            self._given_up.keep(self._to_draft(row))
            return
        parts = self._parts(row, (*UNSENT, "returned"))
        for one in (row, *parts):
            if one["action"] == "create":
                self._attachments.forget([one["record"]])
        self._operations.finish((row, *parts), code="dropped", acked_at=self._work.ports.clock.now_utc())
        for other in self._operations.dependants(row) if row["action"] == "create" else []:
            self._operations.give_back(other, "parent_gone")

    def is_undone(self, record: str) -> bool:
        """A natural key is taken back: what the portal has not seen of it goes; True if no more is to be done, no deletion either."""
        for row in self._operations.chain(record, (*UNSENT, "returned")):
            if row["action"] == "create" and not row["is_unsure"]:
                self._operations.erase(row)
        shown = shown_of(self._work, record)
        return shown is None or shown.is_deleted_here

    def lay_aside(self, row: Row) -> None:
        """An operation that a deletion makes idle: an edit's text is kept as given up, all else is taken out.

        So is a new text that may have arrived: who gives the deletion up again must not find it nowhere.
        """
        now = self._operations.get(row["id"])  # it may have taken the place of one before it, or have gone with that
        if now is None:
            return
        row = now
        if (row["action"] == "update" or row["is_unsure"]) and row["action"] != "delete" and _is_text(row["kind"]):
            self._given_up.keep(self._to_draft(row))
        else:
            self._operations.erase(row)

    def lay_aside_version(self, record: str) -> None:
        """The record of an open Two versions is deleted: my version, which stands nowhere else, is kept as given up."""
        for conflict in self._work.rows("SELECT * FROM conflict WHERE record=? AND resolved_at IS NULL", record):
            self._drop_conflict(conflict)

    def renew(self, row: Row) -> Row:
        """The same intention under a new operation id, waiting again: an id is bound to the content it was sent with."""
        fresh = self._work.ports.ids.new()
        self._operations.rename_need(row["id"], fresh)
        self._work.run("UPDATE operation SET waits_for=? WHERE waits_for=?", fresh, row["id"])
        self._work.let_go("operation", row["id"])
        self._work.run("UPDATE operation SET id=? WHERE id=?", fresh, row["id"])
        renewed = {**row, "id": fresh}
        self._operations.change(renewed, state="queued", code="", detail=f"was {row['id']}", is_sent=0, is_unsure=0, first_sent_at=None)
        return {**renewed, "state": "queued", "is_sent": 0}

    def _drop_conflict(self, conflict: Row) -> None:
        record = conflict["record"] if conflict["theirs"] is not None else None
        base = conflict["theirs_revision"] if record else None
        mine = from_json(conflict["mine"])
        self._conflicts.keep_theirs(conflict["id"])
        parent = parent_of(conflict["kind"], mine)
        draft = DraftRow("", conflict["kind"], conflict["space"], parent, record, base, mine, (), conflict["mine_written_at"])
        self._given_up.keep(self._drafts.save(draft))

    def _returned(self, item: str) -> Row:
        row = self._operations.get(item)
        if row is None or row["state"] != "returned":
            raise BadInput("item_none", item)
        return row

    def _parts(self, row: Row, states: tuple[str, ...]) -> list[Row]:
        """The operations of pictures and files that left with this text."""
        parts = self._work.rows("SELECT * FROM operation WHERE part_of=? ORDER BY n", row["record"])
        return [part for part in parts if part["state"] in states]

    def _to_draft(self, row: Row) -> str:
        is_new = row["action"] == "create"
        row = self._operations.fold(row) if is_new else row
        parts = self._parts(row, (*UNSENT, "returned")) if is_new else []
        fields = from_json(row["fields"])
        first, base = self._ground(row)
        if not is_new:
            shown = shown_of(self._work, row["record"])
            fields = with_fields(base if base is not None else shown.body if shown is not None else {}, fields)
        pictures = tuple(part["record"] for part in parts) or ((row["record"],) if is_new and row["kind"] in ATTACHED else ())
        record = None if is_new else row["record"]
        when = {"publish_at": row["publish_at"], "not_after": row["not_after"]}
        talk = self._begun_with(row) if is_new else None
        if talk is not None:  # who takes back the only line of a conversation takes back the conversation
            fields = {**from_json(talk["fields"]), **{name: value for name, value in fields.items() if name != "conversation"}}
            draft = DraftRow("", "conversation", row["space"], None, None, None, fields, pictures, row["written_at"], **when)
        else:
            where = (row["kind"], row["space"], row["parent"], record, first["base"])
            draft = DraftRow("", *where, fields, pictures, row["written_at"], **when)
        made = self._drafts.save(draft)
        ground = None if is_new or base is None else to_json(base)
        self._work.update("draft", made, {"base_body": first["base_body"], "seen_body": ground})
        for one in (*parts, row, *([talk] if talk is not None else [])):
            self._operations.erase(one)
            self._attachments.take_back(one)
        return made

    def _ground(self, row: Row) -> tuple[Row, Body | None]:
        """(where the revision stands that this was made over, the body its editor saw); behind others in flight the first of them tells."""
        before = self._operations.get(row["waits_for"]) if row["waits_for"] is not None else None
        if before is None:
            return row, from_json(row["base_body"]) or body_at(self._work, row["record"], row["base"])
        first, base = self._ground(before)
        return first, None if base is None and before["action"] == "update" else lay_over(base or {}, [before])

    def _begun_with(self, row: Row) -> Row | None:
        """The unsent conversation that this message, its only line, begins."""
        talks = self._operations.chain(row["parent"], (*UNSENT, "returned")) if row["kind"] == "message" else []
        others = self._work.value("SELECT 1 FROM operation WHERE parent=? AND id<>? AND state<>'done'", row["parent"], row["id"])
        return talks[0] if talks and talks[0]["action"] == "create" and not talks[0]["is_unsure"] and not others else None


def _is_text(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and not known.is_natural_key and bool(known.texts) and kind not in _FILES
