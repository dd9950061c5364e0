"""Settings: the whole profile as one locked file, where it went, how big it is, and when that was last done."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sync.errors import DeskError
from ui.account.ports import BackupMade, SettingsPort
from ui.account.settings_cards import SettingsCard
from ui.account.unlock_port import MIN_PASSPHRASE
from ui.format import full_when_words, size_words
from ui.widgets.buttons import PlainButton
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel


class BackupCard(SettingsCard):
    """Asks for a password of the file (twice) or none, then for the place; the window goes on while it is written."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self.headline.setText(self.tr("A copy elsewhere", "settings: head of the card about backups"))
        why = self.tr(
            "All your work in one locked file, for a USB stick or another computer: also what was never sent.", "settings: about backups"
        )
        self.last = PlainLabel("", tone="soft", wrap=True, selectable=True)
        self.passphrase = TextField(self.tr("Password of the file", "settings: field, for a backup"), self._help(), is_secret=True)
        self.again = TextField(self.tr("The password of the file again", "settings: field, for a backup"), is_secret=True)
        self.make = PlainButton(self.tr("Back up…", "settings: button, asks where to and writes the file"))
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addStretch(1)
        self.body.addWidget(PlainLabel(why, wrap=True))
        for part in (self.last, self.passphrase, self.again):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.make.clicked.connect(self._on_make_clicked)
        self.refresh()

    def refresh(self) -> None:
        """Show when and where the last one was made."""
        made = self._port.read().last_backup
        never = self.tr("No copy was made yet.", "settings: no backup so far")
        last = self.tr("Last copy: {when}, {size}. {path}", "settings: the last backup; path: where the file is")
        words = last.format(when=full_when_words(made.at_utc), size=size_words(made.size_bytes), path=made.path) if made else never
        self.last.setText(words)

    def back_up_to(self, path: str) -> None:
        """Write the file there; the outcome is said below the button."""
        self.make.setEnabled(False)
        self._say(self.tr("Writing the file. You can go on working.", "settings: a backup is being written"), "soft")
        self._port.back_up(path, self.passphrase.edit.text(), self._on_made, self._on_failed)

    def _help(self) -> str:
        if self._port.read().has_passphrase:
            return self.tr(
                "Leave it empty: the file opens with your password for this computer, or with your recovery key.", "settings: backup"
            )
        return self.tr("Leave it empty: the file opens only with your recovery key.", "settings: backup of a profile without a password")

    def _on_make_clicked(self) -> None:
        if self._has_fault():
            return
        title = self.tr("Back up to a file", "title of the file dialog")
        kinds = self.tr("TwinDesk backup (*.backup)", "type of file in the dialog")
        path, _ = QFileDialog.getSaveFileName(self, title, self._port.backup_name(), kinds)
        if path:
            self.back_up_to(path)

    def _has_fault(self) -> bool:
        text = self.passphrase.edit.text()
        if text and len(text) < MIN_PASSPHRASE:
            short = self.tr("This is too short: at least %1 characters.", "settings: password too short")
            self.passphrase.set_fault(short.replace("%1", str(MIN_PASSPHRASE)))
            self.passphrase.edit.setFocus()
            return True
        if text != self.again.edit.text():
            self.again.set_fault(self.tr("The two are not the same.", "settings: password typed differently"))
            self.again.edit.setFocus()
            return True
        return False

    def _on_made(self, made: BackupMade) -> None:
        self.make.setEnabled(True)
        for field in (self.passphrase, self.again):
            field.edit.clear()
        done = self.tr("Done: {path}, {size}. Keep it where only you find it.", "settings: a backup was written")
        self.say_done(done.format(path=made.path, size=size_words(made.size_bytes)))
        self.refresh()

    def _on_failed(self, error: DeskError) -> None:
        self.make.setEnabled(True)
        self.say_failed(error)
