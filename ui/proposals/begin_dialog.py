"""How a new project begins: with an empty form, with an earlier project or proposal, or with a kit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.frame.dialogs import DeskDialog
from ui.proposals.beginning import KIT, PROPOSAL, begun_from
from ui.proposals.words import ACTIVE, state_of, state_words
from ui.records.grouping import Grouping, by
from ui.records.list_side import ListSide
from ui.records.reading import ShapeReading
from ui.records.row import RecordRow, sign, tile
from ui.records.scene import Scene
from ui.records.shape import Shape, snippet
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import PlainLabel

PROJECT = "project"
_KINDS = (PROJECT, PROPOSAL, KIT)


class BeginDialog(DeskDialog):
    """`on_chosen` gets the fields that the proposal begins with; none for an empty form."""

    def __init__(self, desk: Desk, on_chosen: Callable[[dict[str, Any]], None], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Proposals", "New project", "title of a small window"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._on_chosen = desk, on_chosen
        words = self.tr("Begin with an empty form, or choose below what it begins with.", "small window: how a new project begins")
        self.search = SearchField(self.tr("Search here", "search field of a small window"))
        self._side = ListSide(desk, ShapeReading(desk, _shape(), None), _KINDS, self.tr("Begin with", "list: projects and kits"), ())
        self.list = self._side.list
        self.empty = PrimaryButton(self.tr("Empty form", "button: a new project that begins with nothing"), "plus")
        self.empty.setDefault(True)
        self.body.setSpacing(current_theme().gap("gap"))
        self.body.addWidget(PlainLabel(words, wrap=True))
        self.body.addWidget(self.search)
        self.body.addWidget(self._side, 1)
        self.footer.addWidget(self.empty)
        self.close_button.setText(self.tr("Not now", "button of a small window"))
        self.close_button.setAutoDefault(False)
        self.search.textEdited.connect(self._side.show_words)
        self.list.opened.connect(self._on_opened)
        self.empty.clicked.connect(lambda: self._begin({}))
        self.resize(current_theme().px(560), current_theme().px(600))
        self.empty.setFocus()

    def _on_opened(self, row: RecordRow) -> None:
        record = self._desk.reading.records.get(row.key)
        if record is not None:
            self._begin(begun_from(record))

    def _begin(self, fields: dict[str, Any]) -> None:
        self.accept()
        self._on_chosen(fields)


def has_beginnings(desk: Desk) -> bool:
    """True if there is anything to begin with: a project, a proposal or a kit."""
    return bool(desk.reading.records.count(_KINDS))


def _shape() -> Shape:
    """What became a project is listed as that project only."""

    def keep(_scene: Scene, row: ShownRecord) -> bool:
        return row.kind != PROPOSAL or (row.is_mine and not (state_of(row) == ACTIVE and row.body.get("twinspace")))

    return Shape(_KINDS, _line, order="changed", grouping=_grouping(), keep=keep)


def _grouping() -> Grouping:
    def words(_scene: Scene, group: str) -> str:
        known = {
            PROJECT: QCoreApplication.translate("Proposals", "One of your projects", "head of a group: what a new project begins with"),
            PROPOSAL: QCoreApplication.translate("Proposals", "One of your proposals", "head of a group: what a new project begins with"),
            KIT: QCoreApplication.translate("Proposals", "A project kit", "head of a group: what a new project begins with"),
        }
        return known[group]

    return by(lambda _scene, row: row.kind, words, _KINDS)


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    mark = sign("proposals") if row.kind == KIT else tile(row.title, row.space if row.kind == PROJECT else row.id)
    more = state_words(state_of(row)) if row.kind == PROPOSAL else ""
    when = "" if row.kind == KIT else scene.when(row.created_at)
    return RecordRow(row.id, row.title, below=str(row.body.get("summary") or "") or snippet(row), more=more, when=when, mark=mark)
