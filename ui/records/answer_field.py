"""The field at the foot of a pane in which an answer is written; what is written is kept as a draft at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow, ShownRecord, SpaceRow
from sync.errors import DeskError
from ui.bus import Notice
from ui.desk import Desk
from ui.editor.edit_session import EditSession, Gathered
from ui.editor.preflight import LONGEST_RUN, may, why_not
from ui.editor.schedule_button import ScheduleButton
from ui.error_words import words_for
from ui.records.answers import AnswerSpec
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import PlainLabel

_MOST_LINES = 5


class AnswerField(PanePart):
    """Each record has its own unfinished answer; Ctrl+Enter sends.

    Absent where the rights do not allow to answer, unless something was begun: that stays to be read and copied, and says why it cannot go.
    """

    def __init__(self, desk: Desk, spec: AnswerSpec, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent)
        self._desk, self._spec = desk, spec
        self._session: EditSession | None = None
        self._target = ""
        self._leaving: str | None = None
        self._reason = ""
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap("reading"), theme.gap("gap"), theme.gap("reading"), theme.gap("gap"))
        column.setSpacing(theme.gap("half"))
        self._fault = PlainLabel("", size="small", tone="bad", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        column.addLayout(row)
        self.field = QPlainTextEdit()
        self.field.setProperty("kind", "field")
        self.field.setPlaceholderText(spec.hint)
        self.field.setAccessibleName(spec.hint)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme.control("field"))
        self.field.document().setDocumentMargin(theme.px(5))
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.textChanged.connect(self._on_edited)
        self.field.installEventFilter(self)
        self.button = PlainButton(self.tr("Send when online", "below a text, sends an answer or a comment"))
        self.button.clicked.connect(self._on_send_clicked)
        self.schedule = ScheduleButton(desk)
        self.schedule.changed.connect(self._on_edited)
        row.addWidget(self.field, 1)
        row.addWidget(self.schedule, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        can_answer = scene.may(self._spec.kind, "create")
        is_there = self._spec.hangs_on(row) and (can_answer or self._is_begun(row.space, row.id))
        self.setVisible(is_there)
        if is_there:
            self._open_for(row)
            self._explain("" if can_answer or scene.space is None else why_not(scene.space))

    def show_space(self, space: SpaceRow) -> None:
        """The field of a space: its rights may have changed."""
        can_write = may(space, self._spec.kind, "create")
        is_there = can_write or self._is_begun(space.id, space.id)
        self.setVisible(is_there)
        if is_there:
            self.open_in(space.id)
            self._explain("" if can_write else why_not(space))

    def open_in(self, space: str) -> None:
        """Write into a space, not below a record: a line of its chat."""
        if self._target != space:
            self.close_editors()
            self._target = space
            kind = self._spec.kind
            self._begin(self._kept(space, space) or DraftRow("", kind, space, None, None, None, {"text": ""}, (), ""))

    def close_editors(self) -> None:
        """Keep what stands here. Raises CopyUnusable."""
        if self._session is not None:
            if self.field.toPlainText().strip() or self._session.draft_id:
                self._session.flush()
            self._session.deleteLater()
        self._session, self._target = None, ""

    def _open_for(self, row: ShownRecord) -> None:
        """What stood here for another record is kept as its draft."""
        if row.id == self._target:
            return
        self.close_editors()
        self._target = row.id
        kind, field = self._spec.kind, self._spec.field
        self._begin(self._kept(row.space, row.id) or DraftRow("", kind, row.space, row.id, None, None, {field: row.id, "text": ""}, (), ""))

    def _kept(self, space: str, target: str) -> DraftRow | None:
        """The unfinished answer to a record, or the unfinished line of a space."""
        field = self._spec.field
        drafts = [draft for draft in self._desk.reading.drafts.list(self._spec.kind, space) if draft.record is None]
        return next((draft for draft in drafts if not field or draft.fields.get(field) == target), None)

    def _is_begun(self, space: str, target: str) -> bool:
        is_typed = self._target == target and bool(self.field.toPlainText().strip())
        return is_typed or self._kept(space, target) is not None

    def _explain(self, reason: str) -> None:
        """Say above the field why what stands in it cannot go; "" if it can."""
        if reason != self._reason:
            self._reason = reason
            text = self.field.toPlainText().strip()
            self._show_faults(len(text))
            self.button.setEnabled(self._can_go(has_text=bool(text)))

    def _begin(self, draft: DraftRow) -> None:
        text = str(draft.fields.get("text", ""))
        fields = {key: value for key, value in draft.fields.items() if key != "text"}
        self._session = None
        self.field.setPlainText(text)
        self.schedule.open_draft(draft)
        self._session = EditSession(self._desk, draft, lambda: self._gathered(fields), self)
        self._session.sent.connect(self._on_sent)
        self._session.failed.connect(self._on_failed)
        self._show_faults(len(text.strip()))
        self.button.setEnabled(self._can_go(has_text=bool(text.strip())))

    def _gathered(self, fields: dict[str, Any]) -> Gathered:
        chosen = self.schedule.chosen()
        made = {**fields, "text": self.field.toPlainText().strip()}
        return Gathered(made, publish_at=chosen.publish_at, not_after=chosen.not_after)

    def _on_edited(self) -> None:
        has_text = bool(self.field.toPlainText().strip())
        self._show_faults(len(self.field.toPlainText().strip()))
        self.button.setEnabled(self._can_go(has_text=has_text))
        lines = min(_MOST_LINES, max(1, self.field.document().blockCount()))
        theme = current_theme()
        self.field.setFixedHeight(theme.control("field") + (lines - 1) * theme.px(theme.tokens.line_height["base"]))
        if self._session is not None and self._leaving is None and (has_text or self._session.draft_id):
            self._session.touch()

    def _can_go(self, *, has_text: bool) -> bool:
        return has_text and self._leaving is None and self._fault.isHidden()

    def _show_faults(self, length: int) -> None:
        """Said while one writes, not when the website has refused it."""
        words = self.tr("Too long for the website: %1 of %2 characters", "above a field for an answer or a line of the chat")
        words = words.replace("%1", str(length)).replace("%2", str(LONGEST_RUN)) if length > LONGEST_RUN else ""
        self._fault.setText(self._reason or words)
        self._fault.setVisible(bool(self._reason or words))

    def _on_failed(self, error: DeskError) -> None:
        self._leaving = None
        self.button.setEnabled(True)
        self._desk.bus.say.emit(Notice(words_for(error).line(), "bad"))

    def _on_send_clicked(self) -> None:
        if self._session is not None and self._can_go(has_text=bool(self.field.toPlainText().strip())):
            self.field.setFocus()  # the keyboard stays here when the button goes off
            self.button.setEnabled(False)
            self._leaving = self.field.toPlainText()
            self._session.send()

    def _on_sent(self, _record: str) -> None:
        target, self._target, self._session = self._target, "", None
        typed_since = self.field.toPlainText().removeprefix(self._leaving or "")
        self._leaving = None
        self.field.clear()
        row = self._desk.reading.records.get(target)
        if not self._spec.field:
            self.open_in(target)
        elif row is not None:
            self._open_for(row)
        self._put_back(typed_since)

    def _put_back(self, typed_since: str) -> None:
        """What was typed while the words before it left stays."""
        if typed_since.strip() and self._session is not None:
            self.field.setPlainText(typed_since)
            self.field.moveCursor(QTextCursor.MoveOperation.End)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._on_send_clicked()
                return True
        return super().eventFilter(watched, event)
