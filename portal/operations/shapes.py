"""One operation as it came in, what became of it, and the reasons for which none of its effects may stay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.instants import as_utc
from portal.problems import Problem
from portal.records import Stored


@dataclass(frozen=True, slots=True)
class Inline:
    """A small file that rides inside the operation; `data` is base64."""

    sha256: str
    media_type: str
    data: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation that has the contract's shape; times are in the portal's own form. `digest` binds its id to its content."""

    id: str
    record: str
    kind: str
    space: str
    action: str
    base: int | None
    fields: dict[str, Any]
    requires: tuple[str, ...]
    written_at: str | None
    publish_at: str | None
    not_after: str | None
    inline: tuple[Inline, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one operation."""

    id: str
    outcome: str
    revision: int | None = None
    record: dict[str, Any] | None = None
    problem: dict[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """The Result of portal-api.md §4."""
        return {
            "id": self.id,
            "outcome": self.outcome,
            "revision": self.revision,
            "record": self.record,
            "problem": self.problem,
        }


class NotApplied(Exception):
    """Ends an operation's transaction without any effect; `outcome` is conflict, held, refused or gone."""

    def __init__(self, outcome: str, *, current: Stored | None = None, problem: Problem | None = None) -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.current = current
        self.problem = problem

    def result(self, operation: str) -> Result:
        """The same as a Result."""
        current, problem = self.current, self.problem
        return Result(
            operation,
            self.outcome,
            current.seq if current is not None else None,
            current.as_json() if current is not None else None,
            problem.as_json() if problem is not None else None,
        )


def refused(code: str, detail: str = "", *, field: str | None = None, limit: int | None = None) -> NotApplied:
    """The operation is refused with a stable code."""
    return NotApplied("refused", problem=Problem(code, detail, field=field, limit=limit))


def read_operation(raw: Mapping[str, Any]) -> Operation:
    """An operation out of JSON that was checked against the contract."""
    given = {name: value for name, value in raw.items() if value is not None}
    canonical = json.dumps(given, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return Operation(
        id=raw["id"],
        record=raw["record"],
        kind=raw["kind"],
        space=raw["space"],
        action=raw["action"],
        base=raw["base"],
        fields=raw["fields"],
        requires=tuple(raw.get("requires", ())),
        written_at=_time(raw.get("written_at")),
        publish_at=_time(raw.get("publish_at")),
        not_after=_time(raw.get("not_after")),
        inline=tuple(Inline(one["sha256"], one["media_type"], one["data"]) for one in raw.get("inline", ())),
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
    )


def _time(text: str | None) -> str | None:
    return as_utc(text) if text is not None else None
