"""A card that shows a painted picture, and the same numbers as a table for those who would rather read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import Card

_TABLE_ROWS = 3


class PictureCard(Card):
    """Title, "Show as table", a painted widget and its table. The picture's accessible description tells the same numbers."""

    def __init__(self, title: str, picture: QWidget, parent: QWidget | None = None) -> None:
        self._switch = LinkButton("")
        super().__init__(title, self._switch, parent=parent)
        theme = current_theme()
        self.rule.hide()
        self._picture = picture
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setFont(theme.font("small"))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(28))
        self.table.horizontalHeader().setMinimumSectionSize(theme.px(24))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedWidget()
        self._stack.addWidget(_framed(picture, theme.gap("group")))
        self._stack.addWidget(_framed(self.table, theme.gap("unit")))
        self.body.addWidget(self._stack)
        self._switch.clicked.connect(self._on_switch_pressed)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the title; the link and the table are named after it."""
        self.title.setText(title)
        self.table.setAccessibleName(title)
        self._picture.setAccessibleName(title)
        self._show_words()

    def fill(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """The table, and its words as the picture's description."""
        self.table.setColumnCount(len(heads))
        self.table.setRowCount(len(rows))
        for x, head in enumerate(heads):
            title = QTableWidgetItem(head)
            side = Qt.AlignmentFlag.AlignTrailing if x else Qt.AlignmentFlag.AlignLeading
            title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(x, title)
        for y, row in enumerate(rows):
            for x, text in enumerate(row):
                item = QTableWidgetItem(text)
                if x:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(y, x, item)
        shown = min(len(rows), _TABLE_ROWS)
        self.table.setMinimumHeight(
            shown * self.table.verticalHeader().defaultSectionSize() + self.table.horizontalHeader().sizeHint().height()
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if heads:
            self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._picture.setAccessibleDescription("; ".join(" ".join(part for part in row if part) for row in rows))

    @property
    def is_table_shown(self) -> bool:
        """True while the table is on top."""
        return self._stack.currentIndex() == 1

    def _on_switch_pressed(self) -> None:
        self._stack.setCurrentIndex(0 if self.is_table_shown else 1)
        self._show_words()

    def _show_words(self) -> None:
        if self.is_table_shown:
            words = self.tr("Show as picture", "link on a card of Today")
        else:
            words = self.tr("Show as table", "link on a card of Today")
        self._switch.setText(words)
        self._switch.setAccessibleName(f"{self.title.text()}: {words}")


def _framed(picture: QWidget, edge: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(edge, 0, edge, edge // 2)
    column.addWidget(picture)
    return holder
