"""New texts and edits as drafts, for any kind that has a write screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk

ANSWERED = frozenset({"comment", "reply", "wall_reply", "partner_answer"})
"""Written in the field below what they answer."""
_NEW: dict[str, dict[str, Any]] = {
    "update": {"title": "", "blocks": [], "is_public": True},
    "page": {"title": "", "blocks": [], "visibility": "members", "state": "published", "editors": "all"},
}
_EDITED = {"update": ("title", "blocks", "is_public"), "page": ("title", "blocks", "visibility", "state")}


def is_answer(kind: str) -> bool:
    """True if a kind is written below what it answers."""
    return kind in ANSWERED


def can_write(kind: str) -> bool:
    """True if there is a write screen for a kind."""
    return kind in _NEW


def new_draft(kind: str, space: str, parent: str | None, fields: Mapping[str, Any]) -> DraftRow:
    """An empty text; an update is public, as on the website, and the editor says so first."""
    made = {**_NEW[kind], **fields}
    if parent:
        made["parent"] = parent
    return DraftRow("", kind, space, parent, None, None, made, (), "")


def edit_draft(row: ShownRecord) -> DraftRow:
    """A draft that changes a record; it remembers the revision the teacher sees now."""
    fields = {name: row.body[name] for name in _EDITED[row.kind] if name in row.body}
    return DraftRow("", row.kind, row.space, row.parent, row.id, row.base, fields, (), "")


def kept_edit(desk: Desk, row: ShownRecord) -> DraftRow | None:
    """The unfinished change of a record, if there is one."""
    return next((draft for draft in desk.reading.drafts.list(row.kind, row.space) if draft.record == row.id), None)
