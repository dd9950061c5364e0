"""The head of an open group: the way back to all groups, then what every space shows, counted as members."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from sync.copy.rows import SpaceRow
from ui.twinspace.space_head import SpaceHead
from ui.widgets.buttons import IconButton
from ui.widgets.labels import set_tip


class GroupHead(SpaceHead):
    """Signals:
    back_wanted(): show all groups again.
    """

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(
            "back", QCoreApplication.translate("Groups", "All groups", "head of an open group: back to the list"), is_framed=True
        )
        self.back.clicked.connect(self.back_wanted)
        self.row.insertWidget(0, self.back)
        more = QCoreApplication.translate("Groups", "More for this group", "head of a group, button with a menu")
        self.menu_button.setAccessibleName(more)
        set_tip(self.menu_button, more)

    def _count_words(self, space: SpaceRow) -> str:
        members = space.partner_count
        return QCoreApplication.translate("Groups", "Members: %n", "below the title of a group", members) if members else ""

    def _state_words(self, space: SpaceRow) -> str:
        if not space.is_member:
            return QCoreApplication.translate("Groups", "You left this group: reading only", "head of a group")
        return super()._state_words(space)
