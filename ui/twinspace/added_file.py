"""One file or film on its way into Materials: its name, its size, and the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.editor.attaching import Attached
from ui.format import size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel


class AddedFile(Place):
    """A card of one line. `on_removed` is given the id of the record, which is not to be sent."""

    def __init__(self, attached: Attached, on_removed: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("card", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("gap"), theme.gap("unit"), theme.gap("gap"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("video" if attached.kind == "video" else "file", "soft"))
        row.addWidget(ElidedLabel(attached.name), 1)
        row.addWidget(PlainLabel(size_words(attached.size_bytes), size="small", tone="soft"))
        remove = LinkButton(self.tr("Remove file", "adding materials: a file is not to be sent"), "close")
        said = self.tr("Remove %1", "adding materials, screen reader: %1 is the name of a file")
        remove.setAccessibleName(said.replace("%1", attached.name))
        remove.clicked.connect(lambda: on_removed(attached.id))
        row.addWidget(remove)
