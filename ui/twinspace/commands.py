"""What a teacher can do in a TwinSpace: every command is one intention on the writer, or opens a text to write."""

from __future__ import annotations

from typing import Any

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk
from ui.jobs import OnDone

INITIATOR = "twinspace"
_EDITED = {"update": ("title", "blocks", "is_public"), "page": ("title", "blocks", "visibility", "state")}


def new_update(space: str) -> DraftRow:
    """An empty update: public, as on the website, and the editor says so first."""
    return DraftRow("", "update", space, None, None, None, {"title": "", "blocks": [], "is_public": True}, (), "")


def new_page(space: str, parent: str | None, siblings: list[ShownRecord]) -> DraftRow:
    """An empty page after its siblings."""
    last = max((str(row.body.get("order", "")) for row in siblings), default="")
    fields: dict[str, Any] = {"title": "", "blocks": [], "visibility": "members", "state": "published", "editors": "all"}
    fields["order"] = order_after(last)
    if parent:
        fields["parent"] = parent
    return DraftRow("", "page", space, parent, None, None, fields, (), "")


def edit_of(row: ShownRecord) -> DraftRow:
    """A draft that changes a record; it remembers the revision the teacher sees now."""
    fields = {name: row.body[name] for name in _EDITED[row.kind] if name in row.body}
    return DraftRow("", row.kind, row.space, row.parent, row.id, row.base, fields, (), "")


def order_after(last: str) -> str:
    """A fractional key behind `last`: strings compare by code point."""
    if not last:
        return "n"
    if "a" <= last[-1] < "z":
        return last[:-1] + chr(ord(last[-1]) + 1)
    return last + "n"


def mark_seen(desk: Desk, space: str) -> None:
    """Nothing in this project is new any more."""
    desk.jobs.write(desk.copy.visits.mark_seen, space, initiator=INITIATOR)


def send_materials(desk: Desk, alts: dict[str, str], ids: list[str], on_done: OnDone) -> None:
    """Describe the added pictures and queue everything, in one transaction."""

    def act() -> list[str]:
        for picture, alt in alts.items():
            desk.copy.attachments.describe(picture, alt)
        sent: list[str] = desk.copy.attachments.send(ids)
        return sent

    desk.jobs.write(act, initiator=INITIATOR, on_done=on_done)
