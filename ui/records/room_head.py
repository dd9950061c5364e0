"""The head of a room with tabs: title, search, and the main button of the tab on screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sync.copy.rows import SpaceRow
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.top_bar import TopBar


class RoomHead(TopBar):
    """The main button is absent where the rights do not allow it. `below` is a bar between the head and the tabs, if there is one.

    Signals:
        main_wanted(): the tab's main button.
        searched(str): what stands in the search field while one types.
        search_wanted(str): Enter in the search field.
    """

    main_wanted = Signal()
    searched = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.below: QWidget | None = None
        theme = current_theme()
        self._lead()
        self.search = SearchField(hint)
        self.search.setMinimumWidth(theme.px(120))
        self.search.setMaximumWidth(theme.px(240))
        self.search.textEdited.connect(self.searched)
        self.search.returnPressed.connect(lambda: self.search_wanted.emit(self.search.text()))
        self.row.addWidget(self.search, 1)
        self.main = PrimaryButton("", "write")
        self.main.clicked.connect(self.main_wanted)
        self.row.addWidget(self.main)

    def _lead(self) -> None:
        """What stands before the search field, for heads that have more than a title."""

    def show_space(self, space: SpaceRow) -> None:
        """The space changed: a head that shows one says so."""

    def show_main(self, words: str, icon_name: str) -> None:
        """Name the main button; "" takes it away."""
        self.main.setText(words)
        self.main.setVisible(bool(words))
        if words:
            self.main.set_icon_name(icon_name)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
