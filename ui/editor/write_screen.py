"""The whole write screen: header, form, and the check beside it (a drawer on small windows); autosaves, sends, never overwrites."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import DraftRow, SpaceRow
from sync.errors import DeskError
from ui.desk import Desk
from ui.editor.before_panel import BeforePanel
from ui.editor.edit_session import EditSession
from ui.editor.preflight import preflight
from ui.editor.write_form import WriteForm
from ui.editor.write_header import WriteHeader
from ui.error_words import words_for
from ui.format import price_words
from ui.style.theme import current_theme, theme_source
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.frames import NoticeBar, Place
from ui.widgets.labels import PlainLabel


class WriteScreen(QWidget):
    """One text of one kind in one space. Made for a draft, new or kept; dies when it is closed.

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
        self._space = space
        self.header = WriteHeader(self._title(), space.title)
        self.notice = NoticeBar(self.tr("Close this notice", "notice bar above the editor"))
        self.form = WriteForm(desk, draft)
        self.panel = BeforePanel()
        self._footer = self._make_footer()
        self.session = EditSession(desk, draft, self.form.gather, self)
        self._lay_out()
        self._connect()
        self._check()

    @property
    def draft_id(self) -> str:
        """The draft's id, "" before the first save."""
        return self.session.draft_id

    def flush(self) -> None:
        """Everything written is on the disk when this returns: at close and at lock."""
        self.session.flush()

    def start(self) -> None:
        """Put the keyboard where one writes first."""
        (self.form.edit if self.form.title.text() else self.form.title).setFocus()

    def _title(self) -> str:
        is_new = self._draft.record is None
        if self._draft.kind == "page":
            return self.tr("New page", "write screen, title") if is_new else self.tr("Edit page", "write screen, title")
        return self.tr("New update", "write screen, title") if is_new else self.tr("Edit update", "write screen, title")

    def _make_footer(self) -> Place:
        theme = current_theme()
        footer = Place("footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        self._price = PlainLabel("", tone="soft")
        self._drawer = PlainButton(self.tr("Before it goes out", "panel beside the editor, head"))
        self._drawer.setCheckable(True)
        self._drawer.toggled.connect(self._on_drawer_toggled)
        self._send = PrimaryButton(self.tr("Send when online", "editor, the main button"), "sending")
        row.addWidget(self._price)
        row.addStretch(1)
        row.addWidget(self._drawer)
        row.addWidget(self._send)
        return footer

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.form, 1)
        self._body.addWidget(self.panel)
        column.addLayout(self._body, 1)
        column.addWidget(self._footer)
        self._footer.hide()
        self._is_narrow = False

    def _connect(self) -> None:
        self.header.back_wanted.connect(self.leave)
        self.header.keep_wanted.connect(self.leave)
        self.form.edited.connect(self._on_edited)
        self.form.told.connect(lambda words: self.notice.say(words, "warn"))
        self.form.attach_failed.connect(self._on_attach_failed)
        self.panel.send_wanted.connect(self.session.send)
        self._send.clicked.connect(self.session.send)
        self.session.saved.connect(self.header.show_saved)
        self.session.failed.connect(self._on_save_failed)
        self.session.sent.connect(self.sent)
        self._desk.bus.changed.connect(self._on_changed)
        self._shortcut("Ctrl+Return", self.panel.send_button.click)
        self._shortcut("Ctrl+S", self.session.save)
        self._shortcut("Escape", lambda: self._drawer.setChecked(False))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        source = theme_source()
        if source is not None:
            source.changed.connect(self.form.edit.set_theme)

    def _shortcut(self, keys: str, act: object) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)

    def _check(self) -> None:
        found = preflight(
            self._draft.kind,
            self._space,
            self._desk.reading.account.limits(),
            self.form.fields(),
            self.form.pictures(),
            self.form.file_sizes(),
            is_edit=self._draft.record is not None,
        )
        speed = self._desk.line.status().bytes_up_per_s
        self.panel.show_check(found, speed)
        self._price.setText(price_words(found.total_bytes, speed))
        self._send.setEnabled(self.panel.send_button.isEnabled())
        self._send.setToolTip(self.panel.send_button.toolTip())

    def _on_edited(self) -> None:
        self.session.touch()
        self._check()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard goes elsewhere, perhaps to another program: save at once."""
        if old is not None and self.isAncestorOf(old) and (now is None or not self.isAncestorOf(now)):
            self.session.save()

    def leave(self) -> None:
        """Back and Keep are the same promise: what was written is kept; an empty new text leaves nothing behind."""
        if self.form.is_empty() and self._draft.record is None:
            self.session.discard()
        else:
            try:
                self.session.close()
            except DeskError as error:
                self._on_save_failed(error)
                return
        self.closed.emit()

    def _on_save_failed(self, error: DeskError) -> None:
        self.header.show_failed(self.tr("Not saved yet", "write screen, the disk is full or damaged"))
        self.notice.say(words_for(error).line(), "bad")

    def _on_attach_failed(self, name: str, error: DeskError) -> None:
        self.notice.say(f"{name}: {words_for(error).line()}", "bad")

    def _on_changed(self, changes: Changes) -> None:
        """What the exchange brings never touches the text; the teacher is told."""
        if changes.touches("media", "picture"):
            self.form.refresh_pictures()
        record = self._draft.record
        if record is None or record not in changes.records or changes.initiator == "editor":
            return
        found = self._desk.reading.records.get(record)
        if found is not None and found.revision is not None and found.revision != self._draft.base:
            words = self.tr(
                "The website has a newer version of this text. Yours stays; if both changed the same part, you compare them later.",
                "notice above the editor",
            )
            self.notice.say(words, "warn")

    def _on_drawer_toggled(self, is_open: bool) -> None:
        self.panel.setVisible(is_open or not self._is_narrow)
        self._send.setVisible(not is_open)  # one filled button on a screen
        self._place_drawer()

    def _place_drawer(self) -> None:
        if not self._is_narrow:
            return
        width = min(self.panel.minimumWidth(), self.width())
        top = self.form.geometry().top()
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.panel.setGeometry(QRect(0 if is_rtl else self.width() - width, top, width, self.form.height()))
        self.panel.raise_()

    def _fold(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._footer.setVisible(is_narrow)
        if is_narrow:
            self._body.removeWidget(self.panel)
            self.panel.setVisible(self._drawer.isChecked())
        else:
            self._body.addWidget(self.panel)
            self.panel.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < current_theme().pane("collapseSidePanelBelow")
        if is_narrow != self._is_narrow:
            self._fold(is_narrow=is_narrow)
        self._place_drawer()
