"""What this teacher may do with a record: the rights the portal sent, never the name of a role."""

from __future__ import annotations

from sync.copy.rows import ShownRecord, SpaceRow
from ui.editor.preflight import may, may_edit


def may_delete(space: SpaceRow, row: ShownRecord) -> bool:
    """True if the portal will let this account take the record away."""
    return may(space, row.kind, "delete_any") or (row.is_mine and may(space, row.kind, "delete_own"))


__all__ = ["may", "may_delete", "may_edit"]
