"""What a teacher can do with any record: every command is one intention on the writer."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sync.blocks import safe_link
from sync.copy.rows import ShownRecord
from sync.file_names import safe_name
from ui.desk import Desk
from ui.jobs import OnDone, OnFailed
from ui.records import deleting

INITIATOR = "records"


def take_back(desk: Desk, record: str, on_done: OnDone, on_failed: OnFailed | None = None) -> None:
    """What waits becomes a draft again; its id goes to `on_done`."""
    desk.jobs.write(desk.copy.intentions.take_back, record, initiator=INITIATOR, on_done=on_done, on_failed=on_failed)


def remove(desk: Desk, row: ShownRecord) -> None:
    """Delete a record; the notice can undo it."""
    say = deleting.teller(desk, row)
    desk.jobs.write(desk.copy.intentions.remove, row.id, row.base, initiator=INITIATOR, on_done=say)


def set_liked(desk: Desk, target: str, *, is_liked: bool) -> None:
    """Like, or like no longer."""
    verb = desk.copy.intentions.like if is_liked else desk.copy.intentions.unlike
    desk.jobs.write(verb, target, initiator=INITIATOR)


def save_file(desk: Desk, record: str, path: Path, on_done: OnDone) -> None:
    """Write a file that is here to a place the teacher chose."""
    row = desk.reading.pictures.get(record)
    sha256 = row.original.sha256 if row and row.original else None
    if sha256:
        desk.jobs.read(lambda reading: path.write_bytes(reading.pictures.data(sha256) or b""), on_done)


def file_name(desk: Desk, record: str) -> str:
    """The name a file came with, without any folder."""
    row = desk.reading.records.get(record)
    return safe_name(Path(str(row.body.get("name") or row.title).replace("\\", "/")).name or row.kind, "file") if row else ""


def open_link(address: str) -> bool:
    """Open a website in the browser; anything but http, https and mailto is ignored. False if nothing opened."""
    safe = safe_link(address)
    return safe is not None and QDesktopServices.openUrl(QUrl(safe))


def mark_seen(desk: Desk, space: str, kinds: Collection[str]) -> None:
    """Nothing of these kinds in this space is new any more."""
    desk.jobs.write(desk.copy.visits.mark_seen, space, kinds, initiator=INITIATOR)


def mark_these_seen(desk: Desk, records: Collection[str]) -> None:
    """These records and what hangs on them are not new any more; others of their kinds are."""
    desk.jobs.write(desk.copy.visits.mark_these_seen, records, initiator=INITIATOR)
