"""A draft to write on: of a new record of any kind, or over the present version of one that exists."""

from __future__ import annotations

from typing import Any

from sync.copy.rows import DraftRow, ShownRecord
from sync.kinds import KINDS
from ui.forms.catalogue import form_for

_RICH = {"update": ("title", "blocks", "is_public"), "page": ("title", "blocks", "visibility", "state"), "thread": ("title", "blocks")}
_NEW: dict[str, dict[str, Any]] = {
    "update": {"title": "", "blocks": [], "is_public": True},
    "page": {"title": "", "blocks": [], "visibility": "members", "state": "published", "editors": "all"},
    "thread": {"title": "", "blocks": []},
}


def new_draft(kind: str, space: str, parent: str | None = None, **fields: Any) -> DraftRow:
    """An empty draft with what the form fixes; `fields` are preset. `parent` fills the field by which the kind hangs on another."""
    spec = form_for(kind)
    begin = dict(spec.fixed) if spec is not None else dict(_NEW.get(kind, {}))
    hangs_on = KINDS[kind].parent if kind in KINDS else None
    if parent and hangs_on:
        begin[hangs_on] = parent
    return DraftRow("", kind, space, parent, None, None, {**begin, **fields}, (), "")


def edit_draft(row: ShownRecord) -> DraftRow:
    """A draft that changes a record; it remembers the revision the teacher sees now, and holds only what its form can change."""
    spec = form_for(row.kind)
    names = [name for field in spec.fields for name in field.names] if spec is not None else list(_RICH.get(row.kind, row.body))
    fields = {name: row.body[name] for name in names if name in row.body}
    if spec is not None and row.body.get("state") == "draft" and "state" in spec.fixed:
        fields["state"] = spec.fixed["state"]  # what stood on the website as unfinished is handed in now
    return DraftRow("", row.kind, row.space, row.parent, row.id, row.base, fields, (), "")
