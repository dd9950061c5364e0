"""What goes out next, and what became of it: one operation of a record in flight, in order, each bound to its account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sync.copy.made_over import line_of
from sync.copy.operations import UNSENT, WAITING, Operations, as_operation
from sync.copy.session import LINE_SETTING, Session
from sync.copy.settling import Settled, Settling
from sync.copy.shown import Body, body_at, changed_fields, lay_over, shown_of
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work
from sync.errors import BadInput
from sync.feed import OperationResult
from sync.records import Operation, Record


class Outbox:
    """The exchange's side of the operations. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, session: Session, settling: Settling) -> None:
        self._work = work
        self._operations = operations
        self._session = session
        self._settling = settling

    def interrupted(self) -> None:
        """At start and before each push: what was being sent when the program ended, or its answer could not be kept, is unknown."""
        self.mark_unknown(self._work.column("SELECT id FROM operation WHERE state='sending'"))

    def is_sending(self) -> bool:
        """True if something is marked as being sent."""
        return self._work.value("SELECT 1 FROM operation WHERE state='sending'") is not None

    def next_batch(self, limit: int, max_bytes: int) -> list[Operation]:
        """The next operations of the signed-in account, in order, marked as sending. What is not ready is passed over.

        Not ready: an earlier one of the same record, a requirement that has come back, a space that was left, a publish time that this
        portal leaves to us. Operations of another account never go out.
        """
        state = self._session.current()
        question = f"SELECT * FROM operation WHERE account=? AND state IN ({marks(WAITING)}) ORDER BY position, n"  # noqa: S608
        rows = self._work.rows(question, state.account, *WAITING)
        left = set(self._work.column("SELECT id FROM space WHERE is_member=0"))
        waits_until = None if "schedule" in state.features else self._work.ports.clock.now_utc()
        batch: list[Row] = []
        records: set[str] = set()
        size = 0
        for row in _in_lanes(self._by_need(rows), state.settings.get(LINE_SETTING)):
            is_first = row["record"] not in records
            records.add(row["record"])
            # What the portal held is offered again in the next run, not at once: it would be asked without end.
            is_held = row["state"] == "held" and (row["acked_pull"] or 0) >= state.pull
            # Into a space that was left nothing new goes; but what may have arrived is asked for, else it stays "Checking" for ever.
            is_outside = row["space"] in left and not row["is_unsure"]
            is_kept = is_held or is_outside or row["state"] == "sending"
            if not is_first or is_kept or not self._is_ready(row, batch, waits_until):
                continue
            size += self._wire_bytes(row)
            if batch and (len(batch) >= limit or size > max_bytes):
                break
            batch.append(row)
        for row in batch:
            self._mark_sending(row)
        return [as_operation(row) for row in batch]

    def settle(self, results: Sequence[OperationResult]) -> Settled:
        """Write what became of a batch; see Settling."""
        return self._settling.settle(results)

    def mark_unknown(self, ids: Iterable[str]) -> None:
        """No answer came: the same bytes are sent again with the same id; shown as Checking meanwhile."""
        for row in self._rows(ids):
            if row["state"] == "sending":
                self._operations.change(row, state="unknown", is_unsure=1)

    def unmark(self, ids: Iterable[str]) -> None:
        """These surely did not reach the portal: they wait again. One that was unsure before stays so."""
        for row in self._rows(ids):
            if row["state"] == "sending":
                self._operations.change(row, state="unknown" if row["is_unsure"] else "queued")

    def to_ask(self) -> list[Operation]:
        """Operations whose outcome is unknown for longer than the portal remembers ids: ask what became of them before sending again."""
        days = self._session.current().limits.operation_days
        oldest = self._work.before(days=days)
        question = "SELECT * FROM operation WHERE state='unknown' AND first_sent_at < ? AND account=?"
        return [as_operation(row) for row in self._work.rows(question, oldest, self._session.current().account)]

    def base_of(self, operation_id: str) -> tuple[Body | None, Body] | None:
        """(the body the teacher began from, if it is known; the body as the whole line of edits makes it). Raises BadInput(item_none).

        None if it must not be put together: two versions are open, and mine, which stands in no operation, is another text.
        """
        row = self._row(operation_id)
        line = line_of(row, self._operations.chain(row["record"], WAITING))
        if self._settling.has_versions(row["record"]):
            return self._settling.my_version(row["record"], line)
        first = line[0] if line[0]["action"] == "update" else row
        base = from_json(first["base_body"])
        shown = shown_of(self._work, row["record"])
        ground = base if base is not None else (shown.fact or {}) if shown is not None else {}
        return base, lay_over(ground, line)

    def merged_before(self, record: str) -> tuple[Body, Body] | None:
        """(base, mine) of an earlier merge of this record that the teacher has not looked at yet."""
        return self._settling.merged_before(record)

    def merged(self, operation_id: str, theirs: Record, body: Body, told: tuple[Body | None, Body] | None = None) -> str | None:
        """Replace the whole line, and the version of it that waits, by one update that makes `body` of theirs; None if theirs is that.

        `told`: the (base, mine) that the teacher reviews, where these are not those of this operation.
        """
        row = self._row(operation_id)
        line = line_of(row, self._operations.chain(row["record"], WAITING)) + self._operations.chain(row["record"], ("conflict",))
        base, mine = told or self.base_of(operation_id) or (None, body)
        self._settling.take_record(theirs)
        changed = changed_fields(theirs.body, body)
        fresh: str | None = None
        if changed:
            more = {"base": theirs.revision, "base_body": to_json(theirs.body)}
            fresh = self._operations.add(row["account"], row["kind"], row["space"], row["record"], "update", changed, **more)
            self._work.update("operation", fresh, {"position": row["position"], "detail": "merged", "is_quiet": row["is_quiet"]})
        for one in line:
            self._operations.rename_need(one["id"], fresh) if fresh is not None else None
        self._operations.finish(line, code="merged")
        self._settling.was_merged(base, mine, theirs, is_told=bool(changed) and not row["is_quiet"])
        return fresh

    def move(self, item: str, before: str | None) -> None:
        """Put a waiting item before another, or last. Requirements still go first by themselves."""
        row = self._row(item)
        if before is None:
            position = 1 + self._work.value("SELECT max(position) FROM operation")
        else:
            at = self._row(before)["position"]
            below = self._work.value("SELECT max(position) FROM operation WHERE position<? AND id<>?", at, item)
            position = (at + (at - 1 if below is None else below)) / 2
        self._operations.change(row, position=position)

    def smallest_first(self) -> None:
        """Order what waits by size."""
        question = f"SELECT * FROM operation WHERE state IN ({marks(UNSENT)}) ORDER BY size_bytes, n"  # noqa: S608
        rows = self._work.rows(question, *UNSENT)
        for row, position in zip(rows, sorted(row["position"] for row in rows), strict=True):
            self._operations.change(row, position=position)

    def waiting_count(self) -> int:
        """How many operations have not been answered."""
        question = f"SELECT count(*) FROM operation WHERE state IN ({marks(WAITING)}) AND account=?"  # noqa: S608
        return int(self._work.value(question, *WAITING, self._session.current().account))

    def forget_old(self, days: int = 30) -> None:
        """Let settled operations (which a restored portal is offered again: days of silence do not count), conflicts, versions go."""
        oldest = self._work.before(days=days)
        heard = self._work.before(self._session.current().last_news_utc or "", days=days)
        self._work.run("DELETE FROM operation WHERE state='done' AND acked_at < ?", min(oldest, heard))
        for conflict in self._work.column("SELECT id FROM conflict WHERE resolved_at < ?", oldest):
            self._work.run("DELETE FROM conflict WHERE id=?", conflict)
            self._work.let_go("conflict", conflict)
        self._work.run("DELETE FROM history WHERE kept_at < ?", oldest)
        self._work.run("UPDATE record SET body='{}', title='' WHERE is_deleted=1 AND deleted_at < ? AND body <> '{}'", oldest)

    # --- within ---------------------------------------------------------------------------------------------------------------

    def _rows(self, ids: Iterable[str]) -> list[Row]:
        return [row for one in ids if (row := self._operations.get(one)) is not None]

    def _row(self, operation_id: str) -> Row:
        row = self._operations.get(operation_id)
        if row is None:
            raise BadInput("item_none", operation_id)
        return row

    def _by_need(self, rows: list[Row]) -> list[Row]:
        """The rows in their order, but each after what it requires (a reordered list must not send a post before its picture)."""
        by_id = {row["id"]: row for row in rows}
        ordered: dict[str, Row] = {}

        def place(row: Row, above: tuple[str, ...]) -> None:
            for need in (*from_json(row["requires"]), row["waits_for"]):
                if need in by_id and need not in ordered and need not in above:
                    place(by_id[need], (*above, row["id"]))
            ordered.setdefault(row["id"], row)

        for row in rows:
            place(row, ())
        return list(ordered.values())

    def _is_ready(self, row: Row, batch: list[Row], waits_until: str | None) -> bool:
        if row["waits_for"] is not None:
            return False
        if waits_until is not None and row["publish_at"] is not None and row["publish_at"] > waits_until:
            return False
        if row["state"] == "unknown":  # whatever became of what it needs: the portal says "held" if it never arrived
            return True
        going = {other["id"] for other in batch}
        for need in from_json(row["requires"]):
            state = self._work.value("SELECT state FROM operation WHERE id=?", need)
            if need not in going and state not in (None, "acked", "done"):
                return False
        return True

    def _wire_bytes(self, row: Row) -> int:
        rides = from_json(row["inline"])
        question = f"SELECT coalesce(sum(size_bytes), 0) FROM media WHERE sha256 IN ({marks(rides)})"  # noqa: S608
        return int(row["size_bytes"]) + 400 + int(self._work.value(question, *rides)) * 4 // 3 if rides else int(row["size_bytes"]) + 400

    def _mark_sending(self, row: Row) -> None:
        now = self._work.ports.clock.now_utc()
        columns: Row = {"state": "sending", "is_sent": 1, "first_sent_at": row["first_sent_at"] or now}
        if row["base_body"] is None and row["base"] is not None:
            body = body_at(self._work, row["record"], row["base"])
            columns["base_body"] = None if body is None else to_json(body)
        # Not through the unsent log: after a lost database everything that is in it counts as unsure anyway.
        self._work.update("operation", row["id"], columns)
        self._operations.touched(row)


def _in_lanes(rows: list[Row], rules: Body | None) -> list[Row]:
    """Plain texts before what brings pictures along, each lane in its order; what needs a picture goes with it.

    A reply must not wait behind ten pictures that were added before. The teacher can switch it off.
    """
    if not (rules or {}).get("text_first", True):
        return rows
    carrying: set[str] = set()
    records: set[str] = set()
    for row in rows:  # what a row needs stands before it
        needs = (*from_json(row["requires"]), row["waits_for"])
        if row["inline"] != "[]" or row["record"] in records or not carrying.isdisjoint(needs):
            carrying.add(row["id"])
            records.add(row["record"])
    return [row for row in rows if row["id"] not in carrying] + [row for row in rows if row["id"] in carrying]
