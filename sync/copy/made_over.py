"""Which of a teacher's own edits was made over which: only those may be laid over one another, else one covers the other unseen."""

from __future__ import annotations

from collections.abc import Sequence

from sync.copy.operations import WAITING
from sync.copy.shown import Body, Shown, with_fields
from sync.copy.sql import Row, Sql, from_json, marks

NO_BASE = 0
"""A revision that no record ever has."""


def raised(sql: Sql, record: str, base: int | None, seen: Body | None = None) -> int:
    """The teacher saw `base` with own changes laid over it: once the portal took those, their revision is the base. NO_BASE: none.

    `seen`: what her editor showed at first, where that is known. Own changes made since are not in it: over these the base is not raised.
    """
    question = "SELECT * FROM operation WHERE record=? AND state IN ('acked', 'done') ORDER BY n"
    reached, said = base or NO_BASE, Body()
    for row in sql.rows(question, record) if base != NO_BASE else ():
        if row["revision"] is not None and (row["base"] or 0) <= reached < row["revision"]:
            reached, said = row["revision"], said | from_json(row["fields"])
            if seen is None or _is_said_in(seen, said):
                base = reached
    return NO_BASE if base is None else base


def is_beside(sql: Sql, shown: Shown, base: int | None) -> bool:
    """True for an edit begun over an older text than what waits: written into that, it would take out unseen what others wrote between."""
    begun = raised(sql, shown.record, base)
    question = f"SELECT 1 FROM operation WHERE record=? AND action='update' AND state IN ({marks(WAITING)}) AND base > ?"  # noqa: S608
    return begun != shown.revision and sql.value(question, shown.record, *WAITING, begun) is not None


def lines_of(rows: Sequence[Row]) -> list[list[Row]]:
    """Operations of one record, oldest first, as lines: in each, one was made over the other.

    An edit that came back is not shown: what was written since does not know of it, and once it is sent again it goes its own way.
    """
    lines: list[list[Row]] = []
    for row in rows:
        line = next((one for one in reversed(lines) if any(_is_over(row, other) for other in one)), None)
        if line is None:
            lines.append([row])
        else:
            line.append(row)
    return lines


def line_of(row: Row, rows: Sequence[Row]) -> list[Row]:
    """The line of these that the operation is in."""
    return next((line for line in lines_of(rows) if any(one["id"] == row["id"] for one in line)), [row])


def knows(after: Row, row: Row) -> bool:
    """True if all that `row` made the record say stood there when `after` was made, or nobody knows what did."""
    if after["base_body"] is None:
        return True
    return _is_said_in(from_json(after["base_body"]), from_json(row["fields"]))


def put_in(mine: Body, base: Body | None, edits: Sequence[Row]) -> Body | None:
    """My side of two versions (begun over `base`) with these edits of one line in it; None if they cannot go in.

    An edit that came back and is sent again, or is offered again to a portal that forgot it, may be older than mine or newer. What mine
    knows already it need not say once more; over the very text it was made over it goes in; else one would cover the other.
    """
    over = from_json(edits[0]["base_body"]) if edits else None
    for name, value in _said(edits).items():
        was = (over or {}).get(name)
        if _is_known(value, was, (base or {}).get(name), mine.get(name)):
            continue
        if over is None or mine.get(name) != was:
            return None
        mine = with_fields(mine, {name: value})
    return mine


def ground_under(base: Body | None, edits: Sequence[Row]) -> Body | None:
    """The base of two versions as it was before these edits, where it holds some of them already.

    Such are offered again because a restored portal has lost them: over a base that holds them, their lack in theirs would pass for
    taken out there, and mine with them.
    """
    over = from_json(edits[0]["base_body"]) if edits else None
    for name, value in _said(edits).items():
        was = (over or {}).get(name)
        if base is not None and base.get(name) != was and _is_brought(value, was, base.get(name)):
            base = with_fields(base, {name: was})
    return base


def _is_brought(value: object, was: object, known: object) -> bool:
    """True if something that a change from `was` to `value` brought stands in the known text."""
    if isinstance(value, list) and isinstance(known, list):
        before = was if isinstance(was, list) else []
        return any(part in known for part in value if part not in before)
    return value == known


def _said(edits: Sequence[Row]) -> Body:
    """What edits of one line make of the record, null for what they take away. A new record says nothing: whoever edits it has seen it."""
    return {name: value for row in edits if row["action"] == "update" for name, value in from_json(row["fields"]).items()}


def _is_known(value: object, was: object, *versions: object) -> bool:
    """True if each part that a change from `was` to `value` brings stands in one of these versions, and what it takes out lacks in one."""
    lists = [one or [] for one in (value, was, *versions) if one is None or isinstance(one, list)]
    if len(lists) < 2 + len(versions):
        return value in versions
    new, before, *known = lists
    brought, taken = [part for part in new if part not in before], [part for part in before if part not in new]
    is_there = all(any(part in one for one in known) for part in brought)
    return is_there and all(any(part not in one for one in known) for part in taken)


def _is_over(after: Row, row: Row) -> bool:
    if after["waits_for"] is not None:
        return bool(after["waits_for"] == row["id"])
    return row["action"] == "create" or (after["base_body"] is not None and knows(after, row))


def _is_said_in(body: Body, fields: Body) -> bool:
    return all(_stands_in(value, body.get(name)) for name, value in fields.items())


def _stands_in(value: object, there: object) -> bool:
    if isinstance(value, list) and isinstance(there, list):
        return all(part in there for part in value)
    return value == there
