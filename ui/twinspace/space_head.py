"""The head of a project: tile, title, partners and their countries, search, the tab's main button, and the tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import SpaceRow
from ui.format import country_name
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.twinspace.project_tabs import ProjectTabs
from ui.widgets.buttons import PrimaryButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule
from ui.widgets.marks import CodeChip, ProjectTile

UPDATES, PAGES, MATERIALS = "updates", "pages", "materials"
_CODES_SHOWN = 8


class SpaceHeader(QWidget):
    """Shows a space; the main button is absent where the rights do not allow it.

    Signals:
        tab_chosen(str): updates, pages or materials.
        main_wanted(): the tab's main button.
        search_wanted(str): what was typed into the search field.
    """

    tab_chosen = Signal(str)
    main_wanted = Signal()
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        column.addWidget(self._tab_row())
        column.addWidget(Rule())

    def show_space(self, space: SpaceRow) -> None:
        """Show title, partners and state."""
        self._tile.set_project(space.title, space.id)
        self._title.setText(space.title)
        words = self.tr("Partners: %1, countries: %2", "below the title of a project: two counts")
        shown = words.replace("%1", str(space.partner_count)).replace("%2", str(len(space.countries)))
        self._partners.setText(shown if space.partner_count else "")
        self._show_codes(space.countries)
        is_open = space.is_member and space.state == "open"
        self._archived.setVisible(not is_open)
        self._archived_icon.setVisible(not is_open)
        self._archived.setText(self._state_words(space))

    def show_main(self, words: str, icon_name: str) -> None:
        """Name the main button; "" takes it away."""
        self.main.setText(words)
        self.main.setVisible(bool(words))
        if words:
            self.main.set_icon_name(icon_name)

    def show_tab(self, key: str) -> None:
        """Choose a tab without a signal."""
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(self._keys.index(key))
        self._tabs.blockSignals(False)

    def show_count(self, key: str, count: int) -> None:
        """A number beside a tab's name: what is new there."""
        index = self._keys.index(key)
        new = self.tr("New: %n", "screen reader: count beside a tab", count)
        name = self._tabs.tabText(index)
        self._tabs.set_count(index, count, f"{name}. {new}" if count else name)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()

    def _state_words(self, space: SpaceRow) -> str:
        if not space.is_member:
            return self.tr("You are no longer a member: reading only", "head of a project that was left")
        if space.state == "archived":
            return self.tr("Archived: reading only", "head of a project")
        return self.tr("Closed", "head of a project") if space.state == "closed" else ""

    def _top_bar(self) -> Place:
        theme = current_theme()
        bar = Place("topBar")
        bar.setFixedHeight(theme.row("topBar"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap("pane"), 0, theme.gap("pane"), 0)
        row.setSpacing(theme.gap("group"))
        self._tile = ProjectTile("", "", size="projectTileBig")
        row.addWidget(self._tile)
        titles = QVBoxLayout()
        titles.setSpacing(theme.px(2))
        titles.addStretch(1)
        self._title = ElidedLabel("", strong=True)
        titles.addWidget(self._title)
        titles.addLayout(self._below_title())
        titles.addStretch(1)
        row.addLayout(titles, 1)
        self.search = SearchField(self.tr("Search everything", "search field"))
        self.search.setMinimumWidth(theme.px(120))
        self.search.setMaximumWidth(theme.px(240))
        self.search.returnPressed.connect(lambda: self.search_wanted.emit(self.search.text()))
        row.addWidget(self.search, 1)
        self.main = PrimaryButton("", "write")
        self.main.clicked.connect(self.main_wanted)
        row.addWidget(self.main)
        return bar

    def _below_title(self) -> QHBoxLayout:
        theme = current_theme()
        self._codes = QHBoxLayout()
        self._codes.setSpacing(theme.gap("unit"))
        self._partners = PlainLabel("", size="small", tone="soft")
        self._archived_icon = IconLabel("album", "warn", "inline")
        self._archived = PlainLabel("", size="small", tone="warn", strong=True)
        line = QHBoxLayout()
        line.setSpacing(theme.gap("unit"))
        line.addWidget(self._partners)
        line.addLayout(self._codes)
        line.addWidget(self._archived_icon)
        line.addWidget(self._archived)
        line.addStretch(1)
        return line

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        while self._codes.count():
            item = self._codes.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for code in [code for code in codes if code][:_CODES_SHOWN]:
            self._codes.addWidget(CodeChip(code, country_name(code)))

    def _tab_row(self) -> Place:
        theme = current_theme()
        place = Place("surface")
        row = QHBoxLayout(place)
        row.setContentsMargins(theme.gap("group"), 0, theme.gap("group"), 0)
        self._tabs = ProjectTabs(self.tr("Parts of the project", "tabs below the title of a project"))
        self._keys = (UPDATES, PAGES, MATERIALS)
        words = {
            UPDATES: self.tr("Updates", "tab of a project: its journal"),
            PAGES: self.tr("Pages", "tab of a project"),
            MATERIALS: self.tr("Materials", "tab of a project: pictures, files, videos"),
        }
        for key in self._keys:
            self._tabs.addTab(words[key])
        self._tabs.currentChanged.connect(lambda index: self.tab_chosen.emit(self._keys[index]))
        row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        return place
