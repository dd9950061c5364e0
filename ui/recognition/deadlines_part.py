"""The deadlines of a label in all countries: partners of a project hand in at home, each at another day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.format import country_name
from ui.recognition.deadlines import deadline_of, deadline_words
from ui.records.facts import Fact, FactsPart
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton


class DeadlinesPart(PanePart):
    """Folded until it is asked for; absent where only the own country is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._scene: Scene | None = None
        self._row: ShownRecord | None = None
        self._is_open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        self.fold = LinkButton(self.tr("Hide the deadlines of all countries", "link that folds a table"), "down")
        self.fold.clicked.connect(self._on_fold_pressed)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        self.table = FactsPart(_facts)
        column.addWidget(self.table)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        self._is_open = self._is_open and self._row is not None and self._row.id == row.id
        self._scene, self._row = scene, row
        self.setVisible(len(_countries(row)) > 1)
        self._show()

    def _on_fold_pressed(self) -> None:
        self._is_open = not self._is_open
        self._show()

    def _show(self) -> None:
        if self._scene is None or self._row is None:
            return
        count = len(_countries(self._row))
        words = self.tr("Show the deadlines of all countries: %n", "link that unfolds a table, with the count of countries", count)
        self.fold.setText(self.tr("Hide the deadlines of all countries", "link that folds a table") if self._is_open else words)
        self.fold.set_icon_name("up" if self._is_open else "down")
        if self._is_open:
            self.table.show_record(self._scene, self._row)
        self.table.setVisible(self._is_open)


def _countries(row: ShownRecord) -> list[str]:
    found = {str(one.get("country") or "") for one in row.body.get("deadlines") or ()}
    return sorted(found - {""}, key=lambda code: country_name(code).casefold())


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    return [Fact(country_name(code), deadline_words(deadline_of(row, code), scene.now, is_short=True)) for code in _countries(row)]
