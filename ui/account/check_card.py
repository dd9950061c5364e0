"""Settings: what the weekly comparison with the website has found, and a button to make it now."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.account.ports import SettingsPort
from ui.account.settings_cards import SettingsCard
from ui.format import full_when_words
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import PlainLabel


class CheckCard(SettingsCard):
    """One line that is true now, and "Check now"; without a line the wish waits for one."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self.headline.setText(self.tr("Is everything here?", "settings: head of the card about the weekly comparison with the website"))
        why = self.tr(
            "Once a week TwinDesk compares this computer with the website. What is missing here is fetched again.",
            "settings: about the check",
        )
        self.last = PlainLabel("", wrap=True, selectable=True)
        self.now = PlainButton(self.tr("Check now", "settings: button, compares this computer with the website"))
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addStretch(1)
        self.body.addWidget(PlainLabel(why, tone="soft", wrap=True))
        self.body.addWidget(self.last)
        self.body.addLayout(row)
        self.now.clicked.connect(self._on_now_clicked)
        port.watch_check(self._on_status)
        self.refresh()

    def refresh(self) -> None:
        """Say what is known."""
        found = self._port.last_check()
        self.now.setEnabled(not found.is_asked)
        self.last.setText(self._words(found.at_utc, is_well=found.is_well, is_asked=found.is_asked))

    def _words(self, at_utc: str | None, *, is_well: bool, is_asked: bool) -> str:
        if is_asked:
            return self.tr("Being compared now, or as soon as there is a line.", "settings: a check was asked for")
        if at_utc is None:
            return self.tr("Not compared yet.", "settings: no check so far")
        if not is_well:
            differs = self.tr("Last compared: {when}. Something differs and is fetched again.", "settings: the last check")
            return differs.format(when=full_when_words(at_utc))
        return self.tr("Last compared: {when}. All is well.", "settings: the last check").format(when=full_when_words(at_utc))

    def _on_status(self, _status: object) -> None:
        self.refresh()

    def _on_now_clicked(self) -> None:
        self._port.check_now()
        self.refresh()
