"""What a teacher can do in a TwinSpace: every command is one intention on the writer, or opens a text to write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sync.blocks import safe_link
from sync.copy.rows import DraftRow, ShownRecord
from sync.file_names import safe_name
from ui.desk import Desk
from ui.jobs import OnDone
from ui.twinspace import deleting

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


def take_back(desk: Desk, record: str, on_done: OnDone) -> None:
    """What waits becomes a draft again; its id goes to `on_done`."""
    desk.jobs.write(desk.copy.intentions.take_back, record, initiator=INITIATOR, on_done=on_done)


def remove(desk: Desk, row: ShownRecord) -> None:
    """Delete a record; the notice can undo it."""
    say = deleting.teller(desk, row)
    desk.jobs.write(desk.copy.intentions.remove, row.id, row.base, initiator=INITIATOR, on_done=say)


def set_liked(desk: Desk, target: str, *, is_liked: bool) -> None:
    """Like, or like no longer."""
    verb = desk.copy.intentions.like if is_liked else desk.copy.intentions.unlike
    desk.jobs.write(verb, target, initiator=INITIATOR)


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


def save_file(desk: Desk, record: str, path: Path, on_done: OnDone) -> None:
    """Write a file that is here to a place the teacher chose."""
    row = desk.reading.pictures.get(record)
    sha256 = row.original.sha256 if row and row.original else None
    if sha256:
        desk.jobs.read(lambda reading: path.write_bytes(reading.pictures.data(sha256) or b""), on_done)


def file_name(desk: Desk, record: str) -> str:
    """The name a file came with, without any folder."""
    row = desk.reading.records.get(record)
    return safe_name(Path(str(row.body.get("name", "")).replace("\\", "/")).name or row.kind, "file") if row else ""


def open_link(address: str) -> None:
    """Open a website in the browser; anything but http, https and mailto is ignored."""
    safe = safe_link(address)
    if safe:
        QDesktopServices.openUrl(QUrl(safe))
