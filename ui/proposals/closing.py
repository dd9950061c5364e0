"""Ending a project for everybody, asked first; for the menu of its description."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.proposals import commands
from ui.proposals.asking import ask_close
from ui.records.rights import may_edit
from ui.records.scene import Scene
from ui.records.wishes import Action


def close_project_action() -> Action:
    """Absent where the rights do not allow it, or the project has ended."""
    words = QCoreApplication.translate("Proposals", "Close the project…", "menu of a project's description")
    return Action("close", words, "close", _close, _may_close)


def _close(scene: Scene, row: ShownRecord) -> None:
    words = QCoreApplication.translate(
        "Proposals", "It ends for all partners. Everybody can still read it, nobody can write in it any more.", "question: close a project"
    )
    ask_close(row.title, words, lambda: commands.close_project(scene.desk, row))


def _may_close(scene: Scene, row: ShownRecord) -> bool:
    return row.body.get("state") == "active" and scene.space is not None and may_edit(scene.space, row)
