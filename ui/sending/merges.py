"""What becomes of two versions: a result chosen by the teacher, or a merge made for her that she reviews or undoes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from sync.changes import Changes
from sync.copy.rows import ConflictRow
from sync.engine.merge import merge
from sync.errors import BadInput, DeskError, Refused
from sync.kinds import KINDS
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for

INITIATOR = "two_versions"


def save(
    desk: Desk,
    conflict: ConflictRow,
    body: dict[str, Any],
    on_done: Callable[[Any], None] | None,
    on_failed: Callable[[DeskError], None],
) -> None:
    """Send `body`. Over a merge it is a new change of the record as it is now; what changed there since stays, or nothing is done."""
    if not conflict.is_merged:
        resolve = desk.copy.conflicts.resolve
        desk.jobs.write(resolve, conflict.id, body, initiator=INITIATOR, on_done=on_done, on_failed=on_failed)
        return
    current = desk.reading.records.get(conflict.record)
    if current is None or current.is_deleted_here:
        on_failed(BadInput("record_none", conflict.record))
        return
    wanted = merge(conflict.kind, _merged_body(conflict), body, current.body)
    if wanted is None:
        on_failed(Refused(conflict.record, "changed_since"))
        return

    def act() -> None:
        if wanted.fields:
            desk.copy.intentions.change(conflict.record, wanted.fields, current.base)
        desk.copy.conflicts.merge_seen(conflict.id)

    desk.jobs.write(act, initiator=INITIATOR, on_done=on_done, on_failed=on_failed)


def undo(desk: Desk, item: str, code: str) -> None:
    """`only_mine` or `only_theirs`: the title and text of one side again; `merge_ok`: it stays merged."""
    conflict = desk.reading.conflicts.get(item)
    if conflict is None or conflict.theirs is None:
        return
    body = _merged_body(conflict)
    kind = KINDS[conflict.kind]
    side = {"only_mine": conflict.mine, "only_theirs": conflict.theirs}.get(code)
    if side is None:
        desk.jobs.write(desk.copy.conflicts.merge_seen, item, initiator=INITIATOR)
        return
    names = (kind.title or "", *kind.texts)
    body = {name: value for name, value in body.items() if name not in names} | {name: side[name] for name in names if name in side}
    save(desk, conflict, body, None, lambda error: desk.bus.say.emit(Notice(words_for(error).line(), "warn")))


class MergeNotices(QObject):
    """Tells once of each merge made while the window is open; `review` is called with the conflict's id."""

    def __init__(self, desk: Desk, review: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._review = desk, review
        self._since = desk.clock.now_utc()
        self._told: set[str] = set()
        desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches("conflict"):
            return
        for row in self._desk.reading.sending.merged():
            if row.item not in self._told and row.written_at >= self._since:
                self._told.add(row.item)
                words = self.tr("Merged for you, both changes are in it: {title}", "notice: two people changed one text")
                show = self.tr("Review", "button of the notice: show what was merged")
                self._desk.bus.say.emit(Notice(words.format(title=row.title), "plain", show, partial(self._review, row.item)))


def both_words(other_author: str) -> str:
    """Merged for you, and with whom."""
    if not other_author:
        return QCoreApplication.translate("Sending", "Merged for you: your changes and somebody else's are both in it.", "bar on a record")
    words = QCoreApplication.translate("Sending", "Merged for you: your changes and those of {name} are both in it.", "bar on a record")
    return words.format(name=other_author)


def _merged_body(conflict: ConflictRow) -> dict[str, Any]:
    merged = merge(conflict.kind, conflict.base, conflict.mine, conflict.theirs or {})
    return merged.body if merged is not None else dict(conflict.mine)
