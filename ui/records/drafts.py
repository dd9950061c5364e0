"""New texts and edits as drafts, for any kind that has a write screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk
from ui.forms import drafts as written
from ui.forms.catalogue import EDITED_KINDS, WRITTEN_KINDS

ANSWERED = frozenset({"comment", "reply", "wall_reply", "partner_answer"})
"""Written in the field below what they answer."""


def is_answer(kind: str) -> bool:
    """True if a kind is written below what it answers."""
    return kind in ANSWERED


def can_write(kind: str) -> bool:
    """True if there is a write screen for something new of a kind."""
    return kind in WRITTEN_KINDS


def can_change(kind: str) -> bool:
    """True if there is a write screen for what exists of a kind."""
    return kind in EDITED_KINDS


def new_draft(kind: str, space: str, parent: str | None, fields: Mapping[str, Any]) -> DraftRow:
    """An empty record; an update is public, as on the website, and the editor says so first."""
    return written.new_draft(kind, space, parent, **fields)


def edit_draft(row: ShownRecord) -> DraftRow:
    """A draft that changes a record; it remembers the revision the teacher sees now."""
    return written.edit_draft(row)


def kept_edit(desk: Desk, row: ShownRecord) -> DraftRow | None:
    """The unfinished change of a record, if there is one."""
    return next((draft for draft in desk.reading.drafts.list(row.kind, row.space) if draft.record == row.id), None)
