"""Settings: whether unfinished texts follow the teacher to other computers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.account.ports import SettingsPort
from ui.account.settings_cards import SettingsCard
from ui.widgets.buttons import TickBox
from ui.widgets.labels import PlainLabel


class DraftsCard(SettingsCard):
    """One tick, and where such a text is then."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline.setText(self.tr("Unfinished texts", "settings: head of the card about drafts"))
        why = self.tr(
            "What you begin here goes on at home: the website keeps it, only you see it. Pictures stay on the computer they were added on.",
            "settings: about drafts that follow",
        )
        self.follow = TickBox(self.tr("Unfinished texts follow me to my other computers", "settings: tick box"))
        self.follow.setChecked(port.read().drafts_follow)
        self.body.addWidget(PlainLabel(why, tone="soft", wrap=True))
        self.body.addWidget(self.follow)
        self.follow.toggled.connect(port.change_following)
