"""A new proposal that begins with what an earlier project or proposal, a kit, or a project of the gallery was made of."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.records.rights import may
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish

PROPOSAL, KIT = "project_proposal", "project_kit"
_TAKEN_OVER = (
    *("title", "summary", "languages", "age_from", "age_to", "pupils", "subjects", "vocational_subjects", "key_competences", "tools"),
    *("aims", "work_process", "expected_results", "project_kit"),
)


def begun_from(row: ShownRecord) -> dict[str, Any]:
    """Fields of a new proposal; the partner only where this teacher has chosen one before."""
    fields = {name: row.body[name] for name in _TAKEN_OVER if row.body.get(name) is not None}
    if row.kind == KIT:
        fields["project_kit"] = row.id
    if row.kind == PROPOSAL and row.is_mine and row.body.get("co_founder"):
        fields["co_founder"] = row.body["co_founder"]
    return fields


def begin_action(*, is_main: bool = False) -> Action:
    """For menus and feet of projects and proposals; absent where no proposal can be written."""
    words = QCoreApplication.translate("Proposals", "Begin a new project from this one", "button: a new proposal with the same fields")
    return Action("begin", words, "copy", _begin, _may_begin, is_main=is_main)


def _begin(scene: Scene, row: ShownRecord) -> Wish:
    own = next((space.id for space in scene.desk.reading.spaces.all("own") if may(space, PROPOSAL, "create")), "")
    return Wish("write", PROPOSAL, space=own, fields=begun_from(row), is_kept=True)


def _may_begin(scene: Scene, _row: ShownRecord) -> bool:
    return any(may(space, PROPOSAL, "create") for space in scene.desk.reading.spaces.all("own"))
