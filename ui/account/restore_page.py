"""Instead of step 2: the profile out of a backup file, opened by its password or the recovery key."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.errors import DeskError, KeyUnavailable
from ui.account.pages import StepPage
from ui.account.ports import FirstStartPort
from ui.account.unlock_port import MIN_PASSPHRASE
from ui.error_words import words_for
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from ui.widgets.fields import TextField
from ui.widgets.frames import NoticeBar
from ui.widgets.labels import PlainLabel


class RestorePage(StepPage):
    """The window opens on the restored profile; the file stays as it is. Nothing is left behind by a try that fails."""

    def __init__(self, port: FirstStartPort, parent: QWidget | None = None) -> None:
        title = self.tr("Bring your work back from a backup file", "first start: title of the page about a backup")
        sentence = self.tr("The file stays as it is. What was never sent is in it too.", "first start: restoring a backup")
        super().__init__(title, sentence, parent)
        self._port = port
        self._is_recovering = False
        self.faults = NoticeBar(self.tr("Close this notice", "screen reader: the cross of an error bar"))
        self.file = TextField(self.tr("Backup file", "first start: field"))
        self.choose = PlainButton(self.tr("Choose the file…", "first start: opens a file dialog for the backup"))
        self.passphrase = TextField(self.tr("Password of the file", "first start: field, restoring a backup"), is_secret=True)
        self.recovery = TextField(self.tr("Recovery key", "first start: field, restoring a backup"))
        self.fresh = TextField(self.tr("New password for this computer", "first start: field beside the recovery key"), is_secret=True)
        self.restore = PrimaryButton(self.tr("Bring it back", "first start: main button, restores a backup"))
        self.other_way = LinkButton("")
        self.working = PlainLabel("", tone="soft", wrap=True)
        self.column.addWidget(self.faults)
        self.column.addWidget(self.narrow(self._form()))
        self.column.addStretch(1)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.other_way.clicked.connect(self._on_other_way_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)
        for field in (self.passphrase, self.fresh):
            field.edit.returnPressed.connect(self._on_restore_clicked)
        self._show_way()

    def has_own_button(self) -> bool:
        """The filled button of this page is "Bring it back"."""
        return True

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.choose

    def _form(self) -> QWidget:
        theme = current_theme()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("group"))
        for part in (self.file, self.choose, self.passphrase, self.recovery, self.fresh):
            if part is self.choose:
                row = QHBoxLayout()
                row.addWidget(part)
                row.addStretch(1)
                column.addLayout(row)
            else:
                column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(theme.gap("group"))
        foot.addWidget(self.restore)
        foot.addWidget(self.other_way)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.working)
        return inside

    def _show_way(self) -> None:
        self.passphrase.setVisible(not self._is_recovering)
        for field in (self.recovery, self.fresh):
            field.setVisible(self._is_recovering)
        with_password = self.tr("Open with the password", "first start: link, back from the recovery key")
        forgotten = self.tr("Use the recovery key", "first start: link, restoring a backup without its password")
        self.other_way.setText(with_password if self._is_recovering else forgotten)

    def _on_other_way_clicked(self) -> None:
        self._is_recovering = not self._is_recovering
        self._show_way()
        (self.recovery if self._is_recovering else self.passphrase).edit.setFocus()

    def _on_choose_clicked(self) -> None:
        title = self.tr("Choose the backup file", "title of the file dialog")
        kinds = self.tr("TwinDesk backup (*.backup);;All files (*)", "types of file in the dialog; keep ;; and the stars")
        path, _ = QFileDialog.getOpenFileName(self, title, self.file.text(), kinds)
        if path:
            self.file.edit.setText(path)
            self.file.set_fault("")
            (self.recovery if self._is_recovering else self.passphrase).edit.setFocus()

    def _on_restore_clicked(self) -> None:
        if self._has_fault():
            return
        self.faults.say("")
        self.working.setText(self.tr("One moment: your work is being brought back.", "first start: a backup is being restored"))
        self.restore.setEnabled(False)
        secret = self.recovery.text() if self._is_recovering else self.passphrase.edit.text()
        fresh = self.fresh.edit.text() if self._is_recovering else ""
        self._port.restore(self.file.text(), secret, fresh, self._on_restored, self._on_failed)

    def _has_fault(self) -> bool:
        if not self.file.text():
            self.file.set_fault(self.tr("Choose the backup file first.", "first start: restoring, no file"))
            self.choose.setFocus()
            return True
        if self._is_recovering and len(self.fresh.edit.text()) < MIN_PASSPHRASE:
            short = self.tr("This is too short: at least %1 characters.", "first start: password too short")
            self.fresh.set_fault(short.replace("%1", str(MIN_PASSPHRASE)))
            self.fresh.edit.setFocus()
            return True
        return False

    def _on_restored(self) -> None:
        self.working.setText("")
        for field in (self.passphrase, self.recovery, self.fresh):
            field.edit.clear()

    def _on_failed(self, error: DeskError) -> None:
        self.working.setText("")
        self.restore.setEnabled(True)
        words = words_for(error)
        if isinstance(error, KeyUnavailable) and error.reason == "wrong_passphrase":
            field = self.recovery if self._is_recovering else self.passphrase
            field.set_fault(
                self.tr("This does not open the file. Type it again.", "first start: wrong password or recovery key of a backup")
            )
            field.edit.setFocus()
        else:
            self.faults.say(f"{words.happened} {words.todo}", "bad")
