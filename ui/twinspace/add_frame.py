"""What stands around the pictures and files that are being added to Materials: where they go above, the price and the ways out below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.pictures.resizing import Resizing
from ui.pictures.size_field import SizeField
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, PlainButton, PrimaryButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class AddHead(QWidget):
    """Sizes of all pictures, the album or folder, and the button that chooses files."""

    def __init__(self, resizing: Resizing, homes: Iterable[ShownRecord]) -> None:
        super().__init__()
        row = _line("group")
        self.setLayout(row)
        words = QCoreApplication.translate("AddMaterials", "Add material", "adding pictures and files, head")
        row.addWidget(PlainLabel(words, size="title", strong=True))
        row.addStretch(1)
        self.sizes = SizeField(resizing)
        self.sizes.setProperty("extent", "base")
        row.addWidget(self.sizes)
        self.album = ChoiceField(QCoreApplication.translate("AddMaterials", "Album or folder", "adding pictures and files: where they go"))
        none = QCoreApplication.translate("AddMaterials", "No album or folder", "adding pictures and files: where they go")
        self.album.addItem(none, "")
        for album in homes:
            self.album.addItem(album.title, album.id)
        row.addWidget(self.album)
        self.choose = PlainButton(QCoreApplication.translate("AddMaterials", "Choose files", "adding pictures and files, button"), "plus")
        row.addWidget(self.choose)


class AddList(QScrollArea):
    """What is being added, below each other, and a line that says what is under way."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setWidgetResizable(True)
        page = Place("window")
        self.list = QVBoxLayout(page)
        self.list.setContentsMargins(theme.gap("pane"), 0, theme.gap("pane"), theme.gap("pane"))
        self.list.setSpacing(theme.gap("unit"))
        self.wait = PlainLabel("", size="small", tone="soft", wrap=True)
        self.list.addWidget(self.wait)
        self.list.addStretch(1)
        self.setWidget(page)


class AddFoot(Place):
    """What it costs, and the three ways out."""

    def __init__(self) -> None:
        super().__init__("footer")
        row = _line("gap")
        self.setLayout(row)
        self.price = PlainLabel("", tone="soft", wrap=True)
        self.cancel = PlainButton(QCoreApplication.translate("AddMaterials", "Cancel", "adding pictures and files, button"))
        self.keep = PlainButton(QCoreApplication.translate("AddMaterials", "Keep for later", "adding pictures and files, button"))
        words = QCoreApplication.translate("AddMaterials", "Send when online", "adding pictures and files, button")
        self.send = PrimaryButton(words, "sending")
        row.addWidget(self.price, 1)
        for button in (self.cancel, self.keep, self.send):
            row.addWidget(button)


def _line(above: str) -> QHBoxLayout:
    theme, row = current_theme(), QHBoxLayout()
    row.setContentsMargins(theme.gap("pane"), theme.gap(above), theme.gap("pane"), theme.gap("gap"))
    row.setSpacing(theme.gap("gap"))
    return row
