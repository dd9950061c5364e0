"""Choosing one of the pictures that a space has already."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.editor.inlines import decoded
from ui.forms.pick_list import PickList, PickRow
from ui.style.theme import current_theme


class PicturePicker(PickList):
    """Pictures by what they show, the newest first.

    Signals:
        picked(str): the picture record.
    """

    picked = Signal(str)

    def __init__(self, desk: Desk, space: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PicturePicker", "Pictures of the project", "dialog to choose a picture, title")
        super().__init__(title, lambda: _rows(desk, space), (), is_many=False, parent=parent)
        self.done_with.connect(lambda keys: self.picked.emit(keys[0]) if keys else None)


def _rows(desk: Desk, space: str) -> list[PickRow]:
    theme = current_theme()
    nameless = QCoreApplication.translate("PicturePicker", "Picture without a description", "dialog to choose a picture")
    found = []
    for row in desk.reading.pictures.in_space(space):
        here = next((one for one in (row.thumb, row.preview) if one is not None and one.is_here and one.sha256), None)
        image = decoded(desk.reading.pictures.data(here.sha256), QSize(theme.px(64), theme.px(48))) if here is not None else None
        found.append(PickRow(row.id, row.alt or row.caption or nameless, "", "picture", image if image and not image.isNull() else None))
    return found
