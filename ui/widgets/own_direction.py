"""The choices of a drop-down in the direction of their own letters: "10 MB" in an Arabic list too."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.style.painting import by_itself
from ui.style.theme import current_theme

_ROW = 30


class OwnDirection(QStyledItemDelegate):
    """For the list of a drop-down."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.direction == Qt.LayoutDirection.RightToLeft:  # type: ignore[attr-defined]
            option.text = by_itself(option.text)  # type: ignore[attr-defined]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        found = super().sizeHint(option, index)
        return QSize(found.width(), max(found.height(), current_theme().px(_ROW)))
