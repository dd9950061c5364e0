"""What a teacher can do with an item of Sending; each is one command in one transaction on the writer."""

from __future__ import annotations

from collections.abc import Callable

from sync.copy.rows import DraftRow, SendingRow, ShownRecord
from sync.errors import DeskError
from sync.records import ItemState
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for

INITIATOR = "sending"


def edit(desk: Desk, row: SendingRow, on_draft: Callable[[str], None]) -> None:
    """Make the item a draft again and hand its id to `on_draft`; a draft is one already."""
    if row.state == ItemState.DRAFT:
        on_draft(row.item)
    elif row.state == ItemState.RETURNED:
        desk.jobs.write(desk.copy.intentions.edit_returned, row.item, initiator=INITIATOR, on_done=on_draft, on_failed=_teller(desk))
    else:
        desk.jobs.write(desk.copy.intentions.take_back, row.record, initiator=INITIATOR, on_done=on_draft, on_failed=_teller(desk))


def try_again(desk: Desk, row: SendingRow) -> None:
    """Queue what came back once more, and ask for the line."""
    desk.jobs.write(
        desk.copy.intentions.resend, row.item, initiator=INITIATOR, on_done=lambda _: desk.line.try_now(), on_failed=_teller(desk)
    )


def upload_again(desk: Desk, row: SendingRow) -> None:
    """Begin the upload of a file anew; `row.item` is its hash."""
    desk.jobs.write(
        desk.copy.uploads.restart, row.item, initiator=INITIATOR, on_done=lambda _: desk.line.try_now(), on_failed=_teller(desk)
    )


def give_up(desk: Desk, row: SendingRow) -> None:
    """The item will not be sent; it is kept under Given up for 30 days."""
    desk.jobs.write(desk.copy.intentions.drop, row.item, initiator=INITIATOR, on_failed=_teller(desk))


def restore(desk: Desk, row: SendingRow, on_draft: Callable[[str], None]) -> None:
    """What was given up is a draft again; its id goes to `on_draft`."""
    desk.jobs.write(desk.copy.given_up.take_back, row.item, initiator=INITIATOR, on_done=on_draft, on_failed=_teller(desk))


def keep_copy(desk: Desk, row: SendingRow, on_draft: Callable[[str], None]) -> None:
    """What was deleted becomes a draft of a new one; its id goes to `on_draft`."""
    gone = next((one for one in desk.reading.records.deleted(row.space) if one.id == row.record), None)
    if gone is not None:
        copy = copy_of(gone)
        desk.jobs.write(desk.copy.drafts.save, copy, initiator=INITIATOR, on_done=on_draft, on_failed=_teller(desk))


def copy_of(row: ShownRecord) -> DraftRow:
    """A draft of a new record with the same words and pictures."""
    return DraftRow("", row.kind, row.space, row.parent, None, None, dict(row.body), (), "")


def send_as_new(desk: Desk, conflict: str) -> None:
    """Mine goes out as a new record: the other version is gone from the website."""
    found = desk.reading.conflicts.get(conflict)
    if found is not None:
        desk.jobs.write(desk.copy.conflicts.resolve, conflict, found.mine, initiator=INITIATOR, on_failed=_teller(desk))


def move(desk: Desk, row: SendingRow, before: SendingRow | None) -> None:
    """Send `row` before another item, or last."""
    desk.jobs.write(desk.copy.outbox.move, row.item, before.item if before else None, initiator=INITIATOR, on_failed=_teller(desk))


def smallest_first(desk: Desk) -> None:
    """Send small things first."""
    desk.jobs.write(desk.copy.outbox.smallest_first, initiator=INITIATOR, on_failed=_teller(desk))


def is_paused(desk: Desk) -> bool:
    """True after a pause by hand; what the line's own rules hold is no pause."""
    status = desk.line.status()
    return status.line == "paused" and not status.reason


def send_now(desk: Desk, row: SendingRow) -> None:
    """Let an item go, whatever the purse, the hours or the plan say."""
    desk.line.let(*desk.reading.data.files_of(row.record))
    desk.line.try_now()


def pause_or_resume(desk: Desk) -> None:
    """Stop using the line, or use it again."""
    if is_paused(desk):
        desk.line.resume()
    else:
        desk.line.pause()


def _teller(desk: Desk) -> Callable[[DeskError], None]:
    def tell(error: DeskError) -> None:
        words = words_for(error)
        desk.bus.say.emit(Notice(words.line(), "warn", details=words.details))

    return tell
