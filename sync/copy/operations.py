"""The operations a teacher's actions leave, one row each: how they are added, found, changed and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.texts import heading_of, order_of, parent_of, words_in
from sync.copy.work import Work
from sync.kinds import KINDS
from sync.records import Operation

UNSENT = ("queued", "held")
IN_FLIGHT = ("sending", "unknown")
WAITING = UNSENT + IN_FLIGHT
LAID_OVER = (*WAITING, "acked")
"""While an operation is in one of these states its fields are laid over the facts."""
QUIET_KINDS = frozenset(("read_mark", "draft"))
"""Kinds that never show in Sending: nobody wants to hear that reading was reported, or that an unfinished text was kept."""


class Operations:
    """The rows of the outbox. Thread: the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(self, account: str, kind: str, space: str, record: str, action: str, fields: dict[str, Any], **more: Any) -> str:
        """Queue one operation and answer its id.

        `more`: base, base_body, waits_for, requires, inline, part_of, publish_at, not_after, is_quiet; written_at, if that was not now.
        """
        ids, clock = self._work.ports.ids, self._work.ports.clock
        row: Row = {
            "id": ids.new(),
            "position": 1 + (self._work.value("SELECT max(position) FROM operation") or 0),
            "account": account,
            "record": record,
            "kind": kind,
            "space": space,
            "action": action,
            "requires": to_json(sorted(set(more.pop("requires", ())) | self._needed(fields, record))),
            "inline": to_json(more.pop("inline", ())),
            "written_at": clock.now_utc(),
            "state": "queued",
            "is_quiet": int(more.pop("is_quiet", kind in QUIET_KINDS)),
            **self._described(kind, fields),
            **more,
        }
        self._work.insert("operation", row)
        self.touched(row)
        self._work.keep("operation", row["id"])
        return str(row["id"])

    def replace_fields(self, row: Row, fields: dict[str, Any]) -> None:
        """Change what a never-sent operation will say. What only the words of before named is needed no more."""
        named = self._needed(from_json(row["fields"]), row["record"])
        requires = sorted(set(from_json(row["requires"])) - named | self._needed(fields, row["record"]))
        changed = {**self._described(row["kind"], fields), "requires": to_json(requires), "written_at": self._work.ports.clock.now_utc()}
        self.change(row, **changed)

    def change(self, row: Row, **columns: Any) -> None:
        """Change columns of one operation, and keep it."""
        self._work.update("operation", row["id"], columns)
        self._work.keep("operation", row["id"])
        self.touched(row)

    def get(self, operation_id: str) -> Row | None:
        """One operation, done or not."""
        return self._work.one("SELECT * FROM operation WHERE id=?", operation_id)

    def chain(self, record: str, states: Sequence[str]) -> list[Row]:
        """The operations of one record in these states, oldest first."""
        sql = f"SELECT * FROM operation WHERE record=? AND state IN ({marks(states)}) ORDER BY n"  # noqa: S608
        return self._work.rows(sql, record, *states)

    def dependants(self, row: Row) -> list[Row]:
        """The unsettled operations that need this one or hang on its record."""
        sql = f"SELECT * FROM operation WHERE state IN ({marks(WAITING)}) AND (requires LIKE ? OR parent=?) AND id<>? ORDER BY n"  # noqa: S608
        return self._work.rows(sql, *WAITING, f'%"{row["id"]}"%', row["record"], row["id"])

    def finish(self, rows: Iterable[Row], **columns: Any) -> None:
        """Settled for good: the unsent log lets go, Sending shows them among the sent."""
        for row in rows:
            self._work.update("operation", row["id"], {"state": "done", **columns})
            self._work.let_go("operation", row["id"])
            self._hand_on(row)
            self.touched(row)

    def erase(self, row: Row) -> None:
        """Take an operation out that the portal has never seen; what needed it comes back visibly."""
        if row["action"] == "create":
            for other in self.dependants(row):
                self.give_back(other, "parent_gone")
        self._work.run("DELETE FROM operation WHERE id=?", row["id"])
        self._work.let_go("operation", row["id"])
        self._hand_on(row)
        self.touched(row)

    def followers(self, row: Row) -> list[Row]:
        """Those that wait for this one, because it was in flight when they were made."""
        question = f"SELECT * FROM operation WHERE record=? AND state IN ({marks(UNSENT)}) AND waits_for=? ORDER BY n"  # noqa: S608
        return self._work.rows(question, row["record"], *UNSENT, row["id"])

    def train(self, row: Row) -> list[Row]:
        """Those that wait for it, and those that wait for them: what a restored portal lost is a whole train."""
        found = self.followers(row)
        return found + [after for one in found for after in self.train(one)]

    def fold(self, row: Row) -> Row:
        """An unsent operation says what the edits that wait behind it say, too, and they are no more; answers it as it is now."""
        if row["action"] == "delete":  # what was written after a deletion is a wish of its own
            self._hand_on(row)
        edits = [one for one in self.train(row) if one["action"] == "update"]
        if not edits:
            return row
        fields = from_json(row["fields"])
        for edit in edits:
            fields |= from_json(edit["fields"])
            self.erase(self.get(edit["id"]) or edit)
        is_new = row["action"] == "create"  # a new record has no nulls: portal-api.md §4
        self.replace_fields(row, {name: value for name, value in fields.items() if value is not None or not is_new})
        return self.get(row["id"]) or row

    def give_back(self, row: Row, code: str, detail: str = "") -> None:
        """It came back, with the edits that waited behind it: kept, shown under Came back with its reason."""
        self.change(self.fold(row), state="returned", code=code, detail=detail)

    def give_back_as_one(self, line: Sequence[Row], code: str, detail: str = "") -> None:
        """Edits made over one another come back as one item: the first says what all of them say."""
        first, fields = line[0], from_json(line[0]["fields"])
        if first["action"] == "delete":  # what was written after a deletion is a wish of its own
            self._hand_on(first)
            line = line[:1]
        for row in line[1:]:
            fields = {**fields, **from_json(row["fields"])}
            self.erase({**row, "action": "update"})
        if first["action"] == "create":
            fields = {name: value for name, value in fields.items() if value is not None}
        if fields != from_json(first["fields"]):
            self.replace_fields(first, fields)
        self.change(first, state="returned", code=code, detail=detail, is_unsure=0, acked_at=self._work.ports.clock.now_utc())

    def rename_need(self, old: str, new: str) -> None:
        """What needed operation `old` needs `new` from now on; those in flight keep their bytes."""
        sql = f"SELECT * FROM operation WHERE requires LIKE ? AND state IN ({marks((*UNSENT, 'returned'))})"  # noqa: S608
        for row in self._work.rows(sql, f'%"{old}"%', *UNSENT, "returned"):
            needs = [new if need == old else need for need in from_json(row["requires"])]
            self.change(row, requires=to_json(needs), state="queued" if row["state"] == "held" else row["state"])

    def touched(self, row: Row) -> None:
        """Announce that the record and the outbox changed, and let the search look again."""
        self._work.touch(row["kind"], row["space"], row["record"])
        self._work.touch("outbox", row["space"], row["record"])
        if row["kind"] not in QUIET_KINDS:
            self._work.look_again("record", [row["record"]])

    def _hand_on(self, row: Row) -> None:
        """Whoever waited for it takes its place. What waits for a new record that is taken out is taken out with it."""
        for follower in self.followers(row):
            if row["action"] == "create" and row["state"] in (*UNSENT, "returned"):
                self.erase(follower)
            else:
                base = None if follower["action"] == "create" else row["base"]
                self.change(follower, waits_for=row["waits_for"], base=base, base_body=row["base_body"])

    def _needed(self, fields: dict[str, Any], record: str) -> set[str]:
        """The unsettled creates of ours that these fields name: a post with an unsent picture waits for it."""
        sql = f"SELECT record, id FROM operation WHERE action='create' AND state IN ({marks((*WAITING, 'returned'))})"  # noqa: S608
        creates = {row["record"]: row["id"] for row in self._work.rows(sql, *WAITING, "returned") if row["record"] != record}
        return {creates[word] for word in words_in(fields) & creates.keys()} if creates else set()

    def _described(self, kind: str, fields: dict[str, Any]) -> Row:
        text = to_json(fields)
        return {
            "fields": text,
            "size_bytes": len(text.encode()),
            "parent": parent_of(kind, fields),
            "title": heading_of(kind, fields),
            "order_key": order_of(fields),
        }


def is_natural(kind: str) -> bool:
    """True for like, vote, read mark, registration, follow: their id follows from account and target."""
    return kind in KINDS and KINDS[kind].is_natural_key


def yields(kind: str) -> bool:
    """True for what never opens Two versions: natural keys, and drafts, which `Following` puts together itself."""
    return kind == "draft" or is_natural(kind)


def as_operation(row: Row) -> Operation:
    """The row as it goes out."""
    return Operation(
        id=row["id"],
        record=row["record"],
        kind=row["kind"],
        space=row["space"],
        action=row["action"],
        base=row["base"],
        fields=from_json(row["fields"]),
        requires=tuple(from_json(row["requires"])),
        written_at=row["written_at"],
        publish_at=row["publish_at"],
        not_after=row["not_after"],
        inline=tuple(from_json(row["inline"])),
    )
