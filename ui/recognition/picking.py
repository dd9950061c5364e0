""" "Use as evidence" in the menu of what one reads: one click puts it into the application of its project, begun if there is none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from sync.records import ItemState
from ui.bus import Notice
from ui.desk import Desk
from ui.forms.drafts import edit_draft, new_draft
from ui.forms.kinds.applications import EVIDENCE_KINDS
from ui.recognition.eligible import LABEL
from ui.recognition.states import DRAFT, state_of
from ui.records.rights import may
from ui.records.scene import Scene
from ui.records.wishes import Action

INITIATOR = "evidence"
_MOST = 500


def use_action() -> Action:
    """Absent outside projects, for what cannot be evidence, and for what is evidence already."""
    words = QCoreApplication.translate("Recognition", "Use as evidence", "menu of a post, page or file: for the Quality Label")
    return Action("evidence", words, "star", use, _shown, blocked=_reason)


def application_draft(desk: Desk, space: str) -> DraftRow | None:
    """The application for a project to which evidence is added: the text on this computer, an unfinished one of the website, a new one.

    None if no application may be written.
    """
    kept = next((one for one in desk.reading.drafts.list(LABEL) if one.fields.get("project") == space), None)
    if kept is not None:
        return kept
    rows = [one for one in desk.reading.records.list(LABEL, limit=_MOST) if one.body.get("project") == space]
    begun = next((one for one in rows if state_of(one) == DRAFT), None)
    if begun is not None:
        return edit_draft(begun)
    own = next((one.id for one in desk.reading.spaces.all("own") if may(one, LABEL, "create")), "")
    return new_draft(LABEL, own, project=space) if own else None


def use(scene: Scene, row: ShownRecord) -> None:
    """Add a record, and say so."""
    desk = scene.desk
    draft = application_draft(desk, row.space)
    if draft is None:
        return
    picked = [str(one) for one in draft.fields.get("evidence") or ()]
    fields = {**draft.fields, "evidence": list(dict.fromkeys([*picked, row.id]))}
    kept = replace(draft, fields=fields, changed_at=desk.clock.now_utc())
    words = QCoreApplication.translate("Recognition", "Added to the application for the Quality Label.", "notice after one click")
    if row.revision is None:
        words = QCoreApplication.translate(
            "Recognition",
            "Added to the application for the Quality Label. This is sent first, then the application.",
            "notice after one click",
        )
    desk.jobs.write(desk.copy.drafts.save, kept, initiator=INITIATOR, on_done=lambda _id: desk.bus.say.emit(Notice(words, "ok")))


def _shown(scene: Scene, row: ShownRecord) -> bool:
    if row.kind not in EVIDENCE_KINDS or scene.space is None or scene.space.kind != "twinspace":
        return False
    draft = application_draft(scene.desk, row.space)
    return draft is not None and row.id not in (draft.fields.get("evidence") or ())


def _reason(_scene: Scene, row: ShownRecord) -> str:
    """What waits goes before the application that names it; what came back is written anew, as another record."""
    if row.revision is not None or row.state is not ItemState.RETURNED:
        return ""
    return QCoreApplication.translate("Recognition", "came back: send it first", "menu, after Use as evidence: why it cannot be chosen")
