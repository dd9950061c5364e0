"""Gives a search a name before it is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.frame.dialogs import DeskDialog
from ui.widgets.buttons import PrimaryButton
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel

_MOST = 200


class SaveSearchDialog(DeskDialog):
    """Closing it saves nothing.

    Signals:
        named(str): save the search under this name.
    """

    named = Signal(str)

    def __init__(self, suggested: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save this search", "title of a small window"), parent)
        words = self.tr("It is asked again when you are online, and you see what is new.", "small window: what saving a search does")
        self.body.addWidget(PlainLabel(words, wrap=True, tone="soft"))
        self.name = TextField(self.tr("Name of the search", "field"))
        self.name.edit.setMaxLength(_MOST)
        self.name.edit.setText(suggested[:_MOST])
        self.name.edit.selectAll()
        self.body.addWidget(self.name)
        self.save = PrimaryButton(self.tr("Save", "button: of a search"), "bookmark")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_saved)
        self.footer.insertWidget(self.footer.count() - 1, self.save)
        self.name.edit.setFocus()

    def _on_saved(self) -> None:
        if not self.name.text():
            self.name.set_fault(self.tr("Give the search a name.", "fault below a field"))
            return
        self.named.emit(self.name.text())
        self.accept()
