"""The bar under the head of a project or group in which nothing can be written: why, what still can be done, and a copy to keep."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.rows import SpaceRow
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel


class SpaceStateBar(Place):
    """Hidden for what is open and one is a member of.

    Signals:
        keep_wanted(): keep a copy of all of it.
    """

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warnTint", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("album", "warn", "small"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = PlainLabel("", size="small", wrap=True)
        row.addWidget(self.words, 1)
        self.keep = PlainButton(self.tr("Keep a copy…", "bar over a project that is archived, closed or was left"), extent="small")
        self.keep.clicked.connect(self.keep_wanted)
        row.addWidget(self.keep)
        self.hide()

    def show_space(self, space: SpaceRow) -> None:
        """Say what holds for this space."""
        words = self._words_for(space)
        self.words.setText(words)
        self.setVisible(bool(words))

    def _words_for(self, space: SpaceRow) -> str:
        if not space.is_member and space.kind == "group":
            return self.tr("You are no longer in this group. What is on this computer can be read; nothing new comes.", "bar over a group")
        if not space.is_member:
            return self.tr("You are no longer a member. What is on this computer can be read; nothing new comes.", "bar over a project")
        if space.state == "archived":
            return self.tr(
                "This project is archived: everything can be read and fetched, nothing can be added or changed. Drafts stay here.",
                "bar over a project",
            )
        if space.state == "closed":
            return self.tr(
                "This project is closed: nothing can be added or changed any more. Keep a copy as long as everything is here.",
                "bar over a project",
            )
        return ""
