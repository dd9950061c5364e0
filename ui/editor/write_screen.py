"""The one write screen: header, a text or a form, and the check beside it (a drawer on small windows); autosaves, never overwrites."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow, SpaceRow
from sync.errors import DeskError
from ui.desk import Desk
from ui.editor.before_panel import BeforePanel
from ui.editor.edit_session import EditSession, Gathered
from ui.editor.followed import followed_notice
from ui.editor.preflight import Checked, preflight
from ui.editor.public_question import PublicQuestion
from ui.editor.schedule import ScheduleBox
from ui.editor.write_footer import WriteFooter
from ui.editor.write_form import HAS_READERS, WriteForm
from ui.editor.write_header import WriteHeader
from ui.editor.write_titles import screen_title
from ui.error_words import words_for
from ui.format import price_words
from ui.forms.catalogue import form_for
from ui.forms.fields_form import FieldsForm
from ui.pictures.consent_checks import consent_checks
from ui.style.theme import theme_source
from ui.widgets.beside import Beside
from ui.widgets.frames import NoticeBar

CHECK_MS = 120


class WriteScreen(QWidget):
    """One record of any kind in one space. Made for a draft, new or kept; dies when it is closed. `body` is what one writes in.

    Signals:
        closed(): the teacher went back; the text is a draft, or there was none.
        sent(str): the record id under which it waits now.
    """

    closed = Signal()
    sent = Signal(str)

    def __init__(self, desk: Desk, draft: DraftRow, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._space = _space_now(desk, space)
        spec = form_for(draft.kind)
        self.header = WriteHeader(screen_title(draft, spec), space.title if space.kind != "own" else "")
        self.notice = NoticeBar(self.tr("Close this notice", "notice bar above the editor"))
        self.body: WriteForm | FieldsForm = WriteForm(desk, draft) if spec is None else FieldsForm(desk, draft, spec)
        readers = self.body.readers if isinstance(self.body, WriteForm) and draft.kind in HAS_READERS else None
        self._public = PublicQuestion(desk, self, readers, lambda picture: self._on_place_wanted(f"who:{picture}"))
        self.schedule = ScheduleBox(desk, draft)
        self.panel = BeforePanel(self.schedule)
        self.footer = WriteFooter()
        self.beside = Beside(self.body, self.panel, self.footer.drawer, bar=self.footer)
        self.session = EditSession(desk, draft, self._gather, self)
        self._check_later = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check_later.timeout.connect(self._check)
        self._lay_out()
        self._connect()
        self._check()
        self._say_followed()

    @property
    def form(self) -> WriteForm:
        """The text with its title, of a kind that is written so."""
        assert isinstance(self.body, WriteForm)
        return self.body

    @property
    def fields_form(self) -> FieldsForm:
        """The form of fields, of a kind that has one."""
        assert isinstance(self.body, FieldsForm)
        return self.body

    @property
    def draft_id(self) -> str:
        """The draft's id, "" before the first save."""
        return self.session.draft_id

    def flush(self) -> None:
        """Everything written is on the disk when this returns: at close and at lock."""
        self.session.flush()

    def _gather(self) -> Gathered:
        """What was written, and when it shall go."""
        chosen = self.schedule.chosen()
        return replace(self.body.gather(), publish_at=chosen.publish_at, not_after=chosen.not_after)

    def start(self) -> None:
        """Put the keyboard where one writes first."""
        self.body.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self.beside, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.header.back_wanted.connect(self.leave)
        self.header.keep_wanted.connect(self.session.hold_what_was_given)
        self.header.keep_wanted.connect(self.leave)
        self.body.edited.connect(self._on_edited)
        self.body.told.connect(lambda words: self.notice.say(words, "warn"))
        self.body.attach_failed.connect(self._on_attach_failed)
        self.schedule.changed.connect(self._on_edited)
        self.panel.send_wanted.connect(self._on_send_wanted)
        self.panel.place_wanted.connect(self._on_place_wanted)
        self.footer.send_wanted.connect(self._on_send_wanted)
        self.session.saved.connect(self.header.show_saved)
        self.session.failed.connect(self._on_save_failed)
        self.session.sent.connect(self.sent)
        self._desk.bus.changed.connect(self._on_changed)
        self._shortcut("Ctrl+Return", self.panel.send_button.click)
        self._shortcut("Ctrl+S", self.session.save)
        self._shortcut("Escape", lambda: self.footer.drawer.setChecked(False))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        source = theme_source()
        if source is not None:
            source.changed.connect(self.body.set_theme)

    def _shortcut(self, keys: str, act: object) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)

    def _check(self) -> None:
        self.body.show_pictures()
        found = preflight(
            self._draft.kind,
            self._space,
            self._desk.reading.account.limits(),
            self.body.fields(),
            (*self.body.checks(), *self.schedule.checks(), *self._consents()),
            self.body.pictures(),
            self.body.file_sizes(),
            edited=self._desk.reading.records.get(self._draft.record) if self._draft.record is not None else None,
        )
        speed = self._desk.line.status().bytes_up_per_s
        self.panel.show_check(found, speed)
        self.footer.show_check(price_words(found.total_bytes, speed), self.panel.send_button.statusTip())

    def _consents(self) -> tuple[Checked, ...]:
        """What families said about the pictures in it."""
        today, fields = self._desk.clock.now_utc()[:10], self.body.fields()
        return consent_checks(self._desk.reading.consents, self.body.pictures(), today, is_public=self.body.is_public(fields))

    def _on_edited(self) -> None:
        """The check reads the whole text: at once only while something is missing, else a moment later."""
        self.session.touch()
        if not self.panel.send_button.isEnabled():
            self._check()
        elif not self._check_later.isActive():
            self._check_later.start()

    def _on_place_wanted(self, place: str) -> None:
        """A line of the check was pressed: there it can be mended."""
        self.footer.drawer.setChecked(False)
        (self.schedule if place in ("publish_at", "not_after") else self.body).go_to(place)

    def _on_send_wanted(self) -> None:
        """What was typed in the last moment is checked too."""
        self._check()
        self.body.show_missing()
        if self.panel.send_button.isEnabled():
            self._public.before(self.body.pictures(), self._send, is_public=self.body.is_public(self.body.fields()))

    def _send(self) -> None:
        self.panel.send_button.setEnabled(False)
        self.session.send()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard goes elsewhere, perhaps to another program: save at once."""
        if old is not None and self.isAncestorOf(old) and (now is None or not self.isAncestorOf(now)):
            self.session.save()

    def leave(self) -> None:
        """Back and Keep are the same promise: what was written is kept; an empty new text leaves nothing behind."""
        if self.body.is_empty() and self._draft.record is None and not self.session.is_held:
            self.session.discard()
        else:
            try:
                self.session.close()
            except DeskError as error:
                self._on_save_failed(error)
                return
        self.closed.emit()

    def _on_save_failed(self, error: DeskError) -> None:
        self._check()
        self.header.show_failed(self.tr("Not saved yet", "write screen, the disk is full or damaged"))
        self.notice.say(words_for(error).line(), "bad")

    def _on_attach_failed(self, name: str, error: DeskError) -> None:
        self.notice.say_also(f"{name}: {words_for(error).line()}", "bad")

    def _on_changed(self, changes: Changes) -> None:
        """What the exchange brings never touches the text; the teacher is told."""
        if changes.touches("media", "picture"):
            self.body.refresh_pictures()
        if changes.touches("space"):  # the role and the project's state may have changed while one writes
            self._space = _space_now(self._desk, self._space)
            self._check()
        if changes.initiator == "exchange" and changes.touches("draft_local"):
            self._say_followed()
        record = self._draft.record
        if record is None or record not in changes.records or changes.initiator == "editor":
            return
        found = self._desk.reading.records.get(record)
        if found is not None and found.revision is not None and found.revision != self._draft.base:
            self.notice.say(_newer_words(), "warn")

    def _say_followed(self) -> None:
        words = followed_notice(self._desk.reading, self.draft_id) if self.draft_id else ""
        if words:
            self.notice.say(words, "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beside.fit()


def _newer_words() -> str:
    return QCoreApplication.translate(
        "WriteScreen",
        "The website has a newer version of this text. Yours stays; if both changed the same part, you compare them later.",
        "notice above the editor"
    )  # fmt: skip  # a comma here would make lupdate read a plural


def _space_now(desk: Desk, space: SpaceRow) -> SpaceRow:
    """To be asked seldom, not while one types: reading a space counts all that is new in it."""
    return desk.reading.spaces.get(space.id) or space
