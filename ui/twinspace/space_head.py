"""The head of a project or group: tile, title, partners and their countries, before search and main button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import SpaceRow
from ui.format import country_name
from ui.packs.words import role_words
from ui.records.room_head import RoomHead
from ui.style.theme import current_theme
from ui.twinspace.space_state import SpaceStateBar
from ui.widgets.buttons import IconButton
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.marks import CodeChip, ProjectTile

TEACHERS = ("teacher_admin", "teacher")
_CODES_SHOWN = 8


class SpaceHead(RoomHead):
    """Shows a space and its state; `below` explains a state in which nothing can be written.

    Signals:
        keep_wanted(): keep a copy of all of it.
    """

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", QCoreApplication.translate("SpaceHeader", "Search everything", "search field"), parent)
        self._explains = SpaceStateBar()
        self._explains.keep_wanted.connect(self.keep_wanted)
        self.below = self._explains
        self.menu_button = IconButton("more", self.tr("More for this project", "head of a project or group, button with a menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self.row.addWidget(self.menu_button)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Keep a copy…", "menu of a project or group: save all of it")).triggered.connect(self.keep_wanted)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def show_space(self, space: SpaceRow) -> None:
        self._tile.set_project(space.title, space.id)
        self._title.setText(space.title)
        self._partners.setText(self._count_words(space))
        self._role.setText(self._role_words(space))
        self._role.setVisible(bool(self._role.text()))
        clear(self._codes)
        for code in [code for code in space.countries if code][:_CODES_SHOWN]:
            self._codes.addWidget(CodeChip(code, country_name(code)))
        state = self._state_words(space)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._state_icon.setVisible(bool(state))
        self._explains.show_space(space)

    def _count_words(self, space: SpaceRow) -> str:
        words = self.tr("Partners: %1, countries: %2", "below the title of a project: two counts")
        shown = words.replace("%1", str(space.partner_count)).replace("%2", str(len(space.countries)))
        return shown if space.partner_count else ""

    def _role_words(self, space: SpaceRow) -> str:
        """Who may do less than a teacher is told why so little is offered; the rights decide, the role is only named."""
        name = role_words().get(space.role, "")
        if space.kind != "twinspace" or space.role in TEACHERS or not name or not space.is_member or space.state != "open":
            return ""
        return self.tr("Your role: %1", "head of a project, for somebody who is no teacher in it").replace("%1", name)

    def _state_words(self, space: SpaceRow) -> str:
        if not space.is_member:
            return self.tr("You are no longer a member: reading only", "head of a project that was left")
        if space.state == "archived":
            return self.tr("Archived: reading only", "head of a project")
        return self.tr("Closed", "head of a project") if space.state == "closed" else ""

    def _lead(self) -> None:
        theme = current_theme()
        self._tile = ProjectTile("", "", size="projectTileBig")
        self.row.addWidget(self._tile)
        titles = QVBoxLayout()
        titles.setSpacing(theme.px(2))
        titles.addStretch(1)
        self._title = ElidedLabel("", strong=True)
        titles.addWidget(self._title)
        self._codes = QHBoxLayout()
        self._codes.setSpacing(theme.gap("unit"))
        self._partners = PlainLabel("", size="small", tone="soft")
        self._role = PlainLabel("", size="small", strong=True)
        self._state_icon = IconLabel("album", "warn", "inline")
        self._state = PlainLabel("", size="small", tone="warn", strong=True)
        line = QHBoxLayout()
        line.setSpacing(theme.gap("unit"))
        line.addWidget(self._partners)
        line.addLayout(self._codes)
        line.addWidget(self._role)
        line.addWidget(self._state_icon)
        line.addWidget(self._state)
        line.addStretch(1)
        titles.addLayout(line)
        titles.addStretch(1)
        self.row.addLayout(titles, 1)
