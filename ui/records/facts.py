"""Facts about a record as a table of labels and values; every value can be selected, an address opened or copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from ui.records import commands
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton
from ui.widgets.clearing import clear
from ui.widgets.elided_link import ElidedLink
from ui.widgets.labels import PlainLabel


@dataclass(frozen=True)
class Fact:
    """One line. `link` opens in the browser or the mail program; `is_copied` puts a button beside the value that copies it."""

    label: str
    value: str
    link: str = ""
    is_copied: bool = False


class FactsPart(PanePart):
    """`facts` answers the lines; those without a value are left out."""

    def __init__(self, facts: Callable[[Scene, ShownRecord], Sequence[Fact]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._facts = facts
        self._shown: list[Fact] = []
        theme = current_theme()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.gap("pane"))
        self._grid.setVerticalSpacing(theme.gap("half"))
        self._grid.setColumnStretch(1, 1)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        facts = [fact for fact in self._facts(scene, row) if fact.value.strip()]
        self.setVisible(bool(facts))
        if facts != self._shown:
            self._shown = facts
            self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        for line, fact in enumerate(self._shown):
            label = PlainLabel(fact.label, tone="soft")
            is_line = bool(fact.link) or fact.is_copied
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter if is_line else Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(fact), line, 1)

    def _value(self, fact: Fact) -> QWidget:
        if not (fact.link or fact.is_copied):
            return PlainLabel(fact.value, wrap=True, selectable=True)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("unit"))
        if fact.link:
            button = ElidedLink(fact.value, extent="base")
            button.clicked.connect(lambda: commands.open_link(fact.link))
            row.addWidget(button)
        else:
            row.addWidget(PlainLabel(fact.value, selectable=True))
        if fact.is_copied:
            name = self.tr("Copy: {value}", "button beside a telephone number or address").format(value=fact.value)
            copy = IconButton("copy", name)
            copy.setProperty("extent", "line")
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(fact.value))
            row.addWidget(copy)
        row.addStretch(1)
        return holder
