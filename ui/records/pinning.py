"""What stays on top of a list: pinned by who may, taken down again; the change waits like any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.records.grouping import EARLIER, NEW, Grouping
from ui.records.rights import may, may_edit
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish

PINNED = "pinned"
_INITIATOR = "pin"


def is_pinned(row: ShownRecord) -> bool:
    """True for what stays on top."""
    return row.body.get("is_pinned") is True


def pin_action() -> Action:
    """An entry of a text's menu: "Pin on top", or the way back; absent for who may do neither."""
    return Action("pin", _words, "pin", _turn, _may_pin)


def pinned_of(scene: Scene, kind: str) -> Sequence[ShownRecord]:
    """Everything pinned in the space, however long ago it was written."""
    return scene.desk.reading.records.pinned(kind, scene.space.id) if scene.space is not None else ()


def with_pinned(inner: Grouping) -> Grouping:
    """The groups of `inner`, and one for what is pinned: below what waits, above the news."""

    def group(scene: Scene, row: ShownRecord) -> str:
        found = inner.group(scene, row)
        return PINNED if is_pinned(row) and found in (NEW, EARLIER) else found

    def words(scene: Scene, name: str) -> str:
        if name == PINNED:
            return QCoreApplication.translate("Pinning", "Pinned", "head of a group in a list: what stays on top")
        return inner.words(scene, name)

    first = tuple(name for name in inner.first if name not in (NEW, EARLIER))
    return replace(inner, group=group, words=words, first=(*first, PINNED, NEW, EARLIER))


def _words(_scene: Scene, row: ShownRecord) -> str:
    if is_pinned(row):
        return QCoreApplication.translate("Pinning", "No longer on top", "menu of a text that is pinned")
    return QCoreApplication.translate("Pinning", "Pin on top", "menu of a text: it stays above the others for everybody")


def _turn(scene: Scene, row: ShownRecord) -> Wish | None:
    desk, fields = scene.desk, {"is_pinned": not is_pinned(row)}
    desk.jobs.write(desk.copy.intentions.change, row.id, fields, row.base, initiator=_INITIATOR)
    return None


def _may_pin(scene: Scene, row: ShownRecord) -> bool:
    return scene.space is not None and (may(scene.space, row.kind, "pin") or (row.is_mine and may_edit(scene.space, row)))
