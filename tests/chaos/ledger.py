"""What was written, and whether portal and desks hold each of it exactly once and unchanged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

_VARIANTS = {"thumb", "preview", "original"}


@dataclass(frozen=True)
class Written:
    """One text that a teacher wrote. `is_sure` is False when the command was killed: then it may exist or not."""

    kind: str
    user: str
    mark: str
    text: str
    pictures: int
    is_sure: bool


@dataclass
class Verdict:
    """The counts of a run; all zero is right. `told` says what was found."""

    lost: int = 0
    doubled: int = 0
    damaged: int = 0
    bad_exit: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        for name in ("lost", "doubled", "damaged", "bad_exit"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.told += other.told

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.damaged or self.bad_exit)


def judge(written: list[Written], rows: dict[str, list[dict[str, Any]]], where: str, verdict: Verdict) -> None:
    """Count what the rows of `where` (by kind) lack, hold twice or hold changed."""
    for one in written:
        found = [row for row in rows[one.kind] if one.mark in row["text"]]
        by_id = Counter(row["id"] for row in found)
        if one.is_sure and not found:
            verdict.lost += 1
            verdict.told.append(f"lost at {where}: {one}")
        if len(by_id) > 1 or (where != "portal" and len(found) > 1):
            verdict.doubled += 1
            verdict.told.append(f"{len(found)} times at {where}: {one}")
        for row in found:
            _judge_row(one, row, where, verdict)


def _judge_row(one: Written, row: dict[str, Any], where: str, verdict: Verdict) -> None:
    if where == "portal":
        files = row["files"]
        wrong = [file for file in files if not file.get("sha256")]
        if one.pictures and (wrong or {file["variant"] for file in files} < _VARIANTS or len(files) != 3 * one.pictures):
            verdict.damaged += 1
            verdict.told.append(f"files of {one}: {files}")
    if row["text"] != one.text and not (where == "portal" and one.pictures and row["text"].startswith(one.text)):
        verdict.damaged += 1
        verdict.told.append(f"text at {where} of {one}: {row['text']!r}")


def without_begun(written: list[Written], rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """The rows of a desk (by kind), but for what was killed while it was written: that may be a draft and no more, kept, not sent."""
    unsure = [one.mark for one in written if not one.is_sure]

    def is_begun(row: dict[str, Any]) -> bool:
        return row["state"] == "draft" and any(mark in row["text"] for mark in unsure)

    return {kind: [row for row in found if not is_begun(row)] for kind, found in rows.items()}


def judge_alike(portal: dict[str, list[dict[str, Any]]], desk: dict[str, list[dict[str, Any]]], where: str, verdict: Verdict) -> None:
    """What a desk shows is what the portal holds: same revision, nothing on the desk that the portal has not, every row sent."""
    for kind, rows in desk.items():
        # A message has a revision of its own in each participant's space; the portal shows the first.
        held = {row["id"]: None if kind == "message" else row["revision"] for row in portal[kind]}
        for row in rows:
            revision = None if kind == "message" else row["revision"]
            if row["state"] != "sent" or held.get(row["id"], "none") != revision:
                verdict.damaged += 1
                verdict.told.append(f"{where} shows {kind} {row['id']} {row['state']} at {revision}, portal {held.get(row['id'], 'none')}")
