"""The bar above the write screen: back, what is being written, whether it is saved, keep as draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.format import time_words
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.frames import IconLabel
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.top_bar import TopBar


class WriteHeader(TopBar):
    """Says truthfully whether the text is on the disk; `space_title` is where it will stand, "" for what is the teacher's own.

    Signals:
        back_wanted(): leave the screen; the text is kept.
        keep_wanted(): keep it as a draft and leave.
    """

    back_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, title: str, space_title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = self.row
        self.back = IconButton("back", self.tr("Back", "write screen, leave it"), is_framed=True)
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(ElidedLabel(title, strong=True))
        if space_title:
            titles.addWidget(ElidedLabel(space_title, size="small", tone="soft"))
        titles.addStretch(1)
        row.addLayout(titles, 1)
        self._mark = IconLabel("check", "ok", "inline")
        self._saved = PlainLabel("", size="small", tone="ok")
        state = QHBoxLayout()
        state.setSpacing(current_theme().gap("half"))
        state.addWidget(self._mark)
        state.addWidget(self._saved)
        row.addLayout(state)
        self.keep = PlainButton(self.tr("Keep as draft", "write screen, button"))
        self.keep.clicked.connect(self.keep_wanted)
        row.addWidget(self.keep)
        self._mark.hide()

    def add_action(self, words: str, icon_name: str, on_pressed: Callable[[], object]) -> None:
        """Something else to do with what is written, before Keep as draft."""
        button = PlainButton(words, icon_name)
        button.clicked.connect(lambda: on_pressed())
        self.row.insertWidget(self.row.indexOf(self.keep), button)

    def show_saved(self, utc: str) -> None:
        """It is on the disk since this moment."""
        words = self.tr("Saved on this computer, %1", "write screen: %1 is a clock time")
        self._tell(words.replace("%1", time_words(utc)), "check", "ok")

    def show_failed(self, words: str) -> None:
        """It could not be saved; why stands in the notice."""
        self._tell(words, "alert", "bad")

    def saved_words(self) -> str:
        """What is said now."""
        return self._saved.text()

    def _tell(self, words: str, icon_name: str, role: str) -> None:
        self._mark.show()
        self._mark.set_icon(icon_name, role)
        self._saved.set_tone(role)
        self._saved.setText(words)
