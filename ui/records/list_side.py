"""The list at the leading side of a tab: filters above it, rows that grow while one scrolls, a sentence when there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from ui.desk import Desk
from ui.records.delegate import RecordsDelegate
from ui.records.grouping import NEW
from ui.records.growing_model import GrowingModel
from ui.records.reading import ShapeReading
from ui.records.row import HEAD, RecordRow
from ui.records.scene import Scene, scene_of
from ui.records.shape import Filter
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, LinkButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel

_AHEAD = 2
"""So many pages before its end a list reads on."""


@dataclass(frozen=True)
class FilterChoice:
    """A drop-down above the list: `field` is a body field, `choices` its values with their words, `all_words` lets everything through.

    `passes` says whether a record fits a choice, where that is not "has this value".
    """

    field: str
    name: str
    all_words: str
    choices: Callable[[Scene], Sequence[tuple[str, str]]]
    passes: Callable[[ShownRecord, str], bool] | None = None


class FilterField(ChoiceField):
    """One drop-down; what there is to choose from is looked up again each time somebody comes to it: news may have brought more."""

    def __init__(self, one: FilterChoice, scene: Callable[[], Scene]) -> None:
        super().__init__(one.name)
        self._one, self._scene = one, scene
        self._choices: list[tuple[str, str]] = []
        self.setMinimumContentsLength(6)
        self._fill([])
        self.refill()

    def refill(self) -> None:
        """Look again, beside the window: what there is to choose from may be in thousands of records."""
        scene = self._scene()
        read = self._one.choices
        scene.desk.jobs.read(lambda reading: read(replace(scene, desk=replace(scene.desk, reading=reading))), self._fill)

    def _fill(self, found: Sequence[tuple[str, str]]) -> None:
        """Take over new choices; what is chosen stays chosen as long as it is among them."""
        choices = [(self._one.all_words, ""), *((words, value) for value, words in found)]
        if choices == self._choices:
            return
        self._choices, chosen = choices, self.currentData()
        is_blocked = self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(is_blocked)
        if self.currentData() != chosen and chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.refill()
        super().focusInEvent(event)


class FilterBar(Place):
    """The drop-downs beside each other, or below each other where their words would be cut.

    Signals:
        chosen(str, str): a body field and the value wanted, "" for all.
    """

    chosen = Signal(str, str)

    def __init__(self, filters: tuple[FilterChoice, ...], scene: Callable[[], Scene]) -> None:
        super().__init__("subtle")
        theme = current_theme()
        self._box = QGridLayout(self)
        self._box.setContentsMargins(theme.gap("group"), theme.gap("unit"), theme.gap("group"), theme.gap("unit"))
        self._box.setSpacing(theme.gap("unit"))
        self._fields = [self._field(one, scene) for one in filters]
        self._across = 0
        self._stand(len(self._fields))

    def _field(self, one: FilterChoice, scene: Callable[[], Scene]) -> ChoiceField:
        field = FilterField(one, scene)
        field.currentIndexChanged.connect(lambda _index: self.chosen.emit(one.field, str(field.currentData())))
        return field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        gap = theme.gap("unit")
        needed = max(field.fontMetrics().horizontalAdvance(field.itemText(0)) for field in self._fields) + theme.px(52)
        self._stand(max(1, min(len(self._fields), (self.width() - 2 * theme.gap("group") + gap) // (needed + gap))))

    def _stand(self, across: int) -> None:
        """So many beside each other; the last takes what its line leaves."""
        if across == self._across:
            return
        self._across = across
        last = len(self._fields) - 1
        for number, field in enumerate(self._fields):
            column = number % across
            self._box.addWidget(field, number // across, column, 1, across - column if number == last else 1)
        for column in range(len(self._fields)):
            self._box.setColumnStretch(column, 1 if column < across else 0)


class RecordsModel(GrowingModel[RecordRow]):
    """Heads cannot be chosen."""

    def __init__(self, reading: ShapeReading, kinds: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            reading.rows,
            read_beside=reading.rows_beside,
            key=lambda row: row.key,
            words=RecordRow.words,
            kinds=kinds,
            counts=lambda row: row.is_record,
            parent=parent,
        )

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        return Qt.ItemFlag.ItemIsEnabled if row is not None and row.is_head else super().flags(index)


class ListSide(Place):
    """Shows the rows of a reading.

    Signals:
        arrived(): the rows were read again, or others that are wanted.
        seen_wanted(): "Mark as seen" was pressed.
    """

    arrived = Signal()
    seen_wanted = Signal()

    def __init__(self, desk: Desk, reading: ShapeReading, kinds: tuple[str, ...], name: str, filters: tuple[FilterChoice, ...]) -> None:
        super().__init__("surface")
        self.model = RecordsModel(reading, kinds, self)
        self.list = RowsView(self.model, RecordsDelegate(), name)
        self.seen_button: LinkButton | None = None
        self._reading = reading
        self._is_long = self.model.is_long
        self._wanted = ""
        self._nothing = PlainLabel("", tone="soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if filters:
            tests = {one.field: one.passes for one in filters if one.passes is not None}
            reading.filter = replace(reading.filter, tests=tests)
            bar = FilterBar(filters, lambda: scene_of(desk, reading.space))
            bar.chosen.connect(self._on_chosen)
            column.addWidget(bar)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self.model.arrived.connect(self._on_arrived)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.verticalScrollBar().valueChanged.connect(self._read_ahead)
        self._after_read()

    def refresh(self) -> None:
        """Read the list again."""
        self.model.refresh(beside=self._looks_through_many())

    def show_words(self, words: str) -> None:
        """Only what holds these words."""
        self._show(replace(self._reading.filter, words=words))

    def choose(self, record: str) -> None:
        """Choose a record, however far down; what lies below is read first."""
        self._wanted = record
        if not self.model.index_of(record).isValid():
            self.refresh()  # written a moment ago
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        index = self.model.index_of(self._wanted) if self._wanted else QModelIndex()
        if index.isValid():
            self._wanted = ""
            self.list.choose(index)
        elif self._wanted and self.model.canFetchMore():
            self.model.fetchMore()
        elif not self.model.is_reading:
            self._wanted = ""

    def _on_current_changed(self, now: QModelIndex) -> None:
        if now.isValid():
            self._wanted = ""  # the teacher went somewhere else meanwhile

    def _read_ahead(self, at: int) -> None:
        """The next window comes before the end of this one is on screen."""
        bar = self.list.verticalScrollBar()
        if bar.maximum() - at < _AHEAD * bar.pageStep() and self.model.canFetchMore():
            self.model.fetchMore()

    def _looks_through_many(self) -> bool:
        return self._is_long and not self._reading.filter.is_empty

    def _on_arrived(self) -> None:
        if self._reading.filter.is_empty:
            self._is_long = self.model.is_long
        self._after_read()
        self._choose_wanted()
        self.arrived.emit()

    def _after_read(self) -> None:
        """Put the link into the head of what is new, and a sentence where nothing fits the filter."""
        is_filtered_empty = not self.model.rows and not self._reading.filter.is_empty
        self.list.setVisible(not is_filtered_empty)
        self._nothing.setVisible(is_filtered_empty)
        words = self.tr("Nothing fits this choice.", "list of records, the filter or search lets nothing through")
        if self._reading.filter.words:
            words = self.tr("Nothing here fits these words. Enter searches everything.", "list of records, words in the search field above")
        self._nothing.setText(words)
        self._place_seen_button()

    def _show(self, wanted: Filter) -> None:
        if wanted != self._reading.filter:
            self._reading.filter = wanted
            self.model.begin_anew(beside=self._looks_through_many())

    def _on_chosen(self, name: str, value: str) -> None:
        self._show(replace(self._reading.filter, values={**self._reading.filter.values, name: value}))

    def _place_seen_button(self) -> None:
        """The link in the head of the new group: a real button, so that keyboard and screen reader have it."""
        index = self.model.index_of(HEAD + NEW)
        if not index.isValid():
            self.seen_button = None
            return
        if self.list.indexWidget(index) is not None:
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        self.seen_button = LinkButton(self.tr("Mark as seen", "head of the new group in a list"))
        self.seen_button.clicked.connect(self.seen_wanted)
        row.addWidget(self.seen_button)
        row.addSpacing(current_theme().gap("group") + current_theme().gap("half"))  # ends where the times end
        self.list.setIndexWidget(index, holder)
