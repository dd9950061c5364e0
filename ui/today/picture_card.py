"""A card that shows a painted picture, and the same numbers as a table for those who would rather read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
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

_TABLE_ROWS, _ROW = 3, 28


class PictureCard(Card):
    """Title, "Show as table", a painted widget and its table. The picture's accessible description tells the same numbers."""

    def __init__(self, title: str, picture: QWidget, parent: QWidget | None = None) -> None:
        self._switch = LinkButton("")
        super().__init__(title, self._switch, parent=parent)
        theme = current_theme()
        self.rule.hide()
        self._picture = picture
        self._columns: tuple[str, ...] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()
        self._table: QTableWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(_framed(picture, theme.gap("group")))
        self._stack.addWidget(self._place_of_table(theme.gap("unit")))
        self.body.addWidget(self._stack)
        self._switch.clicked.connect(self._on_switch_pressed)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the title; the link and the table are named after it."""
        self.title.setText(title)
        self._picture.setAccessibleName(title)
        if self._table is not None:
            self._table.setAccessibleName(title)
        self._show_words()

    def fill(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """The table, and its words as the picture's description."""
        self._columns, self._cells = tuple(heads), tuple(map(tuple, rows))
        self._table_page.setMinimumHeight(self._table_height())
        if self._table is not None:
            self._fill_table(self._table)
        self._picture.setAccessibleDescription("; ".join(" ".join(part for part in row if part) for row in rows))

    @property
    def table(self) -> QTableWidget:
        """Made when it is first wanted: most never look at it."""
        if self._table is None:
            self._table = _made_table()
            self._table.setAccessibleName(self.title.text())
            self._fill_table(self._table)
            self._table_place.addWidget(self._table)
            QWidget.setTabOrder(self._switch, self._table)
            self._table_page.setMinimumHeight(self._table_height())
        return self._table

    @property
    def is_table_shown(self) -> bool:
        """True while the table is on top."""
        return self._stack.currentIndex() == 1

    def _on_switch_pressed(self) -> None:
        self.table.show()
        self._stack.setCurrentIndex(0 if self.is_table_shown else 1)
        self._show_words()

    def _show_words(self) -> None:
        if self.is_table_shown:
            words = self.tr("Show as picture", "link on a card of Today")
        else:
            words = self.tr("Show as table", "link on a card of Today")
        self._switch.setText(words)
        self._switch.setAccessibleName(f"{self.title.text()}: {words}")

    def _place_of_table(self, edge: int) -> QWidget:
        self._table_page = QWidget()
        self._table_place = QVBoxLayout(self._table_page)
        self._table_place.setContentsMargins(edge, 0, edge, edge // 2)
        return self._table_page

    def _table_height(self) -> int:
        """Of a few rows and the heads, with the place's own edge: the card is as high for a table that nobody has looked at yet."""
        theme = current_theme()
        if self._table is None:
            head = QFontMetrics(theme.font("small")).height() + 2 * theme.px(8) + 8  # what the style makes of the head's padding
        else:
            head = self._table.horizontalHeader().sizeHint().height()
        margins = self._table_place.contentsMargins()
        return min(len(self._cells), _TABLE_ROWS) * theme.px(_ROW) + head + margins.top() + margins.bottom()

    def _fill_table(self, table: QTableWidget) -> None:
        table.setColumnCount(len(self._columns))
        table.setRowCount(len(self._cells))
        for x, head in enumerate(self._columns):
            title = QTableWidgetItem(head)
            side = Qt.AlignmentFlag.AlignTrailing if x else Qt.AlignmentFlag.AlignLeading
            title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(x, title)
        for y, row in enumerate(self._cells):
            for x, text in enumerate(row):
                item = QTableWidgetItem(text)
                if x:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(y, x, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if self._columns:
            table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _made_table() -> QTableWidget:
    theme, table = current_theme(), QTableWidget()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setFont(theme.font("small"))
    table.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    table.horizontalHeader().setMinimumSectionSize(theme.px(24))
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    return table


def _framed(picture: QWidget, edge: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(edge, 0, edge, edge // 2)
    column.addWidget(picture)
    return holder
