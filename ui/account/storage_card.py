"""Settings: what of each project is kept on this computer, how much of the disk that may take, and what can go now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.account.ports import SettingsPort, StorageSeen
from ui.account.settings_cards import SettingsCard
from ui.account.storage_row import StorageRow
from ui.format import size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, LinkButton, PlainButton
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Meter

if TYPE_CHECKING:
    from sync.copy.reading.storage import SpaceWeight
    from sync.copy.storage_choice import StorageChoice

QUOTAS = (200_000_000, 500_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000, 20_000_000_000)
FLOORS = (200_000_000, 500_000_000, 1_000_000_000, 5_000_000_000)
SHOWN_FIRST = 6
AGAIN_MS = 15_000


class StorageCard(SettingsCard):
    """Sums are read when the card comes into sight, project by project; each choice counts at once and says its size before."""

    def __init__(self, port: SettingsPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = port.storage
        self.rows: dict[str, StorageRow] = {}
        self._spaces: tuple[tuple[str, str], ...] = ()
        self._is_all, self._bytes_per_s = False, 0.0
        self.headline.setText(self.tr("Pictures and files on this computer", "settings: head of the card about storage"))
        self.used = PlainLabel("", wrap=True)
        self.meter = Meter(self.tr("Space used for pictures and files", "settings: bar, for the screen reader"), warns=True)
        self.quota = self._sizes(self.tr("Use at most", "settings: label, disk space for pictures and files"), QUOTAS)
        self.floor = self._sizes(self.tr("Always leave free on the disk", "settings: label, free disk space"), FLOORS)
        self.free = PlainButton("")
        self.free.setEnabled(False)
        self.more = LinkButton("")
        self._later = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._later.timeout.connect(lambda: self.refresh() if self.isVisible() else None)
        self._lay_out()
        self._show_rules()
        self.quota.activated.connect(self._on_limits)
        self.floor.activated.connect(self._on_limits)
        self.free.clicked.connect(self._on_free)
        self.more.clicked.connect(self._on_more)
        self._port.watch(self._on_status)

    def refresh(self) -> None:
        """Read the sums again."""
        self._port.look(self._on_seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def _on_status(self, _status: object) -> None:
        """Something may have come; the sums of a great profile take seconds, so not at every word of the line."""
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _lay_out(self) -> None:
        theme = current_theme()
        self.body.addWidget(self.used)
        self.body.addWidget(self.meter)
        for field in (self.quota, self.floor):
            row = QHBoxLayout()
            label = PlainLabel(field.accessibleName(), wrap=True)
            label.setMinimumWidth(theme.px(220))
            row.addWidget(label)
            row.addWidget(field)
            row.addStretch(1)
            self.body.addLayout(row)
        why = self.tr("What comes by itself, project by project. Texts always come.", "settings: above the list of projects")
        self.body.addWidget(PlainLabel(why, tone="soft", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.gap("unit"))
        self.body.addLayout(self._list)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch(1)
        self.body.addLayout(below)
        stays = self.tr(
            "What has not been sent, and what the website no longer has, is never removed.", "settings: below the list of projects"
        )
        self.body.addWidget(PlainLabel(stays, size="small", tone="soft", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.free)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.more.hide()

    def _sizes(self, name: str, sizes: tuple[int, ...]) -> ChoiceField:
        field = ChoiceField(name)
        for size in sizes:
            field.addItem(size_words(size), size)
        return field

    def _show_rules(self) -> None:
        rules = self._port.rules()
        for field, size in ((self.quota, rules.quota_bytes), (self.floor, rules.floor_bytes)):
            if field.findData(size) < 0:
                field.addItem(size_words(size), size)
            field.setCurrentIndex(field.findData(size))

    def _on_seen(self, seen: StorageSeen) -> None:
        rules = self._port.rules()
        words = self.tr("Here: %1 of %2. Free on the disk: %3", "settings: sizes of what is kept, the most it may be, the free disk")
        words = words.replace("%1", size_words(seen.used_bytes)).replace("%2", size_words(rules.quota_bytes))
        self.used.setText(words.replace("%3", size_words(seen.free_bytes)))
        self.meter.set_share(seen.used_bytes / max(1, rules.quota_bytes))
        free = self.tr("Remove what no choice keeps: %1", "settings: button, %1 is a size; it can be fetched again")
        self.free.setText(free.replace("%1", size_words(seen.spare_bytes)))
        self.free.setEnabled(seen.spare_bytes > 0)
        self._spaces, self._bytes_per_s = seen.spaces, seen.bytes_down_per_s
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = self._spaces if self._is_all else self._spaces[:SHOWN_FIRST]
        for space in [key for key in self.rows if key not in dict(wanted)]:
            self.rows.pop(space).deleteLater()
        for space, title in wanted:
            if space not in self.rows:
                self.rows[space] = StorageRow(space, title, self._port.rules())
                self.rows[space].chosen.connect(self._on_chosen)
                self._list.addWidget(self.rows[space])
            self._port.weigh(space, title, self._on_weighed)
        left = len(self._spaces) - len(wanted)
        self.more.setText(self.tr("More projects: %n", "settings: button below the first projects", left))
        self.more.setVisible(left > 0)

    def _on_weighed(self, weight: SpaceWeight) -> None:
        row = self.rows.get(weight.space)
        if row is not None:
            row.show_weight(weight, self._port.rules(), self._bytes_per_s)

    def _on_more(self) -> None:
        first_new = self._spaces[len(self.rows)][0] if len(self.rows) < len(self._spaces) else ""
        self._is_all = True
        self._show_rows()
        if first_new in self.rows:
            self.rows[first_new].field.setFocus()

    def _on_chosen(self, space: str, choice: StorageChoice) -> None:
        rules = self._port.rules()
        self._port.change_rules(replace(rules, spaces={**rules.spaces, space: choice}), self.refresh)

    def _on_limits(self) -> None:
        quota, floor = int(self.quota.currentData()), int(self.floor.currentData())
        self._port.change_rules(replace(self._port.rules(), quota_bytes=quota, floor_bytes=floor), self.refresh)

    def _on_free(self) -> None:
        self.free.setEnabled(False)
        self._port.free(self._on_freed, self.say_failed)

    def _on_freed(self, size_bytes: int) -> None:
        self.say_done(self.tr("Removed from this computer: %1", "settings: outcome, %1 is a size").replace("%1", size_words(size_bytes)))
        self.refresh()
