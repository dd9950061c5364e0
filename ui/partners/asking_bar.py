"""Below what was found: what a newer search costs, the wish to have it, and the wish to keep the search."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.directory_rows import SearchState
from ui.format import count_words, price_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import IconLabel, Place, margins
from ui.widgets.labels import PlainLabel


class AgeBar(Place):
    """Above the list: how old it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warnTint", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins(theme.px(20), theme.gap("unit"), theme.gap("group"), theme.gap("unit")))
        row.setSpacing(theme.gap("unit"))
        row.addWidget(IconLabel("history", "warn", "small"))
        self.words = PlainLabel("", size="small", wrap=True)
        row.addWidget(self.words, 1)

    def say(self, words: str) -> None:
        """Say how old it is."""
        self.words.setText(words)
        self.setAccessibleName(words)


class AskingBar(Place):
    """`show_state` says the price; which links are there follows from the state and from the rights.

    Signals:
        asked(): ask the website at the next connection.
        withdrawn(): do not ask.
        save_wanted(): keep this search.
    """

    asked = Signal()
    withdrawn = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent=parent)
        theme = current_theme()
        self.count, self.price = PlainLabel("", size="small", strong=True), PlainLabel("", size="small")
        self.ask = LinkButton(self.tr("Ask the website at the next connection", "link below what a search found"))
        self.do_not = LinkButton(self.tr("Do not ask", "link: the search that waits is withdrawn"))
        self.save = LinkButton(self.tr("Save this search", "link below what a search found"), "bookmark")
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins(theme.px(20), theme.gap("half"), theme.gap("group"), theme.gap("half")))
        row.setSpacing(theme.gap("group"))
        row.addWidget(self.count)
        row.addWidget(self.price)
        for link in (self.ask, self.do_not):
            row.addWidget(link)
        row.addStretch(1)
        row.addWidget(self.save)
        self.setMinimumHeight(theme.row("statusBar"))
        self.ask.clicked.connect(self.asked)
        self.do_not.clicked.connect(self.withdrawn)
        self.save.clicked.connect(self.save_wanted)

    def show_count(self, count: int) -> None:
        """How many were found here; the list may show fewer."""
        self.count.setText(self.tr("Found: %1", "below what a search found: a count").replace("%1", count_words(count)))

    def show_state(self, state: SearchState, bytes_down_per_s: float, *, can_save: bool) -> None:
        """Show what can be wished now."""
        price = price_words(state.cost_bytes, bytes_down_per_s)
        if state.is_waiting:
            words = self.tr("The website is asked at the next connection. About %1.", "below what a search found: %1 is size and time")
        else:
            words = self.tr("A newer search is about %1.", "below what a search found: %1 is size and time")
        self.price.setText(words.replace("%1", price))
        self.ask.setVisible(not state.is_waiting)
        self.do_not.setVisible(state.is_waiting)
        self.save.setVisible(can_save)
