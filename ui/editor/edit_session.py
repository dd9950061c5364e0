"""One text being written: remembers the base it began from and keeps itself as a draft within two seconds of a keystroke."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from sync.copy.rows import DraftRow
from sync.data_class import dataclass
from sync.errors import BadInput, DeskError
from ui.desk import Desk
from ui.forms.catalogue import form_for
from ui.forms.drafts import new_draft

AUTOSAVE_MS = 1000
INITIATOR = "editor"


@dataclass(frozen=True)
class Gathered:
    """A text as it stands: body fields, attached records it uses, attached records it does not use any more.

    `alts`: what each picture made here shows; the picture records carry it as long as they have not left.
    """

    fields: dict[str, Any]
    picture_ids: tuple[str, ...] = ()
    unused_ids: tuple[str, ...] = ()
    alts: dict[str, str] = field(default_factory=dict)
    publish_at: str | None = None
    not_after: str | None = None


Gather = Callable[[], Gathered]


class EditSession(QObject):
    """Saved as one draft, sent as one command, or discarded; what the exchange brings meanwhile never touches it.

    The first keystroke after a save starts a timer that later ones do not move, so a save is never more than `AUTOSAVE_MS` away.
    `gather` gives the text as it stands now.

    Signals:
        saved(str): the draft is on the disk; the time in UTC.
        failed(DeskError): it is not; the text stays in the window and is tried again at the next keystroke.
        sent(str): the record id under which it waits now.
    """

    saved = Signal(str)
    failed = Signal(object)
    sent = Signal(str)

    def __init__(self, desk: Desk, draft: DraftRow, gather: Gather, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._gather = gather
        self._described: dict[str, str] = {}
        self._is_dirty = False
        self._is_over = False
        self._is_held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AUTOSAVE_MS)
        self._timer.timeout.connect(self.save)

    @property
    def draft_id(self) -> str:
        """ "" as long as nothing was saved."""
        return self._draft.id

    @property
    def is_held(self) -> bool:
        """True if it is kept though nothing was typed."""
        return self._is_held

    def hold(self) -> None:
        """What it began with is worth a draft, though nothing is typed yet: it was taken over from a kit or an earlier text."""
        self._is_held = True
        self.touch()

    def hold_what_was_given(self) -> None:
        """Keep was pressed: a form that began with more than every new one (a chosen person, a day) is held."""
        empty = new_draft(self._draft.kind, self._draft.space).fields
        if form_for(self._draft.kind) is not None and self._draft.fields != empty:
            self.hold()

    def touch(self) -> None:
        """Something was written."""
        self._is_dirty = True
        if not self._timer.isActive() and not self._is_over:
            self._timer.start()

    def save(self) -> None:
        """Save what stands there now, without waiting."""
        if self._is_dirty and not self._is_over:
            self._is_dirty = False
            row, alts = self._row()
            self._desk.jobs.write(self._write, row, alts, initiator=INITIATOR, on_done=self._on_saved, on_failed=self._on_failed)

    def flush(self) -> None:
        """Save and wait until it is on the disk: at close and at lock. Raises CopyUnusable."""
        self._timer.stop()
        if self._is_dirty and not self._is_over:
            self._is_dirty = False
            self._desk.copy.writer.call(self._write, *self._row(), initiator=INITIATOR)

    def close(self) -> None:
        """Flush, and forget pictures that were taken out of the text again. Raises CopyUnusable."""
        self.flush()
        unused = self._gather().unused_ids
        if unused and not self._is_over:
            self._desk.jobs.write(self._desk.copy.attachments.forget, unused, initiator=INITIATOR)
        self._is_over = True

    def send(self) -> None:
        """Save and send as one command; `sent` or `failed` follows."""
        self._timer.stop()
        self._is_dirty = False
        (row, alts), unused = self._row(), self._gather().unused_ids
        done, failed = self._on_sent, self._on_failed
        self._desk.jobs.write(self._write_and_send, row, alts, unused, initiator=INITIATOR, on_done=done, on_failed=failed)

    def discard(self) -> None:
        """Throw the draft away, the record it edits stays."""
        self._timer.stop()
        self._is_over = True
        found = self._gather()
        attached = (*found.picture_ids, *found.unused_ids)
        if attached:
            self._desk.jobs.write(self._desk.copy.attachments.forget, attached, initiator=INITIATOR)
        if self._draft.id:
            self._desk.jobs.write(self._desk.copy.drafts.discard, self._draft.id, initiator=INITIATOR)

    def _row(self) -> tuple[DraftRow, dict[str, str]]:
        found = self._gather()
        row = replace(self._draft, fields=found.fields, picture_ids=found.picture_ids, changed_at=self._desk.clock.now_utc())
        return replace(row, publish_at=found.publish_at, not_after=found.not_after), found.alts

    def _write(self, row: DraftRow, alts: dict[str, str]) -> str:
        """Thread: the writer. Saves queued behind the first one meet its id here, so that one text is one draft."""
        draft_id: str = self._desk.copy.drafts.save(replace(row, id=row.id or self._draft.id))
        self._draft = replace(self._draft, id=draft_id)
        self._describe({picture: alt for picture, alt in alts.items() if picture in row.picture_ids})
        return draft_id

    def _describe(self, alts: dict[str, str]) -> None:
        """The picture records carry what the text says of them, as long as they have not left."""
        for picture, alt in alts.items():
            if self._described.get(picture, "") != alt:
                try:
                    self._desk.copy.attachments.describe(picture, alt)
                except BadInput:
                    continue
                self._described[picture] = alt

    def _write_and_send(self, row: DraftRow, alts: dict[str, str], unused: tuple[str, ...]) -> str:
        record: str = self._desk.copy.drafts.send(self._write(row, alts))
        if unused:
            self._desk.copy.attachments.forget(unused)
        return record

    def _on_saved(self, _draft_id: str) -> None:
        self.saved.emit(self._desk.clock.now_utc())

    def _on_sent(self, record: str) -> None:
        self._is_over = True
        self.sent.emit(record)

    def _on_failed(self, error: DeskError) -> None:
        self._is_dirty = True
        self.failed.emit(error)
