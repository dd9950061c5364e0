"""Where a message is written: grows with its words, keeps itself as a draft, takes files and pictures, sends when online."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from sync.errors import DeskError
from ui.bus import Notice
from ui.desk import Desk
from ui.editor.attaching import Attached, Attaching
from ui.editor.clipboard import PICTURE_SUFFIXES
from ui.editor.edit_session import Gathered
from ui.editor.schedule_button import ScheduleButton
from ui.error_words import words_for
from ui.format import price_words, time_words
from ui.messages.attached_chips import AttachedChips
from ui.messages.commands import INITIATOR
from ui.messages.message_session import MessageSession
from ui.pictures.fitting import stored_fit
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.labels import ElidedLabel, PlainLabel


class WritingField(QWidget):
    """One message at a time; `fields` of the draft that are not the text (people, title) come from the `more` function.

    Signals:
        sent(str): the message's record id; it waits now.
        changed(): words or attachments changed.
    """

    sent = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, least_lines: int = 2) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: MessageSession | None = None
        self._draft: DraftRow | None = None
        self._fields: dict[str, object] = {}
        self._attaching: Attaching | None = None
        self._is_ready = True
        self._leaving: str | None = None
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("unit"))
        self.edit = _Editor(least_lines)
        self.edit.setAccessibleName(self.tr("Your message", "field where a message is written"))
        self._files = AttachedChips(desk)
        self._files.taken_out.connect(self._touch)
        self._files.changed.connect(self._show_state)
        self._files.said.connect(self._touch)
        self._files.failed.connect(lambda _picture, error: self._on_failed(error))
        column.addWidget(self.edit)
        column.addWidget(self._files)
        column.addLayout(self._made_foot())
        self.edit.textChanged.connect(self._touch)
        self.edit.send_wanted.connect(self.send)
        self.setEnabled(False)

    def open_draft(self, draft: DraftRow, hint: str) -> None:
        """Write this draft; what was open before is kept."""
        self.close_editor()
        self._draft, self._fields = draft, dict(draft.fields)
        self.schedule.open_draft(draft)
        session = MessageSession(self._desk, draft, self._gathered, self)
        session.saved.connect(lambda utc: self._saved.setText(self._saved_words(utc)))
        session.failed.connect(self._on_failed)
        session.sent.connect(self._on_sent)
        self._files.clear()
        self._files.open_in(draft.space)
        for record in draft.fields.get("files") or ():
            self._add_file(str(record))
        self.edit.blockSignals(True)
        self.edit.setPlainText(str(draft.fields.get("text") or ""))
        self.edit.blockSignals(False)
        self.edit.fit()
        self.edit.setPlaceholderText(hint)
        self._session = session
        self._attaching = Attaching(self._desk, draft.space, parent=self)
        self._attaching.ready.connect(self._on_attached)
        self._attaching.failed.connect(lambda name, error: self._on_failed(error, f"{name}: "))
        self._saved.setText("")
        self.setEnabled(True)
        self._show_state()

    def close_editor(self) -> None:
        """Keep what is written, at once. Raises CopyUnusable."""
        session, self._session = self._session, None
        if session is not None:
            if self.is_empty and session.draft_id and not self._fields.get("participants"):
                session.discard()  # all words were deleted again: no empty draft stays behind
            else:
                session.close()
            session.deleteLater()
        self.setEnabled(False)

    def put(self, field: str, value: object) -> None:
        """Change another field of the draft: people or title of a new message."""
        if self._fields.get(field) != value:
            self._fields[field] = value
            self._touch()

    def set_ready(self, is_ready: bool) -> None:
        """False while something else is missing, e.g. the people of a new message."""
        self._is_ready = is_ready
        self._show_state()

    @property
    def draft_id(self) -> str:
        """The draft that is open; "" if nothing was kept yet."""
        return self._session.draft_id if self._session is not None else ""

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to send."""
        return not self.edit.toPlainText().strip() and not self._files.ids

    def send(self) -> None:
        """Send when online; the field is empty then."""
        if self._session is not None and self._leaving is None and self._send.isEnabled():
            self._send.setEnabled(False)
            self._leaving = self.edit.toPlainText()
            self._session.send()

    def give_up(self) -> bool:
        """Throw the draft away; for a month it can be taken back from Sending. False if nothing was written. Raises CopyUnusable."""
        session = self._session
        if session is None:
            return False
        self.close_editor()
        if session.draft_id:
            self._desk.jobs.write(self._desk.copy.given_up.keep, session.draft_id, initiator=INITIATOR)
        return bool(session.draft_id)

    def _made_foot(self) -> QHBoxLayout:
        theme = current_theme()
        self._attach = LinkButton(self.tr("Attach", "link below a message: add a file or picture"), "attach")
        self._attach.clicked.connect(self._on_attach_pressed)
        self.schedule = ScheduleButton(self._desk)
        self.schedule.changed.connect(self._touch)
        self._saved = ElidedLabel("", size="small", tone="soft")  # gives way before the button does
        self._price = PlainLabel("", size="small", tone="soft")
        self._send = PrimaryButton(self.tr("Send when online", "button: the message waits until there is a line"))
        self._send.clicked.connect(self.send)
        row = QHBoxLayout()
        row.setSpacing(theme.gap("group"))
        for part in (self._attach, self.schedule, self._saved):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._price)
        row.addWidget(self._send)
        return row

    def _gathered(self) -> Gathered:
        fields = {name: value for name, value in self._fields.items() if name != "files"} | {"text": self.edit.toPlainText().strip()}
        if self._files.ids:
            fields["files"] = list(self._files.ids)
        chosen = self.schedule.chosen()
        return Gathered(fields, self._files.ids, publish_at=chosen.publish_at, not_after=chosen.not_after)

    def _touch(self) -> None:
        if self._session is not None and self._leaving is None:
            self._session.touch()
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        is_resting = self._leaving is None and not self._files.resizing.is_busy and not self._files.is_stopped
        self._send.setEnabled(self.isEnabled() and self._is_ready and is_resting and not self.is_empty)
        size = len(self.edit.toPlainText().encode()) + self._files.size_bytes
        self._price.setText(price_words(size, self._desk.line.status().bytes_up_per_s) if size else "")

    def _saved_words(self, utc: str) -> str:
        return self.tr("Saved on this computer, {time}", "below a message being written").format(time=time_words(utc))

    def _on_sent(self, record: str) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.deleteLater()
        typed_since = self.edit.toPlainText().removeprefix(self._leaving or "")
        self._leaving = None
        self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.blockSignals(False)
        self._files.clear()
        self.setEnabled(False)
        self.sent.emit(record)
        self._put_back(typed_since)

    def _put_back(self, typed_since: str) -> None:
        """What was typed while the message left goes into the next draft, which whoever shows the field has opened."""
        if typed_since.strip() and self._session is not None:
            self.edit.setPlainText(typed_since)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _on_failed(self, error: DeskError, before: str = "") -> None:
        self._leaving = None
        self._desk.bus.say.emit(Notice(before + words_for(error).line(), "bad", details=words_for(error).details))
        self._show_state()

    def _on_attach_pressed(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files or pictures", "title of the dialog"))
        self.attach([Path(path) for path in paths])

    def attach(self, paths: list[Path]) -> None:
        """Copy files into this computer's store at once; pictures are made smaller and lose place and camera."""
        if self._attaching is not None:
            pictures = [path for path in paths if path.suffix.lower() in PICTURE_SUFFIXES]
            self._attaching.add_pictures(pictures)
            self._attaching.add_files([path for path in paths if path not in pictures])

    def _on_attached(self, attached: Attached) -> None:
        self._files.add(attached.id, attached.name, attached.size_bytes, attached.fit)
        self._touch()

    def _add_file(self, record: str) -> None:
        """One that was attached before the draft was opened again."""
        shown, row = self._desk.reading.records.get(record), self._desk.reading.pictures.get(record)
        title = shown.title if shown is not None and shown.title else self.tr("Attachment", "a file of a message without a name")
        original = row.original if row is not None and shown is None else None
        self._files.add(record, title, original.size_bytes if original is not None else 0, stored_fit(original))


class _Editor(QPlainTextEdit):
    """Plain text only, some lines high; Ctrl+Enter sends, Tab leaves.

    Signals:
        send_wanted(): Ctrl+Enter.
    """

    send_wanted = Signal()

    def __init__(self, least_lines: int) -> None:
        super().__init__()
        self._least_lines = least_lines
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the words."""
        theme = current_theme()
        lines = min(
            max(self.document().size().height(), self._least_lines), self._least_lines + 4
        )  # a QPlainTextEdit counts its height in lines
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing()) + theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send_wanted.emit()
            return
        super().keyPressEvent(event)
