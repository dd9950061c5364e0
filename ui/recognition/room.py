"""The room Recognition: labels and prizes, applications, certificates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow
from ui.desk import Desk
from ui.editor.write_screen import WriteScreen
from ui.forms.fields_form import FieldsForm
from ui.forms.record_views import RecordsView
from ui.packs.action import evidence_words, keep_evidence
from ui.recognition.certificates import certificates_tab
from ui.recognition.eligible import LABEL
from ui.recognition.labels import labels_tab
from ui.recognition.picking import INITIATOR
from ui.recognition.schemes import schemes_tab
from ui.recognition.school_labels import school_labels_tab
from ui.records.writing_room import RoomSpec, WritingRoom


class RecognitionRoom(WritingRoom):
    """An application that is being written takes evidence picked elsewhere at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, recognition_spec, parent)

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        screen = self.screen_open
        if changes.initiator != INITIATOR or screen is None or not isinstance(screen.body, FieldsForm) or screen.body.spec.kind != LABEL:
            return
        view, kept = screen.body.view("evidence"), self._desk.reading.drafts.get(screen.draft_id)
        if isinstance(view, RecordsView) and kept is not None:
            view.take([*view.ids, *(str(one) for one in kept.fields.get("evidence") or ())])

    def _write(self, draft: DraftRow) -> None:
        """An application can be saved with its evidence while it is being written."""
        super()._write(draft)
        screen = self.screen_open
        if draft.kind == LABEL and screen is not None:
            screen.header.add_action(evidence_words(), "album", lambda: self._keep_evidence(screen))

    def _keep_evidence(self, screen: WriteScreen) -> None:
        screen.flush()
        project = str(screen.body.fields().get("project") or "")
        if screen.draft_id and project:
            keep_evidence(self._desk, screen.draft_id, project)
        else:
            screen.notice.say(self.tr("Choose the project first.", "notice: the evidence of an application is saved"), "warn")


def recognition_spec() -> RoomSpec:
    """Words in the language of now."""
    return RoomSpec(
        QCoreApplication.translate("Recognition", "Recognition", "title of the room"),
        (schemes_tab(), labels_tab(), school_labels_tab(), certificates_tab()),
        QCoreApplication.translate("Recognition", "Search here", "search field of the room"),
        QCoreApplication.translate("Recognition", "Parts of Recognition", "tabs below the title, for the screen reader"),
    )
