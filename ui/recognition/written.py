"""An application as it stands on this computer: what the website has, with the unfinished text over it."""

from __future__ import annotations

from dataclasses import replace

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk


def begun(desk: Desk, row: ShownRecord) -> DraftRow | None:
    """The unfinished text that changes this application; None if there is none."""
    return next((one for one in desk.reading.drafts.list(row.kind) if one.record == row.id), None)


def as_written(desk: Desk, row: ShownRecord) -> ShownRecord:
    """The application with its unfinished text; it stays as unfinished as it is until it is handed in."""
    draft = begun(desk, row)
    if draft is None:
        return row
    state = {"state": row.body["state"]} if "state" in row.body else {}
    return replace(row, body={**row.body, **draft.fields, **state})
