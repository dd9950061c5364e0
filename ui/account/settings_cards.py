"""The cards of Settings that talk to the application: the website and its sign-in, the profile and its keys."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.errors import DeskError
from ui.account.ports import SettingsPort
from ui.account.recovery_key import RecoveryKeyBox
from ui.account.unlock_port import MIN_PASSPHRASE
from ui.error_words import words_for
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.fields import TextField
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel


class SettingsCard(Card):
    """A card with a strong head inside and the tokens' gaps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current_theme()
        edge = theme.gap("group")
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.gap("gap"))
        self.headline = PlainLabel("", strong=True)
        self.body.addWidget(self.headline)
        self.outcome = PlainLabel("", size="small", wrap=True)
        self.outcome.hide()

    def say_done(self, words: str) -> None:
        """A quiet sentence that something worked."""
        self._say(words, "ok")

    def say_failed(self, error: DeskError) -> None:
        """What went wrong, in words."""
        words = words_for(error)
        self._say(f"{words.happened} {words.todo}", "bad")

    def _say(self, words: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))


class WebsiteCard(SettingsCard):
    """The portal's address and who is signed in there."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self.headline.setText(self.tr("The website", "settings: head of a card"))
        self.who = PlainLabel("", tone="soft", wrap=True)
        self.address = TextField(self.tr("Address of the website", "settings: field"))
        self.change = PlainButton(self.tr("Check and use this address", "settings: button"))
        self.sign_in = PlainButton(self.tr("Sign in in the browser", "settings: button"), "online")
        self.sign_out = PlainButton(self.tr("Sign out", "settings: button; unsent work stays in the profile"))
        self.body.addWidget(self.who)
        self.body.addWidget(self.address)
        row = QHBoxLayout()
        for button in (self.change, self.sign_in, self.sign_out):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.change.clicked.connect(self._on_change_clicked)
        self.sign_in.clicked.connect(port.sign_in)
        self.sign_out.clicked.connect(port.sign_out)
        self.refresh()

    def refresh(self) -> None:
        """Show what the port says now."""
        settings = self._port.read()
        if not self.address.edit.hasFocus():
            self.address.edit.setText(settings.portal_url)
        signed_in = self.tr("Signed in to %1 as %2", "settings: name of the portal, name of the person")
        signed_out = self.tr("Not signed in. You can read and write; nothing is sent.", "settings: state of the sign-in")
        text = signed_in.replace("%1", settings.portal_name).replace("%2", settings.signed_in_as)
        self.who.setText(text if settings.is_signed_in else signed_out)
        self.sign_in.setVisible(not settings.is_signed_in)
        self.sign_out.setVisible(settings.is_signed_in)

    def _on_change_clicked(self) -> None:
        self.change.setEnabled(False)
        self._say("", "ok")
        self._port.change_address(self.address.text(), self._on_changed, self._on_failed)

    def _on_changed(self, name: str) -> None:
        self.change.setEnabled(True)
        self.say_done(self.tr("%1 answers at this address.", "settings: the portal's name").replace("%1", name))
        self.refresh()

    def _on_failed(self, error: DeskError) -> None:
        self.change.setEnabled(True)
        self.say_failed(error)


class ProfileCard(SettingsCard):
    """Name of the profile, its password, a new recovery key."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self.headline.setText(self.tr("Your profile on this computer", "settings: head of a card"))
        self.label = TextField(self.tr("Your name", "settings: field, name of the profile"))
        self.label.edit.setText(port.read().profile_label)
        self.passphrase = TextField(self.tr("New password for this computer", "settings: field"), is_secret=True)
        self.again = TextField(self.tr("The same password again", "settings: field"), is_secret=True)
        self.change = PlainButton(self.tr("Change the password", "settings: button"))
        self.make_key = PlainButton(self.tr("Make a new recovery key", "settings: button; the old key no longer opens the profile"))
        self.key_box = RecoveryKeyBox(port.read().profile_label, port.save_text)
        self.key_box.hide()
        row = QHBoxLayout()
        for button in (self.change, self.make_key):
            row.addWidget(button)
        row.addStretch(1)
        for field in (self.label, self.passphrase, self.again):
            self.body.addWidget(field)
        self.body.addLayout(row)
        self.body.addWidget(self.key_box)
        self.body.addWidget(self.outcome)
        self.label.edit.editingFinished.connect(self._on_label_edited)
        self.change.clicked.connect(self._on_change_clicked)
        self.make_key.clicked.connect(lambda: self._port.new_recovery_key(self._on_key_made, self.say_failed))

    def _on_label_edited(self) -> None:
        if self.label.text():
            self._port.change_label(self.label.text())

    def _on_change_clicked(self) -> None:
        text = self.passphrase.edit.text()
        if len(text) < MIN_PASSPHRASE:
            short = self.tr("This is too short: at least %1 characters.", "settings: password too short")
            self.passphrase.set_fault(short.replace("%1", str(MIN_PASSPHRASE)))
        elif text != self.again.edit.text():
            self.again.set_fault(self.tr("The two are not the same.", "settings: password typed differently"))
        else:
            self._port.change_passphrase(text, self._on_passphrase_changed, self.say_failed)

    def _on_passphrase_changed(self) -> None:
        self.passphrase.edit.clear()
        self.again.edit.clear()
        self.say_done(self.tr("The password was changed.", "settings: outcome"))

    def _on_key_made(self, key: str) -> None:
        self.key_box.show_key(key, self.label.text())
        self.key_box.show()
        self.key_box.key.setFocus()
