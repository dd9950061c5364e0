"""A deletion can be undone from its notice: before it left it is taken back, afterwards the words are a draft again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from sync.records import ItemState
from ui.bus import Notice
from ui.desk import Desk

INITIATOR = "twinspace"
_HAS_EDITOR = frozenset({"update", "page", "comment"})


def teller(desk: Desk, row: ShownRecord) -> Callable[[str | None], None]:
    """Says that `row` is deleted, with Undo; called with the operation, None if it was never sent."""

    def tell(operation: str | None) -> None:
        if operation is None and row.kind not in _HAS_EDITOR:
            return
        words = QCoreApplication.translate("Deleting", "Deleted: {title}", "notice after deleting").format(title=row.title or row.text[:80])
        button = QCoreApplication.translate("Deleting", "Undo", "button of the notice after deleting")
        desk.bus.say.emit(Notice(words, "plain", button, lambda: undo(desk, row, operation)))

    return tell


def undo(desk: Desk, row: ShownRecord, operation: str | None) -> None:
    """Take the deletion back; if it has left already, keep the words as a draft."""
    waits = any(one.item == operation and one.state is ItemState.WAITING for one in desk.reading.sending.rows(sent_limit=0))
    if operation is None or not waits:
        _keep_copy(desk, row)
        return
    drop = desk.copy.intentions.drop
    desk.jobs.write(drop, operation, initiator=INITIATOR, on_failed=lambda _error: _keep_copy(desk, row))


def _keep_copy(desk: Desk, row: ShownRecord) -> None:
    if row.kind not in _HAS_EDITOR:
        words = QCoreApplication.translate("Deleting", "It is deleted on the website already.", "notice: Undo came too late")
        desk.bus.say.emit(Notice(words, "warn"))
        return
    words = QCoreApplication.translate("Deleting", "It was deleted already. A copy is among your drafts in Sending.", "notice after Undo")
    draft = DraftRow("", row.kind, row.space, row.parent, None, None, dict(row.body), (), "")
    desk.jobs.write(desk.copy.drafts.save, draft, initiator=INITIATOR, on_done=lambda _: desk.bus.say.emit(Notice(words, "ok")))
