"""Settings: which notices count as new, and of which this computer tells while TwinDesk is behind other windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.account.ports import SettingsPort
from ui.account.settings_cards import SettingsCard
from ui.people.notice_types import TYPES, NoticeWishes, type_words
from ui.style.theme import current_theme
from ui.widgets.buttons import TickBox
from ui.widgets.labels import PlainLabel


class NoticesCard(SettingsCard):
    """A row for each type with two ticks."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self.headline.setText(self.tr("Notices", "settings: head of the card about notices"))
        why = self.tr(
            "While you work in other windows, this computer tells how many came: no names and no texts, because others may see them.",
            "settings: about notices",
        )
        self.body.addWidget(PlainLabel(why, tone="soft", wrap=True))
        self.counted: dict[str, TickBox] = {}
        self.told: dict[str, TickBox] = {}
        self.body.addLayout(self._grid(port.read().notices))

    def _grid(self, wishes: NoticeWishes) -> QGridLayout:
        theme = current_theme()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.gap("group"))
        grid.setVerticalSpacing(theme.gap("half"))
        heads = (
            self.tr("Counts as new", "settings: head of a column of ticks"),
            self.tr("This computer tells", "settings: head of a column of ticks: notices of the operating system"),
        )
        for column, words in enumerate(heads, 1):
            grid.addWidget(PlainLabel(words, size="small", tone="soft", strong=True), 0, column, Qt.AlignmentFlag.AlignCenter)
        for line, name in enumerate(TYPES, 1):
            grid.addWidget(PlainLabel(type_words(name), wrap=True), line, 0)
            for column, (boxes, off) in enumerate(((self.counted, wishes.uncounted), (self.told, wishes.untold)), 1):
                box = TickBox("")
                box.setAccessibleName(f"{type_words(name)}: {heads[column - 1]}")
                box.setChecked(name not in off)
                box.toggled.connect(self._on_toggled)
                boxes[name] = box
                grid.addWidget(box, line, column, Qt.AlignmentFlag.AlignCenter)
        grid.setColumnStretch(0, 2)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        return grid

    def _on_toggled(self) -> None:
        off = (frozenset(name for name, box in boxes.items() if not box.isChecked()) for boxes in (self.counted, self.told))
        self._port.change_notices(NoticeWishes(*off))
