"""A batch in order, one transaction for each operation; an id that was applied is answered from memory (portal-api.md §4)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, insert, select

from portal.database import Database
from portal.operations.creating import create
from portal.operations.editing import change, remove
from portal.operations.place import Place, Workshop, find_place
from portal.operations.shapes import NotApplied, Operation, Result, refused
from portal.prepared import Prepared
from portal.records import Stored
from portal.tables import applied_operation

_HERS = (applied_operation.c.account == bindparam("account"), applied_operation.c.id == bindparam("id"))
_BEFORE = Prepared(select(applied_operation.c.hash, applied_operation.c.revision).where(*_HERS))
_ALL_OF = (applied_operation.c.account == bindparam("account"), applied_operation.c.id.in_(bindparam("ids", expanding=True)))
_COUNTED = Prepared(select(func.count()).select_from(applied_operation).where(*_ALL_OF))
_APPLIED = Prepared(insert(applied_operation))


def apply_batch(database: Database, workshop: Workshop, account: str, operations: Sequence[Operation]) -> list[Result]:
    """Apply each operation and say what became of it, in the same order. Blocking."""
    return [apply_one(database, workshop, account, operation) for operation in operations]


def apply_one(database: Database, workshop: Workshop, account: str, operation: Operation) -> Result:
    """One operation: its effect and its id are stored together, or nothing is."""
    try:
        with database.writing() as connection:
            return _apply(connection, workshop, account, operation)
    except NotApplied as reason:
        return reason.result(operation.id)


def known_result(connection: Connection, account: str, operation: str) -> Result | None:
    """What became of an operation that was applied; None for one this portal does not remember."""
    before = _BEFORE.one(connection, account=account, id=operation)
    return Result(operation, "applied", before.revision) if before is not None else None


def _apply(connection: Connection, workshop: Workshop, account: str, operation: Operation) -> Result:
    before = _BEFORE.one(connection, account=account, id=operation.id)
    if before is not None:
        if before.hash != operation.digest:
            raise refused("operation_id_reused", "this id was used for another operation", field="id")
        return Result(operation.id, "duplicate", before.revision)
    _check_required(connection, account, operation)
    now = workshop.ports.clock.now_utc()
    if operation.not_after is not None and operation.not_after < now:
        raise refused("too_late", "the portal's time is past not_after", field="not_after")
    place = find_place(connection, workshop, account, operation, now)
    stored, outcome = _act(place, operation)
    _remember(connection, account, operation, stored.seq, now)
    return Result(operation.id, outcome, stored.seq)


def _act(place: Place, operation: Operation) -> tuple[Stored, str]:
    if operation.action == "create":
        return create(place, operation)
    return (change if operation.action == "update" else remove)(place, operation), "applied"


def _check_required(connection: Connection, account: str, operation: Operation) -> None:
    needed = set(operation.requires) - {operation.id}
    if needed and _COUNTED.value(connection, account=account, ids=sorted(needed)) != len(needed):
        raise NotApplied("held")


def _remember(connection: Connection, account: str, operation: Operation, revision: int, now: str) -> None:
    what = {"account": account, "id": operation.id, "hash": operation.digest, "space": operation.space, "record": operation.record}
    _APPLIED.run(connection, **what, revision=revision, applied_at=now)
