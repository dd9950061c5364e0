"""The head of somebody: initials, name, country, school, and where an own request stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from sync.records import Author
from ui.desk import Desk
from ui.format import country_name
from ui.records import commands
from ui.records.confirm import ask_delete
from ui.records.head import NameLabel
from ui.records.pane import PanePart
from ui.records.rights import may_delete
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Avatar, CodeChip


class PersonHead(PanePart):
    """`person` and `below` read the record; `delete_words` names the menu entry that takes the record away ("": no menu)."""

    def __init__(
        self,
        desk: Desk,
        person: Callable[[ShownRecord], Author],
        below: Callable[[ShownRecord], str],
        delete_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._person, self._below = desk, person, below
        self._row: ShownRecord | None = None
        self._chip: CodeChip | None = None
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("gap"))
        self._avatar = Avatar("", "")
        row.addWidget(self._avatar)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._names = QHBoxLayout()
        self._names.setSpacing(theme.gap("unit"))
        self._name = NameLabel("", size="title", strong=True)
        self._names.addWidget(self._name)
        self._names.addStretch(1)
        column.addLayout(self._names)
        self._words, self._state = PlainLabel("", size="small", tone="soft", wrap=True), PlainLabel("", size="small", strong=True)
        column.addWidget(self._words)
        column.addWidget(self._state)
        row.addLayout(column, 1)
        self._more = IconButton("more", self.tr("More", "head of a person, button with a menu"))
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.addAction(delete_words).triggered.connect(self._on_delete)
        self._more.setMenu(menu)
        self._has_menu = bool(delete_words)
        row.addWidget(self._more)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        self._row, person = row, self._person(row)
        self._avatar.set_person(person.name or "?", person.id)
        self._name.setText(person.name)
        self._words.setText(self._below(row))
        self._words.setVisible(bool(self._words.text()))
        state = scene.state(row)
        self._state.setText(state.words)
        self._state.set_tone(state.role)
        self._state.setVisible(bool(state.words))
        self._more.setVisible(self._has_menu and scene.space is not None and may_delete(scene.space, row))
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if person.country:
            self._chip = CodeChip(person.country, country_name(person.country))
            self._names.insertWidget(1, self._chip)

    def _on_delete(self) -> None:
        row = self._row
        if row is not None:
            ask_delete(self, self._person(row).name, lambda: commands.remove(self._desk, row))
