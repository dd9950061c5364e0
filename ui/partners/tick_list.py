"""A filter of tick boxes with counts: the frequent ones first, the rest behind a link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.format import count_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, TickBox
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel, set_tip

SHOWN_AT_FIRST = 4


class TickList(QWidget):
    """`show_choices` sets what can be chosen; what is ticked always stays in sight.

    Signals:
        chosen(): another tick was set or taken away.
    """

    chosen = Signal()

    def __init__(self, title: str, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all_words = all_words
        self._choices: list[tuple[str, str, int]] = []
        self._ticked: set[str] = set()
        self._is_open = False
        self._boxes: dict[str, TickBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(title, size="small", tone="soft", strong=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.all = LinkButton("")
        self.all.clicked.connect(self._on_all_pressed)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self._title = title

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys chosen, in the order of the list."""
        known = [key for key, _, _ in self._choices if key in self._ticked]
        return (*known, *sorted(self._ticked - set(known)))

    def tick(self, keys: Sequence[str]) -> None:
        """Choose these, without a signal."""
        self._ticked = set(keys)
        self._fill()

    def show_choices(self, choices: Sequence[tuple[str, str, int]]) -> None:
        """(key, words, count) in order; the keyboard stays where it is while only counts change."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self._fill()

    def box(self, key: str) -> TickBox:
        """The box of a key that is in sight."""
        return self._boxes[key]

    def _shown(self) -> list[tuple[str, str, int]]:
        if self._is_open:
            return self._choices
        first = [one[0] for one in self._choices if one[2]][:SHOWN_AT_FIRST]
        return [one for one in self._choices if one[0] in first or one[0] in self._ticked]

    def _fill(self) -> None:
        focused = next((key for key, box in self._boxes.items() if box.hasFocus()), "")
        clear(self._rows)
        self._boxes = {}
        for key, words, count in self._shown():
            self._rows.addWidget(self._row(key, words, count))
        if focused in self._boxes:
            self._boxes[focused].setFocus()
        hidden = len(self._choices) - len(self._boxes)
        self.all.setVisible(self._is_open or hidden > 0)
        fewer = self.tr("Show fewer", "link below tick boxes")
        self.all.setText(fewer if self._is_open else self._all_words.replace("%1", str(len(self._choices))))
        self.all.setAccessibleName(f"{self._title}: {self.all.text()}")

    def _row(self, key: str, words: str, count: int) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("half"))
        box = TickBox(words.replace("&", "&&"))
        box.setAccessibleName(f"{words}, {count_words(count)}" if count else words)
        box.setMinimumWidth(1)
        set_tip(box, words)
        box.setChecked(key in self._ticked)
        box.toggled.connect(lambda is_on: self._on_toggled(key, is_on=is_on))
        row.addWidget(box, 1)
        row.addWidget(PlainLabel(count_words(count) if count else "", size="small", tone="soft"))
        self._boxes[key] = box
        return holder

    def _on_toggled(self, key: str, *, is_on: bool) -> None:
        (self._ticked.add if is_on else self._ticked.discard)(key)
        self.chosen.emit()

    def _on_all_pressed(self) -> None:
        self._is_open = not self._is_open
        self._fill()
