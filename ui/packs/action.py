"""The button "Keep a copy" of a project, and of the evidence for a Quality Label."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.kind_words import noun_words
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish
from ui.widgets.window_over import window_over


def keep_action() -> Action:
    """For a project's description: everything of its TwinSpace, to keep. Also of a project that was left or archived."""
    words = QCoreApplication.translate("Packs", "Keep a copy…", "button of a project: save all of it as PDF, ZIP or folder")
    return Action("keep", words, "album", _keep_space, lambda _scene, _row: True)


def evidence_action() -> Action:
    """For a label application: its texts and its evidence as one file, made with no line."""
    return Action("keep", evidence_words(), "album", _keep_evidence, lambda _scene, row: row.kind == "label_application")


def evidence_words() -> str:
    """What the button says."""
    return QCoreApplication.translate("Packs", "Save the evidence…", "button of a label application: save it as PDF, ZIP or folder")


def keep_evidence(desk: Desk, application: str, project: str) -> None:
    """The window that keeps the evidence of an application, or of the draft of one; `project` is its TwinSpace."""
    space = desk.reading.spaces.get(project)
    _show(desk, "evidence", application, space.title if space is not None else noun_words("label_application"))


def keep_space(desk: Desk, space: SpaceRow) -> None:
    """The window that keeps a copy of a whole space, from anywhere."""
    _show(desk, "space", space.id, space.title)


def _keep_space(scene: Scene, row: ShownRecord) -> Wish | None:
    return _open(scene, "space", row.space, scene.space.title if scene.space is not None else row.title)


def _keep_evidence(scene: Scene, row: ShownRecord) -> None:
    keep_evidence(scene.desk, row.id, str(row.body.get("project") or ""))


def _open(scene: Scene, kind: str, record: str, title: str) -> Wish | None:
    _show(scene.desk, kind, record, title)
    return None


def _show(desk: Desk, kind: str, record: str, title: str) -> None:
    """Not modal: one goes on working while it is saved."""
    from ui.packs.keep_dialog import KeepDialog

    dialog = KeepDialog(desk, kind, record, title, window_over())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
