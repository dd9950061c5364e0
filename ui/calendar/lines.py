"""How something planned is listed: the leaf of its day, its hours, where it takes place; what is over comes last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.calendar.taking_part import is_over, listed_state
from ui.calendar.words import leaf_words, moment_of, month_words, span_words
from ui.desk import Desk
from ui.records.grouping import Grouping, by
from ui.records.row import NO_MARK, RecordRow, leaf
from ui.records.scene import Scene

OVER, UNDATED = "over", "undated"


def planned_line(scene: Scene, row: ShownRecord, more: str) -> RecordRow:
    """One row: when, what, then where it stands with it, or else `more`: where or by whom. `scene.prepared`: registrations."""
    begin = moment_of(row.body.get("starts_at"))
    mark = leaf(*leaf_words(begin.date())) if begin is not None else NO_MARK
    when = span_words(str(row.body.get("starts_at") or ""), str(row.body.get("ends_at") or ""), scene.now)
    state = listed_state(scene, row)
    return RecordRow(row.id, row.title, when, more, mark=mark, state=state, is_new=row.is_new)


def planned_order(desk: Desk) -> Callable[[ShownRecord], tuple[bool, float, str]]:
    """What comes next first, then what has no day, then what is over, the last first."""

    def order(row: ShownRecord) -> tuple[bool, float, str]:
        ends = str(row.body.get("ends_at") or row.body.get("starts_at") or "")
        begin = moment_of(row.body.get("starts_at"))
        seconds = float(begin.toSecsSinceEpoch()) if begin is not None else float("inf")
        has_ended = bool(ends) and ends <= desk.clock.now_utc()
        return has_ended, -seconds if has_ended else seconds, row.title

    return order


def planned_groups() -> Grouping:
    """By month; what is over stands together at the end."""

    def group(scene: Scene, row: ShownRecord) -> str:
        begin = moment_of(row.body.get("starts_at"))
        return UNDATED if begin is None else OVER if is_over(scene, row) else begin.toString("yyyy-MM")

    def words(_scene: Scene, group: str) -> str:
        if group == OVER:
            return QCoreApplication.translate("Calendar", "Over", "head of a group: events that have ended")
        if group == UNDATED:
            return QCoreApplication.translate("Calendar", "At any time", "head of a group: courses without a date")
        first = moment_of(f"{group}-15T12:00:00Z")
        return month_words(first.date()) if first is not None else ""

    return by(group, words)
