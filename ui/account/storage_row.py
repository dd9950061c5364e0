"""One project in the card about storage: what of it is here, and what shall be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sync.copy.reading.storage import SpaceWeight
from sync.copy.storage_choice import AS_SET, CHOICES, RECENT, SMALL, TEXT, StorageChoice, StorageRules
from ui.format import price_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField
from ui.widgets.labels import ElidedLabel, PlainLabel, set_choice_tip

_WIDEST = 888_000_000_000
"""So much here needs as much room as any other size: the fields of all projects begin below one another."""


class StorageRow(QWidget):
    """The sizes come a moment later than the row.

    Signals:
        chosen(str, StorageChoice): the space and what of it shall be kept.
    """

    chosen = Signal(str, object)

    def __init__(self, space: str, title: str, rules: StorageRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._space, self._bytes_per_s = space, 0.0
        self._options = (StorageChoice(AS_SET), *CHOICES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("gap"))
        row.addWidget(ElidedLabel(title), 2)
        self.here = PlainLabel("", size="small", tone="soft")
        row.addWidget(self.here)
        self.field = ChoiceField(self.tr("Kept of %1", "settings: drop-down, %1 is a project").replace("%1", title))
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for _option in self._options:
            self.field.addItem("")
        row.addWidget(self.field, 3)
        self._show(None, rules)
        self.field.activated.connect(lambda index: self.chosen.emit(space, self._options[index]))

    def show_weight(self, weight: SpaceWeight, rules: StorageRules, bytes_per_s: float = 0.0) -> None:
        """What it weighs, at every choice, and what fetching the rest of it costs."""
        self._bytes_per_s = bytes_per_s
        here = self.tr("%1 here", "settings: %1 is the size of what is on this computer")
        self.here.setText(here.replace("%1", size_words(weight.here_bytes)))
        self.here.ensurePolished()
        self.here.setMinimumWidth(self.here.fontMetrics().horizontalAdvance(here.replace("%1", size_words(_WIDEST))))
        self._show(weight, rules)

    def _show(self, weight: SpaceWeight | None, rules: StorageRules) -> None:
        own = rules.spaces.get(self._space, StorageChoice())
        for index, option in enumerate(self._options):
            counts = option if option.level != AS_SET else StorageChoice(rules.usual)
            self.field.setItemText(index, self._words(option, counts, weight))
            set_choice_tip(self.field, index, self._level_words(counts))
        same = [index for index, option in enumerate(self._options) if option == own or (option.level == own.level != RECENT)]
        self.field.setCurrentIndex(same[0] if same else 0)
        list_of_choices = self.field.view()
        list_of_choices.setMinimumWidth(list_of_choices.sizeHintForColumn(0) + 2 * current_theme().gap("group"))

    def _words(self, option: StorageChoice, counts: StorageChoice, weight: SpaceWeight | None) -> str:
        words = self._level_words(counts)
        if option.level == AS_SET:
            words = self.tr("As for all projects: %1", "what is kept of a project; %1 is the choice for all").replace("%1", words)
        if weight is None or counts.level == TEXT:
            return words
        both = self.tr("%1 (%2)", "what is kept of a project: words (%1) and size (%2)")
        return both.replace("%1", words).replace("%2", self._price(weight.size(counts), weight.to_fetch(counts)))

    def _price(self, size: int, to_fetch: int) -> str:
        """The size; where some or all of it has to come yet, with the time that takes."""
        if not to_fetch or self._bytes_per_s <= 0:
            return size_words(size)
        if to_fetch >= size:
            return price_words(size, self._bytes_per_s)
        rest = self.tr("%1, still to come %2", "what is kept of a project: size (%1), and the price of what is not here (%2)")
        return rest.replace("%1", size_words(size)).replace("%2", price_words(to_fetch, self._bytes_per_s))

    def _level_words(self, choice: StorageChoice) -> str:
        if choice.level == RECENT:
            words = self.tr("Also originals of the last %1 days", "what is kept of a project: all small pictures, and these")
            return words.replace("%1", str(choice.days))
        return {
            TEXT: self.tr("Texts only", "what is kept of a project"),
            SMALL: self.tr("Texts and small pictures", "what is kept of a project"),
            "reading": self.tr("Texts and pictures in reading size", "what is kept of a project"),
            "all": self.tr("Everything", "what is kept of a project: all originals and files"),
        }[choice.level]
