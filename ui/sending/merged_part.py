"""On a record, and on what it hangs on: two people's changes were put together for you; review them, or undo them to either side."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sync.copy.rows import SendingRow, ShownRecord
from ui.desk import Desk
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.records.wishes import Wish
from ui.sending import merges
from ui.sending.state_words import action_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel

ANSWERS = ("comment", "reply", "wall_reply", "partner_answer")


class MergedPart(PanePart):
    """A quiet bar, there as long as nobody has looked at the merge; one for a record, however often it was merged."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent)
        self._desk, self._item = desk, ""
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("gap"), theme.gap("half"), theme.gap("gap"), theme.gap("half"))
        row.setSpacing(theme.gap("unit"))
        self._words = PlainLabel("", size="small", strong=True, wrap=True)
        self.review = PlainButton(action_words("review"), extent="small")
        self.undo = PlainButton(self.tr("Undo", "button: of what was merged for you; opens a menu"), extent="small")
        self.undo.setMenu(self._menu())
        row.addWidget(IconLabel("history", "text", "small"))
        row.addWidget(self._words, 1)
        row.addWidget(self.review)
        row.addWidget(self.undo)
        self.review.clicked.connect(lambda: self.wanted.emit(Wish("open", "conflict", self._item)))
        self.hide()

    def show_record(self, _scene: Scene, row: ShownRecord) -> None:
        here = [one for one in self._desk.reading.sending.merged() if one.space == row.space]
        found = next((one for one in here if one.record == row.id), None) or next((one for one in here if self._hangs_on(one, row)), None)
        self._item = found.item if found is not None else ""
        self.setVisible(found is not None)
        if found is not None:
            words = merges.both_words(found.detail)
            self._words.setText(words if found.record == row.id else f"{words} “{found.title}”")

    def _hangs_on(self, merged: SendingRow, row: ShownRecord) -> bool:
        """A comment or an answer has no pane of its own."""
        below = self._desk.reading.records.get(merged.record)
        return below is not None and below.parent == row.id and below.kind in ANSWERS

    def _menu(self) -> QMenu:
        menu = QMenu(self.undo)
        for code in ("only_mine", "only_theirs", "merge_ok"):
            action: QAction = menu.addAction(action_words(code))
            action.triggered.connect(lambda _on=False, code=code: merges.undo(self._desk, self._item, code))
        return menu
