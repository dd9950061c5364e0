"""Step 2: the name of the profile and the password that locks it on this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sync.errors import DeskError
from ui.account.pages import StepPage
from ui.account.ports import FirstStartPort
from ui.account.unlock_port import MIN_PASSPHRASE
from ui.error_words import words_for
from ui.widgets.buttons import LinkButton, TickBox
from ui.widgets.fields import TextField


class PersonPage(StepPage):
    """Asks for name and password; `recovery_key` is filled when the profile was made.

    Signals:
        restore_wanted(): there is a backup file.
    """

    restore_wanted = Signal()

    def __init__(self, port: FirstStartPort, parent: QWidget | None = None) -> None:
        title = self.tr("Your name and password", "first start: title of step 2")
        sentence = self.tr("The password locks your work on this computer. It is not the one of the website.", "first start: step 2")
        super().__init__(title, sentence, parent)
        self._port = port
        self.recovery_key = ""
        name_help = self.tr("So that your colleagues find their own profile on this computer.", "first start: below the name")
        self.name = TextField(self.tr("Your name", "first start: field"), name_help)
        help_text = self.tr("At least %1 characters. A sentence is easy to remember.", "first start: below the password")
        self.passphrase = TextField(
            self.tr("Password for this computer", "first start: field"), help_text.replace("%1", str(MIN_PASSPHRASE)), is_secret=True
        )
        self.again = TextField(self.tr("The same password again", "first start: field"), is_secret=True)
        self.alone = TickBox(self.tr("Only I use this computer: open without a password", "first start: tick box, personal computer"))
        self.alone.setVisible(port.has_keyring())
        for field in (self.name, self.alone, self.passphrase, self.again):
            self.column.addWidget(self.narrow(field))
        self.restore = LinkButton(self.tr("I have a backup file", "first start: link, a profile is brought back from a file"))
        self.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self.restore.clicked.connect(self.restore_wanted)
        self.alone.toggled.connect(self._on_alone_toggled)
        self.name.edit.returnPressed.connect(self.passphrase.edit.setFocus)
        self.passphrase.edit.returnPressed.connect(self.again.edit.setFocus)
        self.again.edit.returnPressed.connect(self.advance)

    def advance(self) -> None:
        """Check what was typed and make the profile; its keys take a second on purpose."""
        if self._has_fault():
            return
        self.set_ready(is_ready=False)
        passphrase = "" if self.alone.isChecked() else self.passphrase.edit.text()
        self._port.make_profile(self.name.text(), passphrase, self._on_profile_made, self._on_failed)

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.name.edit

    def _has_fault(self) -> bool:
        faults = []
        if not self.name.text():
            faults.append((self.name, self.tr("Type your name.", "first start: the name is missing")))
        if not self.alone.isChecked():
            if len(self.passphrase.edit.text()) < MIN_PASSPHRASE:
                short = self.tr("This is too short: at least %1 characters.", "first start: password too short")
                faults.append((self.passphrase, short.replace("%1", str(MIN_PASSPHRASE))))
            elif self.passphrase.edit.text() != self.again.edit.text():
                faults.append((self.again, self.tr("The two are not the same.", "first start: password typed differently")))
        for field, sentence in faults:
            field.set_fault(sentence)
        if faults:
            faults[0][0].edit.setFocus()
        return bool(faults)

    def _on_alone_toggled(self, is_alone: bool) -> None:
        for field in (self.passphrase, self.again):
            field.setVisible(not is_alone)

    def _on_profile_made(self, recovery_key: str) -> None:
        self.recovery_key = recovery_key
        self.passphrase.edit.clear()
        self.again.edit.clear()
        self.set_ready(is_ready=True)
        self.finished.emit()

    def _on_failed(self, error: DeskError) -> None:
        self.set_ready(is_ready=True)
        words = words_for(error)
        self.name.set_fault(f"{words.happened} {words.todo}")
