"""The grid of languages: a search field over a list view of names, each in its own script and direction."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from ui.account.languages import LANGUAGES, Language
from ui.rows_model import ROW_ROLE, RowsModel
from ui.search.field import SearchField
from ui.style.icons import draw_icon
from ui.style.painting import draw_focus_inside, draw_text, mirrored
from ui.style.theme import current_theme

_Index = QModelIndex | QPersistentModelIndex
_COLUMN_MIN = 200


class LanguageModel(RowsModel[Language]):
    """Languages whose own or English name, or code, holds the words typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._typed = ""
        super().__init__(self._found, key=lambda row: row.code, words=lambda row: row.name, kinds=(), parent=parent)

    def search(self, words: str) -> None:
        """Show only what fits; "" shows all."""
        self._typed = _plain(words)
        self.refresh()

    def _found(self) -> list[Language]:
        return [row for row in LANGUAGES if self._fits(row)]

    def _fits(self, row: Language) -> bool:
        return row.code == self._typed or self._typed in _plain(row.name) or self._typed in _plain(row.english)


class LanguageDelegate(QStyledItemDelegate):
    """A framed cell; the chosen one has the accent's frame and a tick."""

    cell_width = _COLUMN_MIN
    columns = 1

    def sizeHint(self, _option: Any, _index: _Index) -> QSize:
        theme = current_theme()
        return QSize(self.cell_width, theme.row("language") + theme.gap("unit"))

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        theme = current_theme()
        language: Language = index.data(ROW_ROLE)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        gap = theme.gap("unit")
        cell = self._cell(option.rect, gap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if is_chosen else "line"), 1))
        painter.setBrush(theme.colour("selected" if is_chosen else "hover" if is_hovered else "surface"))
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("card"), theme.radius("card"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_inside(painter, cell, theme)
        edge = theme.gap("group")
        words = cell.adjusted(edge, 0, -edge, 0)
        draw_text(painter, words, language.name, theme.font("base", strong=is_chosen), theme.colour("text"), is_rtl=is_rtl)
        if is_chosen:
            side = theme.icon_size("small")
            tick = QRect(words.right() - side + 1, cell.top() + (cell.height() - side) // 2, side, side)
            draw_icon(painter, "check", QRectF(mirrored(tick, cell, is_rtl=is_rtl)), theme.colour("accent"))
        painter.restore()

    def _cell(self, outer: QRect, gap: int) -> QRect:
        """The grid's squares are equal, the gaps lie between them only: shift each cell a little so that both edges are flush."""
        column = round(outer.left() / max(1, self.cell_width))
        width = self.cell_width - gap + gap // self.columns
        return QRect(outer.left() + column * gap // self.columns, outer.top(), width, outer.height() - gap)


class LanguageView(QListView):
    """As many equal columns as fit, at most four."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cells = LanguageDelegate(self)
        self.setItemDelegate(self.cells)

    def resizeEvent(self, event: QResizeEvent) -> None:
        columns = max(1, min(4, self.width() // current_theme().px(_COLUMN_MIN)))
        row_height = self.cells.sizeHint(None, QModelIndex()).height()
        needs_bar = -(-len(LANGUAGES) // columns) * row_height - current_theme().gap("unit") > self.height()
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        width = self.width() - (self.verticalScrollBar().sizeHint().width() if needs_bar else 0)
        self.cells.cell_width, self.cells.columns = (width - 1) // columns, columns
        self.setGridSize(self.cells.sizeHint(None, QModelIndex()))
        super().resizeEvent(event)


class LanguageGrid(QWidget):
    """Search field and grid; Down goes from the field into the grid.

    Signals:
        chosen(str): the code of the language now chosen by the teacher.
    """

    chosen = Signal(str)

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("gap"))
        self.field = SearchField(self.tr("Type the name of your language", "first start: search field over the languages"))
        self.model = LanguageModel(self)
        self.view = LanguageView()
        self.view.setAccessibleName(self.tr("Languages", "screen reader: list of languages"))
        self.view.setModel(self.model)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        self.select(current)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def select(self, code: str) -> None:
        """Mark a language without a signal."""
        index = self.model.index_of(code)
        if index.isValid():
            blocked = self.view.selectionModel().blockSignals(True)
            self.view.setCurrentIndex(index)
            self.view.selectionModel().blockSignals(blocked)

    def _on_typed(self, words: str) -> None:
        self.model.search(words)

    def _on_return_pressed(self) -> None:
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
            self.chosen.emit(self.model.rows[0].code)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        language: Language | None = now.data(ROW_ROLE)
        if language is not None and not self.field.hasFocus():
            self.chosen.emit(language.code)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).strip()
