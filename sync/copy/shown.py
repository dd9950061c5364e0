"""One record with the teacher's unsent work laid over it, and the body it had at a revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sync.copy.operations import LAID_OVER, UNSENT, is_natural
from sync.copy.sql import Row, Sql, from_json, marks, to_json
from sync.data_class import dataclass

Body = dict[str, Any]
_LAID = (*LAID_OVER, "returned")
_ORDER = ("is_hidden", "is_deleted", "is_copy")


@dataclass(frozen=True, slots=True)
class Shown:
    """`body` is what the teacher sees; `fact` what the portal said last (None: it has never seen the record)."""

    record: str
    kind: str
    space: str
    body: Body
    fact: Body | None
    revision: int | None
    is_deleted_there: bool = False
    is_deleted_here: bool = False


def with_fields(body: Body, fields: Body) -> Body:
    """`body` after an update: null takes a field away (portal-api.md §4)."""
    changed = {**body, **fields}
    return {name: value for name, value in changed.items() if not (value is None and name in fields)}


def changed_fields(before: Body, after: Body) -> Body:
    """The update that makes `after` of `before`; a field that is gone becomes null."""
    changed = {name: value for name, value in after.items() if before.get(name) != value}
    return changed | {name: None for name in before if name not in after}


def lay_over(body: Body, operations: Iterable[Row]) -> Body:
    """`body` as it will be once these operations (oldest first) are applied."""
    for row in operations:
        if row["action"] == "update":
            body = with_fields(body, from_json(row["fields"]))
        elif row["action"] == "create":
            body = from_json(row["fields"])
    return body


def fact_of(sql: Sql, record: str) -> Row | None:
    """The row of the record that the portal sent, deleted or not; of a generation that is shown if there are several.

    A group also has a copy in the public space that nobody writes: its own record comes first.
    """
    question = """SELECT r.*, r.generation >= s.generation AS is_shown FROM record r JOIN space s ON s.id = r.space WHERE r.id=?
        ORDER BY is_shown DESC, is_deleted, s.kind = 'public' LIMIT 1"""
    return sql.one(question, record)


def facts_of(sql: Sql, records: Sequence[str]) -> dict[str, Row]:
    """Kind, body and revision of those that the portal shows, chosen as `fact_of` does, by id."""
    question = """SELECT r.id, r.kind, r.body, r.revision, r.is_deleted, r.generation < s.generation AS is_hidden,
        s.kind='public' AS is_copy FROM json_each(?) j CROSS JOIN record r ON r.id = j.value CROSS JOIN space s ON s.id = r.space"""
    best: dict[str, Row] = {}
    for row in sql.rows(question, to_json(records)):
        other = best.setdefault(row["id"], row)
        if [row[name] for name in _ORDER] < [other[name] for name in _ORDER]:
            best[row["id"]] = row
    return {record: row for record, row in best.items() if not row["is_deleted"]}


def worked_on_of(sql: Sql) -> set[str]:
    """The ids of records that unsent work may be laid over: of the others the fact is what a teacher sees."""
    return set(sql.column(f"SELECT record FROM operation WHERE state IN ({marks(_LAID)})", *_LAID))  # noqa: S608


def shown_of(sql: Sql, record: str) -> Shown | None:
    """The record as the teacher sees it now, or None if this computer has none of it."""
    fact = fact_of(sql, record)
    question = f"SELECT * FROM operation WHERE record=? AND state IN ({marks(_LAID)}) ORDER BY n"  # noqa: S608
    operations = sql.rows(question, record, *_LAID)
    # A refused change of a record leaves the record as it was; a refused new one still shows what the teacher wrote.
    operations = [row for row in operations if row["state"] != "returned" or row["action"] == "create"]
    if fact is None and not operations:
        return None
    is_there = fact is not None and not fact["is_deleted"]
    known = from_json(fact["body"]) if fact is not None else {}
    over = not_in(sql, record, fact["revision"], operations) if fact is not None and is_there else operations
    first = fact if fact is not None else operations[0]
    return Shown(
        record,
        first["kind"],
        first["space"],
        lay_over(known, over),
        known if is_there else None,
        fact["revision"] if fact is not None and is_there else None,
        is_deleted_there=fact is not None and not is_there and not _is_made_anew(operations),
        is_deleted_here=is_deleted_by(operations),
    )


def _is_made_anew(operations: Sequence[Row]) -> bool:
    """A natural key has one id for ever: what is set again is no edit of something deleted."""
    return any(row["action"] == "create" and row["state"] in LAID_OVER and is_natural(row["kind"]) for row in operations)


def is_deleted_by(operations: Sequence[Row]) -> bool:
    """True if these (oldest first) hold a deletion that stands: a like taken back is deleted here until it is set again behind that.

    A deletion that came back, and waits once more, goes after the create that has left since.
    """
    creates = [row for row in operations if row["action"] == "create"]
    deletions = [row for row in operations if row["action"] == "delete"]
    return any(not any(_is_set_again(one, row) for one in creates) for row in deletions)


def _is_set_again(create: Row, deletion: Row) -> bool:
    return create["n"] > deletion["n"] and (create["state"] in UNSENT or deletion["state"] not in UNSENT)


def not_in(sql: Sql, record: str, revision: int, operations: list[Row]) -> list[Row]:
    """Those of a record's operations that its fact of this revision does not hold yet.

    One that the portal has taken, and that is asked for once more because the portal began anew, may be older than the fact: laid over
    it, it would cover what others have written since, and an edit begun then would take that out.
    """
    if all(row["revision"] is None or row["revision"] > revision for row in operations):
        return operations
    # A fact of before a restored backup says nothing about the revisions of now.
    now = "SELECT 1 FROM record WHERE id=? AND revision=? AND epoch=coalesce((SELECT value FROM session WHERE key='epoch'), 1)"
    if sql.one(now, record, revision) is None:
        return operations
    return [row for row in operations if row["revision"] is None or row["revision"] > revision]


def body_at(sql: Sql, record: str, revision: int | None) -> Body | None:
    """The body the record had at `revision`, if this computer still knows it."""
    if revision is None:
        return None
    fact = sql.one("SELECT body, revision FROM record WHERE id=? AND revision=?", record, revision)
    known = fact or sql.one("SELECT body FROM history WHERE id=? AND revision=? ORDER BY n DESC LIMIT 1", record, revision)
    if known is not None:
        body: Body = from_json(known["body"])
        return body
    return _body_after_own(sql, record, revision)


def _body_after_own(sql: Sql, record: str, revision: int) -> Body | None:
    """The portal took an operation of ours at this revision and the feed has not brought it yet: base and change make the body."""
    own = sql.one("SELECT action, fields, base_body FROM operation WHERE record=? AND revision=?", record, revision)
    if own is None:
        return None
    fields: Body = from_json(own["fields"])
    if own["action"] == "create":
        return fields
    base = from_json(own["base_body"])
    return None if base is None else with_fields(base, fields)
